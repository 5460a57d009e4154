// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let faultEntries: [FaultCode: Entry] =
    fileFaultEntries.merging(rowFaultEntries) { first, _ in first }
    .merging(bookEntries) { first, _ in first }
    .merging(countEntries) { first, _ in first }
    .merging(projectFaultEntries) { first, _ in first }
    .merging(editFaultEntries) { first, _ in first }

  private static let fileFaultEntries: [FaultCode: Entry] = [
    .missingTable: Entry("缺少文件“{0}”。", "The file “{0}” is missing."),
    .tableNotRead: Entry("没有读到“{0}”。", "No table “{0}” was read."),
    .unreadableFile: Entry("文件读不出来。", "The file cannot be read."),
    .fileTooLarge: Entry("文件超过 {0} MB。", "The file is larger than {0} MB."),
    .emptyFile: Entry("文件是空的。", "The file is empty."),
    .foreignFile: Entry(
      "这不是 CSV 文本,而是{0}文件。",
      "This is not CSV text but a file of another program ({0})."
    ),
    .unknownEncoding: Entry(
      "既不是 UTF-8,也不是 GB 18030(第 {0} 个字节起)。",
      "Neither UTF-8 nor GB 18030 (from byte {0} on)."
    ),
    .wrongEncoding: Entry(
      "按 {0} 读不通(第 {1} 个字节起)。",
      "Not readable as {0} (from byte {1} on)."
    ),
    .decodedAs: Entry("已按 {0} 编码读入。", "Read in the encoding {0}."),
    .mixedLineEnds: Entry("换行符不统一,已统一处理。", "Line ends of several kinds; repaired."),
    .doubleTable: Entry("与“{0}”是同一张表。", "The same table as “{0}”."),
    .unknownFile: Entry("文件名不认识,没有读。", "The file name is not known; it was not read."),
    .noHeader: Entry("找不到表头行。", "No header line was found."),
    .noRows: Entry("只有表头,没有数据行。", "A header, but no rows."),
    .tooManyRows: Entry("超过 {0} 行。", "More than {0} rows."),
    .missingColumn: Entry("缺少“{0}”列。", "The column “{0}” is missing."),
    .doubleColumn: Entry(
      "有两列都是“{0}”,只读第一列。",
      "Two columns mean “{0}”; only the first is read."
    ),
    .unknownColumn: Entry("这一列不认识,没有读。", "The column is not known; it was not read."),
    .columnAssumed: Entry("按表头里的词,当作“{0}”列。", "Taken for “{0}” by a word in the header."),
    .titleLines: Entry("表头上方有 {0} 行标题,已跳过。", "{0} title lines above the header; skipped."),
    .skippedLines: Entry(
      "合计、填表人等 {0} 行已跳过。",
      "{0} lines with totals or signatures; skipped."
    ),
    .dittoFilled: Entry("“同上”{0} 处,已按上一行补齐。", "“Same as above” {0} times; filled in."),
    .exampleRows: Entry("示例 {0} 行已跳过。", "{0} example rows; skipped."),
    .offersOfAnyCategory: Entry(
      "没有“服务类别”列:{0} 项资源从名称看不出类别,会当作什么类别的需求都能做。",
      "There is no column of categories: {0} offers whose names do not tell count as fit for any need."
    ),
    .sectionRows: Entry(
      "{0} 行分节标题(第 {1} 行)不是数据,已跳过。",
      "{0} lines name sections of the table (rows {1}); skipped."
    ),
    .repeatedHeaders: Entry(
      "表中间重复的表头、标题 {0} 行已跳过。",
      "{0} lines that repeat the header or a title; skipped."
    ),
    .missingWeek: Entry("没有写明是哪一周。", "The week is not given."),
    .notMonday: Entry("起始日不是星期一。", "The week does not begin on a Monday."),
    .badSettingsFile: Entry("设置文件读不懂:{0}", "The settings file cannot be understood: {0}"),
    .fullWidthColon: Entry("这一行用了全角冒号“：”。", "A full-width colon stands after the key."),
    .openBracket: Entry("这一行的括号“{0}”没有配上另一半。", "The bracket “{0}” of this line has no other half."),
    .tabIndent: Entry("这一行开头用了制表符(Tab 键)。", "The line is indented by a tab."),
    .colonWithoutSpace: Entry("冒号后面没有空格。", "No space after the colon."),
    .repeatedSetting: Entry(
      "“{0}”写了两次,第一次在第 {1} 行。",
      "“{0}” is given twice, first in line {1}."
    ),
    .unknownSetting: Entry("设置项“{0}”不认识,没有用。", "The setting “{0}” is not known; ignored."),
    .badSetting: Entry("设置项“{0}”的值不对。", "The value of the setting “{0}” is not possible."),
    .legalRuleKept: Entry(
      "法定规则“{0}”不能关闭(依据:{1})。",
      "The legal rule “{0}” can't be switched off ({1})."
    ),
    .badGoalOrder: Entry(
      "目标顺序必须把可调的目标各写一次。",
      "The order of goals must name every movable goal once."
    ),
    .unknownYear: Entry(
      "不知道 {0} 年的放假安排,只按普通周末计算。",
      "The holidays of {0} are not known; plain weekends are used."
    ),
    .makeUpDay: Entry(
      "{0} 是调休上班日,有 {1} 行把时间填在这一天。",
      "Offices work on {0} (make-up day); {1} rows name that day."
    ),
    .missingMappedFile: Entry("映射文件指的“{0}”不存在。", "The mapped file “{0}” does not exist."),
    .mappedCellBlank: Entry("映射要读的格子 {0} 是空的。", "The cell {0} that the mapping reads is blank."),
    .mappedCellMisplaced: Entry(
      "映射要读的格子 {0} 不在表头上方。",
      "The cell {0} that the mapping reads does not stand above the header."
    ),
    .badMonth: Entry("“{0}”里读不出是哪年哪月。", "“{0}” does not say which month of which year."),
  ]

  private static let rowFaultEntries: [FaultCode: Entry] = [
    .unterminatedQuote: Entry("引号没有配对。", "A quotation mark is never closed."),
    .strayQuote: Entry("单元格中间有引号,按原样读入。", "A quotation mark inside a cell; kept as it is."),
    .cellTooLong: Entry("单元格超过 {0} 字节。", "A cell is longer than {0} bytes."),
    .controlCharacters: Entry("单元格里有控制字符。", "A cell holds control characters."),
    .tooManyCells: Entry(
      "这一行有 {0} 格,表头只有 {1} 格。",
      "This row has {0} cells, the header {1}."
    ),
    .tooFewCells: Entry(
      "这一行只有 {0} 格,表头有 {1} 格。",
      "This row has only {0} cells, the header {1}."
    ),
    .classProposed: Entry(
      "没有填类别,建议“{0}”(因为“{1}”)。",
      "No category is given; “{0}” is proposed (because of “{1}”)."
    ),
    .classesProposed: Entry("建议类别 {0} 行,待确认。", "Proposed categories, to be confirmed: {0} rows."),
    .missingValue: Entry("必填项是空的。", "A cell that must be filled is blank."),
    .duplicateID: Entry("编号与第 {0} 行重复。", "The same identifier as in row {0}."),
    .duplicateIDElsewhere: Entry(
      "编号与“{0}”第 {1} 行重复。",
      "The same identifier as in row {1} of “{0}”."
    ),
    .duplicateRow: Entry("与第 {0} 行完全相同,只算一次。", "The same as row {0}; counted once."),
    .duplicateRowElsewhere: Entry(
      "与“{0}”第 {1} 行完全相同,只算一次。",
      "The same as row {1} of “{0}”; counted once."
    ),
    .possibleDuplicateElsewhere: Entry(
      "与“{0}”第 {1} 行地点、类别相同,且在 7 天之内,可能重复。",
      "The same place and category as row {1} of “{0}” within 7 days; perhaps a duplicate."
    ),
    .possibleDuplicate: Entry(
      "与第 {0} 行地点、类别相同,且在 7 天之内,可能重复。",
      "The same place and category as row {0} within 7 days; perhaps a duplicate."
    ),
    .damagedNumber: Entry(
      "号码已被表格软件改成科学计数,后几位丢了。",
      "A spreadsheet has turned the number into powers of ten; digits are lost."
    ),
    .personalKey: Entry(
      "把身份证号或手机号当编号用了,已另编内部编号。",
      "An identity or telephone number stands as the key; another key was made."
    ),
    .badIdentityNumber: Entry("身份证号校验不通过。", "The check digit of the identity number is wrong."),
    .badPhone: Entry("电话号码位数不对。", "This cannot be a telephone number."),
    .genderDigits: Entry(
      "性别填的是数字,各系统含义不同,不猜。",
      "Gender as a digit; systems differ, so it is not guessed."
    ),
    .severalPeople: Entry(
      "一格里像是填了几个人。",
      "Several people in one cell, it seems."
    ),
    .badDate: Entry("日期不存在或看不懂。", "Not a date."),
    .noSuchDate: Entry("日期“{0}”不存在。", "There is no date “{0}”."),
    .noSuchDay: Entry("{0} 没有 {1} 日。", "{0} has no day {1}."),
    .badDayList: Entry("日期清单看不懂。", "Not a list of days of the month."),
    .badTime: Entry("时间看不懂。", "Not a time that is understood."),
    .vagueTime: Entry("时间未定,按不限时间处理。", "The time is left open; taken as any time."),
    .severalShifts: Entry(
      "一行写了几天或几个时段,按 {0} 个班次读。",
      "A row with several days or times: read as {0} shifts."
    ),
    .otherKindInName: Entry(
      "名称里的“{0}”({1})不是这一类资源,没有算进去。",
      "“{0}” ({1}) in the name is of another kind and is not counted."
    ),
    .outsideWeek: Entry("时间都不在本周,本周不安排。", "No time inside this week; left out this week."),
    .badDuration: Entry("时长看不懂。", "Not a duration."),
    .durationOutOfRange: Entry(
      "时长应在 15 分钟到 24 小时之间。",
      "The duration must lie between 15 minutes and 24 hours."
    ),
    .durationGuessed: Entry("时长没写单位,按 {0} 分钟处理。", "No unit; taken as {0} minutes."),
    .badNumber: Entry("不是整数。", "Not a whole number."),
    .negativeNumber: Entry("数量不能是负数。", "The number must not be negative."),
    .zeroQuantity: Entry("数量是 0。", "The quantity is 0."),
    .absurdQuantity: Entry(
      "数量大得不合常理(上限 {0}),这一行先搁置,不列入计划。",
      "The quantity is too large (limit {0}); the row is set aside, not planned."
    ),
    .inexactNumber: Entry("数字是约数,按 {0} 处理。", "An inexact number; taken as {0}."),
    .implausibleNumber: Entry(
      "写法可疑:是不是多写了一个“万”?按 {0} 处理。",
      "Oddly written, perhaps ten thousand times too many; taken as {0}."
    ),
    .unknownWord: Entry("这个词不在本列可用的词里。", "Not one of this column's words."),
    .ownKind: Entry("资源类别不在通行的五类之中,按自定类别处理。", "A kind beyond the five; kept."),
    .unknownCategory: Entry("设置里没有这个类别。", "The settings do not list this category."),
    .unknownPlace: Entry("社区网格表里没有这个地点。", "The table of places does not hold this place."),
    .ambiguousPlace: Entry("有几个地点同名。", "Several places bear this name."),
    .unknownUnit: Entry("驻区单位表里没有这个单位。", "The table of units does not hold this unit."),
    .ambiguousUnit: Entry("有几个单位同名。", "Several units bear this name."),
    .unknownTeam: Entry("服务队表里没有这支队伍。", "The table of teams does not hold this team."),
    .unknownSubject: Entry(
      "需求清单和班次需求里都没有这一项。",
      "Neither the list of needs nor the list of posts has this."
    ),
    .ambiguousName: Entry("有几项同名,不知道是哪一项。", "Several bear this name."),
    .reservedKey: Entry(
      "编号不能以 post: 开头,那是留给班次的。",
      "An identifier cannot begin with post:, which is kept for shifts."
    ),
    .nobodyNamed: Entry("没有写谁来做,按没有安排算。", "Names nobody; counts as not served."),
    .unknownGiver: Entry(
      "资源清单和人员名册里都没有这个编号或名称。",
      "Neither the list of offers nor that of people has this identifier or name."
    ),
    .unknownProvider: Entry(
      "锁定或禁排的编号,资源清单和人员名册里都没有。",
      "A pin names nobody in the lists of offers and people."
    ),
    .ambiguousProvider: Entry(
      "锁定或禁排的编号,资源清单和人员名册里都有。",
      "A pin names both an offer and a person."
    ),
    .unlawfulPin: Entry(
      "锁定的 {0} 依法不能承担这项需求({1})。",
      "The law does not let the locked {0} serve this need ({1})."
    ),
    .contradictoryPins: Entry("同一编号既锁定又禁排。", "The same provider is locked and barred."),
    .unknownHolder: Entry(
      "历史里的人员或单位已不在名单中,不计入。",
      "Not in the lists any more; not counted."
    ),
    .placeCycle: Entry("上级绕成了圈。", "The place lies in itself."),
    .selfNeighbour: Entry("自己与自己相邻。", "A place is its own neighbour."),
    .badCoordinate: Entry("经纬度不对,或只填了一半。", "A coordinate out of range, or half of one."),
    .missingPlace: Entry("没有填地点。", "No place is given."),
    .pastDeadline: Entry("截止({0})在本周之前。", "The deadline ({0}) is before this week."),
    .deadlineBeforeTimes: Entry(
      "截止({0})早于需求时间“{1}”,这样永远排不上。",
      "The deadline ({0}) is before the times asked for, “{1}”: it can never be planned."
    ),
    .reversedDates: Entry("结束早于开始。", "An end before its start."),
    .reversedLimits: Entry("下限大于上限,按 {0} 处理。", "Limits reversed; {0} is used."),
  ]

  private static let countEntries: [FaultCode: Entry] = [
    .tradesAsked: Entry(
      "有 {0} 项需求要有特长的人做({1}),只派给写明会的单位和人。",
      "{0} needs take a trade ({1}) and go only to those who state it."
    ),
    .placesApart: Entry(
      "有 {0} 个地点不知道在哪个社区(如 {1}),按就近规则,只有同在那里的人才算近。",
      "Of {0} places nothing says in which community they lie ({1}, …): only who is there is near."
    ),
    .placesMade: Entry(
      "没有社区网格表,已按各表所填建立 {0} 个地点。",
      "No table of places; {0} were made from the rows."
    ),
    .unitsMade: Entry(
      "没有驻区单位表,已按各表所填建立 {0} 个单位。",
      "No table of units; {0} were made from the rows."
    ),
    .addressesMatched: Entry(
      "有 {0} 行填的是详细地址,已对应到所在地点。",
      "{0} addresses were matched to the place they name."
    ),
    .identifiersMade: Entry(
      "有 {0} 行没有编号,已按内容编号。",
      "{0} rows have no identifier; one was made from the content."
    ),
    .employersUnknown: Entry(
      "有 {0} 人的单位不是驻区单位。",
      "{0} people work for somebody who is not a resident unit."
    ),
    .homesUnknown: Entry(
      "有 {0} 人的住址对不上社区网格表,不能就近安排。",
      "{0} homes are not in the table of places; nearness is unknown."
    ),
    .needsUnverified: Entry(
      "有 {0} 项需求未核实,依法不安排。",
      "{0} needs are not verified and by law not planned."
    ),
    .needUnverified: Entry(
      "没有核实人,依法不安排。",
      "Not verified; by law not planned."
    ),
    .needWithoutRisk: Entry(
      "没填风险,依法不安排。",
      "No risk stated; by law not planned."
    ),
    .needsWithoutRisk: Entry(
      "有 {0} 项需求未填风险,依法不安排。",
      "{0} needs state no risk and by law are not planned."
    ),
    .availabilityAssumed: Entry(
      "有 {0} 人没填服务时间,按惯例时间处理。",
      "{0} people give no times; the house rule is assumed."
    ),
    .capsAssumed: Entry(
      "有 {0} 人的上限(每周次数、每月次数、每天分钟)没填全,没填的按惯例上限处理。",
      "{0} people do not give every cap (times a week, times a month, minutes a day); the house rule is assumed for the rest."
    ),
    .rowsOutsideWeek: Entry("有 {0} 行不在本周,没有读。", "{0} rows lie outside the week; not read."),
    .rowsSkipped: Entry("按映射文件跳过 {0} 行。", "{0} rows were skipped by the mapping."),
  ]

  private static let projectFaultEntries: [FaultCode: Entry] = [
    .componentUnclear: Entry("组成里的“{0}”看不懂。", "“{0}” in the components is not understood."),
    .componentDetailUnclear: Entry(
      "“{1}”括号里的“{0}”说不清是类别、特长、证书还是座位数。",
      "It is not clear whether “{0}”, in brackets behind “{1}”, is a category, a skill, a certificate or seats."
    ),
    .componentBrackets: Entry(
      "组成里“{0}”的括号没有配对。",
      "The brackets of “{0}” in the components do not match."
    ),
    .componentSkillHeads: Entry(
      "组成里“{0}”要 {1} 人有“{2}”特长,可一共只有 {3} 人。",
      "“{0}” in the components asks for {1} heads with {2}, of {3} in all."
    ),
    .takenAsNo: Entry(
      "“{0}”不在本列可用的词里,按“否”算。",
      "“{0}” is not one of this column's words; taken as no."
    ),
    .badSharedSeats: Entry(
      "“{0}”后面应是一场最多的人数(1 到 {1} 的整数),“{2}”不行。",
      "“{0}” wants the most people of a session, a whole number from 1 to {1}; “{2}” is none."
    ),
    .unlistedSharedCategory: Entry(
      "“类别”里没有“{0}”这一类,不会有需求因它合办。",
      "“{0}” is not one of the categories listed; no needs are put together for it."
    ),
    .componentQuantity: Entry(
      "组成里“{0}”的数量应在 1 到 {1} 之间。",
      "The number in “{0}” must lie between 1 and {1}."
    ),
    .tooManyComponents: Entry(
      "一项需求的组成不能超过 {0} 样。",
      "A need cannot have more than {0} components."
    ),
    .componentsBesideNumber: Entry(
      "填了组成,又另填了数量,不知道是哪一样的数量。",
      "A number beside components: it is not known of which."
    ),
    .componentsBesideSkills: Entry(
      "填了组成,又另填了特长或证书,不知道是对哪一样的要求。",
      "Skills or certificates beside components: it is not known of which."
    ),
    .componentNotSaid: Entry(
      "没有写明“{0}”承担组成里的哪一样。",
      "It does not say which component “{0}” gives."
    ),
    .leastAboveSeats: Entry(
      "最少人数比每场人数({0})还多,永远开不了场。",
      "The least attendance is above the seats ({0}): it can never be held."
    ),
    .sessionLength: Entry(
      "每场时长应在 15 分钟到 6 小时之间。",
      "A session must last between 15 minutes and 6 hours."
    ),
    .sessionKind: Entry(
      "场地和物资不能作共享场次。",
      "Halls and goods cannot be sessions."
    ),
    .sessionWithoutSeats: Entry(
      "没填每场人数,不算共享场次。",
      "No seats of a session are given; it is not a session."
    ),
    .preparationOutOfRange: Entry(
      "布置、收拾的时间应在 0 到 {0} 分钟之间。",
      "Setting up and packing take between 0 and {0} minutes."
    ),
  ]
}
