// SPDX-License-Identifier: GPL-3.0-or-later

/// What the office once answered about columns whose meaning was not sure: 列对应.yaml.
struct ColumnAnswers {
  /// What a column means, by its folded header: a field, or nil for one that is not read.
  typealias Answers = [String: Field?]

  /// Answers by table and signature of the header.
  private(set) var answers: [TableKind: [String: Answers]] = [:]

  mutating func add(_ kind: TableKind, signature: String, _ columns: Answers) {
    answers[kind, default: [:]][signature, default: [:]].merge(columns) { _, new in new }
  }

  /// Marks a header line, whatever the order of its columns: FNV-1a over the folded titles.
  static func signature(of titles: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for title in titles.map({ CellText.folded($0) }).filter({ !$0.isEmpty }).sorted() {
      for byte in [0x1F] + Array(title.utf8) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The columns that are answered, by their titles.
  func known(for titles: [String], of kind: TableKind) -> Answers {
    answers[kind]?[Self.signature(of: titles)] ?? [:]
  }

  /// Lets answers overrule what a header was taken to mean; the columns that nobody wants to be read.
  func apply(to header: inout HeaderFinder.Header, of kind: TableKind) -> Set<Int> {
    let known = known(for: header.cells, of: kind)
    guard !known.isEmpty else { return [] }
    var ignored: Set<Int> = []
    for (index, title) in header.cells.enumerated() {
      guard let answer = known[CellText.folded(title)] else { continue }
      header.unsure.remove(index)
      header.joined[index] = nil
      if let answer {
        for other in header.fields.indices where header.fields[other] == answer && other != index {
          // The answer is about this column: another of the same meaning gives way.
          header.fields[other] = nil
          header.unsure.remove(other)
        }
      } else {
        ignored.insert(index)
      }
      header.fields[index] = answer
    }
    return ignored
  }
}
