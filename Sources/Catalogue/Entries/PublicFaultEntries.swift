// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let leakEntries: [Leak: Entry] = [
    .mobile: Entry("有手机号。", "A mobile number."),
    .landline: Entry("有电话号码。", "A telephone number."),
    .identity: Entry("有身份证号。", "An identity number."),
    .document: Entry("有证件号。", "The number of a document."),
    .longNumber: Entry("有长串数字(像银行卡或证件号)。", "A long number, as of a bank card."),
    .partialNumber: Entry("有遮了一半的号码。", "A number of which only a part is covered."),
    .email: Entry("有电子邮箱。", "An e-mail address."),
    .address: Entry("有楼栋、单元、门牌或房号。", "A building, entrance, house or room."),
    .coordinate: Entry("有经纬度。", "A coordinate."),
    .name: Entry("有表里某个人的全名。", "The full name of somebody in the tables."),
    .titledPerson: Entry("有指名道姓的称呼。", "Somebody by name and title."),
    .birth: Entry("有出生日期。", "A date of birth."),
    .statedAge: Entry("有一个人的年龄。", "The age of one person."),
    .account: Entry("有微信、QQ 等账号。", "An account of a messenger."),
    .plate: Entry("有车牌号。", "A number plate."),
    .sensitive: Entry("有病情、收入、政治面貌等敏感内容。", "Health, income, politics or the like."),
  ]

  static let publicFaultEntries: [PublicFaultCode: Entry] = [
    .unknownColumn: Entry("“{0}”列不在可公示的列里。", "Column “{0}” is not one that may be made public."),
    .strayCell: Entry("表头之外有内容。", "A cell that stands under no header."),
    .noHeader: Entry("找不到可公示的表头。", "No header of a public list was found."),
    .unknownChoice: Entry("“{0}”不是可公示的列。", "“{0}” is not a column that may be made public."),
    .missingPhone: Entry("没有监督电话。", "The telephone number of those who supervise is missing."),
    .missingObjections: Entry("没有异议方式。", "Where and how to object is missing."),
    .badPhone: Entry("监督电话写得不对。", "The telephone number of those who supervise is not one."),
    .privatePhone: Entry(
      "监督电话是表里某个人的私人电话。",
      "The telephone number of those who supervise is somebody's own in the tables."
    ),
    .noConsent: Entry("{0} 没有同意在公示件中出现。", "{0} has not agreed to be named in public."),
    .noGuardian: Entry(
      "{0} 未满 14 岁,没有监护人同意。",
      "{0} is under 14, and no guardian has agreed."
    ),
    .unknownPerson: Entry("人员名册里没有这个人。", "The list of people does not have this person."),
    .severalPeople: Entry("人员名册里有几个人同名。", "Several people of the list have this name."),
    .unknownPlace: Entry("不是社区网格表里的社区或其中的地点。", "No community of the tables, nor a place in one."),
    .unknownBeneficiary: Entry("服务对象只能写规定的类别。", "Those served can be named by certain words only."),
    .badCount: Entry("不是人数。", "No number of people."),
    .badAge: Entry("不是年龄或年龄段。", "No age and no span of ages."),
    .smallGroup: Entry(
      "同社区、同类别、同年龄段的只有 {0} 行,少于 {1} 行。",
      "Only {0} rows share community, category and ages; {1} must."
    ),
    .nothingToShow: Entry("没有可以公示的安排。", "There is nothing to show."),
    .unreadable: Entry("写好的文件读不回来,无法检查。", "The file written cannot be read back and checked."),
  ]

  static let publicMendEntries: [PublicMendCode: Entry] = [
    .removeColumn: Entry("删去这一列;可公示的列:{0}。", "Take it out; columns that may stay: {0}."),
    .removeCell: Entry("删去,或移到有表头的列里。", "Take it out, or put it under a header."),
    .writeHeader: Entry("第一行写表头,可用:{0}。", "Write a header first, of these: {0}."),
    .removeText: Entry("把这部分从格子里删去。", "Take it out of the cell."),
    .mendTable: Entry("改“{0}”表的“{1}”列。", "Mend column “{1}” of the table “{0}”."),
    .mendSetting: Entry("改设置里的“{0}”。", "Mend the setting “{0}”."),
    .mendVersion: Entry("换一个版本名。", "Choose another name for the version."),
    .askConsent: Entry(
      "征得本人同意后在人员名册“公示同意”列写“是”(没有这一列就加上);或用 --nameless 只列人数。",
      "Ask, then write yes under consentPublish in the list of people (add the column if it has none); or show numbers only: --nameless."
    ),
    .writePhone: Entry(
      "在街道.yaml 的“公示”下写:监督电话: 0000-00000000(办公电话)。",
      "Write it under “publish” in street.yaml, as in phone: 0000-00000000."
    ),
    .writeObjections: Entry(
      "在街道.yaml 的“公示”下写:异议方式: 到哪里、怎样提出。",
      "Write it under “publish” in street.yaml, as in objections: where and how."
    ),
    .useOfficePhone: Entry("改用办公电话。", "Use a number of the office."),
    .usePerson: Entry(
      "用志愿者编号,或先把这个人登记到人员名册。",
      "Use the identifier, or add the person to the list."
    ),
    .useCommunity: Entry(
      "写社区名;没有的先登记到社区网格表。",
      "Write a community, or add it to the table of places."
    ),
    .useWord: Entry("改用:{0}。", "Use one of: {0}."),
    .writeNumber: Entry("只写数字。", "Write a number only."),
    .writeAge: Entry("写年龄段,如 60-69 或 80岁以上。", "Write a span, as in 60-69 or 80+."),
    .tellMakers: Entry("请把这句话告诉软件的维护者。", "Tell the makers of the program."),
    .planFirst: Entry("先安排一周。", "Plan the week first."),
  ]
}
