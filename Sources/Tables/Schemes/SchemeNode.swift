// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Yams

/// One value of a scheme file with the key above it; reports what is wrong with it.
struct SchemeNode {
  let node: Node
  /// The key as the file writes it.
  let key: String
  let line: Int?
  let file: String
  let findings: Findings

  /// Largest number of entries in any list of a scheme.
  static let mostEntries = 200

  /// Reports a fault of this value.
  func report(_ code: SchemeCode, _ arguments: MessageArgument..., mend: Message) {
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

  func child(_ node: Node, key: String, line: Int?) -> SchemeNode {
    SchemeNode(node: node, key: key, line: line ?? self.line, file: file, findings: findings)
  }

  /// Whether the value has keys of its own.
  var isMapping: Bool { node.mapping != nil }

  /// The text of a plain value.
  var scalar: String? { node.scalar?.string }

  // MARK: Mappings

  /// The entries of a mapping by their keys; unknown and repeated ones are reported.
  func fields(_ allowed: [SchemeKey]) -> [SchemeKey: SchemeNode] {
    var fields: [SchemeKey: SchemeNode] = [:]
    guard node.mapping != nil else {
      report(
        .wrongShape,
        .text(key),
        .text("key: value"),
        mend: Message(
          SchemeMend.write,
          .text(allowed.map { $0.shown(among: allowed) }.joined(separator: "、"))
        )
      )
      return fields
    }
    for (name, value, line) in SettingsFile.entries(of: node) {
      let entry = child(value, key: name, line: line)
      if entry.reportsWideColon() { continue }
      guard let key = SchemeKey.named(name, among: allowed) else {
        entry.report(
          .unknownKey,
          .text(name),
          mend: .useOneOf(
            allowed.map { $0.shown(among: allowed) },
            for: name,
            near: SchemeKey.names(allowed, for: name)
          )
        )
        continue
      }
      guard fields[key] == nil else {
        entry.report(.repeatedKey, .text(name), mend: Message(SchemeMend.keepOne))
        continue
      }
      fields[key] = entry
    }
    return fields
  }

  /// The entries of a mapping whose keys are free, as in a filter.
  func freeFields() -> [SchemeNode]? {
    guard node.mapping != nil else { return nil }
    return SettingsFile.entries(of: node).map { child($0.value, key: $0.key, line: $0.line) }
      .filter { !$0.reportsWideColon() }
  }

  /// Reports `{表：人员}`: with a full-width colon, key and value are one key without a value.
  private func reportsWideColon() -> Bool {
    guard key.unicodeScalars.contains("\u{FF1A}"), node.scalar?.string.isEmpty ?? false else {
      return false
    }
    findings.add(
      .fileFault,
      file: file,
      row: line,
      column: key,
      Message(FaultCode.fullWidthColon),
      Message(MendCode.useHalfColon)
    )
    return true
  }

  /// The items of a list; a single value is a list of one.
  func items() -> [SchemeNode] {
    guard let sequence = node.sequence else { return [self] }
    if sequence.count > Self.mostEntries {
      report(
        .tooMany,
        .text(key),
        .number(Self.mostEntries),
        mend: Message(SchemeMend.readDocs)
      )
    }
    return sequence.prefix(Self.mostEntries)
      .map { child($0, key: key, line: $0.mark?.line) }
  }

  // MARK: Scalars

  /// A text that is not blank, or nil with a fault.
  func text() -> String? {
    guard let scalar = node.scalar?.string, !CellText.trimmed(scalar).isEmpty else {
      report(
        .wrongShape,
        .text(key),
        .text("文字 text"),
        mend: Message(SchemeMend.write, .text("\(key): …"))
      )
      return nil
    }
    return CellText.trimmed(scalar)
  }

  func texts() -> [String] { items().compactMap { $0.text() } }

  func flag() -> Bool? {
    switch node.scalar.map({ CellText.folded($0.string) }) {
    case "true", "是", "yes": return true
    case "false", "否", "no": return false
    default:
      report(
        .wrongShape,
        .text(key),
        .text("是/否"),
        mend: Message(SchemeMend.write, .text("\(key): 是"))
      )
      return nil
    }
  }

  func column() -> Scheme.Column? { text().map { Scheme.Column($0) } }

  /// A formula of the columns of a row; with `hasTotals`, also of sums over a side, which are known for
  /// targets only.
  func formula(hasTotals: Bool = false) -> Formula? {
    text().flatMap { formula($0, hasTotals: hasTotals) }
  }

  private func formula(_ text: String, hasTotals: Bool = false) -> Formula? {
    do throws(Formula.Failure) {
      let formula = try Formula(text)
      guard hasTotals || formula.totals.isEmpty else {
        let names = Set(formula.totals).map(\.shown).sorted().joined(separator: "、")
        report(.onlyInTarget, .text(names), mend: Message(SchemeMend.correctFormula))
        return nil
      }
      return formula
    } catch {
      switch error {
      case .unexpected(let place):
        report(
          .badFormula,
          .text(text),
          .number(place),
          mend: Message(SchemeMend.correctFormula)
        )
      case .unknownFunction(let name):
        let names = Formula.Function.allCases.map(\.shown)
        report(
          .unknownFunction,
          .text(name),
          mend: .useOneOf(names, for: name, near: Formula.Function.allNames)
        )
      case .tooDeep:
        report(.badFormula, .text("…"), .number(1), mend: Message(SchemeMend.correctFormula))
      }
      return nil
    }
  }

  /// `2`, `1..3`, `1..`, `..3`, `最少..最多`.
  func span() -> Scheme.Span? {
    guard let text = text() else { return nil }
    let parts = CellText.normalised(text).components(separatedBy: "..")
    guard parts.count <= 2, !Self.isOtherRange(text) else {
      report(.badRange, .text(text), mend: Message(SchemeMend.writeRange))
      return nil
    }
    func end(_ part: String) -> Formula?? {
      let trimmed = CellText.trimmed(part)
      if trimmed.isEmpty { return .some(nil) }
      return formula(trimmed).map { .some($0) }
    }
    guard let first = parts.first.flatMap({ end($0) }) else { return nil }
    for case let end? in [first] where !isWhole(end, text) { return nil }
    guard parts.count == 2 else {
      return first == nil ? nil : Scheme.Span(least: first, most: first)
    }
    guard let last = end(parts[1]) else { return nil }
    for case let end? in [last] where !isWhole(end, text) { return nil }
    if first == nil, last == nil {
      report(.badRange, .text(text), mend: Message(SchemeMend.writeRange))
      return nil
    }
    if case .number(let low)? = first, case .number(let high)? = last, low > high {
      report(.reversedRange, .text(text), mend: Message(SchemeMend.writeRange))
      return nil
    }
    return Scheme.Span(least: first, most: last)
  }

  /// Whether a number of partners is whole, if it is the same for all; 1.5 may be meant for 1..5.
  private func isWhole(_ formula: Formula, _ text: String) -> Bool {
    guard let number = formula.constant, number.isFinite, number != number.rounded() else {
      return true
    }
    let parts = CellText.normalised(text).split(separator: ".").map { Int($0) }
    if parts.count == 2, let low = parts[0], let high = parts[1], low <= high {
      report(.notWhole, .text(text), mend: Message(SchemeMend.write, .text("\(low)..\(high)")))
    } else {
      report(.notWhole, .text(text), mend: Message(SchemeMend.writeRange))
    }
    return false
  }

  /// Whether two numbers stand with another sign between them than that of a range, as in 1-3 or 1~3:
  /// a formula would take 3-1 for 2.
  private static func isOtherRange(_ text: String) -> Bool {
    let plain = CellText.folded(text)
    guard let sign = plain.firstIndex(where: { "-~～—–至到".contains($0) }) else { return false }
    let (low, high) = (plain[..<sign], plain[plain.index(after: sign)...])
    return !low.isEmpty && !high.isEmpty && low.allSatisfy(\.isNumber)
      && high.allSatisfy(\.isNumber)
  }

  /// `10%` or `0.1`.
  func share() -> Double? {
    guard let text = text() else { return nil }
    let normalised = CellText.normalised(text)
    let number =
      normalised.hasSuffix("%")
      ? Double(normalised.dropLast()).map { $0 / 100 } : Double(normalised)
    guard let number, (0...1).contains(number) else {
      report(.badShare, .text(text), mend: Message(SchemeMend.write, .text("10%")))
      return nil
    }
    return number
  }

  func whole(_ range: ClosedRange<Int>) -> Int? {
    guard let text = text() else { return nil }
    guard let number = Int(CellText.normalised(text)), range.contains(number) else {
      report(.badRange, .text(text), mend: Message(SchemeMend.write, .text("\(range.lowerBound)")))
      return nil
    }
    return number
  }

  /// A distance in whole metres, also as `3公里` or `800 m`.
  func metres(_ range: ClosedRange<Int>) -> Int? {
    guard let text = text() else { return nil }
    let plain = CellText.folded(text)
    let units = [("公里", 1000.0), ("千米", 1000), ("km", 1000), ("米", 1), ("m", 1)]
    let unit = units.first { plain.hasSuffix($0.0) } ?? ("", 1)
    let metres = Double(plain.dropLast(unit.0.count)).map { ($0 * unit.1).rounded() }
    guard let metres, metres >= Double(range.lowerBound), metres <= Double(range.upperBound),
      !unit.0.isEmpty || Int(plain) != nil
    else {
      report(.badRange, .text(text), mend: Message(SchemeMend.write, .text("3000")))
      return nil
    }
    return Int(metres)
  }

  /// A title that both sides have, or `{from: …, to: …}`.
  func columnPair() -> Scheme.ColumnPair? {
    if node.scalar != nil { return column().map { Scheme.ColumnPair(from: $0, to: $0) } }
    let fields = fields([.from, .to])
    guard let from = fields[.from]?.column(), let to = fields[.to]?.column() else {
      if node.mapping != nil, fields[.from] == nil || fields[.to] == nil {
        report(
          .badColumns,
          .text(key),
          mend: Message(SchemeMend.write, .text("{派出: 列名, 接收: 列名}"))
        )
      }
      return nil
    }
    return Scheme.ColumnPair(from: from, to: to)
  }

  func side() -> PairGoal.Side? {
    guard let text = text() else { return nil }
    switch SchemeKey.named(text, among: [.from, .to]) {
    case .from?: return .from
    case .to?: return .to
    default:
      report(.badSide, .text(text), mend: Message(SchemeMend.useOneOf, .text("派出、接收")))
      return nil
    }
  }

  /// `{列: 值}`, `{列: [值, 值]}`, `{列: ">= 18"}`, `{列: "*"}`, `{列: 空}`, `{列: "!= 值"}`.
  func filters() -> [Scheme.Filter] {
    guard let fields = freeFields() else {
      report(
        .wrongShape,
        .text(key),
        .text("{列: 值}"),
        mend: Message(SchemeMend.write, .text("{身份: 在职党员}"))
      )
      return []
    }
    return fields.map { field in
      Scheme.Filter(column: Scheme.Column(field.key), test: field.filterTest())
    }
  }

  private func filterTest() -> Scheme.Filter.Test {
    if node.sequence != nil { return .oneOf(texts().map(WordCells.joined)) }
    guard let text = text() else { return .blank }
    let normalised = CellText.normalised(text)
    if ["*", "非空", "filled"].contains(normalised) { return .filled }
    if ["空", "blank"].contains(normalised) { return .blank }
    for mark in [">=", "<=", "!=", ">", "<"] where normalised.hasPrefix(mark) {
      let rest = CellText.trimmed(String(normalised.dropFirst(mark.count)))
      if mark == "!=" { return .noneOf(Self.values(rest)) }
      if let number = Double(rest) { return .compare(mark, number) }
      report(.badRange, .text(text), mend: Message(SchemeMend.write, .text("\(mark) 18")))
      break
    }
    return .oneOf(Self.values(text))
  }

  /// The values of a filter; blanks do not separate them.
  private static func values(_ text: String) -> [String] {
    CellText.normalised(text).split { "、,;".contains($0) || $0.isNewline }
      .map { WordCells.joined(String($0)) }.filter { !$0.isEmpty }
  }
}

extension String {
  /// The parts between occurrences of a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    parts.append(String(rest))
    return parts
  }
}
