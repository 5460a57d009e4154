// SPDX-License-Identifier: GPL-3.0-or-later

/// Which part of a workbook points to which.
struct Relationships {
  struct Target {
    /// Last word of the type, as in `worksheet`.
    var type: String
    /// Path in the archive, from its root.
    var path: String
  }

  private(set) var targets: [String: Target] = [:]

  /// No relationships.
  init() {}

  /// - Parameters:
  ///   - raw: The part that lists them.
  ///   - part: Its name, for faults.
  ///   - folder: Folder of the part that they belong to, as in `xl`.
  /// - Throws: ``BookFault`` when the part is damaged.
  init(_ raw: [UInt8], part: String, folder: String) throws(BookFault) {
    var scanner = try XMLScanner(raw, part: part)
    let (identifier, type) = (XMLName("Id"), XMLName("Type"))
    let (target, mode) = (XMLName("Target"), XMLName("TargetMode"))
    while true {
      let event = try scanner.next()
      if case .finished = event { return }
      guard case .opened = event, scanner.depth == 2,
        let key = try scanner.attributeText(identifier),
        let kind = try scanner.attributeText(type), let place = try scanner.attributeText(target),
        // A workbook may point outside; nothing is fetched.
        try scanner.attributeText(mode) != "External"
      else { continue }
      guard let path = Self.path(place, in: folder) else { throw .damaged("\(part): \(place)") }
      let word = kind.split(separator: "/").last.map(String.init) ?? ""
      targets[key] = Target(type: word, path: path)
    }
  }

  /// The first target of a type, by identifier.
  func first(_ type: String) -> String? {
    targets.filter { $0.value.type == type }.min { $0.key < $1.key }?.value.path
  }

  /// A target as a path from the root; nil when it leads out of the archive.
  static func path(_ target: String, in folder: String) -> String? {
    guard !target.contains("\\"), !target.contains("\0") else { return nil }
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step != ".." {
        steps.append(step)
      } else if steps.popLast() == nil {
        return nil
      }
    }
    return steps.joined(separator: "/")
  }
}

/// Whether a sheet is seen in the spreadsheet.
enum SheetVisibility: String {
  case visible
  case hidden
  /// Hidden so that the menu of the spreadsheet does not bring it back.
  case veryHidden
}

/// The sheets that a workbook lists, in its order.
struct BookIndex {
  private(set) var sheets: [(name: String, identifier: String, visibility: SheetVisibility)] = []
  private(set) var countsFrom1904 = false

  /// - Throws: ``BookFault`` when the part is no workbook's, damaged or too large.
  init(_ raw: [UInt8], part: String) throws(BookFault) {
    var scanner = try XMLScanner(raw, part: part)
    let (book, properties) = (XMLName("workbook"), XMLName("workbookPr"))
    let (list, entry) = (XMLName("sheets"), XMLName("sheet"))
    let (name, identifier) = (XMLName("name"), XMLName("id"))
    let (epoch, state) = (XMLName("date1904"), XMLName("state"))
    var isList = false
    while true {
      let event = try scanner.next()
      if case .finished = event { return }
      guard case .opened = event else { continue }
      switch scanner.depth {
      case 1:
        guard scanner.isNamed(book) else { throw .notABook }
      case 2:
        isList = scanner.isNamed(list)
        if scanner.isNamed(properties), let answer = try scanner.attributeText(epoch) {
          countsFrom1904 = ["1", "true", "on"].contains(answer)
        }
      case 3 where isList && scanner.isNamed(entry):
        guard let title = try scanner.attributeText(name),
          let key = try scanner.attributeText(identifier, isPrefixed: true)
        else { throw .damaged(part) }
        guard sheets.count < BookLimits.sheets else {
          throw .oversized("\(part): > \(BookLimits.sheets)")
        }
        let visibility = try scanner.attributeText(state).flatMap { SheetVisibility(rawValue: $0) }
        sheets.append((title, key, visibility ?? .visible))
      default: continue
      }
    }
  }
}
