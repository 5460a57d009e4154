// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
public import Evaluation
public import Street

/// What streets met alone, gave and got where they pool, as lines for the console and as a sheet.
public struct PoolTable: Sendable {
  /// Planning the whole city as one, for comparison.
  public struct Whole: Sendable {
    let verdict: Verdict
    let isStopped: Bool
    /// Whether its bound holds for the pooled plan too: all streets have the same settings.
    let boundsPooled: Bool

    /// Makes a comparison.
    ///
    /// - Parameters:
    ///   - verdict: What the referee finds of it.
    ///   - isStopped: Whether it ended early.
    ///   - boundsPooled: Whether its bound holds for the pooled plan too.
    public init(verdict: Verdict, isStopped: Bool, boundsPooled: Bool) {
      self.verdict = verdict
      self.isStopped = isStopped
      self.boundsPooled = boundsPooled
    }
  }

  private let entries: [PoolEntry]
  private let own: Verdict
  private let pooled: Verdict
  private let whole: Whole?
  private let catalogue: Catalogue

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - entries: One a street.
  ///   - own: What the referee finds of the own plans together.
  ///   - pooled: What it finds of the pooled plan.
  ///   - whole: Planning the whole city as one; nil where nobody asked for it.
  ///   - catalogue: The language.
  public init(
    entries: [PoolEntry],
    own: Verdict,
    pooled: Verdict,
    whole: Whole?,
    catalogue: Catalogue
  ) {
    self.entries = entries
    self.own = own
    self.pooled = pooled
    self.whole = whole
    self.catalogue = catalogue
  }

  private static let columns: [PoolPhrase] = [
    .columnStreet, .columnAlone, .columnGave, .columnGot, .columnMet,
  ]

  private func cells(of entry: PoolEntry) -> [String] {
    [entry.name] + [entry.alone, entry.gave, entry.got, entry.met].map { String($0) }
  }

  /// 跨街道调剂汇总: one row a street; it names nobody.
  public var sheet: SheetTable {
    SheetTable(
      fileName: catalogue.text(PoolPhrase.fileSummary),
      header: Self.columns.map { catalogue.text($0) },
      rows: entries.map { cells(of: $0) }
    )
  }

  /// The table, then what pooling gains and what planning the whole city as one would.
  public var lines: [String] {
    var table = ConsoleTable(sides: [.left, .right, .right, .right, .right])
    table.append(Self.columns.map { catalogue.text($0) })
    for entry in entries { table.append(cells(of: entry)) }
    return table.lines + sentences
  }

  /// What it took.
  ///
  /// - Parameter seconds: Wall-clock seconds of the streets by themselves, of pooling, and of the whole
  ///   city as one where it was planned.
  /// - Returns: A line.
  public func cost(_ seconds: [Double]) -> String {
    let phrase: PoolPhrase = seconds.count > 2 ? .secondsWithWhole : .seconds
    let numbers = seconds.map { MessageArgument.text(NumberText.decimal($0, digits: 1)) }
    return catalogue.text(Message(code: phrase.code, arguments: numbers))
  }

  private var sentences: [String] {
    let across = entries.reduce(0) { $0 + $1.got }
    let within = entries.reduce(0) { $0 + $1.met - $1.alone } - across
    var lines = [catalogue.text(PoolPhrase.gained, .number(across))]
    if within > 0 { lines.append(catalogue.text(PoolPhrase.gainedWithin, .number(within))) }
    lines.append(
      catalogue.text(
        PoolPhrase.coverage,
        .number(own.metrics.coverage.met),
        .number(pooled.metrics.coverage.met),
        .number(pooled.metrics.coverage.needs)
      )
    )
    lines += wholeLines
    lines.append(distances)
    if !pooled.isLawful {
      lines.append(catalogue.text(PoolPhrase.unlawful, .number(pooled.violations.count)))
    }
    return lines
  }

  private var wholeLines: [String] {
    guard let whole else { return [] }
    let met = whole.verdict.metrics.coverage.met
    let more = met - pooled.metrics.coverage.met
    let phrase: PoolPhrase = more > 0 ? .wholeMore : more < 0 ? .wholeFewer : .wholeSame
    let counts: [MessageArgument] =
      more == 0 ? [.number(met)] : [.number(met), .number(abs(more))]
    var lines = [catalogue.text(Message(code: phrase.code, arguments: counts))]
    if whole.isStopped { lines.append(catalogue.text(PoolPhrase.wholeStopped)) }
    if let bound { lines.append(bound) }
    return lines
  }

  /// How far the pooled plan can be from the best, in points of needs.
  private var bound: String? {
    guard let whole, whole.boundsPooled,
      let best = whole.verdict.levels.first(where: { $0.goal == .needs }),
      let reached = pooled.levels.first(where: { $0.goal == .needs }),
      [.proven, .bounded].contains(best.certificate), reached.value <= best.bound, best.bound > 0
    else { return nil }
    return catalogue.text(
      PoolPhrase.bound,
      .number(best.bound),
      .number(reached.value),
      .text(NumberText.gap(Double(best.bound - reached.value) / Double(best.bound)))
    )
  }

  private var distances: String {
    let metrics = [own, pooled] + (whole.map { [$0.verdict] } ?? [])
    let isInMetres = pooled.metrics.distance.isInMetres
    let means = metrics.map {
      NumberText.decimal($0.metrics.distance.mean, digits: isInMetres ? 0 : 2)
    }
    return catalogue.text(
      isInMetres ? PoolPhrase.metres : PoolPhrase.classes,
      .text(means.joined(separator: " / "))
    )
  }
}
