// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
public import Evaluation
public import Street
public import Testing

/// Asserts the quality of a plan in tests of Swift Testing.
///
/// Every number is counted by the referee from the input and the projects alone. An assertion that fails
/// records an issue that says what was found, what was asked, and which needs or people made the
/// difference; several may be chained.
///
///     PlanQuality(of: plan, in: week)
///       .expectLawful()
///       .expectCover(atLeast: 0.9)
///       .expectNoWorse(than: stored, tolerance: 0.01)
public struct PlanQuality {
  /// What the referee finds.
  public let verdict: Verdict
  private let week: Week
  private let plan: Plan
  private let referee: Referee
  private let words: Catalogue

  /// Judges a plan.
  ///
  /// - Parameters:
  ///   - plan: A plan, of any origin.
  ///   - week: The week it is for.
  ///   - language: The language of failures.
  public init(of plan: Plan, in week: Week, language: Language = .chinese) {
    self.week = week
    self.plan = plan
    words = Catalogue(language)
    referee = Referee(week: week)
    verdict = referee.judge(plan)
  }

  /// Judges a list of projects that was made by hand or by another program.
  ///
  /// - Parameters:
  ///   - projects: The projects; their identifiers must differ.
  ///   - week: The week they are for.
  ///   - language: The language of failures.
  public init(ofList projects: [Project], in week: Week, language: Language = .chinese) {
    self.week = week
    var plan = Plan(week: week.monday, inputHash: "", seed: 0, version: "", options: [:])
    plan.projects = projects
    self.plan = plan
    words = Catalogue(language)
    referee = Referee(week: week)
    verdict = referee.judge(list: projects)
  }

  // MARK: - Rules

  /// Expects that no rule of law, capacity or the house is broken.
  ///
  /// - Parameter location: Where the test stands.
  /// - Returns: Itself, for more.
  @discardableResult
  public func expectLawful(at location: SourceLocation = #_sourceLocation) -> Self {
    expect(
      verdict.violations.isEmpty,
      .testUnlawful,
      [.number(verdict.violations.count)],
      verdict.violations.map { words.text($0.message) },
      location
    )
  }

  /// Expects that nobody and nothing exclusive is in two places at once.
  ///
  /// - Parameter location: Where the test stands.
  /// - Returns: Itself, for more.
  @discardableResult
  public func expectNoDoubleBooking(at location: SourceLocation = #_sourceLocation) -> Self {
    let clashes = verdict.violations.filter { $0.code == .doubleBooked }
    return expect(
      clashes.isEmpty,
      .testDoubleBooked,
      [.number(clashes.count)],
      clashes.map { words.text($0.message) },
      location
    )
  }

  // MARK: - Cover

  /// Expects a share of planned needs to be met in full.
  ///
  /// - Parameters:
  ///   - share: The least share. Range: 0 to 1.
  ///   - location: Where the test stands.
  /// - Returns: Itself, for more.
  @discardableResult
  public func expectCover(
    atLeast share: Double,
    at location: SourceLocation = #_sourceLocation
  ) -> Self {
    let coverage = verdict.metrics.coverage
    let found = coverage.needs == 0 ? 1 : Double(coverage.met) / Double(coverage.needs)
    return expectAtLeast(.testCover, found, share, lacking, location)
  }

  /// Expects a share of points to be met: needs by importance, divisible ones by their share.
  ///
  /// - Parameters:
  ///   - share: The least share. Range: 0 to 1.
  ///   - location: Where the test stands.
  /// - Returns: Itself, for more.
  @discardableResult
  public func expectWeightedCover(
    atLeast share: Double,
    at location: SourceLocation = #_sourceLocation
  ) -> Self {
    expectAtLeast(
      .testWeightedCover,
      verdict.metrics.coverage.weighted,
      share,
      lacking,
      location
    )
  }

  // MARK: - Optimality

  /// Expects the gap to the checked bound, at the first level that is not proven, to be small.
  ///
  /// - Parameters:
  ///   - gap: The largest gap. Range: 0 or more.
  ///   - location: Where the test stands.
  /// - Returns: Itself, for more.
  @discardableResult
  public func expectGap(
    atMost gap: Double,
    at location: SourceLocation = #_sourceLocation
  ) -> Self {
    let level = verdict.levels.first { $0.goal == verdict.gapLevel }
    let details = level.map { [line(of: $0)] } ?? []
    return expectAtMost(.testGap, verdict.gap, gap, details, location)
  }

  // MARK: - Balance and distance

  /// Expects the loads of people, or of units where no people serve, to be even.
  ///
  /// - Parameters:
  ///   - gini: The largest Gini coefficient. Range: 0 to 1.
  ///   - location: Where the test stands.
  /// - Returns: Itself, for more.
  @discardableResult
  public func expectBalance(
    giniAtMost gini: Double,
    at location: SourceLocation = #_sourceLocation
  ) -> Self {
    let metrics = verdict.metrics
    let balance = metrics.people.max > 0 ? metrics.people : metrics.units
    return expectAtMost(.testBalance, balance.gini, gini, busiest, location)
  }

