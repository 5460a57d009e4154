// SPDX-License-Identifier: GPL-3.0-or-later

/// How a number is shown, as far as its text depends on it.
enum CellFormat: Equatable {
  case general
  /// A day, or a month of a year.
  case date
  /// A time of day.
  case time
  /// Hours that may pass 24, as in `[h]:mm`.
  case elapsed
  /// A day and a time of day.
  case dateAndTime
  /// A whole number with leading zeros: digits.
  case padded(Int)
}

/// The formats of a workbook's cells, by the index that a cell names.
///
/// - Note: Source: ECMA-376 part 1, 18.8.30 (built-in formats, those of East Asia included).
struct NumberFormats {
  private var formats: [CellFormat] = []

  /// No formats: every number is general.
  init() {}

  /// - Throws: ``BookFault`` when the part is damaged or too large.
  init(_ raw: [UInt8], part: String) throws(BookFault) {
    var scanner = try XMLScanner(raw, part: part)
    let section = (own: XMLName("numFmts"), cells: XMLName("cellXfs"))
    let (entry, cell) = (XMLName("numFmt"), XMLName("xf"))
    let (number, code) = (XMLName("numFmtId"), XMLName("formatCode"))
    var own: [Int: CellFormat] = [:]
    var identifiers: [Int] = []
    var isOwn = false
    var isCells = false
    while true {
      let event = try scanner.next()
      if case .finished = event { break }
      guard case .opened = event else { continue }
      if scanner.depth == 2 {
        isOwn = scanner.isNamed(section.own)
        isCells = scanner.isNamed(section.cells)
      }
      guard scanner.depth == 3 else { continue }
      guard own.count + identifiers.count < 2 * BookLimits.formats else {
        throw .oversized("\(part): > \(BookLimits.formats)")
      }
      let identifier = Int(try scanner.attributeText(number) ?? "") ?? 0
      if isOwn, scanner.isNamed(entry), let text = try scanner.attributeText(code) {
        own[identifier] = Self.format(ofCode: text)
      } else if isCells, scanner.isNamed(cell) {
        identifiers.append(identifier)
      }
    }
    formats = identifiers.map { own[$0] ?? Self.builtIn($0) }
  }

  /// The format of a cell that names this index; general for one that is not there.
  subscript(index: Int) -> CellFormat {
    formats.indices.contains(index) ? formats[index] : .general
  }

  private static func builtIn(_ identifier: Int) -> CellFormat {
    switch identifier {
    case 14...17, 27...31, 36, 50...54, 57, 58: .date
    case 18...21, 32...35, 45, 47, 55, 56: .time
    case 22: .dateAndTime
    case 46: .elapsed
    default: .general
    }
  }

  /// What a custom format shows, by its first section: `yyyy"年"m"月"d"日"`, `[h]:mm`, `0000`.
  static func format(ofCode code: String) -> CellFormat {
    let letters = Letters(code)
    if letters.isZeros { return .padded(letters.plain.count) }
    // aaa and aaaa are 周六 and 星期六.
    let hasDay =
      letters.plain.contains { $0 == "y" || $0 == "d" || $0 == "e" }
      || letters.plain.contains("aaa")
    let hasClock = letters.isElapsed || letters.plain.contains { $0 == "h" || $0 == "s" }
    // Months and minutes are one letter: minutes stand beside hours or seconds.
    let isMonth = !hasClock && letters.plain.contains("m")
    switch (hasDay || isMonth, hasClock) {
    case (true, true): return .dateAndTime
    case (true, false): return .date
    case (false, true): return letters.isElapsed ? .elapsed : .time
    case (false, false): return .general
    }
  }

  /// The letters and digits of a format's first section that are neither quoted nor escaped.
  private struct Letters {
    var plain = ""
    var isElapsed = false

    var isZeros: Bool { plain.count >= 2 && plain.allSatisfy { $0 == "0" } }

    init(_ code: String) {
      let lowered = code.lowercased()
      guard !lowered.contains("general"), !lowered.contains("standard"),
        !lowered.hasPrefix("g/")
      else { return }
      var rest = Substring(lowered)
      while let character = rest.popFirst(), character != ";" {
        switch character {
        case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
        case "\\", "_", "*": rest = rest.dropFirst()
        case "[":
          let inside = rest.prefix { $0 != "]" }
          rest = rest.dropFirst(inside.count + 1)
          isElapsed =
            isElapsed || (!inside.isEmpty && Set(inside).isSubset(of: ["h"]))
            || ["m", "mm", "s", "ss"].contains(inside)
        case "e" where rest.first == "+" || rest.first == "-": plain.append("#")
        default: plain.append(character)
        }
      }
    }
  }
}
