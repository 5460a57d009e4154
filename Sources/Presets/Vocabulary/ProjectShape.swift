// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// A project of several things, as the cases describe it: sample data, like the subjects.
struct ProjectShape: Sendable {
  /// What it is called.
  let name: String
  /// How often it is asked for.
  let weight: Int
  /// What it is mainly about: kind and the categories to choose from.
  let kind: Kind
  let categories: [String]
  /// The heads that help: category, how many, and the skill that one of them has.
  var helpers: (category: String, heads: ClosedRange<Int>, skill: String?)?
  /// Seats that the hall must have; nil where it needs none.
  var seats: [Int]?
  /// Goods: category and pieces.
  var goods: (category: String, pieces: ClosedRange<Int>)?

  /// Categories of lectures and lessons that many can attend at once.
  static let lectures = ["政策宣讲", "急救培训", "消防培训", "智能手机教学", "书画教学"]

  static let all: [ProjectShape] = [
    // 健康大学堂: a lecturer, a room, leaflets.
    ProjectShape(
      name: "讲座",
      weight: 30,
      kind: .expertise,
      categories: lectures,
      seats: [15, 20, 30, 40],
      goods: ("图书文具", 5...30)
    ),
    // 义诊: doctors, and heads who keep order, one of whom knows first aid.
    ProjectShape(
      name: "义诊",
      weight: 25,
      kind: .service,
      categories: ["义诊"],
      helpers: ("活动协助", 2...3, "急救")
    ),
    // 结对帮扶: goods that somebody carries to the door.
    ProjectShape(
      name: "慰问",
      weight: 20,
      kind: .goods,
      categories: ["米面粮油"],
      helpers: ("物资搬运", 1...3, nil),
      goods: ("米面粮油", 5...30)
    ),
    // 周末大舞台: a show, a hall, heads for the stage.
    ProjectShape(
      name: "周末大舞台",
      weight: 15,
      kind: .service,
      categories: ["文艺演出"],
      helpers: ("活动协助", 2...4, nil),
      seats: [30, 50, 60]
    ),
    // 四点半学校: lessons, a room, somebody who looks after the children.
    ProjectShape(
      name: "四点半课堂",
      weight: 10,
      kind: .expertise,
      categories: ["课业辅导"],
      helpers: ("活动协助", 1...2, nil),
      seats: [15, 20]
    ),
  ]

  /// The things asked for, what it is mainly about first.
  func components(using generator: inout SeededGenerator) -> [Component] {
    var result: [Component] = kind == .goods ? [] : [Component(kind: kind)]
    if let seats {
      var hall = Component(kind: .venue)
      hall.seats = generator.pick(seats) ?? 0
      result.append(hall)
    }
    if let helpers {
      var heads = Component(kind: .labour, quantity: generator.between(helpers.heads))
      heads.category = helpers.category
      if let skill = helpers.skill, generator.happens(500) {
        heads.skills = [SkillDemand(skill: skill, heads: 1)]
      }
      result.append(heads)
    }
    if let goods {
      var pieces = Component(kind: .goods, quantity: generator.between(goods.pieces))
      pieces.category = goods.category
      result.append(pieces)
    }
    return result
  }
}
