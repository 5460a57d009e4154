// SPDX-License-Identifier: GPL-3.0-or-later

/// Who does what on which day: everybody takes at most one duty a day within rules of their own, and
/// duties together should fill covers.
///
/// What is worked twice in a day is a duty of its own. Costs are whole numbers; what must never be is
/// simply not there: no transition, no duty.
package struct RosterModel: Sendable {
  /// A number of heads that should be reached, and what missing it costs.
  package struct Cover: Sendable {
    /// What heads below and above a number cost each.
    package struct Piece: Sendable, Equatable {
      /// The number asked for.
      package var asked: Int
      /// Cost of each one missing.
      package var under: Int
      /// Cost of each one too many.
      package var over: Int

      /// Makes a piece.
      package init(asked: Int, under: Int, over: Int) {
        self.asked = asked
        self.under = under
        self.over = over
      }
    }

    /// Charges that add up: a convex function of the heads.
    package var pieces: [Piece]

    /// Makes a cover.
    package init(_ pieces: [Piece]) { self.pieces = pieces }

    /// What a number of heads costs.
    package func cost(of heads: Int) -> Int {
      pieces.reduce(0) { sum, piece in
        sum + max(0, piece.asked - heads) * piece.under + max(0, heads - piece.asked) * piece.over
      }
    }

    /// The numbers where the slope changes.
    package var corners: [Int] { pieces.map(\.asked) }
    /// Cost of one head fewer where there are fewest.
    package var steepestUnder: Int { pieces.reduce(0) { $0 + $1.under } }
    /// Cost of one head more where there are most.
    package var steepestOver: Int { pieces.reduce(0) { $0 + $1.over } }
  }

  /// What a duty brings to a cover.
  package struct Credit: Sendable, Equatable {
    /// Which cover.
    package var cover: Int
    /// How many heads, below 0 where it uses them up.
    package var amount: Int
    /// Position in ``groups`` of those it counts for; nil counts for everybody.
    package var group: Int?

    /// Makes a credit.
    package init(cover: Int, amount: Int = 1, group: Int? = nil) {
      self.cover = cover
      self.amount = amount
      self.group = group
    }
  }

  /// Something to do on one day.
  package struct Duty: Sendable {
    /// Its day, counted from 0.
    package var day: Int
    /// What rules see of it: a position in ``RosterRules/weights`` and elsewhere, 1 or more; 0 is a
    /// day off.
    package var kind: Int
    /// What it brings.
    package var credits: [Credit]

    /// Makes a duty.
    package init(day: Int, kind: Int, credits: [Credit]) {
      self.day = day
      self.kind = kind
      self.credits = credits
    }
  }

  /// Somebody, or a squad that goes as one.
  package struct Person: Sendable {
    /// Position in ``RosterModel/rules``.
    package var rules: Int
    /// Duties they may take: positions in ``RosterModel/duties``, ascending.
    package var duties: [Int]
    /// What each of those costs.
    package var costs: [Int]
    /// What every day off costs; nil where there must be a duty.
    package var idle: [Int?]
    /// What each duty counts for in covers.
    package var heads = 1

    /// Makes a person.
    package init(rules: Int, duties: [Int], costs: [Int], idle: [Int?]) {
      self.rules = rules
      self.duties = duties
      self.costs = costs
      self.idle = idle
    }
  }

  /// How many days.
  package var days: Int
  /// Numbers of heads wanted.
  package var covers: [Cover] = []
  /// Everything that can be done, ascending by day.
  package var duties: [Duty] = []
  /// Who belongs to a group: a flag per person.
  package var groups: [[Bool]] = []
  /// Sets of rules that people live under.
  package var rules: [RosterRules] = []
  /// Everybody.
  package var people: [Person] = []

  /// Makes an empty model.
  package init(days: Int) { self.days = days }

  /// What a person brings to covers by a duty.
  @inline(__always)
  package func credits(of duty: Int, by person: Int, _ body: (_ cover: Int, _ amount: Int) -> Void)
  {
    let heads = people[person].heads
    for credit in duties[duty].credits {
      if let group = credit.group, !groups[group][person] { continue }
      body(credit.cover, credit.amount * heads)
    }
  }
}

/// What everybody does: for each person and day a position in the model's duties, or −1.
package struct Roster: Sendable, Equatable {
  /// Duties by person and day.
  package var duties: [[Int]]

  /// Makes a roster.
  package init(duties: [[Int]]) { self.duties = duties }
}
