// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

// The lists of the matching rules: full-width punctuation, as offices write it.

extension Catalogue {
  /// Rules of the law.
  static let legalRuleEntries: [RulePhrase: Entry] = [
    .lawVerifiedTitle: Entry("核实", "Verified"),
    .lawVerified: Entry(
      "需求要有核实人；没有核实的不列入计划，列出来请人核实。",
      "A need names who verified it; one that nobody verified is not planned but "
        + "listed."
    ),
    .lawRiskStatedTitle: Entry("风险说明", "Risk stated"),
    .lawRiskStated: Entry(
      "需求要写明风险；没有写明的不列入计划，列出来请人补填。",
      "A need states its risk; one that does not is not planned but listed."
    ),
    .lawAgeTitle: Entry("年龄", "Age"),
    .lawAge: Entry(
      "需求写明年龄要求的，只建议年龄相符的人；年龄不明的不建议。",
      "Where a need states an age, only people of that age are proposed; unknown age "
        + "does not fit."
    ),
    .lawSkillTitle: Entry("技能", "Skill"),
    .lawSkill: Entry(
      "需求写明专业要求的，由具备该项特长的人或者资源承担；写明几人具备的，至少有几人具备。",
      "Where a need asks for a skill, those who hold it serve; where it asks for so "
        + "many heads, at least as many do."
    ),
    .lawHealthTitle: Entry("健康", "Health"),
    .lawHealth: Entry(
      "需求写明健康要求的，只建议登记为健康合格的人；只登记是或否，不登记病情。",
      "Where a need asks for health, only people recorded as fit are proposed; yes or "
        + "no is recorded, no diagnosis."
    ),
    .lawCertificateTitle: Entry("资质", "Certificate"),
    .lawCertificate: Entry(
      "需求或者法律要求资格证书的，只建议持有证书、并且证书在服务当天有效的人或者资源。街道可以增加要求，不能减去法律的要求。",
      "Where need or law asks for a certificate, only those are proposed who hold one "
        + "that is valid on the day. The office may ask for more than the law, never for "
        + "less."
    ),
    .lawInsuranceTitle: Entry("保险", "Insurance"),
    .lawInsurance: Entry(
      "高风险的服务，只建议服务当天有人身意外伤害保险的人或者资源。",
      "For work of high risk only those with accident insurance on the day are "
        + "proposed."
    ),
    .lawMinorRiskTitle: Entry("未成年人", "Minors"),
    .lawMinorRisk: Entry("不满18周岁的人不参加高风险的服务。", "Nobody under 18 does work of high risk."),
    .lawGuardianTitle: Entry("监护", "Guardian"),
    .lawGuardian: Entry(
      "不满18周岁的人，监护人同意并陪同的才建议。",
      "People under 18 are proposed only with a guardian's consent and presence."
    ),
    .lawRefusalTitle: Entry("拒绝邀请", "Refusal"),
    .lawRefusal: Entry(
      "本人登记为“默认拒绝”邀请的，一律不建议。",
      "Nobody is asked who refused invitations in advance."
    ),
    .lawOverlapTitle: Entry("时间冲突", "Overlap"),
    .lawOverlap: Entry(
      "同一个人、同一处场地、同一件独占的资源，不在同一时间安排两处。",
      "No person, hall or other exclusive thing is in two places at once."
    ),
    .lawCapacityTitle: Entry("容量", "Capacity"),
    .lawCapacity: Entry(
      "不超过本人、本单位登记的次数、时长、座位数和数量。",
      "Nobody gives more times, minutes, seats or pieces than they stated."
    ),
  ]

  /// Rules of the house.
  static let houseRuleEntries: [RulePhrase: Entry] = [
    .houseRadiusTitle: Entry("就近范围", "Radius"),
    .houseRadius: Entry(
      "每项需求只建议{0}米以内的人和资源；并非处处有坐标的，改按远近级别，不超过{1}级。领导锁定的不受此限。",
      "Only people and offers within {0} metres are proposed; where not every place has "
        + "coordinates, of nearness class {1} at most. Whom the office locked may come from "
        + "anywhere."
    ),
    .houseDefaultCapsTitle: Entry("默认上限", "Default caps"),
    .houseDefaultCaps: Entry(
      "本人没有写明上限的，每周不超过{0}次，每月不超过{1}次（写明的每周次数更多的，按每周次数），每天不超过{2}分钟。",
      "Who states no caps serves at most {0} a week, {1} a month (or the stated times a "
        + "week where that is more) and {2} minutes a day."
    ),
    .houseInServiceHoursTitle: Entry("在职时间", "In-service hours"),
    .houseInServiceHours: Entry(
      "在职党员没有写明可服务时间的，按休息日8:00–20:00、工作日18:30–21:00。不启用时按每天8:00–20:00。",
      "In-service members who state no times: days off 8:00–20:00, working days "
        + "18:30–21:00. Without the rule 8:00–20:00 daily."
    ),
    .houseElderlyEveningsTitle: Entry("老年夜间", "Evenings of the elderly"),
    .houseElderlyEvenings: Entry(
      "65岁及以上的人，不建议20:00以后的服务。",
      "People of 65 or more are not asked for work after 20:00."
    ),
  ]

