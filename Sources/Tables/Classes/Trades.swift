// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// 按特长派单: work that takes a trade goes to those who know it, where somebody does.
///
/// A list of needs as residents tell them has no column 专业要求, and a haircut would go to whoever is free
/// next door. Where the settings ask for it, such needs demand their category as a skill, and the 特长 of
/// people, in their own words (会修水电), are read as the categories that they speak for.
struct Trades {
  /// Categories that take a trade.
  ///
  /// For those of `Policy.legalCertificates` the law asks already.
  static let categories: Set<String> = [
    "理发", "家电维修", "水电维修", "便民小修", "书画教学", "课业辅导", "矛盾调解",
  ]

  let desk: ClassDesk

  /// Asks for trades.
  ///
  /// - Parameter context: Everything read.
  /// - Returns: How many needs ask for each trade.
  func apply(to context: ReadingContext) -> [String: Int] {
    let people = context.records.people.map { trades(of: $0.skills, context) }
    var known = people.reduce(into: Set<String>()) { $0.formUnion($1) }
    for offer in context.records.offers {
      known.formUnion(Self.categories.intersection(offer.categories))
    }
    var asked: [String: Int] = [:]
    for index in context.records.needs.indices {
      let need = context.records.needs[index]
      guard known.contains(need.category), need.skills.isEmpty, need.components.isEmpty,
        need.kind != .venue, need.kind != .goods
      else { continue }
      // Of several who come one who knows the trade is enough.
      let heads = need.quantity > 1 ? 1 : nil
      context.records.needs[index].skills = [SkillDemand(skill: need.category, heads: heads)]
      asked[need.category, default: 0] += 1
    }
    for (index, own) in people.enumerated() {
      for trade in own.sorted() where asked[trade] != nil {
        context.records.people[index].addSkill(trade)
      }
    }
    for index in context.records.offers.indices {
      for trade in context.records.offers[index].categories where asked[trade] != nil {
        context.records.offers[index].addSkill(trade)
      }
    }
    return asked
  }

  /// The trades that somebody's own words speak for.
  private func trades(of skills: [String], _ context: ReadingContext) -> Set<String> {
    var result: Set<String> = []
    for skill in skills {
      let reading = desk.reading(of: skill, context)
      if let found = reading.proposal?.category ?? reading.nearest.first,
        Self.categories.contains(found)
      {
        result.insert(found)
      }
    }
    return result
  }
}

extension Person {
  fileprivate mutating func addSkill(_ skill: String) {
    if !skills.contains(skill) { skills.append(skill) }
  }
}

extension Offer {
  fileprivate mutating func addSkill(_ skill: String) {
    if !skills.contains(skill) { skills.append(skill) }
  }
}
