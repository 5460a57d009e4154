// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Words of a column and what they mean: exact ones first, then parts of longer texts.
struct WordList<Value: Sendable>: Sendable {
  /// Words shown in the mend.
  let examples: String
  fileprivate let exact: [String: Value]
  /// Parts as UTF-8, in which a search is fast.
  private let parts: [(word: [UInt8], value: Value)]

  init(_ examples: String, exact: [(Value, [String])], parts: [(Value, [String])] = []) {
    self.examples = examples
    var dictionary: [String: Value] = [:]
    for (value, words) in exact {
      for word in words { dictionary[CellText.folded(word)] = value }
    }
    self.exact = dictionary
    self.parts = parts.flatMap { value, words in words.map { (Array($0.utf8), value) } }
  }

  /// The meaning of a text, or nil.
  func value(of text: String) -> Value? {
    if text.isEmpty { return nil }
    if let value = exact[text] { return value }
    let folded = CellText.folded(text)
    if let value = exact[folded] { return value }
    guard !parts.isEmpty else { return nil }
    let bytes = Array(folded.utf8)
    return parts.first { Self.holds(bytes, $0.word) }?.value
  }

  /// Whether a text holds a word; of texts of one form, so that bytes may be compared.
  private static func holds(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return word.isEmpty }
    for start in 0...(text.count - word.count) where text[start] == first {
      var offset = 1
      while offset < word.count, text[start + offset] == word[offset] { offset += 1 }
      if offset == word.count { return true }
    }
    return false
  }
}

/// The word lists of the tables.
enum Words {
  static func answer(_ text: String) -> Bool? { answers.value(of: text) }

  private static let answers = WordList(
    "是、否",
    exact: [
      (
        true,
        [
          "是", "有", "同意", "已", "可", "可以", "能", "y", "yes", "true", "1", "√", "✓", "☑", "对", "已核实",
          "核实", "要", "需要", "愿意", "合格", "健康", "良好", "适合", "已同意", "陪同", "通过",
        ]
      ),
      (
        false,
        [
          "否", "无", "不", "不同意", "未", "不可", "不能", "n", "no", "false", "0", "×", "x", "☐", "没有",
          "未核实",
          "不需要", "不要", "不愿意", "不合格", "不健康", "不可以", "未同意", "/", "-", "未通过", "待审核", "待核实",
        ]
      ),
    ]
  )

  static let kinds = WordList<Kind>(
    "场地、物资、服务、人力、智力",
    exact: [
      (.venue, ["场地", "场所", "venue", "场地资源", "阵地", "会议室", "活动室", "教室", "场馆"]),
      (.goods, ["物资", "物品", "goods", "物资资源", "实物", "设备", "资金物资"]),
      (.service, ["服务", "service", "服务资源", "服务类"]),
      (.labour, ["人力", "人员", "labour", "labor", "人力资源", "志愿者", "人手"]),
      (.expertise, ["智力", "专家", "expertise", "智力资源", "讲座", "咨询", "培训", "人才"]),
    ]
  )

  /// Names of kinds that say nothing more where a category is asked; 会议室 and the like do.
  static let bareKinds: Set<String> = [
    "场地", "物资", "服务", "人力", "智力", "venue", "goods", "service", "labour", "expertise",
  ]

  /// Words that name a kind where a need lists what it asks for together, folded; 讲师2名 and their
  /// like are people there, while a category may well be called so.
  static let componentKinds: [(word: String, kind: Kind)] =
    (kinds.exact.map { ($0.key, $0.value) } + [
      ("礼堂", .venue), ("会场", .venue), ("大厅", .venue), ("讲师", .expertise), ("主讲人", .expertise),
      ("宣讲员", .expertise), ("义工", .labour), ("帮手", .labour), ("工作人员", .labour),
    ])
    .sorted { $0.word < $1.word }

  /// The Chinese among ``componentKinds``, kind by kind, those of the mend first.
  static let componentExamples = Kind.published
    .map { kind in
      componentKinds.filter { $0.kind == kind && !$0.word.utf8.allSatisfy { $0 < 0x80 } }
        .map(\.word)
        .sorted {
          (kinds.examples.contains($0) ? 0 : 1, $0.utf8.count, $0)
            < (kinds.examples.contains($1) ? 0 : 1, $1.utf8.count, $1)
        }
        .joined(separator: "、")
    }
    .joined(separator: "、")

  /// Words that say that no time is needed.
  static let noTime: Set<String> = ["无", "不需要", "不用", "没有", "/", "-", "none"]

  static let urgencies = WordList<Urgency>(
    "一般、较急、紧急",
    exact: [
      (.normal, ["一般", "普通", "不急", "低", "正常", "平常", "normal", "low", "缓", "无", "常规"]),
      (.soon, ["较急", "比较急", "比较紧急", "较紧急", "中", "尽快", "soon", "medium", "次急"]),
      (.urgent, ["紧急", "特急", "急", "非常紧急", "高", "加急", "urgent", "high", "很急", "十分紧急"]),
    ]
  )

  static let risks = WordList<RiskLevel>(
    "无、低、中、高",
    exact: [
      (.low, ["无", "低", "无风险", "低风险", "较低", "没有", "low", "none", "小", "较小", "一级", "安全"]),
      (.medium, ["中", "中等", "中风险", "一般", "一般风险", "medium", "较大"]),
      (.high, ["高", "高风险", "较高", "high", "大", "危险", "重大"]),
    ],
    parts: [(.high, ["高风险", "危险", "登高", "高空", "带电", "涉水", "救援"]), (.low, ["无风险", "低风险"])]
  )