  /// What else the office decides.
  static let officeEntries: [RulePhrase: Entry] = [
    .numberBufferTitle: Entry("间隔", "Buffer"),
    .numberBuffer: Entry(
      "同一个人、同一处场地半天内的两次安排之间，至少间隔{0}分钟；服务时长不计路上时间。",
      "At least {0} minutes lie between two bookings of a person or hall in one "
        + "half-day; travel is no service."
    ),
    .numberSharedTitle: Entry("合办", "Shared projects"),
    .numberShared: Entry(
      "下列类别的相近需求可以合为一场，合计不超过所列人数；没有列出的类别，程序不自行合办。",
      "Like needs of these categories may share one project, up to so many people in "
        + "all; the program opens none of other categories."
    ),
    .numberSpeedTitle: Entry("流动资源", "Things that move"),
    .numberSpeed: Entry(
      "流动资源从一处到下一处，按每分钟{0}米留出路上时间。",
      "Things that move take a minute for {0} metres from one need to the next."
    ),
    .numberTravelTitle: Entry("路程", "Travel"),
    .numberTravel: Entry(
      "并非处处有坐标的，按远近级别留出路上时间。",
      "Where not every place has coordinates, they take so many minutes by nearness "
        + "class."
    ),
    .numberTradesTitle: Entry("按特长派单", "Trades"),
    .numberTrades: Entry(
      "启用时，理发、家电维修、水电维修、便民小修、书画教学、课业辅导、矛盾调解等没有写明专业要求的需求，只建议写明会做的人和资源（有这样的人和资源时）"
        + "。",
      "If yes, haircuts, repairs of appliances, plumbing and wiring, small repairs, "
        + "teaching of calligraphy and painting, homework help and mediation without a "
        + "stated skill go only to those who say that they know it, where somebody does."
    ),
    .numberCategoriesTitle: Entry("服务类别", "Categories"),
    .numberCategories: Entry(
      "需求和资源所用的类别；列出的，用其他类别的要提醒核对。",
      "The categories of needs and offers; where some are listed, others are "
        + "questioned."
    ),
  ]

