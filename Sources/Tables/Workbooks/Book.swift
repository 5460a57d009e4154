// SPDX-License-Identifier: GPL-3.0-or-later

/// One sheet of a workbook: its cells, or what keeps them from being read.
struct BookSheet {
  var name: String
  var cells: Result<CellGrid, BookFault>
  var visibility = SheetVisibility.visible

  var isHidden: Bool { visibility != .visible }

  /// Whether it was read and has no visible character.
  var isBlank: Bool {
    if case .success(let cells) = cells { return cells.isBlank }
    return false
  }
}

/// A workbook (`.xlsx`), read wholly.
///
/// - Note: Source: ECMA-376 parts 1 and 2 (Office Open XML); the strict form differs in namespaces
///   only, which are not looked at.
struct Book {
  private(set) var sheets: [BookSheet] = []
  /// Names of sheets that list what an earlier check found; they hold no table and are left out.
  private(set) var lists: Set<String> = []

  /// Reads all sheets; a sheet that is damaged does not keep the others from being read.
  ///
  /// - Parameter raw: The bytes of the file.
  /// - Throws: ``BookFault`` when the book as a whole cannot be read.
  init(_ raw: [UInt8]) throws(BookFault) {
    var archive = try ZipArchive(raw)
    let top = try Self.relationships(of: "", in: &archive)
    guard let part = top.first("officeDocument") else { throw .notABook }
    let index = try BookIndex(try archive.bytes(of: part), part: part)
    let links = try Self.relationships(of: part, in: &archive)
    var context = BookContext()
    context.dates = DateNumber(countsFrom1904: index.countsFrom1904)
    if let part = links.first("sharedStrings") {
      context.strings = try SharedStrings(try archive.bytes(of: part), part: part)
    }
    if let part = links.first("styles") {
      context.formats = try NumberFormats(try archive.bytes(of: part), part: part)
    }
    var budget = BookLimits.cells
    for entry in index.sheets {
      var sheet = BookSheet(name: entry.name, cells: .failure(.damaged(part)))
      sheet.visibility = entry.visibility
      guard let target = links.targets[entry.identifier] else {
        sheets.append(sheet)
        continue
      }
      // Sheets of charts, macros and dialogues hold no table.
      guard target.type == "worksheet" else { continue }
      sheet.cells = Self.cells(target.path, &archive, context, budget: budget)
      if case .success(let grid) = sheet.cells {
        budget -= grid.cellCount + grid.rowCount
        if FindingList.isList(entry.name, grid) {
          lists.insert(entry.name)
          continue
        }
      }
      sheets.append(sheet)
    }
  }

  private static func cells(
    _ part: String,
    _ archive: inout ZipArchive,
    _ context: BookContext,
    budget: Int
  ) -> Result<CellGrid, BookFault> {
    do throws(BookFault) {
      let raw = try archive.bytes(of: part)
      return .success(try SheetScanner.cells(of: raw, part: part, in: context, budget: budget))
    } catch {
      return .failure(error)
    }
  }

  /// The relationships of a part, those of the whole archive for an empty name; none without a list.
  static func relationships(
    of part: String,
    in archive: inout ZipArchive
  ) throws(BookFault) -> Relationships {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().joined(separator: "/")
    let list = (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
    guard archive.holds(list) else { return Relationships() }
    return try Relationships(try archive.bytes(of: list), part: list, folder: folder)
  }
}
