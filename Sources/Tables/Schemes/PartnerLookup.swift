// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Looks up the partners that 已定, 禁配 and 上期 name in a column of a side: by key, else by a name that
/// one only bears; what is neither is counted.
struct PartnerLookup {
  /// What the column lists.
  enum List {
    case fixed
    case forbidden
    case previous
  }

  let findings: Findings
  private let keys: KeyBook
  /// Keys by name; nil where several bear it.
  private let names: [String: String?]

  /// Takes down the keys and names of the side that is named.
  init(_ other: [EntityDraft], findings: Findings) {
    self.findings = findings
    keys = KeyBook(other.map(\.entity.id))
    var names: [String: String?] = [:]
    for draft in other {
      let name = CellText.folded(draft.entity.name)
      guard !name.isEmpty else { continue }
      names[name] = .some(names[name] == nil ? draft.entity.id : nil)
    }
    self.names = names
  }

  /// What came of the cells of a column.
  private struct Tally {
    var known = 0
    var named = 0
    var strangers = 0
    var first: String?
  }

  /// Brings the values of a column to keys of the other side.
  ///
  /// - Parameters:
  ///   - drafts: The entities whose column it is.
  ///   - place: The column among those that name partners.
  ///   - title: Its title.
  ///   - list: What it lists.
  ///   - origin: Its table.
  func settle(
    _ drafts: inout [EntityDraft],
    place: Int,
    title: String,
    list: List,
    origin: TableOrigin
  ) {
    var tally = Tally()
    for index in drafts.indices {
      drafts[index].partners[place] = drafts[index].partners[place]
        .flatMap { settled($0, &tally) }
    }
    if tally.named > 0 {
      findings.add(
        .note,
        at: origin,
        column: title,
        Message(SchemeCode.namedPartners, .number(tally.named)),
        Message(SchemeMend.writeKeys)
      )
    }
    guard let first = tally.first else { return }
    let isOutside = list == .fixed && tally.known + tally.named > 0
    let code: SchemeCode =
      switch list {
      case .fixed: isOutside ? .outsiders : .strangers
      case .forbidden: .protectsNobody
      case .previous: .strangers
      }
    findings.add(
      isOutside ? .note : .warning,
      at: origin,
      column: title,
      value: first,
      Message(code, .number(tally.strangers), .text(Findings.shown(first) ?? "…")),
      isOutside ? Message(MendCode.nothing) : Message(SchemeMend.correctPartner)
    )
  }

  private func settled(_ part: String, _ tally: inout Tally) -> [String] {
    if keys.key(part) == nil, let key = named(part) {
      tally.named += 1
      return [key]
    }
    return keys.keys(in: part)
      .map { key in
        if keys.key(key) != nil {
          tally.known += 1
          return key
        }
        if let named = named(key) {
          tally.named += 1
          return named
        }
        tally.strangers += 1
        tally.first = min(tally.first ?? key, key)
        return key
      }
  }

  private func named(_ text: String) -> String? { names[CellText.folded(text)] ?? nil }
}
