// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns of every table with their header synonyms (`domain.md` §3.7).
extension TableKind {
  var columns: [ColumnSpec] {
    switch self {
    case .needs: Self.needColumns
    case .offers: Self.offerColumns
    case .people: Self.personColumns
    case .units: Self.unitColumns
    case .places: Self.placeColumns
    case .neighbours: Self.neighbourColumns
    case .teams: Self.teamColumns
    case .posts: Self.postColumns
    case .history: Self.historyColumns
    case .projects: Self.projectColumns
    }
  }

  private static let sequence = ColumnSpec(.sequence, "序号", ["no.", "no", "#"])
  private static let remark = ColumnSpec(.remark, "备注", ["说明", "notes", "note"], isPersonal: true)
  private static let latitude = ColumnSpec(.latitude, "纬度", ["lat"])
  private static let longitude = ColumnSpec(.longitude, "经度", ["lon", "lng"])
  private static let contact = ColumnSpec(
    .contact,
    "联系人",
    ["联系人姓名", "联系人及电话", "负责人"],
    isPersonal: true
  )
  private static let phone = ColumnSpec(
    .phone,
    "联系电话",
    ["联系手机", "手机号", "手机号码", "手机", "联系方式", "电话", "mobile", "联系人电话"],
    isPersonal: true
  )
  private static let skills = ColumnSpec(
    .skills,
    "专业要求",
    ["技能要求", "特长", "个人特长", "服务技能", "专业技术职务", "职业资格", "擅长", "技能", "专业特长"]
  )
  private static let certificates = ColumnSpec(
    .certificates,
    "资格证书",
    ["证书", "证书要求", "资格要求", "证书名称", "资质"]
  )
  private static let certificateUntil = ColumnSpec(
    .certificateUntil,
    "证书有效期",
    ["有效期", "有效期至", "证书到期日"]
  )
  private static let insuredUntil = ColumnSpec(
    .insuredUntil,
    "投保截止",
    ["保险", "保险有效期", "保险截止", "投保截止日期", "意外险截止"]
  )

  private static let needColumns: [ColumnSpec] = [
    ColumnSpec(.id, "需求编号", ["编号", "needid", "需求id"]), sequence,
    ColumnSpec(.title, "需求名称", ["需求内容", "求助事项", "心愿内容", "事项", "名称", "内容", "项目名称"]),
    ColumnSpec(.proposer, "提出人", ["需求方", "上报人", "申请人", "居民姓名"], isPersonal: true),
    ColumnSpec(.proposerUnit, "需求单位", ["提出单位", "申请单位"]),
    ColumnSpec(.beneficiary, "服务对象", ["受助人", "对象类别", "人群", "受益对象"], isPersonal: true),
    ColumnSpec(.beneficiaryCount, "受益人数", ["惠及人数", "服务人数"]),
    ColumnSpec(.kind, "资源类型", ["需求种类", "所需资源", "资源类别", "需求资源类别"]),
    ColumnSpec(.category, "需求类别", ["服务类别", "项目类型", "类别", "需求类型"]),
    ColumnSpec(.quantity, "数量", ["需求数量", "份数", "qty"]),
    ColumnSpec(.headcount, "所需人数", ["需要人数", "招募人数", "人数", "参与人数"]),
    ColumnSpec(.seats, "座位数", ["所需座位", "场地容量"]),
    ColumnSpec(.components, "组成", ["所需组成", "需求组成", "组合需求", "配套"]),
    ColumnSpec(.divisible, "是否可拆分", ["可拆分", "isdivisible", "可分次"]),
    ColumnSpec(.minimum, "最少数量", ["最低数量", "起供数量"]),
    skills, certificates,
    ColumnSpec(.place, "服务地点", ["地点", "地址", "小区", "服务地址", "活动地点", "所在小区"]),
    ColumnSpec(.community, "所属社区", ["上报社区", "社区", "所属网格", "网格", "所在社区", "社区名称"]),
    latitude, longitude,
    ColumnSpec(
      .times,
      "需求时间",
      ["服务时间", "期望时间", "希望时间", "方便时间", "时间", "活动时间", "时间要求", "window"]
    ),
    ColumnSpec(.duration, "预计时长", ["时长", "服务时长", "活动时长"]),
    ColumnSpec(.risk, "风险说明", ["风险", "风险等级", "危险程度"]),
    ColumnSpec(.urgency, "紧急程度", ["优先级", "紧急", "priority", "缓急程度"]),
    ColumnSpec(.receivedAt, "收集时间", ["上报时间", "登记时间", "受理时间", "收集日期", "上报日期"]),
    ColumnSpec(.deadline, "办理时限", ["拟完成时间", "限办时间", "截止时间", "截止日期", "完成时限"]),
    ColumnSpec(.handling, "办理类别", ["办结类型", "办理方式", "slaclass"]),
    ColumnSpec(.verifiedBy, "核实人", ["核实人员", "审核人"], isPersonal: true),
    ColumnSpec(.verified, "是否核实", ["核实情况", "已核实", "isverified"]),
    contact, phone,
    ColumnSpec(.state, "状态", ["推进情况", "办理状态", "进展"]),
    ColumnSpec(.minimumAge, "最低年龄", ["年龄下限", "agemin"]),
    ColumnSpec(.maximumAge, "最高年龄", ["年龄上限", "agemax"]),
    ColumnSpec(.needsHealth, "健康要求", ["身体要求", "healthrequired"]),
    ColumnSpec(.projectClass, "项目类别", ["项目分类"]),
    ColumnSpec(.locked, "锁定", ["锁定人员", "指定", "指定资源"], isPersonal: true),
    ColumnSpec(.barred, "禁排", ["回避", "禁排人员", "排除"], isPersonal: true),
    ColumnSpec(.startDate, "开始日期", ["起始日期"]), ColumnSpec(.endDate, "结束日期", ["终止日期"]),
    remark,
  ]

