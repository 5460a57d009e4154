// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One need, or one component of a need, in whole numbers; lists and names stand beside it in
/// ``WeekReading``.
struct NeedReading: Sendable {
  var isPlanned = false
  var isUrgent = false
  var isLabour = false
  var isDivisible = false
  var isHighRisk = false
  var needsHealth = false
  /// Whether people may serve its kind.
  var allowsPeople = false
  /// Whether it states a certificate or a skill of every head.
  var hasDemands = false
  /// Whether the office fixed or ruled out providers.
  var hasPins = false
  var isLocked = false
  /// The need that a component belongs to; −1 for a need.
  var owner = -1
  /// Components that are asked for together; 0 where it is one thing.
  var partCount = 0
  /// Whether it may join others in one session.
  var mayJoin = false
  /// People who come with it to a session.
  var attendance = 1
  /// Seats of a session that nobody named; 0 where like needs are not put together.
  var sharedSeats = 0
  /// Whether it is a shift of a post.
  var isShift = false
  /// Number of the team that must stand it; −1 for anybody.
  var team = -1
  var quantity = 1
  var minimum = 1
  var points = 0
  var duration = 0
  var seats = 0
  /// Number of the kind; −1 for any.
  var kind = -1
  /// Number of the category; −1 for any.
  var category = -1
  /// Number of the unit that proposes it; −1 for residents.
  var proposer = -1
  /// Number of its community among ``WeekReading/communities``; −1 for none.
  var community = -1
  var minimumAge = Int.min
  var maximumAge = Int.max
  /// Number of its availability.
  var profile = 0
  var site = Site()

  /// Whether it does not fit into one half-day.
  ///
  /// A shift at a fixed time may cross from one into the next.
  var isLong: Bool { duration > 360 || isShift }
  /// Whether its age, health or risk asks something of people.
  var screensPeople: Bool {
    isHighRisk || needsHealth || minimumAge != Int.min || maximumAge != Int.max
  }
  /// Whether all its pieces must come from one provider.
  var wantsOneProvider: Bool { !isDivisible && !isLabour }

  /// Points of so many met pieces: x·⌊P/q⌋ + min(x, P mod q).
  func divisibleWorth(_ pieces: Int) -> Int {
    let met = max(0, min(pieces, quantity))
    return met * (points / quantity) + min(met, points % quantity)
  }

  /// Points of so many met pieces; an indivisible need counts only whole.
  func worth(_ pieces: Int) -> Int {
    if isDivisible { return divisibleWorth(pieces) }
    return pieces >= quantity ? points : 0
  }
}

/// One offer or person in whole numbers.
struct ProviderReading: Sendable {
  var isPerson = false
  var isVenue = false
  var isExclusive = false
  /// Whether it serves needs only in sessions of its own.
  var isSession = false
  /// Length of its sessions in minutes, the people without whom none is held, and those who fit in.
  var runMinutes = 0
  var leastAttendance = 1
  var sessionSeats = 0
  /// Whether it travels from one need to the next.
  var moves = false
  /// Minutes of packing after one booking and of setting up before the next.
  var gapMinutes = 0
  /// Whether its pieces count towards the limits and the load of its unit.
  var isCounted = false
  /// Whether it states no category and so serves every one of its kind.
  var servesEveryCategory = false
  var refuses = false
  /// Whether the law of qualification concerns it: all but venues and goods.
  var isScreened = false
  var isHealthy = false
  var hasGuardian = false
  /// Number of a person's team; −1 without one.
  var team = -1
  var kind = -1
  /// Number of the unit that gives it; −1 for people.
  var unit = -1
  /// Pieces in the week.
  var weekCap = 0
  /// Pieces in a half-day.
  var cellCap = 0
  var minutesADay = Int.max
  var seats = 0
  /// Last insured day, as a day number; Int.min when uninsured.
  var insuredUntil = Int.min
  /// Age on Monday and on Sunday; nil when unknown.
  var firstAge: Int?
  var lastAge: Int?
  /// Number of its availability.
  var profile = 0
  var site = Site()
}

/// One unit in whole numbers.
struct UnitReading: Sendable {
  var cellCap: Int?
  var weekCap: Int?
  /// Σ W of its counted offers.
  var offered = 0
  /// How many counted offers it has.
  var offerCount = 0

  /// The most counted pieces it can give in the week.
  var capacity: Int { min(weekCap ?? .max, offered) }
}
