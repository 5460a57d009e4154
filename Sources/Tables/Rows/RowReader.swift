// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads the cells of one row as values and reports what is wrong with them.
struct RowReader {
  let sheet: Sheet
  let row: Int
  let findings: Findings
  /// The identifier, once it is known.
  var id = ""
  /// The first reason why the row cannot be used, or nil while it can.
  private(set) var rejection: FaultCode?

  init(sheet: Sheet, row: Int, findings: Findings) {
    self.sheet = sheet
    self.row = row
    self.findings = findings
    rejection = sheet.odd.broken[row] ?? sheet.odd.unusable[row]?.values.min { $0.code < $1.code }
  }

  /// The text as it stands, trimmed.
  func raw(_ field: Field) -> String { sheet.text(field, row: row) }

  /// The text with full-width forms narrowed.
  func text(_ field: Field) -> String { CellText.normalised(sheet.text(field, row: row)) }

  func list(_ field: Field) -> [String] {
    let text = raw(field)
    return text.isEmpty ? [] : CellText.list(text)
  }

  /// Name and telephone number of whom to call, as far as they are given.
  var contact: String {
    let name = raw(.contact)
    let phone = raw(.phone)
    return phone.isEmpty ? name : name.isEmpty ? phone : "\(name) \(phone)"
  }

  /// Whether the table, where this row stands, has the column.
  func has(_ field: Field) -> Bool { sheet.has(field, row: row) }

  /// The header over a field where this row stands.
  func header(of field: Field) -> String { sheet.header(of: field, row: row) }

  // MARK: Findings

  /// Reports a finding about a field; a row fault rejects the row.
  ///
  /// Of a row that is cut wrongly nothing more is said: its cells stand in wrong columns. A cell
  /// that has been reported is not reported again.
  mutating func report(
    _ severity: Severity,
    _ field: Field,
    _ code: FaultCode,
    _ arguments: [MessageArgument] = [],
    mend: Message
  ) {
    if sheet.odd.broken[row] != nil || sheet.odd.unusable[row]?[field] != nil { return }
    let value = sheet.isPersonal(field) ? nil : raw(field)
    findings.add(
      severity,
      at: sheet.origin(of: row),
      row: sheet.number(of: row),
      column: sheet.header(of: field, row: row),
      cell: sheet.cell(of: field, row: row),
      value: value?.isEmpty == true ? nil : value,
      Message(code: code.code, arguments: arguments),
      mend
    )
    if severity == .rowFault { reject(code) }
  }

  /// Reports a warning and leaves the row out, as for quantities that cannot be meant.
  mutating func setAside(
    _ field: Field,
    _ code: FaultCode,
    _ arguments: [MessageArgument] = [],
    mend: Message
  ) {
    report(.warning, field, code, arguments, mend: mend)
    reject(code)
  }

  /// Whether the row is cut wrongly, so that its cells may stand in wrong columns.
  var isCutWrongly: Bool { sheet.odd.broken[row] != nil }

  mutating func reject(_ code: FaultCode) {
    if rejection == nil { rejection = code }
  }

  // MARK: Values

  /// Columns that count people, of whom there are no halves.
  private static let heads: Set<Field> = [.heads, .headcount, .least, .most, .children]

  /// A whole number, or nil when blank or wrong.
  mutating func number(_ field: Field, allowsZero: Bool = true, limit: Int = 1_000_000) -> Int? {
    let text = raw(field)
    if text.isEmpty { return nil }
    if CellText.isDamagedNumber(text) {
      report(.rowFault, field, .damagedNumber, mend: Message(MendCode.formatAsText))
      return nil
    }
    guard let quantity = Quantity(text) else {
      report(.rowFault, field, .badNumber, mend: Message(MendCode.writeNumber))
      return nil
    }
    let value = quantity.value
    if value < 0 {
      report(.rowFault, field, .negativeNumber, mend: Message(MendCode.writeNumber))
      return nil
    }
    switch quantity.doubt {
    case .fraction where Self.heads.contains(field):
      report(.rowFault, field, .badNumber, mend: Message(MendCode.writeNumber))
      return nil
    case .inexact, .fraction:
      report(.warning, field, .inexactNumber, [.number(value)], mend: Message(MendCode.writeNumber))
    case .implausible:
      report(.warning, field, .implausibleNumber, [.number(value)], mend: Message(MendCode.confirm))
    case nil: break
    }
    if value == 0, !allowsZero {
      if sheet.isMapped {
        setAside(field, .zeroQuantity, mend: Message(MendCode.writeNumber))
      } else {
        report(.rowFault, field, .zeroQuantity, mend: Message(MendCode.writeNumber))
      }
      return nil
    }
    if value >= limit {
      setAside(
        field,
        .absurdQuantity,
        [.number(limit)],
        mend: Message(MendCode.correctOrSplit)
      )
      return nil
    }
    return value
  }