  private static let offerColumns: [ColumnSpec] = [
    ColumnSpec(.id, "资源编号", ["编号", "resourceid", "offerid"]), sequence,
    ColumnSpec(.unit, "单位名称", ["驻区单位", "共建单位", "资源提供方", "提供单位", "单位", "供方", "单位编号"]),
    ColumnSpec(.creditCode, "统一社会信用代码", ["信用代码", "uscc"]),
    ColumnSpec(.kind, "资源类别", ["资源类型", "资源种类", "类型"]),
    ColumnSpec(
      .name,
      "资源名称",
      [
        "资源内容", "服务内容", "名称", "内容", "服务项目", "提供内容", "提供的服务", "能提供什么", "可提供什么", "可提供的资源",
        "可提供资源",
      ]
    ),
    ColumnSpec(.categories, "服务类别", ["适用类别", "可服务类别", "类别", "category", "服务领域"]),
    ColumnSpec(.quantity, "数量", ["容量", "可容纳人数", "qty", "可提供数量", "人数", "份数"]),
    ColumnSpec(.seats, "座位数", ["座位"]),
    ColumnSpec(.perHalfDay, "每半天次数", ["每半天份数", "半天次数"]),
    ColumnSpec(.perWeek, "每周次数", ["每周份数", "本周次数"]),
    ColumnSpec(.frequency, "频次", ["每月次数", "freq", "服务频次"]),
    ColumnSpec(.exclusive, "是否独占", ["独占", "isexclusive"]),
    ColumnSpec(.sessionSeats, "每场人数", ["场次人数上限", "每场人数上限", "每场可容纳人数", "场次容纳"]),
    ColumnSpec(.least, "最少人数", ["开班人数", "成班人数", "最低人数", "最少开班人数"]),
    ColumnSpec(.sessionMinutes, "每场时长", ["场次时长", "单场时长", "每场分钟"]),
    ColumnSpec(.moves, "是否流动", ["流动", "可上门", "是否上门"]),
    ColumnSpec(.setup, "布置时间", ["布置分钟", "准备时间", "准备分钟"]),
    ColumnSpec(.packing, "撤场时间", ["撤场分钟", "收拾时间", "收拾分钟"]),
    ColumnSpec(.times, "可用时间", ["开放时间", "时间", "服务时间", "可服务时间", "window", "提供时间"]),
    ColumnSpec(.place, "地点", ["地址", "资源地点", "所在地", "服务地点"]),
    ColumnSpec(.community, "所属社区", ["社区", "网格", "所属网格", "所在社区"]),
    latitude, longitude,
    ColumnSpec(.skills, "专业特长", ["特长", "服务技能", "技能", "专业"]), certificates,
    certificateUntil, insuredUntil,
    ColumnSpec(.conditions, "使用条件", ["预约方式", "条件", "使用要求"]),
    contact, phone,
    ColumnSpec(.functions, "单位职能", ["行业", "function", "职能"]), remark,
  ]

