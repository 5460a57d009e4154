// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

/// Who keeps away from whom, and why: those whose words must differ, pairs that are forbidden, one's own,
/// and those who come to oneself.
struct PairAvoidance {
  /// Pairs of one reason that are listed at most; of more only the number is told.
  static let most = 20_000

  /// A pair that may not be, with the reason.
  struct Row: Hashable {
    let from: Int
    let to: Int
    let reason: Reason
  }

  enum Reason: Hashable {
    /// Words of the columns of a rule are the same: the rule's number.
    case same(Int)
    case forbidden
    case own
    /// Somebody, by position on the first side, goes to the one's own.
    case mutual(by: Int)
  }

  private let source: PairSource
  private var pairing: PairingCase { source.pairing }

  init(_ source: PairSource) { self.source = source }

  /// The sheet; nil where nobody has to keep away.
  func sheet() -> SheetTable? {
    var rows: [[String]] = []
    for reasons in groups() where !reasons.isEmpty {
      guard reasons.count <= Self.most else {
        rows.append(["", "", "", "", tooMany(reasons)])
        continue
      }
      rows += reasons.map { row in
        [
          pairing.from.entities[row.from].id, pairing.from.entities[row.from].name,
          pairing.to.entities[row.to].id, pairing.to.entities[row.to].name, words(row.reason),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    let header = [
      source.title(pairing.from, .columnID), source.title(pairing.from, .columnName),
      source.title(pairing.to, .columnID), source.title(pairing.to, .columnName),
      source.text(.columnReason),
    ]
    return SheetTable(fileName: source.text(.fileAvoided), header: header, rows: rows)
  }

  private func tooMany(_ rows: [Row]) -> String {
    guard let first = rows.first else { return "" }
    return source.text(.avoidMany, .text(words(first.reason)), .number(rows.count))
  }

  private func words(_ reason: Reason) -> String {
    switch reason {
    case .same(let number):
      let titles = pairing.rules[number].titles
      return titles.from == titles.to
        ? source.text(.avoidSame, .text(titles.from))
        : source.text(.avoidSameWords, .text(titles.from), .text(titles.to))
    case .forbidden: return source.text(.avoidForbidden)
    case .own: return source.text(.avoidOwn)
    case .mutual(let position):
      let entity = pairing.from.entities[position]
      let name = entity.name.isEmpty ? entity.id : entity.name
      return source.text(.avoidMutual, .text(name))
    }
  }

  // MARK: Who keeps away

  /// The pairs of each kind of reason, ascending.
  private func groups() -> [[Row]] {
    var groups: [[Row]] = []
    for (number, rule) in pairing.rules.enumerated() {
      guard case .differs(let from, let to) = rule.test else { continue }
      let places = index(pairing.to.columns[to])
      var rows: Set<Row> = []
      for entity in pairing.from.entities.indices {
        for word in pairing.from.columns[from][entity] {
          for place in places[word] ?? [] {
            rows.insert(Row(from: entity, to: place, reason: .same(number)))
          }
        }
      }
      groups.append(sorted(rows))
    }
    groups.append(
      sorted(
        Set(
          pairing.forbidden.map { Row(from: Int($0.from), to: Int($0.to), reason: .forbidden) }
        )
      )
    )
    if let mutual = pairing.mutual { groups += mutualGroups(mutual) }
    return groups
  }

  private func mutualGroups(_ rule: PairingCase.MutualRule) -> [[Row]] {
    let owners = pairing.from.columns[rule.from]
    let places = index(pairing.to.columns[rule.to])
    // By word of whom they go to, those who go there.
    var comers: [Int32: [Int]] = [:]
    for pair in source.plan.pairs {
      guard let from = source.from[pair.from], let to = source.to[pair.to] else { continue }
      for word in pairing.to.columns[rule.to][to] { comers[word, default: []].append(from) }
    }
    var own: Set<Row> = []
    var others: [Pair: Row] = [:]
    for entity in pairing.from.entities.indices {
      for word in owners[entity] {
        for place in places[word] ?? [] {
          own.insert(Row(from: entity, to: place, reason: .own))
        }
        for comer in comers[word] ?? [] {
          for place in owners[comer].flatMap({ places[$0] ?? [] }) {
            let pair = Pair(from: entity, to: place)
            others[pair] =
              others[pair] ?? Row(from: entity, to: place, reason: .mutual(by: comer))
          }
        }
      }
    }
    for row in own { others[Pair(from: row.from, to: row.to)] = nil }
    return [sorted(own), sorted(Set(others.values))]
  }

  private func index(_ column: TokenColumn) -> [Int32: [Int]] {
    var places: [Int32: [Int]] = [:]
    for entity in 0..<column.count {
      for word in Set(column[entity]) { places[word, default: []].append(entity) }
    }
    return places
  }

  private func sorted(_ rows: Set<Row>) -> [Row] {
    rows.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }
}
