// SPDX-License-Identifier: GPL-3.0-or-later
internal import Glibc
internal import Street

/// Draws a sample: the same seed draws the same whatever the order of rows.
///
/// Every entity gets a number from its id and the seed, uniform between 0 and 1; with weight w its key
/// is −ln(number) / w, and the smallest keys of each stratum are drawn. Strata share the sample by
/// largest remainders of their weight; a share of each stratum is rounded up.
///
/// - Note: Source: P. S. Efraimidis, P. G. Spirakis, Weighted random sampling with a reservoir, 2006.
struct SampleDraw {
  private let wanted: Scheme.Sample
  private let seed: UInt64
  private let findings: Findings
  private let file: String

  init(_ wanted: Scheme.Sample, seed: UInt64, findings: Findings, file: String) {
    self.wanted = wanted
    self.seed = seed
    self.findings = findings
    self.file = file
  }

  func run(
    _ drafts: [EntityDraft],
    tables: [RecordTable]
  ) -> (drafts: [EntityDraft], sample: PairSample) {
    var strata: [String: [Int]] = [:]
    let weights = drafts.map { weight(of: $0, tables) }
    for (index, draft) in drafts.enumerated() {
      strata[stratum(of: draft, tables), default: []].append(index)
    }
    let names = strata.keys.sorted()
    let quotas = quotas(names.map { strata[$0] ?? [] }, weights, total: drafts.count)
    var chosen: [Int] = []
    var records: [PairSample.Stratum] = []
    for (name, quota) in zip(names, quotas) {
      let members = strata[name] ?? []
      let keys = members.map { index in
        (key: key(of: drafts[index].entity.id, weight: weights[index]), index: index)
      }
      let ordered = keys.sorted { left, right in
        (left.key, drafts[left.index].entity.id) < (right.key, drafts[right.index].entity.id)
      }
      chosen += ordered.prefix(quota).map(\.index)
      records.append(
        PairSample.Stratum(name: name, size: members.count, drawn: min(quota, members.count))
      )
    }
    let drawn = chosen.sorted().map { drafts[$0] }
    let sample = PairSample(
      side: wanted.side,
      frame: drafts.count,
      drawn: drawn.map(\.entity.id).sorted(),
      strata: records,
      seed: seed
    )
    return (drawn, sample)
  }

  private func stratum(of draft: EntityDraft, _ tables: [RecordTable]) -> String {
    guard let column = wanted.stratum, let position = tables[draft.table].position(of: column)
    else {
      return ""
    }
    return WordCells.joined(tables[draft.table].text(draft.row, position))
  }

  private func weight(of draft: EntityDraft, _ tables: [RecordTable]) -> Double {
    guard let formula = wanted.weight else { return 1 }
    let context = RowContext(table: tables[draft.table], row: draft.row, sums: SideSums())
    return findings.value(of: formula, in: context)?.number ?? 1
  }

  private func quotas(_ strata: [[Int]], _ weights: [Double], total: Int) -> [Int] {
    if let share = wanted.share {
      return strata.map { Int((Double($0.count) * share - 1e-9).rounded(.up)) }
    }
    let count = wanted.count ?? 0
    if count > total {
      findings.add(
        .warning,
        file: file,
        row: wanted.line,
        Message(SchemeCode.sampleTooLarge, .number(count), .number(total)),
        Message(SchemeMend.correctNumbers)
      )
    }
    return Self.shares(
      of: min(count, total),
      weights: strata.map { members in members.reduce(0) { $0 + weights[$1] } },
      caps: strata.map(\.count)
    )
  }

  /// Whole shares in proportion to weights, none above its cap, by largest remainders.
  static func shares(of total: Int, weights: [Double], caps: [Int]) -> [Int] {
    var shares = caps.map { _ in 0 }
    var open = Set(caps.indices)
    var rest = total
    while rest > 0, !open.isEmpty {
      let weight = open.reduce(0) { $0 + weights[$1] }
      let exact = open.sorted()
        .map { index in
          (
            index,
            weight > 0 ? Double(rest) * weights[index] / weight : Double(rest) / Double(open.count)
          )
        }
      var given = 0
      for (index, part) in exact {
        let whole = min(Int(part.rounded(.down)), caps[index] - shares[index])
        shares[index] += whole
        given += whole
      }
      rest -= given
      let order = exact.sorted { left, right in
        let (one, two) = (left.1 - left.1.rounded(.down), right.1 - right.1.rounded(.down))
        return one == two ? left.0 < right.0 : one > two
      }
      if given == 0 {
        var moved = 0
        for (index, _) in order where rest > 0 && shares[index] < caps[index] {
          shares[index] += 1
          rest -= 1
          moved += 1
        }
        if moved == 0 { break }
      }
      open = open.filter { shares[$0] < caps[$0] }
    }
    return shares
  }

  private func key(of id: String, weight: Double) -> Double {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15)
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    hash ^= hash >> 31
    let unit = (Double(hash >> 11) + 0.5) * 0x1p-53
    return weight > 0 ? -log(unit) / weight : .infinity
  }
}
