// SPDX-License-Identifier: GPL-3.0-or-later

/// What a helpline's roster reaches, and which rules it breaks.
package struct HelplineScore: Sendable, Equatable {
  /// Days with somebody at the phone.
  package internal(set) var phone = 0
  /// Days with somebody in the chat.
  package internal(set) var chat = 0
  /// Days with a second one at the phone.
  package internal(set) var secondPhone = 0
  /// Observers on days with the phone alone.
  package internal(set) var observersBesidePhone = 0
  /// All shifts.
  package internal(set) var shifts = 0
  /// Shifts of those who want to work alone and do not.
  package internal(set) var notAlone = 0
  /// The broken rules, volunteer after volunteer, then day after day.
  package internal(set) var violations: [HelplineViolation] = []

  /// The goals in order, more being better.
  package var goals: [Int] { [phone, chat, secondPhone, observersBesidePhone, shifts] }
  /// Whether it breaks no rule.
  package var isFeasible: Bool { violations.isEmpty }
}

/// A rule that a helpline's roster breaks.
package struct HelplineViolation: Sendable, Equatable, CustomStringConvertible {
  /// The rules that a roster must keep.
  package enum Rule: String, Sendable, CaseIterable {
    /// Days of the month and volunteers of the list.
    case shape
    /// Available days only.
    case available
    /// Duties of the own type only.
    case kind
    /// Free days between two shifts.
    case freeDays
    /// No more days than offered.
    case mostDays
    /// No more Saturdays and Sundays than offered.
    case mostWeekendDays
    /// One shift a week.
    case separateWeeks
    /// Two at the phone, one in the chat, at most, and chats on Mondays and Wednesdays.
    case posts
    /// Observers only where all welcome them.
    case observer
    /// Not alone, and not with another who cannot work alone.
    case cannotWorkAlone
    /// Not with somebody.
    case notWith
  }

  /// The rule.
  package let rule: Rule
  /// Whose rule it is: a place in the list of volunteers; nil for posts.
  package let volunteer: Int?
  /// The day of the month; nil when all shifts together break it.
  package let day: Int?

  /// The rule and the place.
  package var description: String {
    let parts = [rule.rawValue, volunteer.map { "volunteer \($0)" }, day.map { "day \($0)" }]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}

extension HelplineMonth {
  /// Counts a roster from the file alone.
  ///
  /// - Parameter roster: Who is on duty when.
  /// - Returns: What it reaches and which rules it breaks. Shifts of nobody known, or on no day of
  ///   the month, count for nothing.
  package func score(_ roster: [HelplineShift]) -> HelplineScore {
    var score = HelplineScore()
    let known = roster.filter {
      let fits = volunteers.indices.contains($0.volunteer) && (1...days).contains($0.day)
      if !fits {
        score.violations.append(.init(rule: .shape, volunteer: $0.volunteer, day: $0.day))
      }
      return fits
    }
    for volunteer in volunteers.indices {
      let own = known.filter { $0.volunteer == volunteer }.sorted { $0.day < $1.day }
      score.violations += faults(volunteer, own)
    }
    for day in 1...days {
      let there = known.filter { $0.day == day }
      score.violations += faults(there, on: day)
      count(there, &score)
    }
    return score
  }

  /// What one day adds to the goals.
  private func count(_ there: [HelplineShift], _ score: inout HelplineScore) {
    func heads(_ duty: HelplineShift.Duty) -> Int { there.count { $0.duty == duty } }
    score.phone += min(1, heads(.phone))
    score.secondPhone += heads(.phone) > 1 ? 1 : 0
    score.chat += min(1, heads(.chat))
    if heads(.chat) == 0, heads(.phone) > 0 { score.observersBesidePhone += heads(.observer) }
    score.shifts += there.count
    if there.count > 1 {
      score.notAlone += there.count { volunteers[$0.volunteer].wantsToWorkAlone }
    }
  }

  /// The rules of one person, over all days.
  private func faults(_ place: Int, _ own: [HelplineShift]) -> [HelplineViolation] {
    let volunteer = volunteers[place]
    var faults: [HelplineViolation] = []
    func fault(_ rule: HelplineViolation.Rule, _ day: Int? = nil) {
      faults.append(HelplineViolation(rule: rule, volunteer: place, day: day))
    }
    for shift in own {
      if !volunteer.availableDays.contains(shift.day) { fault(.available, shift.day) }
      let isAble =
        switch shift.duty {
        case .phone: [.phone, .both].contains(volunteer.kind)
        case .chat: [.chat, .both].contains(volunteer.kind)
        case .observer: volunteer.kind == .observer
        }
      if !isAble { fault(.kind, shift.day) }
    }
    for (shift, next) in zip(own, own.dropFirst()) {
      if next.day - shift.day - 1 < Self.freeDays { fault(.freeDays, next.day) }
      if volunteer.wantsSeparateWeeks, week(shift.day) == week(next.day) {
        fault(.separateWeeks, next.day)
      }
    }
    if own.count > volunteer.mostDays { fault(.mostDays) }
    if own.count(where: { weekday($0.day) >= 5 }) > volunteer.mostWeekendDays {
      fault(.mostWeekendDays)
    }
    return faults
  }

  /// The rules of those who are there on one day.
  private func faults(_ there: [HelplineShift], on day: Int) -> [HelplineViolation] {
    var faults: [HelplineViolation] = []
    func fault(_ rule: HelplineViolation.Rule, _ volunteer: Int?) {
      faults.append(HelplineViolation(rule: rule, volunteer: volunteer, day: day))
    }
    let chats = there.count { $0.duty == .chat }
    if chats > (chatDays.contains(day) ? 1 : 0) || there.count(where: { $0.duty == .phone }) > 2 {
      fault(.posts, nil)
    }
    let workers = there.filter { $0.duty != .observer }
    for shift in there {
      let volunteer = volunteers[shift.volunteer]
      let others = workers.filter { $0.volunteer != shift.volunteer }
        .map { volunteers[$0.volunteer] }
      if shift.duty == .observer, !others.allSatisfy(\.welcomesObserver) {
        fault(.observer, shift.volunteer)
      }
      if volunteer.cannotWorkAlone, others.isEmpty || others.contains(where: \.cannotWorkAlone) {
        fault(.cannotWorkAlone, shift.volunteer)
      }
      if there.contains(where: { volunteer.notWith.contains($0.volunteer) }) {
        fault(.notWith, shift.volunteer)
      }
    }
    return faults
  }
}
