// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds telephone, identity, card and other numbers of people in a text.
struct NumberLeaks {
  let earliest: Day

  /// What stands before a mobile number.
  private static let prefixes = [[], [0], [8, 6], [0, 8, 6], [0, 0, 8, 6], [1, 7, 9, 5, 1]]
  /// Digits of a group that is no date, year or count any more.
  private static let longGroup = 9

  func leaks(in scalars: [Unicode.Scalar]) -> Set<Leak> {
    var found: Set<Leak> = []
    for chain in DigitChain.all(in: scalars) { found.formUnion(leaks(in: chain)) }
    if Self.holdsCoveredNumber(scalars) { found.insert(.partialNumber) }
    if Self.holdsDegrees(scalars) { found.insert(.coordinate) }
    if holdsWrittenBirth(scalars) { found.insert(.birth) }
    if Self.holdsDocument(scalars) { found.insert(.document) }
    return found
  }

  /// Leaks of digits that stand in several cells: no dates and no short numbers are meant by them.
  func leaks(inParts digits: [Unicode.Scalar]) -> Set<Leak> {
    let values = digits.compactMap(TextScanner.digit)
    if Self.isMobile(values) { return [.mobile] }
    return values.count == 18 && Self.isIdentity(values) ? [.identity] : []
  }

  private func leaks(in chain: DigitChain) -> Set<Leak> {
    var found: Set<Leak> = []
    if chain.windows(11...16).contains(where: { Self.isMobile($0.digits) }) {
      found.insert(.mobile)
    }
    if holdsIdentity(chain) { found.insert(.identity) }
    if Self.holdsLandline(chain) { found.insert(.landline) }
    if holdsBirth(chain) { found.insert(.birth) }
    if Self.holdsCoordinate(chain) { found.insert(.coordinate) }
    if Self.isCard(chain) {
      found.insert(.longNumber)
      found.remove(.landline)
    }
    let isOther = found.isDisjoint(with: [.mobile, .identity, .landline])
    if isOther, chain.groups.contains(where: { $0.count >= Self.longGroup }) {
      found.insert(.longNumber)
    }
    return found
  }

  // MARK: Telephones

  private static func isMobile(_ digits: [Int]) -> Bool {
    prefixes.contains { prefix in
      digits.count == prefix.count + 11 && digits.starts(with: prefix) && digits[prefix.count] == 1
        && digits[prefix.count + 1] >= 3
    }
  }

  private static func holdsLandline(_ chain: DigitChain) -> Bool {
    if chain.windows(9...12).contains(where: { isAreaNumber($0, of: chain) }) { return true }
    if chain.windows(10...10)
      .contains(where: { [[4, 0, 0], [8, 0, 0]].contains(Array($0.digits.prefix(3))) })
    {
      return true
    }
    return isLocalNumber(chain)
  }

  /// An area code, alone or behind 86, and seven or eight digits.
  private static func isAreaNumber(_ window: DigitChain.Window, of chain: DigitChain) -> Bool {
    var groups = chain.groups[window.groups]
    let isForeign = groups.first == [8, 6]
    if isForeign { groups = groups.dropFirst() }
    guard let area = groups.first else { return false }
    if groups.count == 1 {
      return area.first == 0 && area.count >= 10 && area[1] != 0
    }
    let rest = groups.dropFirst().joined().count
    guard (7...8).contains(rest), groups.count <= 4 else { return false }
    return area.first == 0 && (3...4).contains(area.count)
      || isForeign && (2...3).contains(area.count)
  }

  /// Seven or eight digits without an area code that are no date.
  private static func isLocalNumber(_ chain: DigitChain) -> Bool {
    if chain.groups.count == 2, [[" "], ["-"]].contains(chain.joints[0]),
      (3...4).contains(chain.groups[0].count), chain.groups[1].count == 4
    {
      let numbers = chain.groups.map { DigitChain.number($0) }
      let areYears = numbers.allSatisfy { (1900...2100).contains($0) }
      let areClocks = numbers.allSatisfy { $0 <= 2400 && $0 % 100 < 60 }
      return !areYears && !areClocks && chain.groups[0][0] >= 2
    }
    let isWord = [chain.before, chain.after].contains { $0?.isLatinLetter == true }
    return !isWord
      && chain.groups.contains { group in
        (7...8).contains(group.count) && group[0] >= 2 && date(of: group) == nil
      }
  }

  // MARK: Identity numbers and cards

  private func holdsIdentity(_ chain: DigitChain) -> Bool {
    if chain.windows(15...18).contains(where: { Self.isIdentity($0.digits) }) { return true }
    guard chain.after == "X" || chain.after == "x" else { return false }
    return chain.windows(17...17)
      .contains { $0.groups.upperBound == chain.groups.count && Self.isIdentity($0.digits + [0]) }
  }