  /// Goals.
  static let goalEntries: [RulePhrase: Entry] = [
    .goalLocks: Entry("领导、经办人锁定的安排先落实。", "What the office locked is honoured first."),
    .goalLocksCount: Entry(
      "锁定而没有落实的份数，越少越好。",
      "pieces locked and not honoured; fewer is better."
    ),
    .goalUrgent: Entry(
      "标为“紧急”的和办理时限在本周的需求优先。",
      "Needs marked urgent, or due within the week, come first."
    ),
    .goalUrgentCount: Entry(
      "满足的紧急需求的分值合计，越多越好。",
      "points of urgent needs met; more is better."
    ),
    .goalNeeds: Entry(
      "尽量多满足需求，老年、残疾、困难、儿童优先。",
      "As many needs as can be; those of the elderly, disabled, poor and children weigh "
        + "more."
    ),
    .goalNeedsCount: Entry("满足的需求的分值合计，越多越好。", "points of needs met; more is better."),
    .goalFloors: Entry("每个社区都要照顾到，不落下哪一个。", "No community is left behind."),
    .goalFloorsCount: Entry(
      "各社区离保底还差的分值合计，越少越好。",
      "points that communities lack to their floors; fewer is better."
    ),
    .goalRules: Entry(
      "排班规则中写明罚分、可以让步的，尽量遵守。",
      "People's rules that carry a price are kept as well as can be."
    ),
    .goalRulesCount: Entry(
      "违反的数量乘罚分，合计越少越好。只有文件夹里有排班规则的周才有这一项。",
      "price times amount of what is broken; less is better. Only weeks with people's "
        + "rules have this goal."
    ),
    .goalBand: Entry(
      "各人、各单位的负荷不畸轻畸重，历史负荷一并计算。",
      "Nobody bears much more or less than others, history included."
    ),
    .goalBandCount: Entry(
      "负荷超出均衡范围和不足均衡范围的部分合计，越少越好。",
      "load outside the balance band; less is better."
    ),
    .goalNearness: Entry("先请近处的人和资源。", "Those who are near come first."),
    .goalNearnessCount: Entry(
      "每份服务的距离合计（米；并非处处有坐标的用远近级别），越少越好。",
      "distance of every piece (metres, or classes where not every place has "
        + "coordinates); less is better."
    ),
    .goalFit: Entry("职能对口、特长相符的优先。", "Those whose function or skill fits come first."),
    .goalFitCount: Entry(
      "每份服务的对口分合计，越多越好：单位职能对口2分，资源写明该类别再加1分；人员特长、证书相符2分。",
      "fit of every piece: 2 for a unit whose functions fit, 1 more for an offer that "
        + "names the category; 2 for a person whose skills or certificates fit; more is "
        + "better."
    ),
    .goalWishes: Entry("照顾志愿者本人的服务意向。", "Volunteers do what they wished for."),
    .goalWishesCount: Entry(
      "每份服务的意向分合计，越多越好：第一意向3分，第二意向2分，其后1分。",
      "wishes met by every piece: 3 for a first wish, 2 for a second, 1 for a later "
        + "one; more is better."
    ),
    .goalFineBalance: Entry("在均衡范围以内，再尽量平均。", "Within the band loads are as even as can be."),
    .goalFineBalanceCount: Entry(
      "各人、各单位历史与本周负荷的加权平方和，越少越好；应分担数小的，同样的负荷算得重。",
      "weighted squares of history and load; less is better. The same load weighs more "
        + "where the fair share is small."
    ),
    .goalContinuity: Entry("延续以往的服务关系，不无故换人。", "Who has served before goes on."),
    .goalContinuityCount: Entry(
      "与历史记录中同一社区、同一类别相合的份数，越多越好。",
      "pieces whose community and category stand in history; more is better."
    ),
    .goalText: Entry("{0}计算方法：{1}", "{0} Counted: {1}"),
    .goalNotInWeek: Entry("现不计", "not counted now"),
  ]

  /// Terms.
  static let ruleTermEntries: [RulePhrase: Entry] = [
    .scaleMetres: Entry(
      "本周处处有坐标，按米计算。",
      "Every place of the week has coordinates: metres count."
    ),
    .scaleClasses: Entry(
      "本周并非处处有坐标，按级别计算。",
      "Not every place of the week has coordinates: classes count."
    ),
    .termPlannedTitle: Entry("列入计划的需求", "Planned need"),
    .termPlanned: Entry(
      "已经核实、写明风险、不属于“立等可取”的需求。立等可取的由窗口当场办理，另行列出。",
      "A need that is verified, states its risk and is not done on the spot; those are "
        + "listed apart."
    ),
    .termPointsTitle: Entry("分值", "Points"),
    .termPoints: Entry(
      "一项需求的分值是1000分乘人群权重。不可拆分的，全部满足才得分；可以拆分的，按满足的份数得分。",
      "A need is worth 1,000 points times the weight of whom it serves. An indivisible "
        + "one counts only whole, a divisible one by its share."
    ),
    .termUrgentNeedTitle: Entry("紧急需求", "Urgent need"),
    .termUrgentNeed: Entry(
      "紧急程度写明“紧急”，或者办理时限在本周以内的需求。",
      "A need marked urgent, or due within the week."
    ),
    .termLoadTitle: Entry("负荷", "Load"),
    .termLoad: Entry(
      "人员按安排的分钟数，单位按给出的份数；物资不计入负荷。",
      "Minutes of a person, pieces of a unit; goods do not count."
    ),
    .termFairShareTitle: Entry("应分担数", "Fair share"),
    .termFairShare: Entry(
      "人员为一组，单位为一组。一组的历史负荷与本周需求相加，按各自上限占全组的比例分摊。没有历史的，按有历史者的平均数起算。",
      "People are one group, units another. The group's history and this week's demand "
        + "are shared out by caps. Who has no history begins at the mean of those who have."
    ),
    .termBandTermTitle: Entry("均衡范围", "Balance band"),
    .termBandTerm: Entry("应分担数上下各{0}以内。", "The fair share, {0} more or less."),
    .termFloorTermTitle: Entry("保底", "Floor"),
    .termFloorTerm: Entry(
      "一个社区单独安排时最多能得到的分值，乘{0}。",
      "What a community could get were it planned alone, times {0}."
    ),
    .termCoverageTitle: Entry("满足率", "Coverage"),
    .termCoverage: Entry(
      "满足的分值除以列入计划的需求的总分值；当场办理、未核实的不计入，另行列出。",
      "Points met over points of planned needs; what is done on the spot or not "
        + "verified is counted apart."
    ),
    .termDistanceTitle: Entry("远近级别", "Nearness class"),
    .termDistance: Entry(
      "0级同一网格，1级同一社区，2级相邻社区（以邻接表为准），3级同一街道，4级更远。处处有坐标的用直线距离（米）。",
      "0 the same grid, 1 the same community, 2 a neighbouring one (by the table of "
        + "neighbours), 3 the same street, 4 beyond. Where every place has coordinates, "
        + "metres as the crow flies."
    ),
    .termHalfDayTitle: Entry("半天", "Half-day"),
    .termHalfDay: Entry(
      "上午6–12时，下午12–18时，晚上18–24时；0–6时算前一天晚上。",
      "Morning 6–12, afternoon 12–18, evening 18–24; 0–6 is of the evening before."
    ),
    .termFunnelTitle: Entry("筛选次序", "Order of gates"),
    .termFunnel: Entry(
      "全部→类别→时间→资质→距离→容量→已占用。每一步剩下几个，逐项记录，作为说明理由的依据。",
      "All → category → time → qualification → distance → capacity → occupied. How many "
        + "are left after each is recorded and is what reasons are given by."
    ),
  ]

