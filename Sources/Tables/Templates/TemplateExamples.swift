// SPDX-License-Identifier: GPL-3.0-or-later

/// The example rows of each table: invented people and units, as a clerk would write them.
extension TableTemplate {
  static func examples(of kind: TableKind) -> [[Field: String]] {
    switch kind {
    case .needs: needs
    case .offers: offers
    case .people: people
    case .units:
      [
        [
          .id: "示例1", .name: "示例卫生服务中心", .functions: "医疗", .community: "东风社区",
          .perWeek: "4", .contact: "艾达",
        ]
      ]
    case .posts:
      [
        [
          .id: "示例1", .name: "文明引导", .times: "周日 9:00-11:00", .heads: "2",
          .place: "东风路口", .community: "东风社区", .team: "东风先锋队", .leader: "否",
        ]
      ]
    case .teams: [[.id: "示例1", .name: "东风先锋队", .community: "东风社区", .contact: "本恩"]]
    case .places:
      [
        [.id: "示例1", .name: "示例街道", .level: "街道", .households: "3000"],
        [
          .id: "示例1", .name: "东风社区", .level: "社区", .parent: "示例街道", .households: "1500",
        ],
      ]
    case .neighbours: [[.oneCommunity: "示例:东风社区", .otherCommunity: "西苑社区"]]
    case .history:
      [[.person: "示例:V1", .load: "120", .servedPlace: "东风社区", .servedCategory: "义诊"]]
    case .projects: []
    }
  }

  private static let needs: [[Field: String]] = [
    [
      .id: "示例1", .title: "给楼里老人量血压", .kind: "服务", .category: "义诊", .place: "东风小区3号楼",
      .community: "东风社区", .times: "周六上午", .duration: "2小时", .risk: "低", .verifiedBy: "艾达",
      .urgency: "一般", .beneficiary: "老年", .beneficiaryCount: "20", .handling: "限时办结",
    ],
    [
      .id: "示例2", .title: "元宵灯会维持秩序", .kind: "人力", .category: "活动协助", .place: "文化广场",
      .community: "西苑社区", .times: "2026-02-14 18:00-20:00", .duration: "2小时",
      .headcount: "4", .risk: "低", .verifiedBy: "本恩", .urgency: "紧急", .skills: "急救1人",
      .divisible: "是",
    ],
  ]

  private static let offers: [[Field: String]] = [
    [
      .id: "示例1", .unit: "示例卫生服务中心", .kind: "服务", .name: "血压血糖检测", .categories: "义诊",
      .frequency: "每周1次", .times: "周六上午", .community: "东风社区", .certificates: "执业医师",
      .contact: "艾达",
    ],
    [
      .id: "示例2", .unit: "示例小学", .kind: "场地", .name: "阶梯教室", .categories: "会议室、活动室",
      .quantity: "80", .frequency: "每周2次", .times: "周末", .community: "西苑社区", .exclusive: "是",
      .conditions: "提前一天预约",
    ],
  ]

  private static let people: [[Field: String]] = [
    [
      .id: "示例1", .name: "艾达", .standing: "在职党员", .unit: "示例卫生服务中心", .team: "东风先锋队",
      .community: "东风社区", .birth: "1988-05-01", .skills: "急救", .certificates: "急救员证",
      .insuredUntil: "2027-12-31", .wishes: "义诊、活动协助", .times: "周末、工作日晚上",
      .perWeek: "1", .perMonth: "2", .invitation: "需本人同意",
    ],
    [
      .id: "示例2", .name: "本恩", .standing: "志愿者", .community: "西苑社区", .birth: "1995-03-12",
      .skills: "摄影", .wishes: "活动协助", .times: "周六", .invitation: "需本人同意",
    ],
  ]
}
