// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  static let pageEntries: [PagePhrase: Entry] = [
    .fileWeek: Entry("周计划.xlsx", "week-plan.xlsx"),
    .fileRoster: Entry("排班.xlsx", "roster.xlsx"),
    .fileVisits: Entry("走访.xlsx", "visits.xlsx"),
    .filePairs: Entry("配对.xlsx", "pairs.xlsx"),
    .fileAsks: Entry("联席会议议题.xlsx", "agenda.xlsx"),
    .fileSignIn: Entry("签到表.xlsx", "sign-in.xlsx"),
    .fileCalls: Entry("征求意见.xlsx", "call-sheet.xlsx"),
    .fileNotices: Entry("通知.txt", "notices.txt"),
    .fileChanges: Entry("变更单.xlsx", "changes.xlsx"),
    .folderUnits: Entry("单位", "units"),
    .unitBooks: Entry("{0}({1} 本)", "{0} ({1} workbooks)"),
    .editedFile: Entry("(改过的)", " (edited)"),
    .keptEdited: Entry(
      "{0} 写出后有人改过,已另存为 {1}。",
      "{0} was changed after it was written; it is kept as {1}."
    ),
    .title: Entry("{0}{3}({1} 至 {2})", "{0} {3} ({1} to {2})"),
    .draft: Entry(
      "建议安排,征得本人同意后生效;内部使用,不得外传。方案号 {0}",
      "A proposal, in force once those concerned agree; internal. Plan {0}"
    ),
    .draftOutside: Entry(
      "建议安排,请贵单位确认后回复。方案号 {0}",
      "A proposal; please confirm. Plan {0}"
    ),
    .tabMatrix: Entry("排班矩阵", "People by day"),
    .tabBalance: Entry("均衡表", "Balance"),
    .tabPeople: Entry("征求意见-人员", "Calls to people"),
    .tabUnits: Entry("征求意见-单位", "Calls to units"),
    .tabGives: Entry("提供项目", "Gives"),
    .tabSends: Entry("参加人员", "People"),
    .tabGets: Entry("获得服务", "Gets"),
    .signTitle: Entry("{0}签到表", "Sign-in: {0}"),
    .noPlace: Entry("未定地点", "No place"),
    .columnNumber: Entry("序号", "No."),
    .columnSort: Entry("类型", "Sort"),
    .columnID: Entry("编号", "Id"),
    .columnName: Entry("名称", "Name"),
    .columnTimes: Entry("本周次数", "Times this week"),
    .columnHours: Entry("本周小时", "Hours this week"),
    .columnHistory: Entry("历史累计", "Before this week"),
    .columnTotal: Entry("累计", "With this week"),
    .columnBand: Entry("相对均衡范围", "Band"),
    .columnOutside: Entry("超出或不足", "Outside the band"),
    .columnWork: Entry("服务内容", "Work"),
    .columnSource: Entry("单位或服务队", "Unit or team"),
    .columnIn: Entry("到岗时间", "In"),
    .columnOut: Entry("离岗时间", "Out"),
    .columnSignature: Entry("签名", "Signature"),
    .columnPhone: Entry("联系电话", "Telephone"),
    .columnAgrees: Entry("同意", "Agrees"),
    .columnDeclines: Entry("拒绝", "Declines"),
    .columnNoAnswer: Entry("无人接听", "No answer"),
    .columnWhy: Entry("原因或备注", "Reason or remark"),
    .columnCalledAt: Entry("联系人及时间", "Called by, at"),
    .columnGiver: Entry("提供方", "Giver"),
    .columnQuantity: Entry("数量", "Quantity"),
    .columnFor: Entry("服务对象", "For"),
    .columnChange: Entry("变化", "Change"),
    .columnBefore: Entry("原安排", "Before"),
    .columnAfter: Entry("新安排", "After"),
    .columnWhyChanged: Entry("原因", "Why"),
    .reasonEdited: Entry("办公室改动", "the office changed it"),
    .reasonBroken: Entry("原安排已不可行", "it could not stay"),
    .reasonMoved: Entry("为其他变动调整", "it made room for other changes"),
    .fileChangeTable: Entry("变更单.csv", "changes.csv"),
    .columnTold: Entry("通知对象", "To be told"),
    .columnDone: Entry("已通知", "Told"),
    .unitWord: Entry("单位", "unit"),
    .personWord: Entry("人员", "person"),
    .lockedNote: Entry(
      "写“是”:本行照样不动(改了时间或人员的,按改后的定)。\n写编号或姓名:只由他们承担。\n改好后保存,再运行 paidan replan 资料文件夹 本文件 -o 新文件夹",
      "yes: the row stays as it is (as changed here, if it was).\nAn id or a name: they alone serve it.\nSave, then: paidan replan FOLDER THIS-FILE -o OUT"
    ),
    .barredNote: Entry(
      "写“是”:本行的供方都不再承担这件事。\n写编号或姓名:只排除他们。",
      "yes: whoever serves the row no longer does.\nAn id or a name: not they."
    ),
    .timeNote: Entry(
      "可直接改,如 2026-02-14 14:00-16:00 或 周六下午;改后按新时间安排。",
      "May be changed, as in 2026-02-14 14:00-16:00; the plan follows."
    ),
    .providersNote: Entry(
      "可直接改成别的编号或姓名,多个用分号隔开;改后只由他们承担。",
      "May be changed to other ids or names, several with a semicolon; they alone serve it then."
    ),
    .balanceUnits: Entry(
      "单位:{0} 家,累计最多 {1}、最少 {2},基尼系数 {3};本周没有任务的 {4} 家。",
      "Units: {0}; most {1}, least {2}, Gini {3}; {4} without work this week."
    ),
    .balancePeople: Entry(
      "人员:{0} 人,累计最多 {1} 小时、最少 {2} 小时,基尼系数 {3};本周没有任务的 {4} 人。",
      "People: {0}; most {1} h, least {2} h, Gini {3}; {4} without work this week."
    ),
    .balanceNote: Entry(
      "单位按件计(物资不计),人员按小时计,都含历史;没有历史的按平均数起算。范围为应承担量上下 {0}%。",
      "Units by pieces (goods left out), people by hours, history included; newcomers begin at the mean. The band is {0}% to either side of the fair share."
    ),
    .signNote: Entry(
      "时间填到分钟;临时来的请在空行登记。本表不登记电话。",
      "Minutes, please; whoever comes unasked signs a blank line. No telephone numbers here."
    ),
    .callNote: Entry(
      "请在方框内打勾。不便参加的不作任何评价;电话只在本表出现,用后收回。",
      "Tick a box. Declining is nobody's fault. Telephone numbers stand on this sheet only: collect it."
    ),
    .chartGaps: Entry("各类别:需求、已匹配、缺口(件)", "By category: asked, matched, missing (pieces)"),
    .chartUnits: Entry("单位累计(件,最多的 {0} 家)", "Units with history (pieces, top {0})"),
    .chartPeople: Entry("人员累计(小时,最多的 {0} 人)", "People with history (hours, top {0})"),
    .changeNew: Entry("新安排", "newly served"),
    .changeGone: Entry("不再安排", "no longer served"),
    .changeTime: Entry("改时间", "another time"),
    .changeGivers: Entry("换人", "others serve"),
    .changeTimeAndGivers: Entry("改时间、换人", "another time, others serve"),
    .changeMore: Entry("增加", "gets more"),
    .changeLess: Entry("减少", "gets less"),
    .addressIn: Entry("{0}({1})", "{0} ({1})"),
    .sender: Entry("【{0}】", "[{0}] "),
    .noticeFor: Entry("—— {0} ——", "-- {0} --"),
    .personHead: Entry(
      "{0}{1}您好!想邀请您参加以下志愿服务:",
      "{0}Dear {1}, we would like to invite you to:"
    ),
    .workLine: Entry("{0}. {3}\n   时间:{1}\n   地点:{2}", "{0}. {3}\n   When: {1}\n   Where: {2}"),
    .personFoot: Entry(
      "方便的话请回复“同意”;不方便请回复“不便”,可注明原因,不影响任何评价。谢谢!",
      "Please answer \"yes\", or \"no\" if you cannot; that is nobody's fault. Thank you!"
    ),
    .teamHead: Entry("{0}{1}本周服务安排(建议,待本人确认):", "{0}{1}, proposed this week:"),
    .teamLine: Entry("· {0} {1} {2}:{3}", "· {0} {1} {2}: {3}"),
    .teamFoot: Entry(
      "请队员接龙回复“同意”或“不便”,有变动请尽早告知。",
      "Please answer \"yes\" or \"no\" below, and tell us early when something changes."
    ),
    .unitHead: Entry(
      "{0}{1}:感谢贵单位支持社区。本周想请贵单位提供:",
      "{0}{1}: thank you. This week we ask for:"
    ),
    .unitLine: Entry(
      "{0}. {4}\n   时间:{1}\n   地点:{2}\n   用于:{3}",
      "{0}. {4}\n   When: {1}\n   Where: {2}\n   For: {3}"
    ),
    .unitFoot: Entry("请确认是否可行并回复。", "Please tell us whether this can be done."),
    .short: Entry(
      "{0}{1}您好,想邀请您参加:{2}。同意请回1,不便请回2。",
      "{0}{1}: would you join {2}? Answer 1 for yes, 2 for no."
    ),
    .shortWork: Entry("{0}在{1}{2}", "{0}, {1}, {2}"),
    .noBrowser: Entry(
      "本机没有 Chromium 或 Chrome,没有印 report.pdf;可在浏览器里打开 report.html 打印,或用环境变量 {0} 指明浏览器。",
      "There is no Chromium or Chrome here: report.pdf was not printed. Print report.html from a browser, or name one in {0}."
    ),
    .notPrinted: Entry("report.pdf 没有印成:{0}", "report.pdf was not printed: {0}"),
    .partTeams: Entry("【发到服务队群里的】", "[For the groups of the teams]"),
    .partUnits: Entry("【发给单位的】", "[For the units]"),
    .partPeople: Entry("【发给个人的】", "[For each person]"),
    .partShort: Entry("【短信】", "[Short messages]"),
  ]
}
