// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds addresses below the community: buildings, entrances, rooms, house numbers.
enum PlaceLeaks {
  /// What a number before it makes part of an address.
  private static let endings = [
    "号楼", "号院", "号门", "号房", "号室", "栋", "幢", "单元", "弄", "门栋", "楼栋",
  ]
  .map { Array($0.unicodeScalars) }

  /// What house numbers stand behind.
  private static let roads: Set<Unicode.Scalar> = [
    "路", "街", "道", "巷", "弄", "村", "庄", "院", "园", "里", "苑",
  ]
  /// What a number with 号 means otherwise: lines, decrees, dates.
  private static let notHouses: Set<Unicode.Scalar> = [
    "线", "令", "文", "台", "点", "通", "馆", "厅", "站", "窗",
  ]

  static func leaks(in scalars: [Unicode.Scalar]) -> Set<Leak> {
    let text = scalars.filter { $0 != " " }
    let found =
      numbers(in: text).contains { Self.isAddress($0, in: text) } || holdsTriple(scalars)
    return found ? [.address] : []
  }

  private static let numerals = Set("零〇一二三四五六七八九十百两".unicodeScalars)

  /// Runs of digits, of numerals, or single letters as in A座.
  private static func numbers(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var position = 0
    while position < text.count {
      let scalar = text[position]
      let isSame: (Unicode.Scalar) -> Bool =
        scalar.isDigit
        ? { $0.isDigit } : numerals.contains(scalar) ? { numerals.contains($0) } : { _ in false }
      let length = text[position...].prefix { isSame($0) }.count
      let isLetter = scalar.isLatinLetter
      if length > 0 || isLetter { runs.append(position..<(position + max(1, length))) }
      position += max(1, length)
    }
    return runs
  }

  private static func isAddress(_ number: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    let rest = text[number.upperBound...]
    let first = text[number.lowerBound]
    let isLetter = first.isLatinLetter
    if endings.contains(where: { rest.starts(with: $0) }) { return true }
    if rest.first == "座" || rest.starts(with: ["#", "楼"]) { return isLetter || first.isDigit }
    if isLetter { return false }
    let isRoom = rest.first == "室" || rest.first == "房" || rest.first == "户" && first.isDigit
    let isBare = rest.first == "户"
    if isRoom, number.count >= (first.isDigit ? 2 : 3), !isBare { return true }
    if rest.first == "层" || rest.first == "楼" {
      let next = rest.dropFirst().first
      if next.map({ $0.isDigit || numerals.contains($0) }) == true { return true }
    }
    return isHouse(number, in: text)
  }

  /// 建设路12号: a number with 号 behind a road.
  private static func isHouse(_ number: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    guard text[number.upperBound...].first == "号", number.lowerBound > 1 else { return false }
    let road = text[number.lowerBound - 1]
    let before = text[number.lowerBound - 2]
    // 街道 is an office, not a road; 12号线 is no house.
    guard roads.contains(road), !(road == "道" && before == "街") else { return false }
    let next = text[number.upperBound...].dropFirst().first
    return next.map { !notHouses.contains($0) } ?? true
  }

  /// 3-2-501: building, entrance, room.
  private static func holdsTriple(_ scalars: [Unicode.Scalar]) -> Bool {
    DigitChain.all(in: scalars)
      .contains { chain in
        chain.groups.indices.dropLast(2)
          .contains { first in
            let parts = chain.groups[first..<(first + 3)].map { $0 }
            let isJoined = (first..<(first + 2)).allSatisfy { chain.joint(after: $0) == ["-"] }
            guard isJoined, first == 0, parts[0].count <= 2, parts[1].count <= 2,
              (3...4).contains(parts[2].count)
            else { return false }
            return !(1900...2100).contains(DigitChain.number(parts[2]))
          }
      }
  }
}
