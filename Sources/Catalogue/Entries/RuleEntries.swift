// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

// An official document: full-width punctuation, as offices write it.

extension Catalogue {
  /// Words of the matching rules.
  static let ruleEntries: [RulePhrase: Entry] = [
    ruleDocumentEntries, ruleChapterEntries, ruleArticleEntries, legalRuleEntries,
    houseRuleEntries, officeEntries, goalEntries, ruleTermEntries,
    neverEntries, settingValueEntries,
  ]
  .reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }

  /// The document.
  static let ruleDocumentEntries: [RulePhrase: Entry] = [
    .command: Entry(
      "写出现行的匹配规则：法定规则及条款、内部规则、目标次序、说明与异议，可直接用于注册制度。",
      "Writes the matching rules in force: law with articles, house rules, order of "
        + "goals, objection."
    ),
    .outputOption: Entry(
      "写到哪个文件（.md 或 .txt）；不写则打印。",
      "File to write (.md or .txt); printed if not given."
    ),
    .badFile: Entry(
      "规则文本只写成 .md 或 .txt：{0}",
      "The text of the rules is written as .md or .txt: {0}"
    ),
    .written: Entry("匹配规则已写到：{0}", "The matching rules were written to {0}"),
    .title: Entry(
      "志愿服务意愿与志愿服务项目匹配规则",
      "Rules for matching volunteers' wishes with volunteer service projects"
    ),
    .ofDefaults: Entry("（按派单的默认设置）", "(Default settings of Paidan)"),
    .ofWeek: Entry("（{0}，自{1}起的一周）", "({0}, the week from {1})"),
    .street: Entry("本街道", "this street"),
    .chapterLine: Entry("第{0}章　{1}", "Chapter {0}. {1}"),
    .articleLine: Entry("第{0}条　{1}", "Article {0}. {1}"),
    .clauseLine: Entry("（{0}）{1}", "({0}) {1}"),
    .titled: Entry("{0}：{1}", "{0}: {1}"),
    .titledState: Entry("{0}（{1}）：{2}", "{0} ({1}): {2}"),
    .basis: Entry("依据：{0}。", "Basis: {0}."),
    .settingDefault: Entry("设置项“{0}”：{1}（默认）。", "Setting `{0}`: {1} (default)."),
    .settingChanged: Entry(
      "设置项“{0}”：{1}（本街道设定，默认为{2}）。",
      "Setting `{0}`: {1} (set by the office; default: {2})."
    ),
    .settingStated: Entry("设置项“{0}”：{1}。", "Setting `{0}`: {1}."),
    .inForce: Entry("启用", "in force"),
    .off: Entry("已关闭", "switched off"),
    .made: Entry(
      "本文由派单 {0} 按上述设置生成；程序按同一设置匹配，文与行一致。",
      "Made by Paidan {0} from these settings, which it plans by as well."
    ),
  ]

  /// Chapters.
  static let ruleChapterEntries: [RulePhrase: Entry] = [
    .chapterGeneral: Entry("总则", "General"),
    .chapterLaw: Entry("法定规则", "Rules of the law"),
    .chapterHouse: Entry("内部规则", "Rules of the house"),
    .chapterGoals: Entry("目标和次序", "Goals and their order"),
    .chapterTerms: Entry("名词和算法", "Terms and how they are counted"),
    .chapterNever: Entry("不考虑的事项", "What is never considered"),
    .chapterConsent: Entry("确认、征求意见和异议", "Confirmation, consent and objection"),
    .chapterFinal: Entry("附则", "Final provisions"),
  ]

  /// Articles.
  static let ruleArticleEntries: [RulePhrase: Entry] = [
    .purpose: Entry(
      "为了公开、公平地匹配志愿者的服务意愿和志愿服务项目，根据《志愿服务条例》《中华人民共和国个人信息保护法》和本地志愿服务法规，"
        + "制定本规则。北京市的志愿服务组织以本规则作为《北京市志愿服务促进条例》第十三条所要求的匹配规则，列入志愿者注册制度；"
        + "其他地方参照使用。",
      "These rules match the wishes of volunteers with volunteer service projects "
        + "openly and fairly, under the Volunteer Service Regulations, the Personal "
        + "Information Protection Law and local regulations. In Beijing they are the "
        + "matching rules that Article 13 of the Beijing Regulations on the Promotion of "
        + "Volunteer Service requires in the rules of registration; elsewhere they may be "
        + "used likewise."
    ),
    .proposal: Entry(
      "匹配结果是建议，不是指派；征得本人、本单位同意后才算数。任何单位和个人不得强行指派志愿者、志愿服务组织提供服务（志愿服务条例 第二十五条）。",
      "What comes out is a proposal, no order: it counts once the person or unit "
        + "agrees. Nobody may press volunteers or organisations into service (Volunteer "
        + "Service Regulations, Article 25)."
    ),
    .procedure: Entry(
      "每周由计算机程序把列入计划的需求同资源、人员逐一比对：先按法定规则和内部规则筛出可以承担的，再按第四章的目标次序选定方案。"
        + "法定规则和各人、各单位的上限绝不突破；办不到的需求如实列出，并写明原因。同样的数据和设置得出同样的方案；方案由另一套独立的程序按原始表格复核。",
      "Every week a program compares the planned needs with offers and people one by "
        + "one: the rules of the law and of the house say who may serve, the goals of "
        + "Chapter 4 in their order which plan is chosen. Law and caps are never broken; "
        + "needs that cannot be met are listed with the reason. The same data and settings "
        + "give the same plan, and a second, independent program judges it from the tables."
    ),
    .lawIntro: Entry(
      "下列规则出自法律法规，任何设置都不能关闭、放宽：",
      "These rules come from the law; no setting switches them off or loosens them:"
    ),
    .houseIntro: Entry(
      "下列内部规则由本街道决定，写入设置文件（街道.yaml）的“关闭规则”即停用；法定规则不受影响。",
      "These rules are the office's own. Named under `switchedOff` in the settings "
        + "(street.yaml) they do not apply; the law is not touched."
    ),
    .numbersIntro: Entry("其他由本街道决定的事项：", "What else the office decides:"),
    .peopleIntro: Entry(
      "本周有排班规则（排班.yaml），需求和班次都要遵守：",
      "The week has people's rules of its own, which hold over needs and shifts:"
    ),
    .goalIntro: Entry(
      "在守住以上规则的方案中，按下列次序选最好的：先比第一项，相同的再比第二项，依此类推。排在后面的目标绝不让排在前面的目标受损。",
      "Of the plans that keep these rules the best is chosen in this order: by the "
        + "first goal, of equals by the second, and so on. A later goal never costs an "
        + "earlier one anything."
    ),
    .orderIntro: Entry(
      "锁定落实、紧急优先、应满尽满、无死角的次序固定不变，其后各项的次序由本街道决定。各项目标都相同的，按编号先后，不看其他。",
      "Locks, urgent cover, needs met and floors always come first in this order; the "
        + "office orders the rest. What is equal by all goals goes by identifier and by "
        + "nothing else."
    ),
    .termsIntro: Entry("本规则中：", "In these rules:"),
    .neverIntro: Entry("匹配时不使用下列情况：", "Matching does not use:"),
    .confirmation: Entry(
      "方案由经办人核对、负责人审定后，才可以征求意见、通知和公布。程序不自动通知任何人，方案不自动生效（个人信息保护法 第二十四条）。"
        + "审定人可以锁定、禁排或者改派；改动按第二章至第四章重新计算，并留下记录。本街道审定人：________。",
      "A clerk checks the plan and whoever is responsible approves it before anybody is "
        + "asked or told. The program tells nobody by itself and no plan takes effect by "
        + "itself (Personal Information Protection Law, Article 24). The approver may lock, "
        + "rule out or change; changes are planned again by Chapters 2 to 4 and recorded. "
        + "Approver: ________."
    ),
    .consent: Entry(
      "确定服务以前，事先征求志愿者意见（河南省志愿服务条例 第二十七条、浙江省志愿服务条例 第十九条）。每项建议都是“待确认”，"
        + "本人同意后转为“已同意”；可以不同意，不必说明理由，不因此受到不利对待。同意后不能前往的，及时告知（志愿服务条例 第二十二条），"
        + "由本街道另行征求他人意见。",
      "Volunteers are asked before anything is settled (Henan Volunteer Service "
        + "Regulations, Article 27; Zhejiang Volunteer Service Regulations, Article 19). "
        + "Every line is a proposal until the person agrees; anybody may decline, without a "
        + "reason and without harm. Who agreed and cannot come says so promptly (Volunteer "
        + "Service Regulations, Article 22), and somebody else is asked."
    ),
    .explanation: Entry(
      "志愿者、需求提出方和资源提供单位可以要求说明：为什么建议（或者没有建议）某人、某单位，某项需求为什么没有满足。本街道按需求、"
        + "按人员、按单位给出理由，写明所依据的规则和数字，不得以“系统算的”作答。",
      "Volunteers, those who ask and those who offer may ask why somebody was proposed "
        + "or not, and why a need is unmet. The office answers by need, person or unit with "
        + "the rule and the numbers, never with “the system decided”."
    ),
    .objection: Entry(
      "对建议、公布的内容或者本人信息有异议的，可以口头或者书面向本街道提出。本街道由工作人员复核，不以程序的结果作为唯一依据，"
        + "在____个工作日内答复；认为对个人权益有重大影响的，本人有权要求说明，并有权拒绝仅通过自动化决策的方式作出决定（个人信息保护法 第二十四条）。"
        + "异议受理：________；电话：________。",
      "Whoever objects to a proposal, to what is published or to their own data tells "
        + "the office, by word or in writing. A person of the office looks into it, not by "
        + "the program's result alone, and answers within ____ working days. Where a "
        + "decision has a major influence on somebody's rights, they may demand an "
        + "explanation and refuse a decision made by automated means alone (Personal "
        + "Information Protection Law, Article 24). Objections to: ________; telephone: "
        + "________."
    ),
    .privacy: Entry(
      "匹配只使用第二章至第五章所列的信息，限于实现匹配目的的最小范围（个人信息保护法 第五条、第六条）。数据存放在本街道自己的电脑上，"
        + "匹配时不联网、不外传。未经志愿者本人同意不公开其信息（志愿服务条例 第二十条），公开个人信息须取得单独同意（个人信息保护法 第二十五条）；"
        + "不侵犯服务对象的隐私（志愿服务条例 第二十一条）。",
      "Matching uses what Chapters 2 to 5 name, no more than it needs (Personal "
        + "Information Protection Law, Articles 5 and 6). The data lie on the office's own "
        + "computer; matching uses no network and sends nothing. Nobody's information is "
        + "disclosed without consent (Volunteer Service Regulations, Article 20), published "
        + "only with separate consent (Personal Information Protection Law, Article 25), "
        + "and the privacy of those served is kept (Volunteer Service Regulations, Article "
        + "21)."
    ),
    .localLaw: Entry(
      "本规则引用的地方性法规，是规则的出处；本地法规另有规定的，从其规定。",
      "Regulations of provinces are named as sources; where local law says otherwise, "
        + "it goes first."
    ),
    .changes: Entry(
      "本街道改变设置的，重新生成并公布本规则，自下一周的方案起适用。",
      "When the office changes a setting it makes and publishes these rules anew; they "
        + "hold from the next week's plan."
    ),
    .scope: Entry(
      "本规则适用的街道和起始日期，以下列设置为准。",
      "These rules are for the street and from the day of these settings."
    ),
  ]
}
