// SPDX-License-Identifier: GPL-3.0-or-later

/// What Package.swift declares, read from its text.
struct Manifest {
  struct Target: Equatable {
    var kind: String
    var name: String
    /// The folder, where it is not the default one.
    var path: String?
    var dependencies: Set<String>
  }

  var targets: [Target] = []

  private static let kinds = ["target", "executableTarget", "testTarget", "systemLibrary"]

  /// Reads a manifest in which every target is written out as a call, as ours are.
  init(_ text: String) {
    let characters = Array(text)
    for start in characters.indices {
      guard let kind = Self.kinds.first(where: { Self.call($0, at: start, in: characters) }) else {
        continue
      }
      let body = Self.body(from: start, in: characters)
      guard !Self.isDependency(start, characters), let name = Self.value("name", in: body) else {
        continue
      }
      targets.append(
        Target(
          kind: kind,
          name: name,
          path: Self.value("path", in: body),
          dependencies: Self.names(inListOf: "dependencies", body)
        )
      )
    }
  }

  func target(_ name: String) -> Target? { targets.first { $0.name == name } }

  private static func call(_ kind: String, at start: Int, in text: [Character]) -> Bool {
    text[start...].starts(with: Array(".\(kind)("))
  }

  /// The text between the parentheses of the call that begins at `start`.
  private static func body(from start: Int, in text: [Character]) -> String {
    var depth = 0
    var body: [Character] = []
    for character in text[start...] {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth -= 1 }
      if depth > 0 { body.append(character) } else if !body.isEmpty { break }
    }
    return String(body)
  }

  /// Whether the nearest open bracket before `start` is that of a list of dependencies.
  private static func isDependency(_ start: Int, _ text: [Character]) -> Bool {
    var depth = 0
    for position in text[..<start].indices.reversed() {
      if "])".contains(text[position]) { depth += 1 }
      guard "[(".contains(text[position]) else { continue }
      guard depth == 0 else {
        depth -= 1
        continue
      }
      return String(text[..<position].filter { !$0.isWhitespace }.suffix(13)) == "dependencies:"
    }
    return false
  }

  private static func value(_ label: String, in body: String) -> String? {
    guard let range = body.firstRange(of: "\(label): \"") else { return nil }
    return String(body[range.upperBound...].prefix { $0 != "\"" })
  }

  private static func names(inListOf label: String, _ body: String) -> Set<String> {
    guard let range = body.firstRange(of: "\(label):") else { return [] }
    let rest = Array(body[range.upperBound...])
    guard let open = rest.firstIndex(of: "[") else { return [] }
    let list = Self.body(from: open, in: rest)
    var names: Set<String> = []
    var entry = ""
    var depth = 0
    for character in list.dropFirst() + "," {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      if character == ",", depth == 0 {
        if let name = value("name", in: entry) ?? quoted(entry) { names.insert(name) }
        entry = ""
      } else {
        entry.append(character)
      }
    }
    return names
  }

  private static func quoted(_ entry: String) -> String? {
    let parts = entry.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.count >= 3 ? String(parts[1]) : nil
  }
}
