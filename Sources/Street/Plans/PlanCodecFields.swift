// SPDX-License-Identifier: GPL-3.0-or-later

/// The members of one object of plan.json, taken one by one; what is left over is unknown.
struct PlanFields {
  private var members: [String: JSONValue]
  private let path: String

  init(_ value: JSONValue, at path: String) throws(PlanCodecError) {
    guard case .object(let members) = value else {
      throw PlanCodecError(code: .wrongType, location: path)
    }
    self.members = members
    self.path = path
  }

  /// Whether a member that may be missing is there.
  func has(_ key: String) -> Bool { members[key] != nil }

  /// Takes a member that is null; false where it is something else.
  mutating func isNull(_ key: String) throws(PlanCodecError) -> Bool {
    guard case .null? = members[key] else { return false }
    _ = try take(key)
    return true
  }

  func bad(_ key: String) -> PlanCodecError {
    PlanCodecError(code: .badValue, location: full(key))
  }

  func finish() throws(PlanCodecError) {
    guard let key = members.keys.min() else { return }
    throw PlanCodecError(code: .unknownKey, location: full(String(key.prefix(40))))
  }

  private func full(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private func wrongType(_ key: String) -> PlanCodecError {
    PlanCodecError(code: .wrongType, location: full(key))
  }

  mutating func take(_ key: String) throws(PlanCodecError) -> JSONValue {
    guard let value = members.removeValue(forKey: key) else {
      throw PlanCodecError(code: .missingKey, location: full(key))
    }
    return value
  }

  mutating func text(_ key: String) throws(PlanCodecError) -> String {
    guard case .string(let text) = try take(key) else { throw wrongType(key) }
    return text
  }

  mutating func flag(_ key: String) throws(PlanCodecError) -> Bool {
    guard case .bool(let flag) = try take(key) else { throw wrongType(key) }
    return flag
  }

  mutating func optionalText(
    _ key: String,
    among allowed: Set<String>? = nil
  ) throws(PlanCodecError) -> String? {
    switch try take(key) {
    case .null: return nil
    case .string(let text):
      guard allowed?.contains(text) ?? true else { throw bad(key) }
      return text
    default: throw wrongType(key)
    }
  }

  mutating func identifier(_ key: String) throws(PlanCodecError) -> String {
    let text = try text(key)
    guard !text.isEmpty else { throw bad(key) }
    return text
  }

  mutating func optionalIdentifier(_ key: String) throws(PlanCodecError) -> String? {
    let text = try optionalText(key)
    guard text != "" else { throw bad(key) }
    return text
  }

  mutating func integer(
    _ key: String,
    in range: ClosedRange<Int>
  ) throws(PlanCodecError) -> Int {
    guard case .integer(let number) = try take(key) else { throw wrongType(key) }
    guard range.contains(number) else { throw bad(key) }
    return number
  }

  mutating func seed(_ key: String) throws(PlanCodecError) -> UInt64 {
    switch try take(key) {
    case .integer(let number) where number >= 0: return UInt64(number)
    case .large(let number): return number
    case .integer: throw bad(key)
    default: throw wrongType(key)
    }
  }

  mutating func day(_ key: String) throws(PlanCodecError) -> Day {
    guard let day = Day(try text(key)) else { throw bad(key) }
    return day
  }

  mutating func choice<Choice: RawRepresentable>(
    _ key: String
  ) throws(PlanCodecError) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try text(key)) else { throw bad(key) }
    return choice
  }

  mutating func elements(_ key: String) throws(PlanCodecError) -> [JSONValue] {
    guard case .array(let elements) = try take(key) else { throw wrongType(key) }
    return elements
  }

  mutating func choices<Choice: RawRepresentable>(
    _ key: String
  ) throws(PlanCodecError) -> [Choice] where Choice.RawValue == String {
    var choices: [Choice] = []
    for element in try elements(key) {
      guard case .string(let text) = element else { throw wrongType(key) }
      guard let choice = Choice(rawValue: text) else { throw bad(key) }
      choices.append(choice)
    }
    return choices
  }

  mutating func identifiers(_ key: String) throws(PlanCodecError) -> [String] {
    var texts: [String] = []
    for element in try elements(key) {
      guard case .string(let text) = element else { throw wrongType(key) }
      guard !text.isEmpty else { throw bad(key) }
      texts.append(text)
    }
    return texts
  }

  mutating func optionalIdentifiers(_ key: String) throws(PlanCodecError) -> [String]? {
    try isNull(key) ? nil : identifiers(key)
  }

  mutating func integers(
    _ key: String,
    in range: ClosedRange<Int>
  ) throws(PlanCodecError) -> [Int] {
    var numbers: [Int] = []
    for element in try elements(key) {
      guard case .integer(let number) = element else { throw wrongType(key) }
      guard range.contains(number) else { throw bad(key) }
      numbers.append(number)
    }
    return numbers
  }

  mutating func emptyList(_ key: String) throws(PlanCodecError) {
    guard try elements(key).isEmpty else { throw bad(key) }
  }

  mutating func list<Element>(
    _ key: String,
    _ read: (inout PlanFields) throws(PlanCodecError) -> Element
  ) throws(PlanCodecError) -> [Element] {
    let elements = try elements(key)
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    for (position, element) in elements.enumerated() {
      var fields = try PlanFields(element, at: "\(full(key))[\(position)]")
      result.append(try read(&fields))
      try fields.finish()
    }
    return result
  }

  mutating func texts(_ key: String) throws(PlanCodecError) -> [String: String] {
    guard case .object(let object) = try take(key) else { throw wrongType(key) }
    var texts: [String: String] = [:]
    for (name, value) in object {
      guard case .string(let text) = value else { throw wrongType("\(key).\(name.prefix(40))") }
      texts[name] = text
    }
    return texts
  }

  mutating func message(_ key: String) throws(PlanCodecError) -> Message {
    var fields = try PlanFields(take(key), at: full(key))
    let code = try fields.text("code")
    var arguments: [MessageArgument] = []
    for element in try fields.elements("arguments") {
      switch element {
      case .string(let text): arguments.append(.text(text))
      case .integer(let number): arguments.append(.number(number))
      default: throw fields.wrongType("arguments")
      }
    }
    try fields.finish()
    return Message(code: code, arguments: arguments)
  }

  mutating func potentials(_ key: String) throws(PlanCodecError) -> [FlowNode: Int] {
    guard case .object(let object) = try take(key) else { throw wrongType(key) }
    var potentials: [FlowNode: Int] = Dictionary(minimumCapacity: object.count)
    for (name, value) in object {
      guard let node = FlowNode(key: name) else { throw bad("\(key).\(name.prefix(40))") }
      guard case .integer(let number) = value else { throw wrongType("\(key).\(name.prefix(40))") }
      potentials[node] = number
    }
    return potentials
  }
}
