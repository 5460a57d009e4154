// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Gives each row of a table its identifier: the column, else a unique 序号, else a hash of content.
struct RowIdentity {
  /// Row readers whose identifiers are set and unique; broken ones included, so that they can be
  /// listed as set aside.
  private(set) var readers: [RowReader] = []
  /// Rows whose identifier was made from the content.
  private(set) var madeCount = 0

  private let sheet: Sheet
  private let findings: Findings

  init(_ sheet: Sheet, findings: Findings, nameIsKey: Bool = false) {
    self.sheet = sheet
    self.findings = findings
    let sequence = Self.uniqueSequence(sheet)
    var made: [String: Int] = [:]
    readers.reserveCapacity(sheet.rows.count)
    for (position, row) in sheet.rows.enumerated() {
      var reader = RowReader(sheet: sheet, row: row, findings: findings)
      var id = Self.checked(reader.text(.id), &reader)
      if id.isEmpty, nameIsKey, !reader.has(.id) { id = reader.text(.name) }
      if id.isEmpty, !sheet.has(.id), let sequence { id = sequence[position] }
      if id.isEmpty {
        madeCount += 1
        let hash = Self.contentHash(sheet, row: row)
        let repeats = made[hash, default: 0] + 1
        made[hash] = repeats
        id = repeats == 1 ? hash : "\(hash)-\(repeats)"
      }
      reader.id = id
      readers.append(reader)
    }
    rejectDuplicates()
  }

  /// The identifier if it can be one; a blank text when another must be made.
  private static func checked(_ id: String, _ reader: inout RowReader) -> String {
    if id.isEmpty { return id }
    if CellText.isDamagedNumber(id) {
      reader.report(.rowFault, .id, .damagedNumber, mend: Message(MendCode.formatAsText))
      return ""
    }
    if reader.sheet.kind == .needs, NeedID(id).post != nil {
      reader.report(.rowFault, .id, .reservedKey, mend: Message(MendCode.useUniqueID))
      return ""
    }
    if Identity.hasShapeOfIdentityNumber(id) || Identity.isMobile(id) {
      reader.report(.warning, .id, .personalKey, mend: Message(MendCode.useVolunteerNumber))
      return ""
    }
    return id
  }

  /// The texts of 序号 when there is one on each row and no two are equal.
  private static func uniqueSequence(_ sheet: Sheet) -> [String]? {
    guard sheet.has(.sequence), !sheet.has(.id) else { return nil }
    let texts = sheet.rows.map { CellText.normalised(sheet.text(.sequence, row: $0)) }
    return texts.contains("") || Set(texts).count < texts.count ? nil : texts
  }

  /// Whether an identifier was made from a row's content.
  static func isMade(_ id: String, _ sheet: Sheet, row: Int) -> Bool {
    id.hasPrefix("h") && id.hasPrefix(contentHash(sheet, row: row))
  }

  /// FNV-1a over the normalised content of the known columns, in the order of the fields.
  static func contentHash(_ sheet: Sheet, row: Int) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for field in Field.allCases where field != .sequence && field != .id && sheet.has(field) {
      let text = CellText.normalised(sheet.text(field, row: row))
      if text.isEmpty { continue }
      for byte in [UInt8(truncatingIfNeeded: field.rawValue), 0x1F] + Array(text.utf8) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    let digits = String(hash, radix: 16)
    return "h" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Of rows with one identifier none is used, unless they are the same: then one is.
  private mutating func rejectDuplicates() {
    var first: [String: Int] = [:]
    var differing: Set<String> = []
    var later: [Int] = []
    for (position, reader) in readers.enumerated() where reader.rejection == nil {
      if let other = first[reader.id] {
        later.append(position)
        let hashes = [other, position].map { Self.contentHash(sheet, row: readers[$0].row) }
        if hashes[0] != hashes[1] { differing.insert(reader.id) }
      } else {
        first[reader.id] = position
      }
    }
    guard !later.isEmpty else { return }
    var isDropped = [Bool](repeating: false, count: readers.count)
    for position in later {
      guard let other = first[readers[position].id] else { continue }
      let isSame = !differing.contains(readers[position].id)
      reportDuplicate(position, other: other, isSame: isSame)
      if isSame {
        isDropped[position] = true
      } else if readers[other].rejection == nil {
        // Neither row can be used, and each is told so.
        reportDuplicate(other, other: position, isSame: false)
      }
    }
    readers = zip(readers, isDropped).compactMap { $1 ? nil : $0 }
  }

  private mutating func reportDuplicate(_ position: Int, other: Int, isSame: Bool) {
    let field: Field = sheet.has(.id) ? .id : .name
    let row = readers[other].row
    let place = sheet.origin(of: row)
    let isElsewhere = place != sheet.origin(of: readers[position].row)
    let arguments: [MessageArgument] =
      (isElsewhere ? [.text(place.name)] : []) + [.number(sheet.number(of: row))]
    if isSame {
      let code: FaultCode = isElsewhere ? .duplicateRowElsewhere : .duplicateRow
      let mend = Message(MendCode.compareRows)
      readers[position].report(.warning, field, code, arguments, mend: mend)
    } else {
      let code: FaultCode = isElsewhere ? .duplicateIDElsewhere : .duplicateID
      let mend = Message(MendCode.useUniqueID)
      readers[position].report(.rowFault, field, code, arguments, mend: mend)
    }
  }
}
