// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What a certificate proves of a plan.
struct CertificateFinding {
  /// How many of the leading levels are proven.
  var provenCount = 0
  /// Bounds that hold for every plan, by goal.
  var bounds: [Goal: Int] = [:]
  /// Why it does not hold, or nil.
  var fault: Message?
}

/// Checks a certificate against the network rebuilt from the input (`docs/model.md` §6).
///
/// The claim `optimal` is refused where a need could be served as no flow shows: by components or in a
/// session (``BeyondFlow``). Signs of reduced costs say nothing of such pieces, nor of the loads that
/// they change, so that no level would stay sound but those that a bound proves as well. Packing, travel
/// and set-up, and things that are exclusive as they travel, only rule plans out: every lawful plan still
/// is a flow of the same values, and a flow that none beats is beaten by no lawful plan.
struct CertificateCheck {
  let costs: GoalCosts
  /// The goals in force, the most important first.
  let goals: [Goal]

  /// Checks a certificate.
  ///
  /// - Parameters:
  ///   - certificate: The certificate.
  ///   - plan: A plan without violations.
  /// - Returns: What it proves.
  func check(_ certificate: Certificate, of plan: PlanReading) -> CertificateFinding {
    guard certificate.stages.count <= 4 * Goal.allCases.count else {
      return CertificateFinding(fault: Message(ViolationCode.certificateStages))
    }
    switch certificate.claim {
    case .optimal where !costs.beyond.isEmpty:
      return CertificateFinding(fault: Message(ViolationCode.certificateBeyondFlow))
    case .optimal:
      let floorStage = certificate.stages.first { $0.goals.contains(.floors) }
      let favouring = CertificateCheck(
        costs: costs.favouring(floorStage?.favoured ?? []),
        goals: goals
      )
      return favouring.checkOptimal(certificate.stages, of: plan)
    case .bound:
      return checkBounds(certificate.stages, of: plan)
    }
  }

  // MARK: - Optimal

  private func checkOptimal(
    _ stages: [CertificateStage],
    of plan: PlanReading
  )
    -> CertificateFinding
  {
    var finding = CertificateFinding()
    let (stageOfLevel, isInOrder) = assignLevels(to: stages)
    if let fault = factorFault(of: stages) {
      finding.fault = fault
      return finding
    }
    guard let potentials = StagePotentials(stages, costs.map, costs.week) else {
      finding.fault = Message(ViolationCode.certificateNumbers)
      return finding
    }
    let flow = FlowOfPlan(plan, costs.map, costs.week)
    let signs = SignCheck(stages, potentials, flow, costs)
    finding.provenCount = stageOfLevel.prefix { $0 < signs.firstFailure }.count
    if signs.firstFailure < stages.count {
      finding.fault = Message(
        ViolationCode.certificateSigns,
        .number(signs.firstFailure + 1),
        .text(stages[signs.firstFailure].goals.map(\.rawValue).joined(separator: ", "))
      )
    } else if !isInOrder {
      finding.fault = Message(ViolationCode.certificateStages)
    }
    if let level = goals.firstIndex(of: .floors), level < finding.provenCount {
      finding.bounds[.floors] = networkValue(of: .floors, flow, plan)
    }
    let unequal = goals.firstIndex { networkValue(of: $0, flow, plan) != plan.values[$0] }
    finding.provenCount = min(finding.provenCount, unequal ?? .max)
    return finding
  }

  /// The stage of each leading level, as far as the stages follow the order of the goals.
  ///
  /// A goal that every flow serves alike needs no stage of its own. A certificate may end early, as that
  /// of a run that was stopped does: it proves the levels it names.
  private func assignLevels(to stages: [CertificateStage]) -> (stages: [Int], isInOrder: Bool) {
    let stated = stages.enumerated().flatMap { number, stage in stage.goals.map { ($0, number) } }
    var result: [Int] = []
    var next = 0
    for goal in goals {
      if next < stated.count, stated[next].0 == goal {
        result.append(stated[next].1)
        next += 1
      } else if costs.range(of: goal) == 0 {
        result.append(result.last ?? 0)
      } else {
        break
      }
    }
    return (result, next == stated.count)
  }

  private func factorFault(of stages: [CertificateStage]) -> Message? {
    for stage in stages {
      guard stage.goals.count == stage.factors.count, stage.factors.last == 1 else {
        return Message(ViolationCode.certificateFactors, .text(name(of: stage)))
      }
      var later: Int128 = 0
      var packed: Int128 = 0
      for (goal, factor) in zip(stage.goals, stage.factors).reversed() {
        guard factor > 0, Int128(factor) > later else {
          return Message(ViolationCode.certificateFactors, .text(name(of: stage)))
        }
        later += Int128(factor) * costs.range(of: goal)
        packed += Int128(factor) * costs.largestPiece(of: goal)
        guard packed <= Int128(2 * StagePotentials.limit) else {
          return Message(ViolationCode.certificateNumbers)
        }
      }
    }
    return nil
  }

  private func name(of stage: CertificateStage) -> String {
    stage.goals.map(\.rawValue).joined(separator: ", ")
  }

