// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Words in the invented tables for pairing.
enum PairingWords {
  /// What units do, or a community needs of them (职能).
  static let functions = [
    "电力", "医疗", "教育", "公安", "城管", "金融", "供水", "通信", "司法", "民政", "交通", "文化",
  ]
  /// What people can do (特长).
  static let skills = [
    "宣讲授课", "文艺", "书画", "法律", "调解", "医护", "电工维修", "理发", "电脑", "驾驶", "摄影", "园艺",
  ]
  /// What communities struggle with, departments work on and delegates know about.
  static let topics = ["环境卫生", "物业管理", "停车秩序", "治安防范", "养老服务", "就业帮扶", "管网改造", "邻里纠纷"]
  /// The six kinds of help (六帮).
  static let aids = ["思想", "学习", "生活", "发展", "维权", "健康"]

  /// Kinds of teams with the skills that suit them.
  static let teams: [(kind: String, skills: [String])] = [
    ("政策宣讲", ["宣讲授课", "摄影", "书画"]), ("环境整治", ["园艺", "驾驶", "电工维修"]),
    ("治安巡逻", ["驾驶", "法律", "调解"]), ("扶贫帮困", ["医护", "理发", "驾驶"]),
    ("文体活动", ["文艺", "书画", "摄影"]), ("医疗健康", ["医护", "宣讲授课", "电脑"]),
    ("法律服务", ["法律", "调解", "宣讲授课"]), ("便民维修", ["电工维修", "电脑", "理发"]),
  ]

  static func member(_ kind: String, _ serial: Int) -> String { "示例\(kind)\(serial.padded(5))" }
}

extension SeededGenerator {
  /// Some different elements, in an order of their own.
  mutating func sample<Element>(_ elements: [Element], _ count: Int) -> [Element] {
    Array(mixed(elements).prefix(count))
  }

  /// How somebody feels (身体状况), by how common each is.
  mutating func health(_ healthy: Int, _ fair: Int, _ poor: Int) -> String {
    choose([("健康", healthy), ("一般", fair), ("较差", poor)])
  }

  /// Up to three skills; most people name one.
  mutating func skills(_ none: Int, _ one: Int, _ two: Int, _ three: Int) -> [String] {
    let count = choose([(0, none), (1, one), (2, two), (3, three)])
    return sample(PairingWords.skills, count)
  }
}
