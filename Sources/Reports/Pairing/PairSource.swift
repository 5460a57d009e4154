// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
public import Evaluation
public import Street

/// What the reports on a pairing are made of: the case, the plan, the referee's verdict.
public struct PairSource: Sendable {
  /// The case.
  public let pairing: PairingCase
  /// A plan for it.
  public let plan: PairPlan
  /// What the referee finds.
  public let verdict: PairVerdict
  /// Who goes further than to the nearest, and why.
  public let further: [PairFurther]
  /// The language.
  public let catalogue: Catalogue
  /// Pairs that the rules allow; nil where nobody counted them.
  public let pairCount: Int?
  /// The plan with everybody whom the office could add; nil where the scheme names none.
  public var extended: Extended?
  /// Where rules alone leave too few: how many are left after each rule.
  public var funnels: [PairFunnelKey: PairFunnel] = [:]

  /// What else is known of shortages; empty where the plan was read from a file.
  public var details: [PairFunnelKey: PairShortageDetail] = [:]

  /// What adding everybody whom the office could add would change.
  public struct Extended: Sendable {
    /// How many could be added.
    public let added: Int
    /// The shortage with them.
    public let shortage: Int

    /// Gathers the numbers.
    ///
    /// - Parameters:
    ///   - added: How many could be added.
    ///   - shortage: The shortage with them.
    public init(added: Int, shortage: Int) {
      self.added = added
      self.shortage = shortage
    }
  }

  let from: [String: Int]
  let to: [String: Int]

  /// Gathers the parts.
  ///
  /// - Parameters:
  ///   - pairing: The case.
  ///   - plan: A plan for it.
  ///   - verdict: What the referee finds.
  ///   - further: Who goes further than to the nearest.
  ///   - pairCount: Pairs that the rules allow; nil where nobody counted them.
  ///   - catalogue: The language.
  public init(
    pairing: PairingCase,
    plan: PairPlan,
    verdict: PairVerdict,
    further: [PairFurther],
    pairCount: Int?,
    catalogue: Catalogue
  ) {
    var spoken = pairing
    if catalogue.language == .english {
      spoken.from.noun = pairing.from.englishNoun
      spoken.to.noun = pairing.to.englishNoun
    }
    self.pairing = spoken
    self.plan = plan
    self.verdict = verdict
    self.further = further
    self.pairCount = pairCount
    self.catalogue = catalogue
    from = Self.positions(pairing.from)
    to = Self.positions(pairing.to)
  }

  private static func positions(_ side: PairSide) -> [String: Int] {
    Dictionary(
      side.entities.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func text(_ key: PairPhrase, _ arguments: MessageArgument...) -> String {
    text(key, arguments)
  }

  func text(_ key: PairPhrase, _ arguments: [MessageArgument]) -> String {
    catalogue.text(Message(code: key.code, arguments: arguments))
  }

  /// The scheme's name in the catalogue's language.
  var name: String { catalogue.language == .english ? pairing.englishName : pairing.name }

  /// What a goal is called.
  func label(of goal: PairGoal) -> String {
    switch goal {
    case .shortage: text(.shortage)
    case .cover: text(.cover)
    case .band(let side): text(.band) + noun(side)
    case .balance(let side): text(.balance) + noun(side)
    case .metres(let unit): text(.metres) + (unit == 1 ? "" : "(\(unit) m)")
    case .classes: text(.classes)
    case .fit: text(.fit)
    case .rank: text(.rank)
    case .keep: text(.keep)
    }
  }

  private func noun(_ side: PairGoal.Side) -> String {
    "(" + (side == .from ? pairing.from.noun : pairing.to.noun) + ")"
  }

  /// The name of an entity, else its id.
  func name(of id: String, _ side: PairGoal.Side) -> String {
    let position = side == .from ? from[id] : to[id]
    let entities = side == .from ? pairing.from.entities : pairing.to.entities
    guard let position, !entities[position].name.isEmpty else { return id }
    return entities[position].members.isEmpty ? entities[position].name : id
  }
}