  private static let personColumns: [ColumnSpec] = [
    ColumnSpec(
      .id,
      "志愿者编号",
      ["编号", "注册编号", "证号", "工号", "volunteerid", "人员编号", "personid", "党员编号"]
    ),
    sequence,
    ColumnSpec(.name, "姓名", ["志愿者姓名", "党员姓名", "服务人员"], isPersonal: true),
    ColumnSpec(.gender, "性别"),
    ColumnSpec(.birth, "出生日期", ["出生年月", "生日"], isPersonal: true),
    ColumnSpec(.age, "年龄", isPersonal: true),
    ColumnSpec(
      .idCard,
      "身份证号",
      ["身份证号码", "证件号", "证件号码", "身份证", "公民身份号码"],
      isPersonal: true
    ),
    phone, ColumnSpec(.politicalStatus, "政治面貌"),
    ColumnSpec(.standing, "人员类别", ["身份", "人员类型", "志愿者类型"]),
    ColumnSpec(
      .unit,
      "所在单位",
      ["工作单位", "所在党支部", "单位、职务或职业", "派出单位", "所属单位", "单位", "partybranch", "单位编号"]
    ),
    ColumnSpec(.reportTo, "报到社区", ["双报到至", "所报到社区党组织", "报到地点"]),
    ColumnSpec(
      .place,
      "居住地址",
      ["现居地址", "家庭住址", "居住小区", "住址", "homecommunity", "address"],
      isPersonal: true
    ),
    ColumnSpec(.community, "所属网格", ["所属社区", "居住社区", "社区", "网格"]),
    latitude, longitude,
    ColumnSpec(
      .skills,
      "特长",
      ["个人特长", "服务技能", "专业技术职务", "职业资格", "擅长", "技能", "专业特长"]
    ),
    ColumnSpec(
      .wishes,
      "服务意向",
      ["意向岗位", "认领志愿者岗位", "认领岗位", "服务类别", "志愿", "意向类别"]
    ),
    ColumnSpec(
      .times,
      "可服务时间",
      ["服务时间", "空闲时间", "方便时间", "可用时间", "时间", "availability"]
    ),
    ColumnSpec(.perWeek, "每周次数上限", ["每周可服务次数", "每周次数", "maxperweek"]),
    ColumnSpec(.perMonth, "每月可服务次数", ["每月次数上限", "每月次数", "maxpermonth"]),
    ColumnSpec(.freeDaysPerMonth, "每月周末次数上限", ["周末次数上限"]),
    ColumnSpec(.hoursPerDay, "每日时长上限", ["每天小时上限", "每日小时上限"]),
    ColumnSpec(.minutesPerDay, "每日分钟上限"),
    ColumnSpec(.servedThisMonth, "本月已服务次数", ["本月次数", "本月已服务"]),
    ColumnSpec(.certificates, "资格证书", ["证书", "证书名称", "持证情况"]),
    ColumnSpec(.certificateUntil, "证书有效期", ["有效期", "有效期至"]), insuredUntil,
    ColumnSpec(.health, "健康情况", ["身体状况", "健康", "健康合格"], isPersonal: true),
    ColumnSpec(.invitation, "邀请权限", ["consentinvite", "是否接受邀请", "邀请意愿"]),
    ColumnSpec(.consentPublish, "公示同意", ["是否同意公开", "同意公开", "同意公示", "是否同意公示"]),
    ColumnSpec(.guardian, "监护人同意", ["监护人", "监护人陪同"], isPersonal: true),
    ColumnSpec(.team, "所属服务队", ["队伍名称", "服务队", "队伍"]),
    ColumnSpec(.heads, "小队人数", ["队员人数"]), ColumnSpec(.tags, "标签", ["人员标签", "队内职务"]),
    ColumnSpec(.state, "在岗状态", ["是否在册", "状态"]), remark,
  ]

  private static let unitColumns: [ColumnSpec] = [
    ColumnSpec(.id, "单位编号", ["编号", "unitid"]), sequence,
    ColumnSpec(.name, "单位名称", ["名称", "驻区单位", "单位", "共建单位"]),
    ColumnSpec(.creditCode, "统一社会信用代码", ["信用代码", "uscc"]),
    ColumnSpec(.functions, "单位职能", ["职能", "行业", "function"]),
    ColumnSpec(.place, "地点", ["地址", "单位地址", "所在地"]),
    ColumnSpec(.community, "所属社区", ["社区", "网格", "所属网格", "所在社区"]), latitude, longitude,
    ColumnSpec(.perHalfDay, "每半天次数", ["每半天上限", "半天上限"]),
    ColumnSpec(.perWeek, "每周次数", ["每周上限", "每周次数上限"]), contact, phone, remark,
  ]

  private static let placeColumns: [ColumnSpec] = [
    ColumnSpec(.id, "地点编号", ["编号", "网格编号", "社区编号", "placeid", "区划代码", "代码"]), sequence,
    ColumnSpec(.name, "名称", ["地点名称", "社区名称", "网格名称", "社区", "网格"]),
    ColumnSpec(.level, "级别", ["层级", "类型", "类别"]),
    ColumnSpec(.parent, "上级", ["上级编号", "所属社区", "所属街道", "上级名称", "隶属"]), latitude, longitude,
    ColumnSpec(.households, "户数", ["总户数", "居民户数"]), contact, phone, remark,
  ]

