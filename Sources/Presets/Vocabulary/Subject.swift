// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One category of one kind, with how often it is wanted and offered.
///
/// The words are sample data, chosen after the five kinds of the 郑州 case; the frequencies are
/// assumed, and differ between the two sides so that shortages differ by category.
struct Subject: Sendable {
  /// The kind.
  let kind: Kind
  /// The category (服务类别).
  let category: String
  /// How often it is asked for, relative to the kind.
  let wanted: Int
  /// How often it is offered, relative to the kind.
  let offered: Int
  /// Functions of the units that offer it.
  let functions: [String]
  /// The skill that the work asks for, or nil.
  var skill: String?
  /// How many of a thousand of its needs state a high risk.
  var highRisk = 0

  /// The certificates that the law asks for in this category.
  var certificates: [String] { Policy.legalCertificates[category] ?? [] }

  /// Every subject, kind by kind.
  static let all: [Subject] = venues + goods + services + labour + expertise

  /// The subjects of each kind.
  static let byKind: [Kind: [Subject]] = Dictionary(grouping: all, by: \.kind)

  /// The subjects that people, and not only units, can serve.
  static let ofPeople: [Subject] = all.filter { $0.kind.isServedByPeople }

  /// The skills that subjects ask for, in order of first mention.
  static let skills: [String] = ofPeople.compactMap(\.skill)
    .reduce(into: []) { list, skill in
      if !list.contains(skill) { list.append(skill) }
    }

  private static let venues: [Subject] = [
    Subject(kind: .venue, category: "会议室", wanted: 25, offered: 34, functions: ["政务", "企业", "金融"]),
    Subject(kind: .venue, category: "活动室", wanted: 30, offered: 20, functions: ["文化", "养老", "物业"]),
    Subject(kind: .venue, category: "运动场地", wanted: 18, offered: 10, functions: ["教育", "体育"]),
    Subject(kind: .venue, category: "停车场", wanted: 12, offered: 18, functions: ["物业", "企业", "商业"]),
    Subject(kind: .venue, category: "排练厅", wanted: 15, offered: 8, functions: ["文化", "教育"]),
  ]

  private static let goods: [Subject] = [
    Subject(kind: .goods, category: "米面粮油", wanted: 30, offered: 26, functions: ["商业", "金融"]),
    Subject(kind: .goods, category: "防暑防疫用品", wanted: 18, offered: 24, functions: ["医疗", "商业"]),
    Subject(kind: .goods, category: "图书文具", wanted: 16, offered: 26, functions: ["教育", "文化"]),
    Subject(kind: .goods, category: "康复辅具", wanted: 20, offered: 8, functions: ["医疗", "养老"]),
    Subject(kind: .goods, category: "桌椅帐篷", wanted: 16, offered: 16, functions: ["企业", "物业"]),
  ]

  private static let services: [Subject] = [
    Subject(kind: .service, category: "义诊", wanted: 16, offered: 14, functions: ["医疗"]),
    Subject(
      kind: .service,
      category: "理发",
      wanted: 12,
      offered: 16,
      functions: ["商业"],
      skill: "理发"
    ),
    Subject(
      kind: .service,
      category: "家电维修",
      wanted: 18,
      offered: 9,
      functions: ["企业", "物业"],
      skill: "家电维修",
      highRisk: 40
    ),
    Subject(kind: .service, category: "法律咨询", wanted: 12, offered: 12, functions: ["法律"]),
    Subject(kind: .service, category: "心理咨询", wanted: 10, offered: 5, functions: ["医疗", "教育"]),
    Subject(
      kind: .service,
      category: "家政保洁",
      wanted: 14,
      offered: 12,
      functions: ["物业"],
      skill: "家政"
    ),
    Subject(
      kind: .service,
      category: "陪护探访",
      wanted: 18,
      offered: 14,
      functions: ["养老"],
      skill: "护理"
    ),
    Subject(
      kind: .service,
      category: "文艺演出",
      wanted: 8,
      offered: 18,
      functions: ["文化"],
      skill: "文艺"
    ),
  ]

  private static let labour: [Subject] = [
    Subject(
      kind: .labour,
      category: "环境整治",
      wanted: 22,
      offered: 24,
      functions: ["政务", "企业"],
      skill: "园艺"
    ),
    Subject(
      kind: .labour,
      category: "文明引导",
      wanted: 18,
      offered: 22,
      functions: ["政务", "金融"],
      skill: "手语"
    ),
    Subject(
      kind: .labour,
      category: "活动协助",
      wanted: 22,
      offered: 22,
      functions: ["教育", "企业"],
      skill: "摄影"
    ),
    Subject(
      kind: .labour,
      category: "防汛巡查",
      wanted: 12,
      offered: 8,
      functions: ["政务", "物业"],
      skill: "急救",
      highRisk: 500
    ),
    Subject(
      kind: .labour,
      category: "物资搬运",
      wanted: 14,
      offered: 12,
      functions: ["企业", "商业"],
      skill: "驾驶",
      highRisk: 60
    ),
    Subject(
      kind: .labour,
      category: "入户走访",
      wanted: 12,
      offered: 12,
      functions: ["政务", "养老"],
      skill: "方言沟通"
    ),
  ]

  private static let expertise: [Subject] = [
    Subject(kind: .expertise, category: "政策宣讲", wanted: 18, offered: 24, functions: ["政务", "法律"]),
    Subject(kind: .expertise, category: "急救培训", wanted: 14, offered: 9, functions: ["医疗"]),
    Subject(kind: .expertise, category: "消防培训", wanted: 14, offered: 10, functions: ["政务", "物业"]),
    Subject(
      kind: .expertise,
      category: "课业辅导",
      wanted: 20,
      offered: 16,
      functions: ["教育"],
      skill: "教学"
    ),
    Subject(
      kind: .expertise,
      category: "书画教学",
      wanted: 12,
      offered: 18,
      functions: ["文化"],
      skill: "书画"
    ),
    Subject(
      kind: .expertise,
      category: "智能手机教学",
      wanted: 14,
      offered: 10,
      functions: ["金融", "企业"],
      skill: "电脑"
    ),
    Subject(kind: .expertise, category: "参观讲解", wanted: 8, offered: 13, functions: ["文化", "企业"]),
  ]
}