  /// The value of a goal as the network counts it; nil where it counts as the projects do.
  private func networkValue(of goal: Goal, _ flow: FlowOfPlan, _ plan: PlanReading) -> Int? {
    switch goal {
    case .floors:
      return floorsValue(flow)
    case .band, .fineBalance:
      let loads = BalanceGroups.loads(of: plan, in: costs.week)
      var total = costs.constant(goal)
      for member in costs.groups.units.members {
        total += added(member, loads.units[member.holder], goal)
      }
      for member in costs.groups.people.members
      where costs.map.loads[member.holder] != .uneven {
        total += added(member, loads.people[member.holder], goal)
      }
      return Int(clamping: total)
    default: return plan.values[goal]
    }
  }

  private func floorsValue(_ flow: FlowOfPlan) -> Int {
    var total = costs.constant(.floors)
    for community in costs.week.communities.indices {
      let missing = flow.up[costs.map.shortageNode(community)]
      total += Int128(costs.shortage(missing, of: community, .floors))
    }
    for need in costs.week.needs.indices where costs.week.needs[need].isPlanned {
      total += Int128(costs.missing(flow.up[need], of: need, .floors))
    }
    return Int(clamping: total)
  }

  private func added(_ member: BalanceGroup.Member, _ load: Int, _ goal: Goal) -> Int128 {
    goal == .band
      ? Int128(member.excess(load) - member.excess(0)) : member.square(load) - member.square(0)
  }

  // MARK: - Bound

  private func checkBounds(
    _ stages: [CertificateStage],
    of plan: PlanReading
  )
    -> CertificateFinding
  {
    var finding = CertificateFinding()
    for stage in stages {
      if stage.prices != nil, let goal = stage.goals.first {
        guard let bound = bound(of: stage, plan.values) else {
          finding.fault = Message(ViolationCode.certificateNumbers)
          return finding
        }
        finding.bounds[goal] = finding.bounds[goal].map { better($0, bound, for: goal) } ?? bound
        continue
      }
      guard stage.goals.count == 1, stage.factors == [1] else {
        finding.fault = Message(ViolationCode.certificateFactors, .text(name(of: stage)))
        return finding
      }
      guard costs.largestPiece(of: stage.goals[0]) <= Int128(2 * StagePotentials.limit),
        let potentials = StagePotentials([stage], costs.map, costs.week)
      else {
        finding.fault = Message(ViolationCode.certificateNumbers)
        return finding
      }
      let goal = stage.goals[0]
      let costs = costs.favouring(stage.favoured)
      let cost = WeakDuality(costs: costs, potentials: potentials, goal: goal, stage: 0).bound()
      let bound = value(of: goal, fromCost: cost, costs)
      finding.bounds[goal] = finding.bounds[goal].map { better($0, bound, for: goal) } ?? bound
    }
    return finding
  }

  /// What a stage with prices bounds: the worst of its cases, which have to be all plans together.
  func bound(of stage: CertificateStage, _ values: [Goal: Int]) -> Int? {
    guard let goal = stage.goals.first, !stage.cases.isEmpty else {
      return PriceBound(stage, values, costs)?.value()
    }
    guard CaseTree(stage.cases).isWhole, isAffordable(stage) else { return nil }
    var worst: Int?
    for some in stage.cases {
      var own = stage
      (own.prices, own.factors, own.cases) = (some.prices, some.factors, [])
      guard let open = OpenWays(some.limits, costs.week),
        let bound = PriceBound(own, values, costs, open)?.value()
      else { return nil }
      worst = worst.map { goal.isMaximised ? max($0, bound) : min($0, bound) } ?? bound
    }
    return worst
  }

  /// Needs in all cases of a stage together at most: each is priced anew.
  private static let mostPriced = 2_000_000

  /// Whether cases are few enough to be looked at: planners make them for small weeks alone.
  private func isAffordable(_ stage: CertificateStage) -> Bool {
    stage.cases.count * max(1, costs.week.needs.count) <= Self.mostPriced
  }

  private func value(of goal: Goal, fromCost cost: Int128, _ costs: GoalCosts) -> Int {
    switch goal {
    case .urgent, .needs: Int(clamping: costs.range(of: goal) - cost)
    case .fit, .wishes, .continuity: Int(clamping: costs.freeRange(of: goal) - cost)
    case .locks, .floors, .band, .nearness, .fineBalance, .rules:
      Int(clamping: cost + costs.constant(goal))
    }
  }

  private func better(_ one: Int, _ other: Int, for goal: Goal) -> Int {
    goal.isMaximised ? min(one, other) : max(one, other)
  }

  /// The bounds that need no certificate: nothing below none, nothing beyond what candidates can give.
  func plainBound(of goal: Goal) -> Int {
    switch goal {
    case .locks, .floors, .band, .nearness, .rules: return 0
    case .urgent, .needs:
      var points = 0
      for need in costs.week.needs.indices
      where goal == .needs || costs.week.needs[need].isUrgent {
        points += costs.week.needs[need].worth(costs.pairs.reach(of: need, costs.week))
      }
      return points
    case .fineBalance: return Int(clamping: costs.constant(goal))
    case .fit, .wishes, .continuity: return Int(clamping: costs.range(of: goal))
    }
  }
}
