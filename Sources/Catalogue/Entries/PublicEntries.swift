// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  static let publicEntries: [PublicPhrase: Entry] =
    listEntries.merging(publicColumnEntries) { first, _ in first }
    .merging(publishEntries) { first, _ in first }

  private static let listEntries: [PublicPhrase: Entry] = [
    .title: Entry("{0}志愿服务安排公示", "{0}: volunteer services, public notice"),
    .week: Entry("{0} 至 {1}", "{0} to {1}"),
    .version: Entry("版本:{0}", "Version: {0}"),
    .period: Entry(
      "公示期:{0} 至 {1},共 {2} 日(首日不计)",
      "Shown from {0} to {1}, {2} days (the first not counted)"
    ),
    .phone: Entry("监督电话:{0}", "Supervision, by telephone: {0}"),
    .objections: Entry("异议方式:{0}", "Objections: {0}"),
    .basis: Entry("方案号:{0}", "Plan: {0}"),
    .signature: Entry("{0}　{1}", "{0}, {1}"),
    .fileBook: Entry("公示.xlsx", "notice.xlsx"),
    .filePage: Entry("公示.html", "notice.html"),
    .filePoster: Entry("公示海报.html", "poster.html"),
    .fileTable: Entry("公示.csv", "notice.csv"),
    .tabWork: Entry("服务安排", "Services"),
    .tabServed: Entry("重点服务对象", "Those served"),
    .wholeStreet: Entry("全街道", "whole street"),
    .noCommunity: Entry("本街道", "this street"),
    .duty: Entry("值班执勤", "Standing a shift"),
    .somebody: Entry("某**", "N**"),
    .numbered: Entry("{0}({1})", "{0} ({1})"),
    .members: Entry("在职党员 {0} 名", "{0} members in service"),
    .volunteers: Entry("志愿者 {0} 名", "{0} volunteers"),
    .noteNames: Entry(
      "姓名只公开姓氏,均已取得本人同意;同姓的以序号区分。",
      "Only family names are shown, with consent; a number tells apart who shares one."
    ),
    .noteNameless: Entry("服务人员只列人数,不列姓名。", "Those who serve are counted, not named."),
    .noteServed: Entry(
      "服务对象只列类别、社区和序号。",
      "Those served are listed by category, community and number only."
    ),
    .noteRare: Entry(
      "有 {0} 处姓氏少见,容易认出本人,写作“某**”。",
      "{0} family names that few share are covered whole."
    ),
    .noteGeneralised: Entry(
      "服务对象共 {0} 行:{1} 行因同类不足 {3} 行而写得更粗,{2} 行不列出。",
      "Those served, {0} rows: {1} generalised because fewer than {3} were alike, {2} left out."
    ),
    .noteCategories: Entry(
      "有 {0} 行的服务类别不在目录内,只写资源类别。",
      "{0} rows show the kind of service because their category is not of the list."
    ),
    .figureWork: Entry("项服务", "services"),
    .figureUnits: Entry("家单位", "units"),
    .figurePeople: Entry("人次志愿者", "volunteer visits"),
    .figureCommunities: Entry("个社区", "communities"),
    .posterMore: Entry("另有 {0} 项见公示全文。", "{0} more are in the full notice."),
    .posterCounted: Entry(
      "表中是每天的服务项数;{0} 项的时间和内容见公示全文。",
      "Services a day; times and contents of all {0} are in the full notice."
    ),
    .posterTotal: Entry("合计", "Total"),
    .posterOthers: Entry("其余 {0} 个", "{0} others"),
  ]

  private static let publicColumnEntries: [PublicPhrase: Entry] = [
    .serial: Entry("序号", "No."),
    .date: Entry("日期", "Date"),
    .weekday: Entry("星期", "Day"),
    .time: Entry("时间", "Time"),
    .community: Entry("社区", "Community"),
    .category: Entry("服务类别", "Category"),
    .kind: Entry("资源类别", "Kind"),
    .activity: Entry("活动名称", "Activity"),
    .unit: Entry("服务单位", "Unit"),
    .team: Entry("服务队", "Team"),
    .people: Entry("服务人数", "People"),
    .names: Entry("服务人员", "Who serves"),
    .beneficiary: Entry("对象类别", "For whom"),
    .age: Entry("年龄段", "Ages"),
    .remark: Entry("备注", "Remark"),
    .served: Entry("代号", "Code"),
  ]

  private static let publishEntries: [PublicPhrase: Entry] = [
    .command: Entry(
      "生成公示件:遮盖姓名,逐格查泄露,有一处就不写。",
      "Makes the public notice: covers names, scans every cell, writes nothing if anything leaks."
    ),
    .versionOption: Entry("版本名,印在公示件上。", "Name of the version, printed on the notice."),
    .fromOption: Entry(
      "公示首日;不写是本周之前的星期五。",
      "First day shown; default: the Friday before the week."
    ),
    .toOption: Entry("公示末日;不写按设置的天数算。", "Last day shown; default: by the settings."),
    .listOption: Entry(
      "手工拟的公示表(xlsx、csv),代替方案里的安排;列名必须都在可公示的列里。",
      "A list made by hand (xlsx, csv) in place of the plan's; it may have public columns only."
    ),
    .namelessOption: Entry("只列人数,不列姓名。", "Shows how many serve, not who."),
    .refused: Entry(
      "有 {0} 处不能公示,没有写任何文件。改好以后再运行。",
      "{0} things must not be made public. Nothing was written."
    ),
    .stalePlan: Entry(
      "方案不是按现在这些表格排的。请重新安排(plan 或 replan)再公示。",
      "The plan was made for other tables. Plan again (plan or replan), then publish."
    ),
    .unlawfulPlan: Entry(
      "方案有 {0} 处硬性违规,不能公示;用 evaluate 查看。",
      "The plan breaks {0} hard rules and is not published; see evaluate."
    ),
    .shortPeriod: Entry(
      "公示期不能少于 {0} 日(首日不计)。",
      "A notice is shown for {0} days at least, the first not counted."
    ),
    .badVersion: Entry(
      "版本名只能用字母、数字、汉字和 - . _,最多 20 个字。",
      "Names of versions have letters, digits, - . _, at most 20 of them."
    ),
    .done: Entry(
      "已生成公示件 {3}:{0} 行安排,列名 {1} 处,服务对象 {2} 行。",
      "Public notice {3}: {0} rows, {1} names, {2} rows of those served."
    ),
    .reminder: Entry(
      "张贴前请再看一遍。照片、视频和另发的文字不在检查范围内。",
      "Look it over before it goes up. Photos and texts sent beside it are not checked."
    ),
  ]
}
