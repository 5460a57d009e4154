// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Yams

/// One value of 排班.yaml with the key above it; reports what is wrong with it.
struct RosterNode {
  let node: Node
  /// The key as the file writes it.
  let key: String
  let line: Int?
  let file: String
  let findings: Findings

  /// Largest number of entries in any list.
  static let mostEntries = 2000

  func report(_ code: RosterFaultCode, _ arguments: MessageArgument..., mend: Message) {
    findings.add(
      .fileFault,
      file: file,
      row: line ?? node.mark?.line,
      column: key.isEmpty ? nil : key,
      value: node.scalar?.string,
      Message(code: code.code, arguments: arguments),
      mend
    )
  }

  /// Reports that the value can't be read.
  func reportBad(_ example: String) {
    report(.badValue, .text(key), mend: Message(RosterMend.write, .text(example)))
  }

  /// The entries of a mapping, in their order.
  var entries: [RosterNode]? {
    guard node.mapping != nil else { return nil }
    return SettingsFile.entries(of: node)
      .map {
        RosterNode(node: $0.value, key: $0.key, line: $0.line, file: file, findings: findings)
      }
  }

  /// The items of a list; a single value is a list of one.
  var items: [RosterNode] {
    guard let sequence = node.sequence else { return [self] }
    return sequence.prefix(Self.mostEntries)
      .map {
        RosterNode(node: $0, key: key, line: $0.mark?.line, file: file, findings: findings)
      }
  }

  /// The entries by their keys; unknown and repeated ones are reported.
  func fields(_ allowed: [RosterKey]) -> [RosterKey: RosterNode] {
    var result: [RosterKey: RosterNode] = [:]
    guard let entries else {
      reportBad("\(key): {\(allowed.first?.chinese.first ?? ""): …}")
      return result
    }
    for entry in entries {
      guard let name = RosterKey.named(entry.key, among: allowed), result[name] == nil else {
        entry.reportUnknown(allowed.compactMap { $0.chinese.first })
        continue
      }
      result[name] = entry
    }
    return result
  }

  func reportUnknown(_ known: [String]) {
    report(.unknownKey, .text(key), mend: .useOneOf(known, for: key))
  }

  /// Whether nothing stands there: no value, or a list without items.
  var isNothing: Bool {
    node.sequence?.isEmpty ?? node.scalar.map { SettingsFile.isBlank($0.string) } ?? false
  }

  // MARK: Scalars

  /// The text of a plain value.
  var plain: String? { node.scalar?.string }

  /// The text; nil, reported, for anything else.
  func text() -> String? {
    guard let text = node.scalar?.string, !SettingsFile.isBlank(text) else {
      reportBad("\(key): …")
      return nil
    }
    return CellText.trimmed(text)
  }

  func words() -> [String] {
    guard let words = SettingsFile.words(node), !words.isEmpty else {
      reportBad("\(key): […]")
      return []
    }
    return words
  }

  /// A whole number in a range; nil, reported, for anything else.
  func number(_ range: ClosedRange<Int>) -> Int? {
    guard let text = node.scalar?.string, let quantity = Quantity(CellText.normalised(text)),
      quantity.doubt == nil, range.contains(quantity.value)
    else {
      reportBad("\(key): \(range.lowerBound)…\(range.upperBound)")
      return nil
    }
    return quantity.value
  }

  /// Minutes, of hours where no unit stands there.
  func minutes(_ unit: DurationText.Unit) -> Int? {
    guard let text = node.scalar?.string, let found = DurationText.minutes(text, unit: unit),
      (0...1_000_000).contains(found.minutes)
    else {
      reportBad(unit == .hours ? "\(key): 11" : "\(key): 30分钟")
      return nil
    }
    return found.minutes
  }

  /// Yes or no; nil, reported, for anything else.
  func answer() -> Bool? {
    guard let text = node.scalar?.string, let answer = Words.answer(text) else {
      reportBad("\(key): 是")
      return nil
    }
    return answer
  }

  /// `65..`, `..17` or `14..17`; nil, reported, for anything else.
  func range() -> (least: Int?, most: Int?)? {
    let parts = CellText.normalised(node.scalar?.string ?? "")
      .split(
        separator: "..",
        omittingEmptySubsequences: false
      )
      .map(String.init)
    let numbers = parts.map { Int(CellText.trimmed($0)) }
    if parts.count == 2, zip(parts, numbers).allSatisfy({ $0.isEmpty || $1 != nil }),
      numbers.contains(where: { $0 != nil })
    {
      return (numbers[0], numbers[1])
    }
    reportBad("\(key): 65..")
    return nil
  }
}
