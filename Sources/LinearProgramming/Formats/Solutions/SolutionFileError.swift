// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells why a text is no solution of a model.
public struct SolutionFileError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong with it, in English; holds no more of the text than one word.
  public let reason: String

  /// The line and the reason.
  public var description: String { "line \(line): \(reason)" }
}

/// What a solution file holds.
public struct SolutionFile: Sendable, Equatable {
  /// The objective that it states, nil where it states none.
  public var objective: Double?
  /// Whether it states that there is no solution.
  public var isInfeasible = false
  /// One value per column; 0 for columns that it leaves out.
  public var values: [Double]
}

/// The words of each line of a text that is no comment.
struct WordLines {
  let text: [UInt8]
  private(set) var line = 0
  private var place = 0

  init(_ text: [UInt8]) { self.text = text }

  /// The next line with a word on it, nil at the end.
  mutating func next() -> [Range<Int>]? {
    while place < text.count {
      let end = text[place...].firstIndex(of: 0x0A) ?? text.count
      line += 1
      var words: [Range<Int>] = []
      var start = place
      while start < end {
        while start < end, text[start] <= 0x20 { start += 1 }
        let first = start
        while start < end, text[start] > 0x20 { start += 1 }
        if start > first { words.append(first..<start) }
      }
      place = end + 1
      if !words.isEmpty { return words }
    }
    return nil
  }

  func spelling(_ word: Range<Int>) -> String { String(decoding: text[word], as: UTF8.self) }

  func failure(_ reason: String) -> SolutionFileError {
    SolutionFileError(line: line, reason: reason)
  }

  func number(_ word: Range<Int>) throws(SolutionFileError) -> Double {
    guard let value = DecimalText.value(of: word, in: text), value.isFinite else {
      throw failure("no number: \(spelling(word).prefix(20))")
    }
    return value
  }
}
