// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Looks for personal data in texts that are about to be made public, however the texts came about.
///
/// It knows nothing of how lists are made: what it passes may stand in public, what it does not may not.
/// It rather finds too much than too little.
public struct LeakScan: Sendable {
  let names: NameIndex
  /// Dates before this day are nobody's appointment: they are dates of birth.
  let earliest: Day

  /// Days before the week on which something may have been announced; older dates are suspect.
  private static let lookBack = 400

  /// Makes a scan.
  ///
  /// - Parameters:
  ///   - personal: Who stands in the tables.
  ///   - publicNames: Names of communities, units, teams and categories: a person's name of two
  ///     characters within a longer one of these is a coincidence (向阳 in 向阳社区).
  ///   - fixedWords: Words of the program and those that the office allowed, in which any name may stand.
  ///   - monday: The week, which tells dates of birth from others.
  public init(
    personal: PersonalWords,
    publicNames: Set<String> = [],
    fixedWords: Set<String> = [],
    monday: Day
  ) {
    names = NameIndex(personal.names, publicNames: publicNames, fixedWords: fixedWords)
    earliest = monday.adding(-Self.lookBack)
  }

  /// What a text gives away.
  ///
  /// - Parameters:
  ///   - text: One cell, one paragraph, one name.
  ///   - isFree: Whether somebody wrote it in words of their own, so that ages, illnesses and people who
  ///     are in no table may stand in it.
  /// - Returns: Every kind of leak once, in the order of ``Leak``.
  public func leaks(in text: String, isFree: Bool = false) -> [Leak] {
    guard !text.isEmpty else { return [] }
    let bare = BareText(text)
    var found = NumberLeaks(earliest: earliest).leaks(in: bare.scalars)
    if let spelled = bare.spelledOut {
      found.formUnion(NumberLeaks(earliest: earliest).leaks(in: spelled))
    }
    found.formUnion(PlaceLeaks.leaks(in: bare.scalars))
    found.formUnion(AccountLeaks.leaks(in: bare.scalars))
    if names.holdsName(bare) { found.insert(.name) }
    if isFree { found.formUnion(WordLeaks.leaks(in: bare)) }
    return Leak.allCases.filter { found.contains($0) }
  }

  /// What neighbouring cells give away together, as a number of which each holds a part.
  ///
  /// - Parameter cells: The cells of a row.
  /// - Returns: Every kind of leak once that no cell has by itself.
  public func leaks(across cells: [String]) -> [Leak] {
    var found: Set<Leak> = []
    let bare = cells.map { BareText($0) }
    // A date is no part of a number, whatever marks are left out of it.
    let parts = bare.map { text in
      let plain = text.scalars.filter { $0 != " " }
      return plain.allSatisfy { $0.isDigit || $0 == "-" } && !plain.allSatisfy(\.isDigit)
        ? plain : text.squeezed
    }
    for (first, part) in parts.enumerated() where !part.isEmpty {
      var joined = part
      let isNumber = part.allSatisfy(\.isDigit)
      for next in parts.dropFirst(first + 1).prefix(10) where !next.isEmpty {
        guard next.allSatisfy(\.isDigit) == isNumber, isNumber || joined.count + next.count <= 4
        else { break }
        joined += next
        if isNumber {
          found.formUnion(NumberLeaks(earliest: earliest).leaks(inParts: joined))
        } else if names.isName(joined) {
          found.insert(.name)
        }
      }
    }
    return Leak.allCases.filter { found.contains($0) }
  }
}