  /// Expects pieces to come from near on average.
  ///
  /// - Parameters:
  ///   - distance: The largest mean, in the scale of the week: metres or classes.
  ///   - location: Where the test stands.
  /// - Returns: Itself, for more.
  @discardableResult
  public func expectMeanDistance(
    atMost distance: Double,
    at location: SourceLocation = #_sourceLocation
  ) -> Self {
    expectAtMost(.testDistance, verdict.metrics.distance.mean, distance, [], location)
  }

  // MARK: - Comparison

  /// Expects to be no worse than a stored plan, goal by goal in the order of the policy.
  ///
  /// The first goal whose values differ by more than the tolerance decides.
  ///
  /// - Parameters:
  ///   - stored: The plan to hold it to.
  ///   - tolerance: What a value may lose, as a share of the stored one. Range: 0 or more.
  ///   - location: Where the test stands.
  /// - Returns: Itself, for more.
  @discardableResult
  public func expectNoWorse(
    than stored: Plan,
    tolerance: Double = 0,
    at location: SourceLocation = #_sourceLocation
  ) -> Self {
    let changes = PlanComparison(referee, stored, plan)
    let decisive = changes.levels.first { change in
      let room = tolerance * Double(max(1, abs(change.before)))
      return abs(Double(change.after - change.before)) > room
    }
    guard let decisive else { return self }
    let isWorse =
      decisive.subject.isMaximised
      ? decisive.after < decisive.before : decisive.after > decisive.before
    let details =
      changes.lost.map {
        line(.testNeedLost, .text($0.subject.text), .number($0.before), .number($0.after))
      }
      + changes.people.map {
        line(.testPersonChanged, .text($0.subject.text), .number($0.before), .number($0.after))
      }
    return expect(
      !isWorse,
      .testWorse,
      [.text(decisive.subject.rawValue), .number(decisive.after), .number(decisive.before)],
      details,
      location
    )
  }

  // MARK: - What made the difference

  /// Needs that lack something, the most pieces first.
  private var lacking: [String] {
    let given = referee.pieces(of: plan)
    var short: [(need: NeedID, asked: Int, got: Int)] = []
    for need in week.statedNeeds where week.exclusion(of: need) == nil {
      let got = given[need.id] ?? 0
      if got < need.quantity { short.append((need.id, need.quantity, got)) }
    }
    short.sort { one, other in
      let (mine, theirs) = (one.asked - one.got, other.asked - other.got)
      return mine == theirs ? one.need < other.need : mine > theirs
    }
    return short.map {
      line(.testNeedLacks, .text($0.need.text), .number($0.got), .number($0.asked))
    }
  }

  /// Providers with the most projects.
  private var busiest: [String] {
    var counts: [ProviderID: Int] = [:]
    for provision in plan.projects.flatMap(\.providers) {
      counts[provision.provider, default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
      .map { line(.testBusy, .text($0.key.description), .number($0.value)) }
  }

  private func line(of level: LevelResult) -> String {
    line(.testLevel, .text(level.goal.rawValue), .number(level.value), .number(level.bound))
  }

  private func line(_ phrase: Phrase, _ arguments: MessageArgument...) -> String {
    words.text(Message(code: phrase.code, arguments: arguments))
  }

  // MARK: - Recording

  private func expectAtLeast(
    _ phrase: Phrase,
    _ found: Double,
    _ asked: Double,
    _ details: [String],
    _ location: SourceLocation
  ) -> Self {
    expect(found >= asked, phrase, [.text(text(found)), .text(text(asked))], details, location)
  }

  private func expectAtMost(
    _ phrase: Phrase,
    _ found: Double,
    _ asked: Double,
    _ details: [String],
    _ location: SourceLocation
  ) -> Self {
    expect(found <= asked, phrase, [.text(text(found)), .text(text(asked))], details, location)
  }

  private func text(_ value: Double) -> String { String((value * 10_000).rounded() / 10_000) }

  private func expect(
    _ holds: Bool,
    _ phrase: Phrase,
    _ arguments: [MessageArgument],
    _ details: [String],
    _ location: SourceLocation
  ) -> Self {
    guard !holds else { return self }
    let headline = words.text(Message(code: phrase.code, arguments: arguments))
    let shown = details.prefix(Self.shownDetails).map { "\n  " + $0 }.joined()
    let rest = details.count - Self.shownDetails
    let more = rest > 0 ? "\n  " + line(.testMore, .number(rest)) : ""
    Issue.record(Comment(rawValue: headline + shown + more), sourceLocation: location)
    return self
  }

  /// Lines of detail in one failure.
  private static let shownDetails = 12
}
