// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What a bound by prices is about.
struct TeamSubject {
  /// The goal that is bounded.
  var goal: Goal
  /// Earlier goals and what the plans in question reach of them.
  var held: [(goal: Goal, value: Int)] = []
  /// For the goal of floors, the communities that fall short, as positions in ``Floors/communities``.
  var favoured: Set<Int> = []
}

/// Points that a goal gives to needs, in pieces.
struct TeamWorth {
  /// Of all pieces of a need together.
  var whole: [Int]
  /// Of each piece of a divisible need.
  var piece: [Int]
  /// How many pieces are worth one more.
  var extra: [Int]
  /// Thousandths that a point of each need counts.
  var weight: [Int]

  /// The points of a subject.
  ///
  /// - Parameters:
  ///   - subject: The goal and what is held.
  ///   - multipliers: Thousandths that a point of each held goal counts on top.
  ///   - facts: The week.
  ///   - floors: The community of every need.
  init(_ subject: TeamSubject, _ multipliers: [Int], _ facts: WeekFacts, _ floors: Floors) {
    whole = []
    piece = []
    extra = []
    weight = []
    for (number, need) in facts.needs.enumerated() {
      let counts =
        switch subject.goal {
        case .locks: !need.locked.isEmpty
        case .urgent: need.isUrgent
        default: true
        }
      let isPieces = subject.goal == .locks
      whole.append(!counts ? 0 : isPieces ? need.quantity : need.points)
      piece.append(!counts ? 0 : isPieces ? 1 : need.pieceWorth)
      extra.append(!counts || isPieces ? 0 : need.extraPieces)
      let isOwn = subject.goal != .floors || subject.favoured.contains(floors.ofNeed[number])
      var own = isOwn ? TeamPricing.scale : 0
      for (held, multiplier) in zip(subject.held, multipliers)
      where held.goal == .needs || need.isUrgent { own += multiplier }
      weight.append(own)
    }
  }
}