  static let handlings = WordList<Handling>(
    "立等可取、限时办结、定期办理",
    exact: [
      (.immediate, ["立等可取", "即办", "immediate", "当场办理", "即时办理", "立办"]),
      (.timed, ["限时办结", "限时", "timed", "限时办理"]),
      (.periodic, ["定期办理", "定期", "periodic"]),
    ],
    parts: [(.immediate, ["立等"]), (.timed, ["限时"]), (.periodic, ["定期"])]
  )

  static let beneficiaries = WordList<BeneficiaryClass>(
    "老年、残疾、困难、儿童、一般",
    exact: [
      (.elderly, ["elderly", "老年", "老年人", "老人", "独居老人"]),
      (.disabled, ["disabled", "残疾", "残疾人"]), (.hardship, ["hardship", "困难", "困难群众"]),
      (.children, ["children", "儿童", "青少年"]),
      (.general, ["general", "一般", "无", "全体", "居民", "群众"]),
    ],
    parts: [
      (.elderly, ["老年", "老人", "独居", "高龄", "空巢", "失能", "长者", "老龄", "养老", "长辈"]),
      (.disabled, ["残疾", "残障", "盲人", "聋", "肢残"]),
      (.hardship, ["困难", "低保", "特困", "五保", "贫困", "救助", "下岗", "失业", "边缘户"]),
      (
        .children,
        ["儿童", "少年", "青少年", "学生", "留守", "未成年", "幼儿", "婴", "孩", "小朋友"]
      ),
      (.general, ["居民", "群众", "党员", "其他", "公众", "职工", "业主", "住户", "商户", "单位", "村民"]),
    ]
  )

  static let standings = WordList<Person.Standing>(
    "在职党员、志愿者",
    exact: [
      (.inService, ["在职党员", "在职", "党员", "中共党员", "inservice", "预备党员", "机关党员"]),
      (
        .volunteer,
        ["志愿者", "群众", "退休", "volunteer", "居民", "学生", "社会志愿者", "退休党员", "居民志愿者", "大学生"]
      ),
    ],
    parts: [(.inService, ["在职"]), (.volunteer, ["退休", "志愿", "学生", "居民", "群众", "社区党员"])]
  )

  /// A certificate, or a demand for one, by the name that the rules of law use, where it is one of
  /// those in other words: what asks and what answers go through here both.
  static func certificate(_ name: String) -> String {
    certificates.value(of: name) ?? name
  }

  private static let certificates = WordList<String>(
    "律师执业、执业医师、心理咨询、急救、消防",
    exact: [
      ("律师执业", ["律师执业证", "律师执业证书", "律师证", "执业律师"]),
      ("执业医师", ["执业医师证", "医师执业证", "医师执业证书", "执业医师资格证", "医师执业资格"]),
      ("心理咨询", ["心理咨询师", "心理咨询师证", "心理咨询师证书", "心理咨询证"]),
      ("急救", ["急救证", "急救员", "急救员证", "救护员", "救护员证", "红十字救护员证", "急救培训证"]),
      ("消防", ["消防证", "消防员证", "消防设施操作员", "消防设施操作员证", "注册消防工程师"]),
    ]
  )

  static let invitations = WordList<Person.InvitationPolicy>(
    "需本人同意、默认同意、默认拒绝",
    exact: [
      (.ask, ["0", "需本人同意", "需同意", "征求意见", "ask"]),
      (.agree, ["1", "默认同意", "同意", "是", "agree", "接受", "愿意", "不限"]),
      (.refuse, ["2", "默认拒绝", "拒绝", "否", "不接受", "refuse", "不同意"]),
    ],
    // Whatever denies comes first: 不同意 holds 同意.
    parts: [
      (.refuse, ["不", "拒", "谢绝", "勿", "免", "no"]), (.ask, ["本人", "征求", "先问"]),
      (.agree, ["同意", "愿意", "接受"]),
    ]
  )

  static let levels = WordList<Place.Level>(
    "街道、社区、网格、点位",
    exact: [
      (.street, ["street", "街道", "镇", "乡", "办事处", "街道办"]),
      (.community, ["community", "社区", "村", "居委会", "村委会", "居民区"]),
      (.grid, ["grid", "网格", "格"]),
      (.site, ["site", "点位", "点", "小区", "楼栋", "地址", "场所", "站点"]),
    ]
  )

  /// The level that the end of a place's name suggests, or nil.
  static func level(ofName name: String) -> Place.Level? {
    if name.hasSuffix("街道") || name.hasSuffix("镇") || name.hasSuffix("街道办事处") { return .street }
    if name.hasSuffix("社区") || name.hasSuffix("居委会") || name.hasSuffix("村") { return .community }
    return name.hasSuffix("网格") ? .grid : nil
  }

  static let projectClasses = WordList<ProjectClass>(
    "生活服务、帮扶救济、场所共享、政策解读、参观观摩、其他",
    exact: [
      (.dailyService, ["dailyservice", "生活服务"]), (.relief, ["relief", "帮扶救济"]),
      (.venueSharing, ["venuesharing", "场所共享"]), (.policy, ["policy", "政策解读"]),
      (.visits, ["visits", "参观观摩"]), (.other, ["other", "其他"]),
    ]
  )
}
