// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The gates of `docs/model.md` §2, each a question about one need, or one component of a need (§9), and
/// one provider.
extension WeekReading {
  /// Gate 1, kind and category, and no unit serving its own need.
  func fitsCategory(need: Int, provider: Int) -> Bool {
    let wanted = ask(need)
    let giver = providers[provider]
    if giver.isPerson {
      return wanted.allowsPeople && (wanted.team < 0 || wanted.team == giver.team)
    }
    guard !wanted.isShift else { return false }
    guard wanted.kind < 0 || wanted.kind == giver.kind else { return false }
    guard wanted.proposer < 0 || wanted.proposer != giver.unit else { return false }
    return wanted.category < 0 || giver.servesEveryCategory
      || providerCategories.contains(wanted.category, in: provider)
  }

  /// Gate 1, what the office fixed or ruled out.
  func isPermitted(need: Int, provider: Int) -> Bool {
    let wanted = ask(need)
    guard wanted.hasPins else { return true }
    if needBarred.contains(provider, in: need) { return false }
    return !wanted.isLocked || needLocked.contains(provider, in: need)
  }

  /// Gate 2: half-days with a common stretch that is long enough; a session lasts as long as its terms
  /// say, inside one half-day.
  func commonCells(need: Int, provider: Int) -> UInt32 {
    let wanted = ask(need)
    let giver = providers[provider]
    return profiles.cells(
      wanted.profile,
      giver.profile,
      minutes: giver.isSession ? giver.runMinutes : wanted.duration,
      mayCross: wanted.isLong && !giver.isSession
    )
  }

  /// Gate 3: the first rule of the law that keeps a provider from a need on a day, or nil.
  func obstacle(need: Int, provider: Int, day: Int) -> LegalRule? {
    let wanted = ask(need)
    let giver = providers[provider]
    guard giver.isScreened else { return nil }
    if giver.isPerson, let rule = personalObstacle(wanted, provider, day) { return rule }
    let date = week.monday.number + day
    if wanted.hasDemands {
      for place in needFullSkills.range(of: need)
      where !providerSkills.contains(needFullSkills.value(at: place), in: provider) {
        return .skill
      }
      for place in needCertificates.range(of: need)
      where !holds(provider, certificate: needCertificates.value(at: place), on: date) {
        return .certificate
      }
    }
    return wanted.isHighRisk && giver.insuredUntil < date ? .insurance : nil
  }

  private func holds(_ provider: Int, certificate: Int, on date: Int) -> Bool {
    for place in providerCertificates.range(of: provider)
    where providerCertificates.value(at: place) == certificate && certificateEnds[place] >= date {
      return true
    }
    return false
  }

  private func personalObstacle(_ wanted: NeedReading, _ provider: Int, _ day: Int) -> LegalRule? {
    let giver = providers[provider]
    if giver.refuses { return .refusal }
    let age = age(of: provider, onDay: day)
    if wanted.minimumAge != Int.min, age.map({ $0 < wanted.minimumAge }) ?? true { return .age }
    if wanted.maximumAge != Int.max, age.map({ $0 > wanted.maximumAge }) ?? true { return .age }
    if wanted.needsHealth, !giver.isHealthy { return .health }
    if let age, age < 18 {
      if !giver.hasGuardian { return .guardian }
      if wanted.isHighRisk { return .minorRisk }
    }
    return nil
  }

  /// Gate 3: the half-days, of those given, on whose date the law lets a provider serve a need.
  func lawfulCells(need: Int, provider: Int, of cells: UInt32) -> UInt32 {
    let wanted = ask(need)
    let giver = providers[provider]
    guard giver.isScreened else { return cells }
    if giver.refuses { return 0 }
    let isAdult = !giver.isPerson || (giver.firstAge ?? 18) >= 18
    if isAdult, !wanted.hasDemands, !wanted.screensPeople { return cells }
    var result = cells
    for day in 0..<7 {
      let bits = UInt32(0b111) << UInt32(3 * day)
      if cells & bits != 0, obstacle(need: need, provider: provider, day: day) != nil {
        result &= ~bits
      }
    }
    return result
  }

  /// Gate 5: whether a provider alone is large enough for a need, or has a session that it may join.
  func hasCapacity(need: Int, provider: Int) -> Bool {
    let wanted = ask(need)
    let giver = providers[provider]
    if giver.isSession {
      return wanted.mayJoin && wanted.attendance <= giver.sessionSeats && most(of: giver) >= 1
    }
    guard !giver.isVenue || giver.seats >= wanted.seats else { return false }
    guard giver.minutesADay >= wanted.duration else { return false }
    return most(of: giver) >= (wanted.wantsOneProvider ? wanted.quantity : 1)
  }

  /// The most pieces that a provider can give at once.
  private func most(of giver: ProviderReading) -> Int {
    let most = min(giver.weekCap, giver.cellCap)
    guard giver.isCounted else { return most }
    return min(most, units[giver.unit].cellCap ?? .max, units[giver.unit].weekCap ?? .max)
  }
}
