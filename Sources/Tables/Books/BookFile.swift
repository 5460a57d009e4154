// SPDX-License-Identifier: GPL-3.0-or-later
#if Workbooks
internal import CXlsxWriter
internal import Glibc
internal import Street

/// The sole owner of a workbook that is being written into a folder of its own.
@safe struct BookFile: ~Copyable {
  private var handle: UnsafeMutablePointer<lxw_workbook>?
  private let folder: String
  private let path: String

  /// The bytes of a workbook of these pages, whose tabs have these names.
  static func bytes(
    of pages: [BookPage],
    tabs: [String],
    day: Day
  ) throws(BookWriteError) -> [UInt8] {
    var file = try opened()
    try file.write(pages, tabs, day)
    return try file.close()
  }

  private init(handle: UnsafeMutablePointer<lxw_workbook>, folder: String, path: String) {
    unsafe self.handle = unsafe handle
    self.folder = folder
    self.path = path
  }

  private static func opened() throws(BookWriteError) -> BookFile {
    // Only the owner may look into the folder: tables name people.
    var template = Array("\(temporaryFolder)/paidan-XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
    }
    guard isMade else { throw .failed(reason: systemReason) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = "\(folder)/book.xlsx"
    guard let handle = unsafe workbook_new(path) else {
      unsafe rmdir(folder)
      throw .failed(reason: "workbook_new")
    }
    return unsafe BookFile(handle: handle, folder: folder, path: path)
  }

  deinit {
    if let handle = unsafe handle { unsafe lxw_workbook_free(handle) }
    unsafe unlink(path)
    unsafe rmdir(folder)
  }

  private static var temporaryFolder: String {
    // Safety: the text is copied before anything else can change the environment.
    unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
  }

  private static var systemReason: String { unsafe String(cString: strerror(errno)) }

  private func write(_ pages: [BookPage], _ tabs: [String], _ day: Day) throws(BookWriteError) {
    guard let handle = unsafe handle else { throw .failed(reason: "closed") }
    var properties = unsafe lxw_doc_properties()
    // Noon, so that the day is the same in every zone.
    unsafe properties.created = day.number * 86_400 + 43_200
    try Self.check(unsafe workbook_set_properties(handle, &properties))
    let styles = unsafe BookStyles(handle)
    var lists = BookLists()
    var canvases: [PageCanvas] = []
    for (page, tab) in zip(pages, tabs) {
      guard let sheet = unsafe workbook_add_worksheet(handle, tab) else {
        throw .failed(reason: tab)
      }
      canvases.append(unsafe PageCanvas(page, tab: tab, sheet: sheet, book: handle, styles: styles))
    }
    for canvas in canvases { try canvas.draw(&lists) }
    guard !lists.isEmpty else { return }
    guard let sheet = unsafe workbook_add_worksheet(handle, BookLists.tab) else {
      throw .failed(reason: BookLists.tab)
    }
    try unsafe lists.write(to: sheet)
  }

  private mutating func close() throws(BookWriteError) -> [UInt8] {
    guard let handle = unsafe handle else { throw .failed(reason: "closed") }
    // Closing frees the workbook, whatever it returns.
    unsafe self.handle = nil
    try Self.check(unsafe workbook_close(handle))
    do throws(FileSource.Failure) {
      return try FileSource.bytes(of: path)
    } catch {
      throw .failed(reason: Self.systemReason)
    }
  }

  /// Turns what the library returns into an error.
  static func check(_ code: lxw_error) throws(BookWriteError) {
    guard code != LXW_NO_ERROR else { return }
    let reason = unsafe lxw_strerror(code).map { unsafe String(cString: $0) }
    throw .failed(reason: reason ?? "\(code.rawValue)")
  }
}

/// Words to choose from that do not fit a rule of a cell: they stand on a hidden sheet.
struct BookLists {
  static let tab = "_lists"
  /// Longest list that a rule holds itself.
  ///
  /// Unit: UTF-16 units, separators included.
  static let longest = 255
  private var columns: [[String]] = []

  var isEmpty: Bool { columns.isEmpty }

  /// A reference to a list, which is added unless it is there.
  mutating func reference(to words: [String]) -> String {
    let column = columns.firstIndex(of: words) ?? columns.count
    if column == columns.count { columns.append(words) }
    let letters = CellReference(column: column, row: 0).letters
    return "='\(Self.tab)'!$\(letters)$1:$\(letters)$\(words.count)"
  }

  func write(to sheet: UnsafeMutablePointer<lxw_worksheet>) throws(BookWriteError) {
    for (column, words) in columns.enumerated() {
      for (row, word) in words.enumerated() {
        try BookFile.check(
          unsafe worksheet_write_string(sheet, UInt32(row), UInt16(column), word, nil)
        )
      }
    }
    unsafe worksheet_hide(sheet)
  }
}
#endif