  private static let neighbourColumns: [ColumnSpec] = [
    sequence, ColumnSpec(.oneCommunity, "社区一", ["社区1", "社区", "甲", "one", "a", "社区a"]),
    ColumnSpec(.otherCommunity, "社区二", ["社区2", "相邻社区", "乙", "other", "b", "社区b", "邻接社区"]),
    remark,
  ]

  private static let teamColumns: [ColumnSpec] = [
    ColumnSpec(.id, "队伍编号", ["编号", "teamid"]), sequence,
    ColumnSpec(.name, "队伍名称", ["名称", "服务队", "服务队名称", "队名"]),
    ColumnSpec(.community, "所属社区", ["社区", "所在社区", "place", "地点"]), contact, phone, remark,
  ]

  private static let postColumns: [ColumnSpec] = [
    ColumnSpec(.id, "班次编号", ["编号", "岗位编号", "班次号", "岗位号", "postid"]), sequence,
    ColumnSpec(.name, "岗位", ["岗位名称", "点位", "名称", "班次"]),
    ColumnSpec(.date, "日期"), ColumnSpec(.recurrence, "重复", ["周期", "重复规则"]),
    ColumnSpec(.times, "时间", ["时段", "班次时间", "服务时间"]),
    ColumnSpec(.heads, "人数", ["所需人数", "需要人数", "headcount"]),
    ColumnSpec(.least, "最少人数", ["至少人数"]), ColumnSpec(.most, "最多人数", ["至多人数"]),
    ColumnSpec(.kind, "班次类型", ["班种", "班别"]), ColumnSpec(.roles, "岗位角色", ["所需角色"]),
    ColumnSpec(.risk, "风险说明", ["风险", "风险等级"]), ColumnSpec(.urgency, "紧急程度", ["优先级"]),
    ColumnSpec(.children, "儿童人数", ["看护儿童"]),
    ColumnSpec(.place, "地点", ["服务地点", "地址"]),
    ColumnSpec(.community, "所属社区", ["社区", "网格", "所属网格"]), skills,
    ColumnSpec(.team, "服务队", ["所属服务队", "队伍"]),
    ColumnSpec(.leader, "需要带班", ["带班", "需带班", "带班领导"]),
    ColumnSpec(.locked, "锁定", isPersonal: true), ColumnSpec(.barred, "禁排", isPersonal: true),
    contact, phone, remark,
  ]

  private static let historyColumns: [ColumnSpec] = [
    sequence, ColumnSpec(.person, "志愿者编号", ["人员编号", "personid", "编号"]),
    ColumnSpec(.name, "姓名", isPersonal: true),
    ColumnSpec(.unit, "单位", ["单位编号", "单位名称"]),
    ColumnSpec(.load, "累计", ["累计分钟", "累计次数", "累计量", "服务时长", "负荷"]),
    ColumnSpec(.servedPlace, "服务社区", ["社区", "服务地点", "地点"]),
    ColumnSpec(.servedCategory, "服务类别", ["类别", "服务类型"]), remark,
  ]

  private static let projectColumns: [ColumnSpec] = [
    sequence, ColumnSpec(.project, "项目编号", ["项目号", "projectid"]),
    ColumnSpec(.need, "需求编号", ["需求号", "需求", "needid", "对应需求", "对接需求"]),
    ColumnSpec(.title, "需求名称", ["需求内容", "服务内容", "活动名称", "事项", "needinwords"]),
    ColumnSpec(.post, "班次编号", ["班次号", "岗位编号", "postid", "shift"]),
    ColumnSpec(.name, "岗位", ["岗位名称", "点位", "班次"]),
    ColumnSpec(.date, "日期", ["服务日期", "值班日期", "活动日期"]),
    ColumnSpec(.times, "时间", ["服务时间", "时段", "值班时间", "活动时间", "班次时间", "time"]),
    ColumnSpec(
      .providers,
      "供方",
      [
        "承接方", "承接单位", "服务人员", "志愿者", "值班人员", "人员", "资源", "资源编号", "提供单位", "安排人员", "认领单位",
        "providers", "安排", "people", "providedby",
      ],
      isPersonal: true
    ),
    ColumnSpec(.quantity, "落实数量", ["数量", "份数", "人数", "given"]),
    ColumnSpec(.host, "举办地需求", ["主办需求", "在谁处举办"]),
    ColumnSpec(.locked, "锁定", isPersonal: true), ColumnSpec(.barred, "禁排", isPersonal: true),
    remark,
  ]
}
