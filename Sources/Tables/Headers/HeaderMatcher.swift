// SPDX-License-Identifier: GPL-3.0-or-later

/// Recognises which column means what: dictionary first, then containment.
struct HeaderMatcher {
  /// A header after folding, with the unit that stood in brackets.
  struct Folded: Equatable {
    var name: String
    var bracket: String
  }

  /// Columns beyond this many are recognised by the dictionary only.
  static let mostContained = 300

  private let dictionary: [String: Field]

  init(_ kind: TableKind) {
    var dictionary: [String: Field] = [:]
    for column in kind.columns {
      for word in [column.header, column.field.key] + column.synonyms {
        let folded = Self.folded(word).name
        if dictionary[folded] == nil { dictionary[folded] = column.field }
      }
    }
    self.dictionary = dictionary
  }

  /// Strips spaces, `*`, brackets with their content and full-width forms.
  static func folded(_ header: String) -> Folded {
    var name = String.UnicodeScalarView()
    var bracket = String.UnicodeScalarView()
    var depth = 0
    for scalar in CellText.folded(header).unicodeScalars {
      switch scalar {
      case "(", "[", "【": depth += 1
      case ")", "]", "】": depth = max(0, depth - 1)
      case "*", "'", "\"", ":", "_": continue
      default:
        if depth > 0 { bracket.append(scalar) } else { name.append(scalar) }
      }
    }
    return Folded(name: String(name), bracket: String(bracket))
  }

  /// The meaning by the dictionary alone.
  func exact(_ header: String) -> Field? {
    let name = Self.folded(header).name
    return name.isEmpty ? nil : dictionary[name]
  }

  /// How many cells of a line are headers by the dictionary.
  func score(_ cells: [String]) -> Int { Set(cells.compactMap { exact($0) }).count }

  /// The meaning of each cell of a header line: exact matches first, then the longest synonym that
  /// a leftover header contains.
  func fields(of cells: [String]) -> [Field?] {
    var result = cells.map { exact($0) }
    let left = zip(cells, result).map { $1 == nil ? $0 : "" }
    for (position, field) in contained(in: left, except: Set(result.compactMap { $0 })) {
      result[position] = field
    }
    return result
  }

  /// The meaning of cells by the longest synonym that they contain, each field once.
  ///
  /// - Parameters:
  ///   - cells: Headers, blank where one is known already.
  ///   - taken: Fields that others have.
  /// - Returns: Positions with their fields, in the order of the cells.
  func contained(in cells: [String], except taken: Set<Field>) -> [(Int, Field)] {
    var result: [(Int, Field)] = []
    var taken = taken
    for (position, cell) in cells.prefix(Self.mostContained).enumerated() where !cell.isEmpty {
      let name = Self.folded(cell).name
      guard (2...100).contains(name.unicodeScalars.count) else { continue }
      let candidates = dictionary.filter { word, field in
        word.unicodeScalars.count >= 2 && !taken.contains(field) && name.contains(word)
          && word.unicodeScalars.contains { $0.value >= 0x2E80 }
      }
      let best = candidates.max { left, right in
        let lengths = (left.key.unicodeScalars.count, right.key.unicodeScalars.count)
        return lengths.0 == lengths.1 ? left.key > right.key : lengths.0 < lengths.1
      }
      if let best {
        result.append((position, best.value))
        taken.insert(best.value)
      }
    }
    return result
  }
}
