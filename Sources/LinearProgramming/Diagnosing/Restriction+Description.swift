// SPDX-License-Identifier: GPL-3.0-or-later

/// The two words in a description of restrictions that are not mathematics.
public struct RestrictionWords: Sendable, Equatable {
  /// Stands before an integer column.
  public var integer: String
  /// Stands behind the number of terms left out.
  public var more: String

  /// Makes a pair of words.
  ///
  /// - Parameters:
  ///   - integer: Stands before an integer column.
  ///   - more: Stands behind the number of terms left out.
  public init(integer: String = "integer", more: String = "more") {
    self.integer = integer
    self.more = more
  }
}

extension SparseModel {
  /// Writes restrictions out for a person, in English if not told otherwise, with the model's names.
  ///
  /// A row reads `"demand": 2 "apples" + 3 "x4" ≥ 7`, a bound `"apples" ≤ 3`; a bound of an integer
  /// column says so. Unnamed rows and columns get the names they have in files: `c0`, `x0`.
  ///
  /// - Parameters:
  ///   - restrictions: Sides and bounds of this model.
  ///   - termLimit: How many terms of a row are written before the rest is only counted.
  ///   - words: The words between the mathematics.
  /// - Returns: One line per restriction, in the same order.
  /// - Complexity: O(rows + cells + restrictions · terms written).
  public func descriptions(
    of restrictions: [Restriction],
    termLimit: Int = 12,
    words: RestrictionWords = RestrictionWords()
  ) -> [String] {
    func sum(_ terms: [(column: Int, value: Double)]?) -> String {
      self.sum(terms ?? [], termLimit, words)
    }
    func kind(_ column: Int) -> String { isIntegral(column) ? "\(words.integer) " : "" }
    var wanted = [Bool](repeating: false, count: rowCount)
    for restriction in restrictions {
      if case .rowLower(let row) = restriction { wanted[row] = true }
      if case .rowUpper(let row) = restriction { wanted[row] = true }
    }
    var terms: [Int: [(column: Int, value: Double)]] = [:]
    for column in 0..<columnCount {
      for cell in cells(of: column) where cellValues[cell] != 0 && wanted[Int(cellRows[cell])] {
        terms[Int(cellRows[cell]), default: []].append((column, cellValues[cell]))
      }
    }
    return restrictions.map { restriction in
      switch restriction {
      case .rowLower(let row):
        "\(rowLabel(row)): \(sum(terms[row])) ≥ \(Self.text(rowLower[row]))"
      case .rowUpper(let row):
        "\(rowLabel(row)): \(sum(terms[row])) ≤ \(Self.text(rowUpper[row]))"
      case .columnLower(let column):
        "\(kind(column))\(columnLabel(column)) ≥ \(Self.text(columnLower[column]))"
      case .columnUpper(let column):
        "\(kind(column))\(columnLabel(column)) ≤ \(Self.text(columnUpper[column]))"
      }
    }
  }

  func rowLabel(_ row: Int) -> String {
    Self.label(rowNames.isEmpty ? "" : rowNames[row], "c\(row)")
  }

  func columnLabel(_ column: Int) -> String {
    Self.label(columnNames.isEmpty ? "" : columnNames[column], "x\(column)")
  }

  /// A name in quotation marks, without characters that could move a terminal's cursor.
  private static func label(_ name: String, _ generated: String) -> String {
    let safe = String(
      String.UnicodeScalarView(
        name.unicodeScalars.filter { scalar in
          ![.control, .format, .lineSeparator, .paragraphSeparator]
            .contains(scalar.properties.generalCategory)
        }
      )
    )
    return "\"\(safe.isEmpty ? generated : safe)\""
  }

  private func sum(
    _ terms: [(column: Int, value: Double)],
    _ limit: Int,
    _ words: RestrictionWords
  ) -> String {
    guard !terms.isEmpty else { return "0" }
    var text = ""
    for (position, term) in terms.prefix(max(limit, 0)).enumerated() {
      let size = abs(term.value)
      let factor = size == 1 ? "" : "\(Self.text(size)) "
      let sign = position == 0 ? (term.value < 0 ? "−" : "") : (term.value < 0 ? " − " : " + ")
      text += "\(sign)\(factor)\(columnLabel(term.column))"
    }
    let rest = terms.count - max(limit, 0)
    return rest > 0 ? "\(text)\(text.isEmpty ? "" : " + ")… (\(rest) \(words.more))" : text
  }

  /// A number without the `.0` of whole ones.
  static func text(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    return "\(value)"
  }
}
