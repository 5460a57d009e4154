// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A pairing scheme as its file states it; `docs/schemes.md` describes every part.
struct Scheme {
  /// A column by its title and other titles it may have.
  struct Column: Hashable {
    let titles: [String]
    var title: String { titles[0] }

    /// Titles separated by `|`.
    init(_ text: String) {
      let parts = text.split(separator: "|").map { CellText.trimmed(String($0)) }
      titles = parts.isEmpty ? [text] : parts
    }
  }

  /// A column of each side.
  struct ColumnPair: Hashable {
    var from: Column
    var to: Column
  }

  /// One condition on a row.
  struct Filter {
    enum Test {
      case oneOf([String])
      case noneOf([String])
      case filled
      case blank
      case compare(String, Double)
    }

    var column: Column
    var test: Test
  }

  /// Least and most, either of which may be open.
  struct Span {
    var least: Formula?
    var most: Formula?
  }

  /// Where the entities of a side come from, and their numbers; what is nil is the side's own.
  struct Source {
    var tables: [String] = []
    var line: Int?
    var id: Column?
    var name: Column?
    var filters: [Filter] = []
    var role: String?
    var takes: Span?
    var takesByRole: [String: Span] = [:]
    var size: Formula?
    var capacity: Formula?
    var priority: Formula?
    var history: Formula?
    var isConnected: Bool?
    var isExtra = false
  }

  /// One of the two sides.
  struct Side {
    var noun = ""
    var englishNoun: String?
    var line: Int?
    var common = Source()
    var sources: [Source] = []
    var target: Formula?
    var targetLine: Int?
    /// Half the width of the band as a share of the target.
    var within = 0.0
    var withinLine: Int?
    /// How many may have partners; nil for all.
    var chosen: Formula?
    var chosenLine: Int?
    /// Whether it has a list of sources; else it is its own only source.
    var hasList = false
    var group: Column?
    var coordinates: (x: Column, y: Column, isPlane: Bool)?
    var roleColumn: Column?
  }

  /// A rule on pairs.
  struct Rule {
    enum Test {
      case shares(ColumnPair)
      case differs(ColumnPair)
      case coversAll(ColumnPair)
      case coversAny(ColumnPair)
      case atLeast(ColumnPair)
      case atMost(ColumnPair)
      case demands(to: [Filter], from: [Filter])
      case within(Int)
    }

    var test: Test
    var words: String
    var line: Int?

    /// The columns that it compares; nil for other rules.
    var pair: ColumnPair? {
      switch test {
      case .shares(let pair), .differs(let pair), .coversAll(let pair), .coversAny(let pair),
        .atLeast(let pair), .atMost(let pair):
        pair
      case .demands, .within: nil
      }
    }
  }

  /// A kind of partner that is wanted.
  struct Cover {
    var has: Column
    /// Values that make a partner of the kind; empty where ``needs`` names them row by row.
    var values: [String]
    var needs: Column?
    var least: Formula
    var name: String
    var line: Int?
  }

  /// Where pairs of ids stand: a table with two columns, or a column of one side.
  struct PairList {
    var table: [String]?
    var from: Column?
    var to: Column?
    var line: Int?
  }

  /// A goal before its columns are looked up.
  enum Goal {
    case shortage
    case cover
    case band(PairGoal.Side)
    case balance(PairGoal.Side)
    case metres(unit: Int)
    case classes([(pair: ColumnPair, isNeighbour: Bool)])
    case fit(ColumnPair, countsAll: Bool)
    case rank(by: PairGoal.Side, ColumnPair)
    case keep
  }

  /// A sample to draw before anything is paired.
  struct Sample {
    var side: PairGoal.Side
    var count: Int?
    var share: Double?
    var stratum: Column?
    var weight: Formula?
    var line: Int?
  }

  /// What the main sheet is called and which columns of the sides it repeats.
  struct Sheet {
    var name = ""
    var from: [Column] = []
    var to: [Column] = []
  }

  var key = ""
  var name = ""
  var english = ""
  var source = ""
  var from = Side()
  var to = Side()
  var rules: [Rule] = []
  /// Numbers wanted of each role.
  var roles: [(name: String, span: Span, line: Int?)] = []
  var covers: [Cover] = []
  /// Which words neighbour each other: a table with two columns.
  var neighbours: PairList?
  var forbidden: [PairList] = []
  var fixed: [PairList] = []
  var previous: [PairList] = []
  var mutual: ColumnPair?
  var goals: [(goal: Goal, line: Int?)] = []
  var sample: Sample?
  var sheet = Sheet()

  /// Whether a goal or a rule counts metres.
  var needsPoints: Bool {
    goals.contains { if case .metres = $0.goal { true } else { false } }
      || rules.contains { if case .within = $0.test { true } else { false } }
  }
}
