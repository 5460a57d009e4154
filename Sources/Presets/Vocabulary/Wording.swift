// SPDX-License-Identifier: GPL-3.0-or-later

/// Invented names and phrases of synthetic records: sample data, like the rows of a clerk's table.
enum Wording {
  /// Functions of units with how common they are.
  static let functions: [(value: String, weight: Int)] = [
    ("政务", 14), ("企业", 20), ("商业", 16), ("教育", 12), ("医疗", 8), ("文化", 8), ("金融", 6),
    ("法律", 4), ("养老", 5), ("物业", 12), ("体育", 3),
  ]

  /// Conditions under which units lend (使用条件); most state none.
  static let conditions: [(value: String, weight: Int)] = [
    ("", 60), ("提前3天预约", 18), ("需签使用协议", 8), ("活动后自行清扫", 8), ("仅限本街道居民", 6),
  ]

  /// Name of the office, marked as invented.
  static let office = "郑州示例（合成数据）"

  /// Functions of units that suit a category.
  static let functionsByCategory: [String: [String]] = Dictionary(
    Subject.all.map { ($0.category, $0.functions) },
    uniquingKeysWith: { first, _ in first }
  )

  static func street(_ serial: Int) -> String { "示例街道\(serial.padded(3))" }
  static func community(_ serial: Int, ofStreet street: Int) -> String {
    "示例\(street.padded(3))-\(serial.padded(2))社区"
  }
  static func unit(_ serial: Int, function: String) -> String {
    "示例\(function)单位\(serial.padded(4))"
  }
  static func person(_ serial: Int) -> String { "志愿者\(serial.padded(4))" }
  static func poolPerson(_ serial: Int) -> String { "备选志愿者\(serial.padded(5))" }
  static func poolUnit(_ serial: Int) -> String { "备选单位\(serial.padded(5))" }
  static func need(_ category: String, byUnit: Bool) -> String {
    byUnit ? "单位需要\(category)" : "居民需要\(category)"
  }
  static func offer(_ category: String) -> String { "提供\(category)" }
  static func project(_ name: String, byUnit: Bool) -> String {
    byUnit ? "单位需要办\(name)" : "居民需要办\(name)"
  }
  static func session(_ category: String) -> String { "\(category)公开课" }
  static func moving(_ category: String) -> String { "流动\(category)" }
  static func contact(_ community: String) -> String { "\(community)网格员" }
}

extension Int {
  /// The digits, with zeros in front up to a width, so that texts sort as numbers do.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