  /// A date, or nil when blank, open or wrong.
  mutating func day(_ field: Field, near: Day, allowsMonth: Bool = false) -> Day? {
    let text = raw(field)
    if text.isEmpty { return nil }
    if let day = DateText.day(text, near: near) { return day }
    if allowsMonth, let month = DateText.month(text) { return month }
    if ["无", "长期", "待定", "长期有效", "/", "-", "不限"].contains(CellText.folded(text)) { return nil }
    report(.rowFault, field, .badDate, mend: Message(MendCode.writeDate))
    return nil
  }

  /// Reports that a cell is no time, or names a date that no calendar has.
  mutating func reportTime(_ field: Field) {
    if let date = DateText.impossible(in: raw(field)) {
      report(.rowFault, field, .noSuchDate, [.text(date)], mend: Message(MendCode.writeTime))
    } else {
      report(.rowFault, field, .badTime, mend: Message(MendCode.writeTime))
    }
  }

  /// Yes or no, or nil when blank or another word.
  mutating func answer(_ field: Field) -> Bool? {
    let text = raw(field)
    if text.isEmpty { return nil }
    if let answer = Words.answer(text) { return answer }
    report(.warning, field, .unknownWord, mend: Message(MendCode.useWord, .text("是、否")))
    return nil
  }

  /// Yes, or no where it says so, is blank or is another word; that one is told.
  mutating func isYes(_ field: Field) -> Bool {
    let text = raw(field)
    if text.isEmpty { return false }
    if let answer = Words.answer(text) { return answer }
    report(
      .warning,
      field,
      .takenAsNo,
      [.text(Findings.shown(text) ?? "…")],
      mend: Message(MendCode.useWord, .text("是、否"))
    )
    return false
  }

  /// A word of a list, or nil when blank or another word.
  mutating func word<Value>(_ field: Field, _ words: WordList<Value>) -> Value? {
    let text = raw(field)
    if text.isEmpty { return nil }
    if let value = words.value(of: text) { return value }
    report(.warning, field, .unknownWord, mend: Message(MendCode.useWord, .text(words.examples)))
    return nil
  }

  /// A coordinate, or nil when blank or wrong.
  mutating func coordinate() -> Coordinate? {
    let latitude = raw(.latitude)
    let longitude = raw(.longitude)
    if latitude.isEmpty, longitude.isEmpty { return nil }
    guard let north = Double(CellText.normalised(latitude)),
      let east = Double(CellText.normalised(longitude)),
      let coordinate = Coordinate(latitude: north, longitude: east), north != 0 || east != 0
    else {
      let field: Field = latitude.isEmpty ? .longitude : .latitude
      report(.rowFault, field, .badCoordinate, mend: Message(MendCode.writeCoordinate))
      return nil
    }
    return coordinate
  }

  /// Checks a telephone column; several numbers may stand in the cell.
  mutating func checkPhone() {
    let text = raw(.phone)
    if text.isEmpty || Identity.isMobile(text) { return }
    let items = CellText.list(text)
      .flatMap { item in
        // Spaces stand inside a number or between two.
        Identity.looksLikePhone(item) ? [item] : item.split(separator: " ").map(String.init)
      }
    if items.contains(where: CellText.isDamagedNumber) {
      report(.warning, .phone, .damagedNumber, mend: Message(MendCode.formatAsText))
    } else if items.contains(where: { !Identity.looksLikePhone($0) }) {
      report(.warning, .phone, .badPhone, mend: Message(MendCode.retypeCell))
    }
  }
}
