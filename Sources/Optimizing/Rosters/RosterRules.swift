// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules that a person's days obey, over kinds of duty; kind 0 is a day off.
///
/// Three of them look at neighbouring days only (``Succession``, ``Stretch``, ``Block``) and become an
/// automaton; counts are kept beside it.
package struct RosterRules: Sendable {
  /// What must not follow what, within some days.
  package struct Succession: Sendable, Hashable {
    /// Kinds it is about: a flag per kind.
    package var from: [Bool]
    /// Kinds that should not come after: a flag per kind.
    package var to: [Bool]
    /// On how many of the following days.
    ///
    /// Range: 1 or more.
    package var days: Int
    /// What each case costs; nil where it must not be.
    package var price: Int?
    /// Days since the last such kind when the roster begins (1: the day before); nil if none.
    package var since: Int?

    /// Makes a rule.
    package init(from: [Bool], to: [Bool], days: Int = 1, price: Int? = nil, since: Int? = nil) {
      self.from = from
      self.to = to
      self.days = days
      self.price = price
      self.since = since
    }
  }

  /// How many days of some kinds in a row.
  package struct Stretch: Sendable, Hashable {
    /// Kinds that count: a flag per kind, the day off included.
    package var kinds: [Bool]
    /// Fewest in a row; a row still open at the end is not charged.
    package var least: Int
    /// Most in a row, or nil.
    package var most: Int?
    /// What each day missing costs; nil where it must not be.
    package var under: Int?
    /// What each day too many costs; nil where it must not be.
    package var over: Int?
    /// Days in a row just before the roster begins.
    package var before: Int
    /// Whether a row that is open when the roster begins may be shorter than ``least``.
    package var isOpenBefore: Bool

    /// Makes a rule.
    package init(
      kinds: [Bool],
      least: Int = 0,
      most: Int? = nil,
      under: Int? = nil,
      over: Int? = nil,
      before: Int = 0,
      isOpenBefore: Bool = true
    ) {
      self.kinds = kinds
      self.least = least
      self.most = most
      self.under = under
      self.over = over
      self.before = before
      self.isOpenBefore = isOpenBefore
    }
  }

  /// Days that belong together, such as the two of a weekend: how many blocks are worked in, and
  /// whether whole.
  package struct Block: Sendable, Hashable {
    /// The days of every block, ascending and apart from each other.
    package var blocks: [Range<Int>]
    /// Kinds that count as worked: a flag per kind.
    package var kinds: [Bool]
    /// What a block costs by the number of days worked in it, from 0 on.
    ///
    /// Nil where it must not be; empty: nothing.
    package var charges: [Int?]
    /// Position in ``RosterRules/counts`` of the count that a worked block adds to, or nil.
    package var count: Int?
    /// Days of the first block already worked in before the roster begins.
    package var before: Int

    /// Makes a rule.
    package init(
      blocks: [Range<Int>],
      kinds: [Bool],
      charges: [Int?] = [],
      count: Int? = nil,
      before: Int = 0
    ) {
      self.blocks = blocks
      self.kinds = kinds
      self.charges = charges
      self.count = count
      self.before = before
    }
  }

  /// A sum over days that should stay within limits in each of some windows.
  package struct Count: Sendable {
    /// What each kind adds.
    ///
    /// Range: 0 or more.
    package var weights: [Int]
    /// Windows of days, ascending and apart from each other.
    package var windows: [Range<Int>]
    /// The largest sum told apart; what is beyond costs ``beyond`` a unit.
    ///
    /// Range: 0 or more.
    package var cap: Int
    /// What a unit beyond the cap costs; nil where there must be none.
    package var beyond: Int?
    /// What every sum from 0 to the cap costs at a window's end; nil where it must not be.
    package var charges: [Int?]
    /// The sum that the first window begins with.
    ///
    /// Range: 0 or more; what is beyond the cap lies in the past and costs nothing.
    package var before: Int
    /// The sum told apart that the first window begins with.
    var start: Int { min(before, cap) }

    /// Makes a count with limits.
    ///
    /// - Parameters:
    ///   - weights: What each kind adds.
    ///   - windows: Windows of days.
    ///   - least: The least sum.
    ///   - under: What a unit missing costs; nil where there must be none.
    ///   - most: The largest sum.
    ///   - over: What a unit beyond costs; nil where there must be none.
    ///   - before: What the first window begins with.
    package init(
      weights: [Int],
      windows: [Range<Int>],
      least: Int = 0,
      under: Int? = nil,
      most: Int,
      over: Int? = nil,
      before: Int = 0
    ) {
      self.weights = weights
      self.windows = windows
      cap = max(most, 0)
      beyond = over
      charges = (0...cap)
        .map { sum -> Int? in sum >= least ? 0 : under.map { $0 * (least - sum) } }
      self.before = before
    }

    /// Makes a count with a cost of its own for every sum.
    package init(
      weights: [Int],
      windows: [Range<Int>],
      charges: [Int?],
      beyond: Int?,
      before: Int = 0
    ) {
      self.weights = weights
      self.windows = windows
      self.charges = charges.isEmpty ? [0] : charges
      cap = self.charges.count - 1
      self.beyond = beyond
      self.before = before
    }
  }

  /// How many kinds there are, the day off among them.
  package var kinds: Int
  /// What must not follow what.
  package var successions: [Succession] = []
  /// Days in a row.
  package var stretches: [Stretch] = []
  /// Days that belong together.
  package var blocks: [Block] = []
  /// Sums within limits.
  package var counts: [Count] = []

  /// Makes rules that allow everything.
  package init(kinds: Int) { self.kinds = kinds }
}