  private static func isIdentity(_ digits: [Int]) -> Bool {
    guard let first = digits.first, (1...8).contains(first) else { return false }
    switch digits.count {
    case 18: return date(of: Array(digits[6..<14])) != nil
    case 15: return date(of: [1, 9] + digits[6..<12]) != nil
    default: return false
    }
  }

  /// Four groups of four digits, or twelve single ones.
  private static func isCard(_ chain: DigitChain) -> Bool {
    var run = 0
    for group in chain.groups {
      run = group.count == 4 ? run + 1 : 0
      if run >= 4 { return true }
    }
    return chain.groups.allSatisfy { $0.count == 1 } && chain.groups.count >= 12
  }

  /// Digits of which a part is covered: 138****1234, 41010119****5678.
  private static func holdsCoveredNumber(_ scalars: [Unicode.Scalar]) -> Bool {
    let covers: Set<Unicode.Scalar> = ["*", "\u{25CF}", "\u{2022}", "\u{D7}", "X", "x", "#", "?"]
    var position = 0
    while position < scalars.count {
      let run = scalars[position...].prefix { covers.contains($0) }.count
      if run >= 3, position > 0 {
        let digits = scalars[..<position].reversed().prefix(while: \.isDigit).count
        let following = scalars[(position + run)...].prefix(while: \.isDigit).count
        if digits > 0, following > 0 || digits >= 3 { return true }
      }
      position += max(1, run)
    }
    return false
  }

  /// A letter and eight digits, as of passports and permits.
  private static func holdsDocument(_ scalars: [Unicode.Scalar]) -> Bool {
    DigitChain.all(in: scalars)
      .contains { chain in
        guard let before = chain.before, let first = chain.groups.first else { return false }
        let start = chain.range.lowerBound
        let isWord = start > 1 && (scalars[start - 2].isLatinLetter || scalars[start - 2].isDigit)
        return (0x41...0x5A).contains(before.value) && !isWord && (8...9).contains(first.count)
          && chain.after?.isLatinLetter != true
      }
  }

  // MARK: Dates and places on the map

  private static func date(of digits: [Int]) -> Day? {
    guard digits.count == 8 else { return nil }
    let year = DigitChain.number(digits[..<4])
    guard (1900...2100).contains(year) else { return nil }
    let (month, day) = (DigitChain.number(digits[4..<6]), DigitChain.number(digits[6...]))
    return Day(year: year, month: month, day: day)
  }

  private func holdsBirth(_ chain: DigitChain) -> Bool {
    if chain.groups.contains(where: { Self.date(of: $0).map { $0 < earliest } ?? false }) {
      return true
    }
    return chain.groups.indices.dropLast(2)
      .contains { first in
        let group = chain.groups[first]
        let (month, day) = (chain.groups[first + 1], chain.groups[first + 2])
        guard group.count == 4, month.count <= 2, day.count <= 2,
          let date = Day(
            year: DigitChain.number(group),
            month: DigitChain.number(month),
            day: DigitChain.number(day)
          )
        else { return false }
        return date.date.year >= 1900 && date < earliest
      }
  }

  /// 1948年3月, and with a word for birth also 1948年 and 48年.
  private func holdsWrittenBirth(_ scalars: [Unicode.Scalar]) -> Bool {
    let text = scalars.filter { $0 != " " }
    let words = ["生", "出生", "生日", "生于"].map { Array($0.unicodeScalars) }
    for (position, scalar) in text.enumerated() where scalar == "年" {
      let digits = text[..<position].reversed().prefix(while: \.isDigit)
        .compactMap(TextScanner.digit)
      let year = DigitChain.number(digits.reversed())
      guard digits.count == 4 || digits.count == 2 else { continue }
      let rest = text[(position + 1)...]
      let month = rest.prefix(while: \.isDigit)
      let isMonth = (1...2).contains(month.count) && rest.dropFirst(month.count).first == "月"
      if digits.count == 4, isMonth, (1900..<earliest.date.year).contains(year) { return true }
      let near = Array(text[max(0, position - 12)..<min(text.count, position + 8)])
      if words.dropFirst().contains(where: { Self.holds(near, $0) }) || rest.first == "生" {
        return true
      }
    }
    return false
  }

  private static func holds(_ text: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Bool {
    ScalarSearch.first(word, in: text) != nil
  }

  /// 34.74661: degrees to metres.
  private static func holdsCoordinate(_ chain: DigitChain) -> Bool {
    chain.groups.indices.dropLast()
      .contains { first in
        chain.joint(after: first) == ["."] && chain.groups[first].count <= 3
          && chain.groups[first + 1].count >= 4 && chain.groups[first + 1].contains { $0 > 0 }
      }
  }

  /// 34°44′.
  private static func holdsDegrees(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.indices.dropFirst().dropLast()
      .contains { position in
        scalars[position].value == 0xB0 && scalars[position - 1].isDigit
          && scalars[position + 1].isDigit
      }
  }
}
