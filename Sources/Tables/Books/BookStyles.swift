// SPDX-License-Identifier: GPL-3.0-or-later
#if Workbooks
internal import CXlsxWriter

/// What a cell of a page is for.
struct BookStyle: Hashable {
  enum Role: Hashable {
    case title
    case remark
    case note
    case header
    case formHeader
    case body
    case form
  }

  var role: Role
  var sort = BookColumn.Sort.text
  var tone: CellTone?
  var isTotal = false
  /// Whether the text stands in the middle of the whole table.
  var isCentred = false
}

/// The formats of one workbook, each made once.
@safe final class BookStyles {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [BookStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  private var tones: [CellTone: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  /// - Parameter book: The workbook; it owns the formats and lives at least as long as this.
  init(_ book: UnsafeMutablePointer<lxw_workbook>) { unsafe self.book = unsafe book }

  /// Fonts that every office program here has.
  private static let (bodyFont, titleFont) = ("宋体", "黑体")

  subscript(style: BookStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = unsafe formats[style] { return unsafe known }
    guard let format = unsafe workbook_add_format(book) else { return nil }
    unsafe set(format, style)
    unsafe formats[style] = unsafe format
    return unsafe format
  }

  /// The format that a rule lays over cells.
  subscript(tone: CellTone) -> UnsafeMutablePointer<lxw_format>? {
    if let known = unsafe tones[tone] { return unsafe known }
    guard let format = unsafe workbook_add_format(book) else { return nil }
    unsafe Self.paint(format, tone)
    unsafe tones[tone] = unsafe format
    return unsafe format
  }

  private func set(_ format: UnsafeMutablePointer<lxw_format>, _ style: BookStyle) {
    unsafe format_set_font_name(format, style.role == .title ? Self.titleFont : Self.bodyFont)
    unsafe format_set_font_size(format, Self.size(of: style.role))
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    switch style.role {
    case .title:
      unsafe format_set_bold(format)
      if style.isCentred { unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    case .remark, .note:
      unsafe format_set_font_color(format, 0x595959)
      if style.role == .note { unsafe format_set_text_wrap(format) }
    case .header, .formHeader:
      unsafe format_set_bold(format)
      unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      unsafe format_set_text_wrap(format)
      unsafe format_set_bg_color(format, style.role == .header ? 0xDDEBF7 : 0xFFE699)
      unsafe border(format)
    case .body, .form: unsafe setBody(format, style)
    }
  }

  private func setBody(_ format: UnsafeMutablePointer<lxw_format>, _ style: BookStyle) {
    unsafe border(format)
    // Numbers do not wrap: LibreOffice indents only those that do not.
    if style.sort != .number { unsafe format_set_text_wrap(format) }
    if style.role == .form { unsafe format_set_bg_color(format, 0xFFF9E5) }
    if style.isTotal {
      unsafe format_set_bold(format)
      unsafe format_set_bg_color(format, 0xF2F2F2)
    }
    switch style.sort {
    case .number:
      unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      // So that a number does not run into the text beside it.
      unsafe format_set_indent(format, 1)
    case .short: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .text: break
    }
    // Format 49 is text: what is typed over a cell stays as it was typed.
    if style.sort != .number { unsafe format_set_num_format_index(format, 49) }
    if let tone = style.tone { unsafe Self.paint(format, tone) }
  }

  private func border(_ format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    unsafe format_set_border_color(format, 0xA6A6A6)
  }

  private static func size(of role: BookStyle.Role) -> Double {
    switch role {
    case .title: 16
    case .remark, .note: 10
    case .header, .formHeader, .body, .form: 11
    }
  }

  /// Pale colours that print as light greys; text as dark as needed on them (contrast above 7 : 1).
  private static func paint(_ format: UnsafeMutablePointer<lxw_format>, _ tone: CellTone) {
    let (background, text): (UInt32?, UInt32) =
      switch tone {
      case .good: (0xE2EFDA, 0x0B4A1E)
      case .caution: (0xFFF2CC, 0x5C4100)
      case .bad: (0xF8CBAD, 0x6B1010)
      case .held: (0xD9E1F2, 0x1F3864)
      case .muted: (nil, 0x7F7F7F)
      }
    if let background { unsafe format_set_bg_color(format, background) }
    unsafe format_set_font_color(format, text)
    if tone == .muted { unsafe format_set_italic(format) }
  }
}
#endif