extension RosterRules {
  /// The rules on neighbouring days.
  struct Neighbours: Hashable {
    private let kinds: Int
    private let successions: [Succession]
    private let stretches: [Stretch]
    private let blocks: [Block]

    init(_ rules: RosterRules) {
      (kinds, successions) = (rules.kinds, rules.successions)
      (stretches, blocks) = (rules.stretches, rules.blocks)
    }
  }

  /// A sum that no sequence of kinds exceeds in any window of a count, at a first glance.
  func highest(_ position: Int, days: Int) -> Int {
    let count = counts[position]
    let heaviest = count.weights.max() ?? 0
    let blocks = blocks.filter { $0.count == position }
    var highest = count.start
    for (place, window) in count.windows.enumerated() {
      let window = window.clamped(to: 0..<days)
      let worked = blocks.reduce(0) { sum, rule in
        sum + rule.blocks.count { $0.overlaps(window) }
      }
      highest = max(highest, (place == 0 ? count.start : 0) + window.count * heaviest + worked)
    }
    return highest
  }

  /// The bit by which steps of an automaton tell that a block adds to a count; 64 where none does.
  ///
  /// 64 counts of blocks are told apart; readers allow fewer.
  func bit(of count: Int) -> UInt64 {
    let counted = Set(blocks.compactMap(\.count)).sorted()
    return counted.firstIndex(of: count).map { UInt64(min($0, 64)) } ?? 64
  }

  /// Whether any sequence of kinds could break a count, at a first glance.
  func canBind(_ position: Int, days: Int) -> Bool {
    counts[position].slack(highest(position, days: days)) != nil
  }

  /// Moves the rule on neighbouring days that tells most pasts apart to others; false where only
  /// blocks are left.
  mutating func setWidestAside(_ others: inout RosterRules) -> Bool {
    let longest = stretches.indices.max { stretches[$0].longest < stretches[$1].longest }
    let furthest = successions.indices.max { successions[$0].days < successions[$1].days }
    if let longest, stretches[longest].longest >= furthest.map({ successions[$0].days }) ?? 0 {
      others.stretches.append(stretches.remove(at: longest))
    } else if let furthest {
      others.successions.append(successions.remove(at: furthest))
    } else {
      return false
    }
    return true
  }
}

extension RosterRules.Stretch {
  /// The longest row that is told apart.
  var longest: Int { max(least, most ?? 0, 1) }
}

extension RosterRules.Count {
  /// How loose a count is: its cap as a share of what could be reached; nil where it never matters.
  func slack(_ highest: Int) -> Double? {
    if isCapOnly(to: highest), highest <= cap { return nil }
    // A least sum binds always.
    if charges.first != .some(0) { return 0 }
    return Double(cap) / Double(max(1, highest))
  }

  /// Whether no sum up to one within the cap is charged.
  func isCapOnly(to sum: Int) -> Bool { charges.prefix(sum + 1).allSatisfy { $0 == 0 } }

  /// Whether only sums beyond the cap are charged.
  var isCapOnly: Bool { isCapOnly(to: cap) }
}
