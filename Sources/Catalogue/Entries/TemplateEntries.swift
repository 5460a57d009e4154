// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  static let templateEntries: [TemplatePhrase: Entry] = [
    .hint: Entry(
      "必填列标有 * 号;斜体灰字是示例,读表时会跳过,可以不删。鼠标停在表头上看填法。",
      "Columns with * must be filled. Grey rows are examples: they are skipped, and may stay. Point at a header to see how to fill it."
    ),
    .id: Entry(
      "本表中不重复的编号,如 N1;留空时用序号或自动生成。",
      "An identifier that no other row has, as in N1; may be left blank."
    ),
    .title: Entry("要办的事,一句话写清。", "What is wanted, in one sentence."),
    .name: Entry("名称;人员写姓名,一行一人。", "The name; of people one a row."),
    .kind: Entry(
      "场地、物资、服务、人力、智力之一;不清楚可留空,由系统按内容建议。",
      "One of 场地 venue, 物资 goods, 服务 service, 人力 labour, 智力 expertise; may be left blank, then one is proposed."
    ),
    .category: Entry(
      "服务类别,与资源清单用同样的词;留空时由系统按内容建议。",
      "The category, in the words of the offers; may be left blank, then one is proposed."
    ),
    .categories: Entry(
      "可服务的类别,多个用顿号分开;留空表示同类都可以。",
      "Categories served, several with commas; blank: any of its kind."
    ),
    .place: Entry("地点编号、名称或含有地点名称的地址。", "Id or name of a place, or an address that holds one."),
    .community: Entry("所属社区或网格的名称。", "The community or grid."),
    .times: Entry(
      "如 周六上午、2026-02-14 9:00-11:00、每周三下午;不限时间写“不限”。",
      "As in Sat 9:00-11:00 or 2026-02-14 14:00-16:00; any time: any."
    ),
    .duration: Entry("如 2小时、90分钟。", "As in 2h or 90min."),
    .headcount: Entry("需要几个人。", "How many people are wanted."),
    .quantity: Entry("几件、几次;场地写容量。", "Pieces; of a venue its seats."),
    .seats: Entry("要容纳多少人。", "Seats."),
    .risk: Entry(
      "无、低、中、高;登高、涉水、用电等写高。",
      "none, low, medium or high; work at heights, on water or with current is high."
    ),
    .verifiedBy: Entry("谁核实过;没核实的不会排。", "Who verified it; what nobody verified is not planned."),
    .urgency: Entry("一般、较急、紧急;紧急的先满足。", "normal, soon or urgent; urgent comes first."),
    .beneficiary: Entry(
      "老年、残疾、困难、儿童优先;不要写姓名。",
      "elderly, disabled, hardship, children come first; no names."
    ),
    .beneficiaryCount: Entry("受益多少人。", "How many people it is for."),
    .skills: Entry("需要的特长,如 急救1人;多个用顿号分开。", "Skills, as in 急救1人; several with commas."),
    .certificates: Entry(
      "证书名称,可带有效期:执业医师(至2026-12-31)。",
      "Certificates, with the last day in brackets."
    ),
    .certificateUntil: Entry("证书最后一天。", "The last day of the certificates."),
    .insuredUntil: Entry(
      "意外险最后一天;高风险的活动必须在保。",
      "The last day of the accident insurance; work of high risk needs it."
    ),
    .components: Entry(
      "一件事要几样东西一起时写,如 场地1(60座)、人力2(急救1人)。",
      "Several things at once, as in 场地1(60座)、人力2."
    ),
    .divisible: Entry("可以分给几家、分几次办的写“是”。", "yes if it may be met piece by piece."),
    .minimum: Entry("至少给多少才办。", "The least that is worth doing."),
    .proposerUnit: Entry("提出需求的单位;居民提出的留空。", "The unit that asks; blank for residents."),
    .receivedAt: Entry("收到的日期。", "When it was received."),
    .deadline: Entry("最迟哪天办好,或写 7天内。", "The last day, or a term."),
    .handling: Entry("立等可取的当场办,不进计划。", "immediate ones are not planned."),
    .minimumAge: Entry("参加人员最低年龄。", "Least age of those who serve."),
    .maximumAge: Entry("参加人员最高年龄。", "Greatest age of those who serve."),
    .needsHealth: Entry("需要身体健康的写“是”。", "yes if it needs good health."),
    .projectClass: Entry("留空由系统判断。", "May be left blank."),
    .locked: Entry("指定由谁承担:编号,多个用分号分开。", "Who alone may serve: ids."),
    .barred: Entry("不能由谁承担:编号。", "Who may not serve: ids."),
    .contact: Entry("联系人,只用于内部表格。", "Whom to call; for internal sheets only."),
    .phone: Entry("联系电话,只出现在征求意见表上。", "Telephone; stands on the call sheet only."),
    .remark: Entry("备注,不参与排定。", "Remarks; not read."),
    .unit: Entry("单位编号或名称。", "Id or name of the unit."),
    .frequency: Entry("如 每周2次、每月1次。", "As in 2 a week."),
    .exclusive: Entry("同一时间只能给一家用的写“是”。", "yes if only one may have it at a time."),
    .sessionSeats: Entry(
      "一场最多服务多少人;可几项需求合办的才填。",
      "Most people of a session; only where needs may join."
    ),
    .least: Entry("少于这个人数不办。", "Fewer people and it is not held."),
    .sessionMinutes: Entry("一场多长时间,如 60分钟。", "Length of a session."),
    .moves: Entry("能上门、会流动的写“是”。", "yes if it travels."),
    .setup: Entry("布置要多久,如 15分钟。", "Time to set up."),
    .packing: Entry("撤场要多久。", "Time to pack up."),
    .conditions: Entry("使用条件、预约方式。", "Conditions of use."),
    .standing: Entry(
      "在职党员或志愿者;在职的工作日白天不排。",
      "在职党员 in service, or 志愿者; those in service do not come in working hours."
    ),
    .team: Entry("服务队名称。", "The team."),
    .birth: Entry("出生日期,只用来核年龄。", "Date of birth, for age limits only."),
    .health: Entry("身体健康写“是”;不要写病情。", "yes or no; no diagnoses."),
    .wishes: Entry("愿意做的服务类别,按先后用顿号分开。", "Categories, most wanted first."),
    .perWeek: Entry("一周最多几次。", "Most times a week."),
    .perMonth: Entry("一个月最多几次。", "Most times a month."),
    .minutesPerDay: Entry("一天最多几分钟。", "Most minutes a day."),
    .servedThisMonth: Entry("本月已经服务几次。", "Times served this month."),
    .invitation: Entry(
      "需本人同意、默认同意、默认拒绝;拒绝的不会排。",
      "ask, agree or refuse; whoever refuses is not planned."
    ),
    .guardian: Entry("未成年人由监护人同意并陪同的写“是”。", "yes if a guardian agrees and comes along."),
    .consentPublish: Entry(
      "本人同意在公示件中以“王**”的形式出现的写“是”。",
      "yes if the person agrees to be named in public lists, covered as in W**."
    ),
    .functions: Entry("单位职能,如 医疗、教育、法律。", "What the unit does."),
    .perHalfDay: Entry("半天内最多几件。", "Most pieces in half a day."),
    .date: Entry("日期;时间写钟点。", "The date; the hours go under times."),
    .heads: Entry("这一班要几个人。", "How many people the shift wants."),
    .leader: Entry("要有带班的写“是”。", "yes if somebody must lead."),
    .level: Entry("街道、社区、网格、点位。", "street, community, grid or site."),
    .parent: Entry("上一级的编号或名称。", "What it lies in."),
    .latitude: Entry("纬度;整张表用同一坐标系,没有就都不填。", "Degrees north; all or none."),
    .longitude: Entry("经度。", "Degrees east."),
    .households: Entry("户数。", "Households."),
    .oneCommunity: Entry("一个社区。", "One community."),
    .otherCommunity: Entry("与它相邻的社区。", "A community that touches it."),
    .person: Entry("志愿者编号;单位的写在单位列。", "Id of the person; units go under unit."),
    .load: Entry(
      "本周以前累计:人员写分钟,单位写件数。",
      "Before this week: minutes of a person, pieces of a unit."
    ),
    .servedPlace: Entry("在哪个社区服务。", "Where they served."),
    .servedCategory: Entry("服务的类别。", "What they did."),
    .further: Entry("更多列", "More columns"),
    .furtherColumn: Entry("列名", "Column"),
    .furtherNote: Entry("填法", "How to fill it"),
    .furtherHint: Entry(
      "少数情况才用;要用时把列名加到表头后面即可。",
      "Seldom needed: put the name behind the other headers."
    ),
    .written: Entry(
      "空表 {0} 份,在 {1};填好后运行 paidan check {1}",
      "{0} empty tables in {1}; fill them in, then paidan check {1}"
    ),
  ]
}
