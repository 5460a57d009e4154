// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What one piece of a pair adds to the goals of fit, wishes and continuity; a component has words of its own.
extension WeekReading {
  /// 职能 / 特长: 0 to 3 for an offer, 0 or 2 for a person.
  func fit(need: Int, provider: Int) -> Int {
    let giver = providers[provider]
    if giver.isPerson { return personFits(need: need, provider: provider) ? 2 : 0 }
    let category = ask(need).category
    guard category >= 0 else { return 0 }
    let names = providerCategories.contains(category, in: provider) ? 1 : 0
    for place in needFunctions.range(of: need)
    where unitFunctions.contains(needFunctions.value(at: place), in: giver.unit) {
      return names + 2
    }
    return names
  }

  private func personFits(need: Int, provider: Int) -> Bool {
    for place in needFunctions.range(of: need)
    where hasWord(needFunctions.value(at: place), provider) {
      return true
    }
    for place in needSkills.range(of: need) where hasWord(needSkills.value(at: place), provider) {
      return true
    }
    return false
  }

  private func hasWord(_ word: Int, _ provider: Int) -> Bool {
    providerSkills.contains(word, in: provider) || providerCertificates.contains(word, in: provider)
  }

  /// 志愿: 3, 2, 1 for a person's first, second, later wish.
  func wish(need: Int, provider: Int) -> Int {
    let category = ask(need).category
    guard providers[provider].isPerson, category >= 0,
      let rank = providerCategories.position(of: category, in: provider)
    else { return 0 }
    return max(1, 3 - rank)
  }

  /// 延续: 1 where history names the holder with the need's community and no other category.
  func continuity(need: Int, provider: Int) -> Int {
    let wanted = ask(need)
    let community = wanted.site.community
    guard community >= 0 else { return 0 }
    let row = holderRow(of: provider)
    for place in servedPlaces.range(of: row) where servedPlaces.value(at: place) == community {
      let category = servedCategories.value(at: place)
      if category < 0 || category == wanted.category { return 1 }
    }
    return 0
  }
}
