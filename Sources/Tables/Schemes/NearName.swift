// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds the name that somebody meant who wrote another: 数目 for 数量, tabel for table.
///
/// - Note: Source: F. J. Damerau, A technique for computer detection and correction of spelling errors,
///   1964: insertions, deletions, changes and swaps of neighbours count one each.
package enum NearName {
  /// Longest name that is looked at.
  private static let longest = 40

  /// The nearest of some names; nil where none is near, or where the text is one of them.
  ///
  /// - Parameters:
  ///   - text: What somebody wrote.
  ///   - names: What may be meant.
  ///   - allowsParts: Whether 社区 is near 所属社区; if not, only slips of the pen count.
  /// - Returns: One of the names.
  package static func nearest(
    to text: String,
    among names: [String],
    allowsParts: Bool = true
  ) -> String? {
    let wanted = Array(CellText.folded(text).prefix(longest))
    var best: (slips: Int, name: String)?
    for name in names {
      let other = Array(CellText.folded(name).prefix(longest))
      guard let slips = slips(wanted, other, allowsParts), slips < best?.slips ?? .max else {
        continue
      }
      if slips == 0 { return nil }
      best = (slips, name)
    }
    return best?.name
  }

  /// How many slips lie between two names; nil where they are too many for one being meant for the
  /// other: more than a third of the letters, of two the first, or both.
  private static func slips(
    _ one: [Character],
    _ other: [Character],
    _ allowsParts: Bool
  ) -> Int? {
    let (short, long) = (min(one.count, other.count), max(one.count, other.count))
    guard short > 0 else { return nil }
    let isPair = long == 2 && one.first == other.first
    let most = min(3, isPair ? 1 : long / 3)
    if long - short <= most {
      let distance = distance(one, other)
      if distance <= most { return distance }
    }
    guard allowsParts else { return nil }
    // 社区 and 所属社区, 数量 and 数量要求: one is all of the other's beginning or end.
    let (inner, outer) = one.count < other.count ? (one, other) : (other, one)
    guard inner.count >= 2,
      outer.starts(with: inner) || outer.reversed().starts(with: inner.reversed())
    else { return nil }
    return 3 + outer.count - inner.count
  }

  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in one.indices {
      var next = [row + 1]
      for column in other.indices {
        var least = min(last[column + 1], next[column]) + 1
        least = min(least, last[column] + (one[row] == other[column] ? 0 : 1))
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, last) = (last, next)
    }
    return last[other.count]
  }
}

extension Message {
  /// The mend for a name that is none of those allowed: the one that was meant, else all.
  static func useOneOf(_ names: [String], for text: String, near: [String]? = nil) -> Message {
    let list = MessageArgument.text(names.joined(separator: "、"))
    guard let meant = NearName.nearest(to: text, among: near ?? names) else {
      return Message(SchemeMend.useOneOf, list)
    }
    return Message(SchemeMend.perhaps, .text(meant), list)
  }
}
