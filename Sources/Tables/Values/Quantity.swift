// SPDX-License-Identifier: GPL-3.0-or-later

/// A number as people write it, with what is doubtful about it.
struct Quantity: Equatable {
  enum Doubt: Equatable {
    /// 约, 近, 余, 左右 … or a range.
    case inexact
    /// A fraction, cut off.
    case fraction
    /// A mantissa of 1,000 or more before 万 or 亿.
    case implausible
  }

  /// The value; of a range the lower end.
  ///
  /// Range: ±9·10^15.
  var value: Int
  var doubt: Doubt?

  /// Largest magnitude taken.
  static let largest = 9_000_000_000_000_000.0

  /// Reads `120`, `1,200`, `3.54万`, `近30亿`, `300户左右`, `一百二十`, `5-10人`; nil for anything else.
  init?(_ text: String) {
    if let plain = Self.plainNumber(text) {
      self.init(value: plain, doubt: nil)
      return
    }
    var folded = CellText.folded(text)
    var isInexact = false
    for word in ["大约", "约", "近", "超过", "超", "逾", "不少于", "至少", "最少", "共", "合计"]
    where folded.hasPrefix(word) {
      folded.removeFirst(word.count)
      isInexact = isInexact || !["共", "合计"].contains(word)
    }
    var scanner = TextScanner(folded)
    let isNegative = scanner.take("-") || scanner.take("−") || scanner.take("负")
    guard let (number, shape) = Self.takeNumber(&scanner) else { return nil }
    var doubt = shape
    guard let tail = Self.takeTail(&scanner) else {
      return nil
    }
    if tail { isInexact = true }
    guard number.magnitude <= Self.largest else { return nil }
    if doubt == nil {
      doubt = isInexact ? .inexact : number == number.rounded(.down) ? nil : .fraction
    }
    let whole = Int(number.rounded(.down))
    self.init(value: isNegative ? -whole : whole, doubt: doubt)
  }

  private init(value: Int, doubt: Doubt?) {
    self.value = value
    self.doubt = doubt
  }

  private static func plainNumber(_ text: String) -> Int? {
    var value = 0
    var count = 0
    for byte in text.utf8 {
      guard (0x30...0x39).contains(byte), count < 15 else { return nil }
      value = value * 10 + Int(byte - 0x30)
      count += 1
    }
    return count > 0 ? value : nil
  }

  /// A number with its unit of 十 百 千 万 亿.
  private static func takeNumber(_ scanner: inout TextScanner) -> (Double, Doubt?)? {
    if let mantissa = takeDecimal(&scanner) {
      var result = mantissa
      var doubt: Doubt?
      if scanner.take(anyOf: ["余", "多", "来"]) != nil { doubt = .inexact }
      while let unit = scanner.take(anyOf: ["十", "百", "千", "万", "亿"]) {
        if unit == "万" || unit == "亿", result >= 1000 { doubt = .implausible }
        result *= factors[unit] ?? 1
      }
      if doubt == nil, scanner.take(anyOf: ["余", "多", "几", "来"]) != nil { doubt = .inexact }
      return (cleaned(result), doubt)
    }
    return takeChineseNumber(&scanner)
  }

  /// 3.54 × 10,000 is 35,400 and not 35,399.99….
  private static func cleaned(_ value: Double) -> Double {
    let nearest = value.rounded()
    return (value - nearest).magnitude < 1e-6 * max(1, value.magnitude) ? nearest : value
  }

  private static func takeDecimal(_ scanner: inout TextScanner) -> Double? {
    var text = ""
    var hasPoint = false
    while let scalar = scanner.current, text.utf8.count < 20 {
      if TextScanner.digit(scalar) != nil {
        text.unicodeScalars.append(scalar)
      } else if scalar == ".", !hasPoint, !text.isEmpty {
        hasPoint = true
        text.append(".")
      } else if scalar == ",", isThousands(scanner) {
        scanner.advance()
        continue
      } else {
        break
      }
      scanner.advance()
    }
    return text.isEmpty ? nil : Double(text.hasSuffix(".") ? String(text.dropLast()) : text)
  }

  private static func isThousands(_ scanner: TextScanner) -> Bool {
    let next = scanner.scalars[scanner.position...].dropFirst()
    let digits = next.prefix { TextScanner.digit($0) != nil }
    return digits.count == 3
  }

  private static let factors: [String: Double] = [
    "十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000,
  ]
  private static let digits: [Unicode.Scalar: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
  ]

  /// 一百二十, 两千零五, 十几, 三万五千.
  private static func takeChineseNumber(_ scanner: inout TextScanner) -> (Double, Doubt?)? {
    var total = 0.0
    var section = 0.0
    var digit: Int?
    var taken = 0
    var doubt: Doubt?
    while let scalar = scanner.current {
      if let value = digits[scalar] {
        digit = value
      } else if scalar == "几" || scalar == "余" || scalar == "多" || scalar == "来" {
        guard taken > 0 else { return nil }
        doubt = .inexact
      } else if let factor = factors[String(scalar)] {
        if factor >= 10_000 {
          guard taken > 0 else { return nil }
          total = (total + section + Double(digit ?? 0)) * factor
          section = 0
        } else {
          section += Double(digit ?? 1) * factor
        }
        digit = nil
      } else {
        break
      }
      taken += 1
      guard taken < 20 else { return nil }
      scanner.advance()
    }
    return taken > 0 ? (total + section + Double(digit ?? 0), doubt) : nil
  }

  private static let counters: [String] = [
    "人次", "小时", "立方米", "平方米", "公斤", "千克", "人", "名", "位", "户", "项", "个", "件", "份", "次",
    "场", "套", "台", "张", "座", "间", "处", "本", "箱", "袋", "桶", "瓶", "元", "岁", "辆", "把", "顶",
    "支", "组", "盒", "课时", "节", "床", "斤", "米", "周岁", "席", "people", "persons", "pcs",
  ]

  /// What may follow the number; whether it makes it inexact, or nil when it is something else.
  private static func takeTail(_ scanner: inout TextScanner) -> Bool? {
    var isInexact = false
    while !scanner.isAtEnd {
      if scanner.take(anyOf: ["左右", "上下", "以上", "以内", "余", "多", "不等", "以下", "+"]) != nil {
        isInexact = true
      } else if scanner.take(anyOf: ["-", "~", "至", "到", "—", "–"]) != nil {
        guard takeNumber(&scanner) != nil else { return nil }
        isInexact = true
      } else if scanner.take(anyOf: counters) == nil {
        return nil
      }
    }
    return isInexact
  }
}
