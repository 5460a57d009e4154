// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Yams

/// One value of 走访.yaml; scalars are read as those of rosters are.
extension RosterNode {
  /// The line of the key, else of the value.
  var firstLine: Int? { line ?? node.mark?.line }

  func complain(_ code: VisitFaultCode, _ arguments: MessageArgument..., mend: Message) {
    findings.add(
      .fileFault,
      file: file,
      row: firstLine,
      column: key.isEmpty ? nil : key,
      value: node.scalar?.string,
      Message(code: code.code, arguments: arguments),
      mend
    )
  }

  /// The entries by their keys; unknown and repeated ones are reported.
  func fields(_ allowed: [VisitKey]) -> [VisitKey: RosterNode] {
    var result: [VisitKey: RosterNode] = [:]
    guard let entries else {
      reportBad("\(allowed.first?.chinese.first ?? ""): …")
      return result
    }
    for entry in entries {
      guard let name = VisitKey.named(entry.key, among: allowed), result[name] == nil else {
        let list = allowed.compactMap { $0.chinese.first }.joined(separator: "、")
        entry.complain(
          .unknownKey,
          .text(entry.key),
          .text(list),
          mend: Message(VisitMend.useOneOf, .text(list))
        )
        continue
      }
      result[name] = entry
    }
    return result
  }

  /// A word of a list; nil, reported, for anything else.
  func word<Value: Sendable>(_ words: WordList<Value>) -> Value? {
    guard let text = node.scalar?.string, let value = words.value(of: text) else {
      reportBad("\(key): \(words.examples)")
      return nil
    }
    return value
  }
}