  /// What is never considered.
  static let neverEntries: [RulePhrase: Entry] = [
    .neverOrigin: Entry(
      "民族、宗教信仰、婚姻、学历、收入、职务、政治面貌。“在职党员”只用来推定没有写明的服务时间。",
      "ethnic group, religion, marriage, education, income, rank, political status. "
        + "“In-service member” only stands in for times that nobody stated."
    ),
    .neverSex: Entry(
      "性别。街道在排班规则中要求男女搭配的班次除外。",
      "sex, but at shifts for which the office asks for a man and a woman in its "
        + "people's rules."
    ),
    .neverHealth: Entry(
      "志愿者的病情、病历、残疾情况；只看“健康合格”是或否。服务对象只看老年、残疾、困难、儿童、一般五类，不看具体情况。",
      "volunteers' diagnoses, records of health and disabilities; only fit or not. Of "
        + "those served only elderly, disabled, hardship, children or general, no "
        + "circumstances."
    ),
    .neverRefusals: Entry(
      "以往是否拒绝过邀请、请过假；拒绝不是过错。",
      "whether somebody declined or took leave before; to decline is no fault."
    ),
    .neverPoints: Entry(
      "打卡签到、积分、排名、在线时长、点赞和评论。",
      "check-ins, points, ranks, time online, likes and comments."
    ),
    .neverTracks: Entry("行踪轨迹、照片、通话和聊天记录。", "tracks, photographs, calls and chats."),
    .neverNames: Entry(
      "姓名、电话、证件号码本身。电话只供联系；证件号码可以不填，填了只用来推算年龄。",
      "names, telephone and identity numbers as such. Telephones are for calling; an "
        + "identity number may be left out and only tells the age."
    ),
    .neverRemarks: Entry("备注栏里的话。", "what stands under remarks."),
  ]

  /// Values of settings.
  static let settingValueEntries: [RulePhrase: Entry] = [
    .valueNone: Entry("无", "none"),
    .valueAny: Entry("不限", "any"),
    .valueBlank: Entry("未填", "not stated"),
    .valueMetres: Entry("{0}米", "{0} m"),
    .valueClass: Entry("{0}级", "class {0}"),
    .valueMinutes: Entry("{0}分钟", "{0} min"),
    .valueTimes: Entry("{0}次", "up to {0}"),
    .valueSpeed: Entry("每分钟{0}米", "{0} m a minute"),
    .valuePair: Entry("{0}—{1}", "{0}: {1}"),
    .valuePeople: Entry("{0}人", "{0} people"),
    .valueBand: Entry("±{0}", "± {0}"),
    .groupElderly: Entry("老年", "elderly"),
    .groupDisabled: Entry("残疾", "disabled"),
    .groupHardship: Entry("困难", "hardship"),
    .groupChildren: Entry("儿童", "children"),
    .groupGeneral: Entry("一般", "general"),
  ]
}
