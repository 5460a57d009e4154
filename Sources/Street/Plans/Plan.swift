// SPDX-License-Identifier: GPL-3.0-or-later

/// What a solver says of one level.
public enum LevelStatus: String, Sendable, CaseIterable {
  /// The value cannot be improved, given the levels before.
  case optimal
  /// A bound is known and the value does not reach it.
  case bounded
  /// No bound was computed.
  case heuristic
}

/// What the referee says of a level, or of a whole plan.
public enum CertificateVerdict: String, Sendable, CaseIterable {
  /// Re-checked against all pairs: nothing better exists.
  case proven
  /// A bound was re-checked, and the value does not reach it.
  case bounded
  /// The solver's word only.
  case claimed
  /// Nothing is claimed.
  case heuristic
  /// The certificate does not hold.
  case rejected
}

/// One goal of the plan with what was reached.
public struct LevelResult: Sendable, Equatable {
  /// The goal.
  public var goal: Goal
  /// What the plan reaches, in the goal's own unit.
  public var value: Int
  /// A value that no plan can beat, given the levels before.
  public var bound: Int
  /// What the solver says.
  public var status: LevelStatus
  /// What the referee says.
  public var certificate: CertificateVerdict

  /// Makes a result.
  ///
  /// - Parameters:
  ///   - goal: The goal.
  ///   - value: What the plan reaches.
  ///   - bound: What no plan can beat.
  ///   - status: What the solver says.
  ///   - certificate: What the referee says.
  public init(
    goal: Goal,
    value: Int,
    bound: Int,
    status: LevelStatus,
    certificate: CertificateVerdict = .heuristic
  ) {
    self.goal = goal
    self.value = value
    self.bound = bound
    self.status = status
    self.certificate = certificate
  }
}

/// Who gives how much to a project.
public struct Provision: Sendable, Hashable {
  /// Who gives.
  public var provider: ProviderID
  /// Pieces given.
  ///
  /// Range: 1 or more.
  public var quantity: Int
  /// The component of the need that it serves, from 1; nil where the need has none.
  public var component: Int?

  /// Makes a provision.
  ///
  /// - Parameters:
  ///   - provider: Who gives.
  ///   - quantity: Pieces given.
  ///   - component: The component of the need that it serves, from 1; nil where the need has none.
  public init(provider: ProviderID, quantity: Int, component: Int? = nil) {
    self.provider = provider
    self.quantity = quantity
    self.component = component
  }
}

/// One project (项目): needs, who gives, when and where.
///
/// Its state is always 待确认: a proposal.
public struct Project: Sendable, Equatable {
  /// `P` and the need, with a serial where a need has several projects; `H` and the offer for a session
  /// of its own; stable.
  public var id: String
  /// The needs it serves: one, or all that join a session, in order.
  public var needs: [NeedID]
  /// The need at whose place a session is held; nil for one held at the place of its offer, and for
  /// projects of one need.
  public var host: NeedID?
  /// What it counts as in the cases.
  public var projectClass: ProjectClass
  /// When: minutes of the week; the whole span lies in one half-day unless it is longer than one.
  public var span: TimeSpan
  /// Where.
  public var place: PlaceID?
  /// The unit responsible: that of the first provider with a unit, or nil.
  public var unit: UnitID?
  /// Who gives what, sorted by provider.
  public var providers: [Provision]

  /// Makes a project.
  ///
  /// - Parameters:
  ///   - id: Stable identifier.
  ///   - needs: The needs it serves.
  ///   - projectClass: What it counts as.
  ///   - span: When.
  ///   - place: Where.
  ///   - unit: The unit responsible.
  ///   - providers: Who gives what.
  ///   - host: The need at whose place a session is held, or nil.
  public init(
    id: String,
    needs: [NeedID],
    projectClass: ProjectClass,
    span: TimeSpan,
    place: PlaceID?,
    unit: UnitID?,
    providers: [Provision],
    host: NeedID? = nil
  ) {
    self.id = id
    self.needs = needs
    self.host = host
    self.projectClass = projectClass
    self.span = span
    self.place = place
    self.unit = unit
    self.providers = providers
  }

  /// The post whose shift it is, or nil.
  public var post: PostID? { needs.first?.post }
  /// Pieces given in all.
  public var quantity: Int { providers.reduce(0) { $0 + $1.quantity } }
}

/// A need that is not, or not wholly, met: how many candidates were left at each stage, and why.
public struct UnmetNeed: Sendable, Equatable {
  /// The need.
  public var need: NeedID
  /// Pieces asked.
  public var asked: Int
  /// Pieces given.
  public var got: Int
  /// Candidates left after each of the seven stages of ``FunnelStage``.
  public var funnel: [Int]
  /// The main cause.
  public var cause: Message
  /// What would help.
  public var remedy: Message

