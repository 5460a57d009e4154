// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds e-mail addresses, accounts of messengers and number plates.
enum AccountLeaks {
  /// Names of messengers, in lower case.
  private static let messengers = [
    "微信", "薇信", "威信", "徽信", "v信", "vx", "wx", "wechat", "weixin", "qq", "扣扣", "企鹅号", "抖音号", "快手号",
    "钉钉号", "支付宝",
  ]
  .map { Array($0.unicodeScalars) }
  /// What may stand between the messenger and the account.
  private static let between = Set("号码群是为加账帐户:=,.-_ ()\"'".unicodeScalars)
  /// Shortest account.
  private static let shortest = 5

  static func leaks(in scalars: [Unicode.Scalar]) -> Set<Leak> {
    let text = scalars.map { scalar in
      (0x41...0x5A).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
    var found: Set<Leak> = []
    if holdsMail(text) { found.insert(.email) }
    if holdsAccount(text) { found.insert(.account) }
    if holdsPlate(scalars) { found.insert(.plate) }
    return found
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatinLetter || scalar.isDigit || scalar == "_" || scalar == "-"
  }

  private static func holdsMail(_ text: [Unicode.Scalar]) -> Bool {
    let marks = ["@", "[at]", "(at)", "#at#", "{at}", "艾特"].map { Array($0.unicodeScalars) }
    let packed = text.filter { $0 != " " }
    return marks.contains { mark in
      ScalarSearch.all(mark, in: packed)
        .contains { place in
          let domain = packed[place.upperBound...].prefix { isWord($0) || $0 == "." }
          let isNamed = place.lowerBound > 0 && isWord(packed[place.lowerBound - 1])
          return isNamed && domain.count >= 3 && domain.contains(".")
        }
    }
  }

  private static func holdsAccount(_ text: [Unicode.Scalar]) -> Bool {
    messengers.contains { messenger in
      ScalarSearch.all(messenger, in: text)
        .contains { place in
          let isInside = place.lowerBound > 0 && text[place.lowerBound - 1].isLatinLetter
          guard !isInside || messenger[0].isHan else { return false }
          let rest = text[place.upperBound...].drop { between.contains($0) }
          return rest.prefix(while: isWord).count >= shortest
        }
    }
  }

  private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars)

  private static func holdsPlate(_ scalars: [Unicode.Scalar]) -> Bool {
    let text = scalars.filter { $0 != " " && $0.value != 0xB7 }
    return text.indices.contains { position in
      guard provinces.contains(text[position]), position + 6 < text.count,
        (0x41...0x5A).contains(text[position + 1].value)
      else { return false }
      let rest = text[(position + 2)...]
        .prefix { $0.isDigit || (0x41...0x5A).contains($0.value) }
      return (5...6).contains(rest.count) && rest.contains(where: \.isDigit)
    }
  }
}
