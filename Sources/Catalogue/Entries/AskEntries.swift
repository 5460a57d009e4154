// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  static let askEntries: [AskPhrase: Entry] = [
    .helpers: Entry("再请{0}人次人手", "{0} more visits of helpers"),
    .skilledHelpers: Entry("再请{0}人次人手({1})", "{0} more visits of helpers ({1})"),
    .hall: Entry("再借场地{0}次({1}座以上)", "A hall {0} times ({1} seats or more)"),
    .goods: Entry("再备物资{0}份({1})", "{0} more pieces of goods ({1})"),
    .service: Entry("再安排{0}次{1}", "{0} more times: {1}"),
    .visits: Entry("请{0}再来{1}次", "{0} to come {1} more times"),
    .pieces: Entry("请{0}本周再给{1}份", "{0} to give {1} more this week"),
    .time: Entry("需求{0}也可安排在{1}", "Need {0} also at {1}"),
    .radiusMetres: Entry("就近范围放宽到{0}米", "Widen the radius to {0} metres"),
    .radiusClass: Entry("就近范围放宽到第{0}级", "Widen nearness to class {0}"),
    .insurance: Entry("为{0}办理意外险", "Accident insurance for {0}"),
    .certificate: Entry("{0}的{1}续期", "{0} to renew: {1}"),
    .anything: Entry("不限类别", "any category"),
    .headline: Entry(
      "还有{0}项需求未满足。以下{1}件议题合起来可多满足{2}项:",
      "{0} needs are unmet. The {1} asks below together meet {2} more:"
    ),
    .nothing: Entry(
      "没有可列的议题:看过的办法没有一件能多满足需求。",
      "Nothing to ask for: none of the asks looked at would meet more."
    ),
    .nothingYet: Entry(
      "时间到,还没核算出一件议题。请用 --time-limit 多给些时间,或按街道分开算。",
      "Time ran out before any ask was worked out. Allow more with --time-limit, or ask street by street."
    ),
    .item: Entry(
      "{0}. {1}:累计多满足{2}项({3}分)",
      "{0}. {1}: {2} more needs in all ({3} points)"
    ),
    .itemWithPosts: Entry(
      "{0}. {1}:累计多满足{2}项、多排满{3}个班次({4}分)",
      "{0}. {1}: {2} more needs and {3} more shifts in all ({4} points)"
    ),
    .urgentFirst: Entry(
      "急需优先:议程先列能满足急需的议题,所以总分可以低于单看最好的几件。",
      "Urgent needs come first: asks that meet them lead the agenda, whatever other asks would bring in all."
    ),
    .urgentInAll: Entry(",其中急需{0}分", ", {0} points of them urgent"),
    .whereAndWhen: Entry("地点与时间:{0}", "Where and when: {0}"),
    .whom: Entry("可请:{0}", "Ask: {0}"),
    .meantFor: Entry("用于:{0}", "For: {0}"),
    .meantForMany: Entry("用于:{0}等{1}项", "For: {0} and others, {1} in all"),
    .onlyTogether: Entry("与下一件合用才见效", "Gains only together with the next"),
    .bound: Entry(
      "看过的办法中任选{0}件,最多多得{1}分。",
      "No {0} of the asks looked at gain more than {1} points."
    ),
    .plannedAnew: Entry(
      "批准前{0}件后重新排班:多满足{1}项({2}分)。",
      "Planned anew with the first {0}: {1} more needs ({2} points)."
    ),
    .singles: Entry(
      "单看最好的{0}件分开算共{1}分,合起来只有{2}分;议程前{0}件合起来{3}分。",
      "The {0} asks that are best alone: {1} points counted apart, {2} together; the first {0} of the "
        + "agenda: {3} together."
    ),
    .keptPlan: Entry(
      "累计数按现有安排不动、只作补充来算。",
      "Counted with the plan kept and only extended."
    ),
    .stopped: Entry("时间到,只列出已核算的议题。", "Time ran out: only what was worked out is listed."),
    .fileAsks: Entry("联席会议议题.csv", "agenda.csv"),
    .columnNumber: Entry("序号", "No."),
    .columnAsk: Entry("议题", "Ask"),
    .columnTimes: Entry("拟用时间", "Times"),
    .columnWhom: Entry("可请单位或人员", "Whom to ask"),
    .columnFor: Entry("用于需求", "For needs"),
    .columnNeedsInAll: Entry("累计多满足需求", "Needs more in all"),
    .columnPostsInAll: Entry("累计多排满班次", "Shifts more in all"),
    .columnPointsInAll: Entry("累计多得分", "Points more in all"),
    .columnMetNow: Entry("本件起满足", "Met from here on"),
    .columnChecked: Entry("核算方式", "How counted"),
    .checkedAnew: Entry("重新排班", "planned anew"),
    .checkedKept: Entry("原安排补充", "plan extended"),
    .command: Entry(
      "列出下次联席会议最值得提的议题。",
      "The best set of asks for the next joint meeting."
    ),
    .top: Entry("最多列几件。", "Asks at most."),
    .planOption: Entry(
      "在这份 plan.json 上补充;不写就现排。",
      "Extends this plan.json; default: plans the week first."
    ),
  ]
}
