// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Where a record is, in numbers: its coordinate and its ancestors on the street's map.
struct Locality {
  var coordinate: Coordinate?
  var grid: Int32 = -1
  var community: Int32 = -1
  var street: Int32 = -1

  /// Whether any level of the map is known.
  var isOnMap: Bool { grid >= 0 || community >= 0 || street >= 0 }
}

/// A certificate in numbers: the name and the last valid day number.
struct HeldCertificate {
  var name: Int32
  var lastDay: Int
}

/// What the law asks of a person beyond what it asks of an offer.
struct PersonFacts {
  /// Age on each day of the week, or nil when unknown.
  var ages: [Int?]
  var isHealthy: Bool
  var hasGuardian: Bool
  var refuses: Bool
  /// Number of the team; −1 without one.
  var team: Int32
}

/// A provider in the numbers that inner loops use.
struct ProviderFacts {
  var id: ProviderID
  /// Number of the kind; −1 for people.
  var kind: Int32
  /// Whether its pieces count as load.
  var isCounted: Bool
  /// Whether the law asks nothing of it: halls and goods.
  var isThing: Bool
  /// Whether it is a hall, whose seats matter.
  var isVenue: Bool
  var categories: [Int32]
  /// Position of the unit that gives it; −1 for people and unknown units.
  var unit: Int32
  var windows: [TimeSpan]
  var cells: UInt32
  var weekCap: Int
  var cellCap: Int
  var minutesADay: Int
  var seats: Int
  var isExclusive: Bool
  var skills: [Int32]
  var certificates: [HeldCertificate]
  var insuredThrough: Int
  var person: PersonFacts?
  var wishes: [Int32]
  /// What its unit does, for the goal 职能.
  var functions: [Int32]
  var locality: Locality
  /// The terms on which needs join it, if it serves in sessions alone.
  var session: SessionTerms?
  /// Whether it travels to the need.
  var moves: Bool
  /// Minutes of packing after one booking and of setting up before the next.
  var turnMinutes: Int
  /// Communities and categories served before; category −1 means any.
  var served: [(community: Int32, category: Int32)]
}

extension ProviderFacts {
  /// Whether starts inside a half-day, or from one to the next, bear on each other.
  ///
  /// Then several bookings must be put one after the other.
  var isTimed: Bool { isExclusive && weekCap > 1 && (cellCap > 1 || turnMinutes > 0 || moves) }
}

/// A planned need in the numbers that inner loops use.
struct NeedFacts: Sendable {
  /// Position in the week's needs.
  var position: Int
  var kind: Int32
  var isServedByPeople: Bool
  var category: Int32
  var quantity: Int
  var seats: Int
  var isDivisible: Bool
  var minimum: Int
  /// Whether one provider must give all its pieces.
  var needsSingleProvider: Bool
  var windows: [TimeSpan]
  var cells: UInt32
  var duration: Int
  var certificates: [Int32]
  /// Skills that every head needs.
  var commonSkills: [Int32]
  /// Skills that only some heads need, with how many.
  var partialSkills: [(skill: Int32, heads: Int)]
  var wantedSkills: [Int32]
  var minimumAge: Int?
  var maximumAge: Int?
  var needsHealth: Bool
  var isHighRisk: Bool
  var proposer: Int32
  var locked: Set<ProviderID>
  var barred: Set<ProviderID>
  var points: Int
  var isUrgent: Bool
  var locality: Locality
  var functions: [Int32]
  /// Whether it is a shift, which only people stand.
  var isShift: Bool
  /// Number of the team whose members alone may serve it; −1 for anybody.
  var team: Int32
  /// Its components, each as a need of its own at the same time; empty where it asks for one thing.
  var parts: [NeedFacts] = []
  /// Which component of its need it is, from 1; 0 for a whole need.
  var partNumber = 0
  /// Whether it may join others in a session.
  var isJoinable = false
  /// People who come with it to a session.
  var attendance = 1
  /// People in all who may share a project with it at its place; 0 where nobody may.
  var sharedSeats = 0

  /// Whether its pieces may come one by one, at several times.
  var hasLoosePieces: Bool {
    isDivisible && minimum <= 1 && partialSkills.isEmpty && parts.isEmpty
  }

  /// The same, each within a half-day.
  var isLoose: Bool { hasLoosePieces && !isLong }

  /// How long its activity with a provider is: a session has its own length.
  func minutes(with provider: ProviderFacts) -> Int { provider.session?.minutes ?? duration }
  /// Whether it does not fit a half-day.
  ///
  /// A shift at a fixed time is treated so too.
  var isLong: Bool { duration > 360 || isShift }
  /// Points that each piece is worth; the first ``extraPieces`` are worth one more.
  var pieceWorth: Int { points / quantity }
  /// How many pieces are worth one point more.
  var extraPieces: Int { points % quantity }

  /// Points that so many pieces are worth; an indivisible need counts only whole.
  func worth(ofPieces pieces: Int) -> Int {
    if !isDivisible, pieces < quantity { return 0 }
    return pieces * pieceWorth + min(pieces, extraPieces)
  }
}