  /// Makes an entry.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - asked: Pieces asked.
  ///   - got: Pieces given.
  ///   - funnel: Seven counts.
  ///   - cause: The main cause.
  ///   - remedy: What would help.
  public init(
    need: NeedID,
    asked: Int,
    got: Int,
    funnel: [Int],
    cause: Message,
    remedy: Message
  ) {
    self.need = need
    self.asked = asked
    self.got = got
    self.funnel = funnel
    self.cause = cause
    self.remedy = remedy
  }
}

/// Something of which the week has too little: so many units more would meet so many needs more.
public struct ScarceThing: Sendable, Equatable {
  /// The code of the kind, as in `labour` for people.
  public var kind: String
  /// A category, or for people the skills wanted; empty for any.
  ///
  /// As in `带班×2` where only so many of the units need the skill.
  public var name: String
  /// Units more: visits of people, pieces of offers.
  ///
  /// Range: 1 or more.
  public var units: Int
  /// Unmet needs that they would meet, all other arrangements kept.
  public var needs: Int
  /// Shifts that they would fill.
  public var posts: Int
  /// Points of those needs and shifts that are missing.
  public var points: Int

  /// Makes an entry.
  ///
  /// - Parameters:
  ///   - kind: The code of the kind.
  ///   - name: A category or skills; empty for any.
  ///   - units: Units more.
  ///   - needs: Needs that they would meet.
  ///   - posts: Shifts that they would fill.
  ///   - points: Points of those needs and shifts.
  public init(kind: String, name: String, units: Int, needs: Int, posts: Int = 0, points: Int) {
    self.kind = kind
    self.name = name
    self.units = units
    self.needs = needs
    self.posts = posts
    self.points = points
  }
}

/// A plan of one week: values only, judged by the referee, written as plan.json.
public struct Plan: Sendable, Equatable {
  /// The Monday of the week.
  public var week: Day
  /// The hash of the input it was made for.
  public var inputHash: String
  /// The seed.
  public var seed: UInt64
  /// The version that made it.
  public var version: String
  /// Options that change the result, by name.
  public var options: [String: String]
  /// What the office changed beside the tables; the hash is that of the changed week.
  public var changes = PlanChanges()
  /// Why it ended early: `time`, `interrupt`, `effort`; nil when it did not.
  public var stoppedBy: String?
  /// The levels in their order.
  public var levels: [LevelResult] = []
  /// The projects, shifts among them, sorted by identifier.
  public var projects: [Project] = []
  /// Needs not wholly met, sorted by identifier; without those excluded from planning.
  public var unmet: [UnmetNeed] = []
  /// What the week lacks most, the scarcest first: most needs a unit.
  public var scarce: [ScarceThing] = []
  /// Needs listed but not planned, with the reason, sorted by identifier.
  public var excluded: [ExcludedNeed] = []
  /// Rows left out of the input.
  public var setAside: [SetAsideRow] = []
  /// How each part was planned: counts of needs by method, and why a part is no flow.
  public var methods: [MethodUse] = []
  /// Proof of optimality or of a bound.
  public var certificate: Certificate?

  /// Makes a plan without projects.
  ///
  /// - Parameters:
  ///   - week: The Monday of the week.
  ///   - inputHash: The hash of the input.
  ///   - seed: The seed.
  ///   - version: The version that made it.
  ///   - options: Options that change the result.
  public init(
    week: Day,
    inputHash: String,
    seed: UInt64,
    version: String,
    options: [String: String]
  ) {
    self.week = week
    self.inputHash = inputHash
    self.seed = seed
    self.version = version
    self.options = options
  }
}

/// A need that is listed but not planned.
public struct ExcludedNeed: Sendable, Equatable {
  /// The need.
  public var need: NeedID
  /// Why.
  public var reason: Exclusion

  /// Makes an entry.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - reason: Why.
  public init(need: NeedID, reason: Exclusion) {
    self.need = need
    self.reason = reason
  }
}

/// How many needs were planned by a method, and why.
public struct MethodUse: Sendable, Equatable {
  /// `flow`, `lp`, `search` or `greedy`.
  public var method: String
  /// Why the method was taken: `flow`, or what makes these needs no flow, as in `skillHeads`.
  public var reason: String
  /// How many needs.
  public var needCount: Int

  /// Makes an entry.
  ///
  /// - Parameters:
  ///   - method: `flow`, `lp` or `greedy`.
  ///   - reason: Why.
  ///   - needCount: How many needs.
  public init(method: String, reason: String, needCount: Int) {
    self.method = method
    self.reason = reason
    self.needCount = needCount
  }
}
