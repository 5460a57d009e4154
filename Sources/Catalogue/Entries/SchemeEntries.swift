// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let schemeEntries: [SchemeCode: Entry] = [
    .unknownKey: Entry("方案里没有“{0}”这一项", "schemes have no key \"{0}\" here"),
    .repeatedKey: Entry("“{0}”写了两遍", "\"{0}\" stands twice"),
    .missingKey: Entry("缺少“{0}”", "\"{0}\" is missing"),
    .wrongShape: Entry("“{0}”的写法不对,应为:{1}", "\"{0}\" should be: {1}"),
    .badFormula: Entry(
      "算式“{0}”在第{1}个字处看不懂",
      "the formula \"{0}\" cannot be read at character {1}"
    ),
    .unknownFunction: Entry("没有“{0}”这个函数", "there is no function \"{0}\""),
    .onlyInTarget: Entry(
      "{0} 只能用在“目标量”和“选定”里",
      "{0} may stand in \"target\" and \"choose\" only"
    ),
    .badChosen: Entry("“选定”要是 1 以上的数", "\"choose\" must come to 1 or more"),
    .badRange: Entry("“{0}”不是数或范围", "\"{0}\" is no number or range"),
    .reversedRange: Entry("范围“{0}”的下限大于上限", "in \"{0}\" the least is above the most"),
    .badShare: Entry("“{0}”不是 0 到 100% 的比例", "\"{0}\" is no share from 0 to 100 %"),
    .unknownGoal: Entry("没有“{0}”这个目标", "there is no goal \"{0}\""),
    .repeatedGoal: Entry("目标“{0}”写了两遍", "the goal \"{0}\" stands twice"),
    .goalNeeds: Entry("目标“{0}”要用到“{1}”,方案里没有写", "the goal \"{0}\" needs \"{1}\""),
    .unused: Entry("写了“{0}”,但没有目标用到它", "\"{0}\" is stated, but no goal uses it"),
    .unknownRule: Entry(
      "可配条件一条只能写一种比较,这里是“{0}”",
      "a rule is one comparison, this one has \"{0}\""
    ),
    .badColumns: Entry("“{0}”要写清两边的列", "\"{0}\" must name the columns of both sides"),
    .badSide: Entry("“{0}”不是派出也不是接收", "\"{0}\" is neither from nor to"),
    .tooManyConnected: Entry(
      "要求连片时一方最多{0}个对象",
      "partners that hang together may be {0} at most"
    ),
    .connectedWithoutNeighbours: Entry(
      "要求连片,但没有写相邻表",
      "partners are to hang together, but there is no table of neighbours"
    ),
    .tooMany: Entry("“{0}”超过{1}项", "\"{0}\" has more than {1} entries"),
    .missingTable: Entry("文件夹里没有表“{0}”", "the folder has no table \"{0}\""),
    .doubleTable: Entry("这张表还有一份:{0}", "this table is also there as {0}"),
    .missingColumn: Entry("没有“{0}”这一列,表里有:{1}", "there is no column \"{0}\"; there are: {1}"),
    .doubleColumn: Entry("“{0}”这一列出现两次", "the column \"{0}\" stands twice"),
    .emptySide: Entry("表“{0}”里一行也没有", "the table \"{0}\" has no row"),
    .missingID: Entry("这一行没有编号", "this row has no key"),
    .duplicateID: Entry("编号与第{0}行重复", "the key is that of row {0} too"),
    .duplicateAcross: Entry("编号与“{0}”里的重复", "the key stands in \"{0}\" too"),
    .notNumber: Entry("这里应当是数", "a number is expected here"),
    .numberOutOfRange: Entry("数值应在 0 到 {0} 之间", "the number must be from 0 to {0}"),
    .dividesByZero: Entry("这一行除以了 0", "this row divides by zero"),
    .leastAboveMost: Entry("下限{0}大于上限{1}", "the least, {0}, is above the most, {1}"),
    .unknownRole: Entry("方案没有给角色“{0}”定人数", "the scheme gives the role \"{0}\" no number"),
    .unknownPartner: Entry("对方没有“{0}”", "the other side has no \"{0}\""),
    .strangers: Entry(
      "这一列有 {0} 个值不是对方的编号,如“{1}”,没有起作用",
      "{0} values of this column are no keys of the other side, as \"{1}\", and count nothing"
    ),
    .newcomers: Entry(
      "往期空着的有 {0} 行,当作新来的,按其余的平均 {1} 起算",
      "{0} rows without a past load are taken for newcomers, who begin at the others' mean of {1}"
    ),
    .fixedAndForbidden: Entry("同一对既已定又禁配", "a pair is both fixed and forbidden"),
    .fixedBeyondMost: Entry("已定{0}个,超过上限{1}", "{0} are fixed, more than the most, {1}"),
    .noCoordinates: Entry("这一行没有坐标,算距离要用", "this row has no coordinates, which distances need"),
    .badCoordinates: Entry("坐标不对", "these are no coordinates"),
    .sampleTooLarge: Entry("要抽{0}个,只有{1}个", "the sample asks for {0}, there are {1}"),
    .groupTooLarge: Entry(
      "同去的有{0}人,接收方最多收{1}人",
      "{0} go as one, and nobody takes more than {1}"
    ),
    .filterBlanks: Entry(
      "条件“{0}”:{1} 行中 {2} 行符合,{3} 行空着,没有参加",
      "filter \"{0}\": {2} of {1} rows pass, {3} are blank and left out"
    ),
    .filterUnreadable: Entry(
      "条件“{0}”:{1} 行中 {2} 行符合,{3} 行不是数,没有参加",
      "filter \"{0}\": {2} of {1} rows pass, {3} have no number and are left out"
    ),
    .filterValueAbsent: Entry(
      "条件“{0}”里的“{1}”,表里一行也没有",
      "no row has \"{1}\", which the filter \"{0}\" names"
    ),
    .filterNearValue: Entry(
      "有 {1} 行写的是“{0}”,同条件里的只差一个字,没有参加",
      "{1} rows have \"{0}\", one character off the filter's value, and are left out"
    ),
    .namedPartners: Entry(
      "这一列有 {0} 个值写的是名称,已认作那一个的编号",
      "{0} values of this column are names and were taken for the keys of who bears them"
    ),
    .outsiders: Entry(
      "这一列有 {0} 个值不在对方之列,如“{1}”,没有定下",
      "{0} values of this column are none of the other side, as \"{1}\", and fix nothing"
    ),
    .protectsNobody: Entry(
      "这一列有 {0} 个值不是对方的编号,如“{1}”,禁配没有起作用,谁也没有避开",
      "{0} values of this column are no keys of the other side, as \"{1}\", and keep nobody away"
    ),
    .notWhole: Entry("“{0}”不是整数", "\"{0}\" is no whole number"),
    .swappedCoordinates: Entry("经纬度可能填反了", "longitude and latitude may have changed places"),
    .farPoint: Entry("这个点离其余的有 {0} 公里", "this point is {0} km from the others"),
    .neverSame: Entry(
      "“{0}”和“{1}”两列没有一个相同的值,这一条永远不成立",
      "\"{0}\" and \"{1}\" have no value in common, so this never holds"
    ),
    .filterLeavesNothing: Entry(
      "按条件({0})筛选后一行也不剩",
      "no row passes the filter ({0})"
    ),
  ]

  static let schemeMendEntries: [SchemeMend: Entry] = [
    .useOneOf: Entry("可用:{0}", "use one of: {0}"),
    .perhaps: Entry("是不是“{0}”?可用:{1}", "is \"{0}\" meant? use one of: {1}"),
    .perhapsColumn: Entry(
      "是不是“{0}”?是就改方案里的列名,不是就在表里加上“{1}”列",
      "is \"{0}\" meant? then correct the scheme; else add the column \"{1}\""
    ),
    .perhapsTable: Entry(
      "是不是“{0}”?是就改方案里的表名,不是就把“{1}”放进文件夹",
      "is \"{0}\" meant? then correct the scheme; else put \"{1}\" into the folder"
    ),
    .keepOne: Entry("只留一个", "keep one"),
    .write: Entry("写成:{0}", "write: {0}"),
    .correctFormula: Entry(
      "算式只用数、列名、+ - * / 和括号",
      "a formula has numbers, columns, + - * / and brackets"
    ),
    .writeRange: Entry("写成 2、1..3、1.. 或 ..3", "write 2, 1..3, 1.. or ..3"),
    .useOrDrop: Entry("写进目标,或者删去", "name it among the goals, or drop it"),
    .addTable: Entry("把“{0}”放进文件夹,或改正方案里的表名", "put \"{0}\" into the folder, or correct the name"),
    .addColumn: Entry("在表里加上“{0}”列,或改正方案里的列名", "add the column \"{0}\", or correct its name"),
    .fillCell: Entry("填上", "fill it in"),
    .writeNumber: Entry("填一个数", "write a number"),
    .useUniqueID: Entry("给每行一个不同的编号", "give each row a key of its own"),
    .correctNumbers: Entry("改正其中一个数", "correct one of the numbers"),
    .oneKindOfPoints: Entry("两边用同一种坐标", "give both sides coordinates of one kind"),
    .correctPartner: Entry("改正编号,或者留空", "correct the key, or leave it blank"),
    .dropOne: Entry("删去其中一处", "drop one of the two"),
    .correctFilter: Entry("改正条件里的列名或取值", "correct the column or value of the filter"),
    .perhapsValue: Entry(
      "改正条件里的列名或取值;“{0}”这一列里有:{1}",
      "correct the column or value of the filter; \"{0}\" has: {1}"
    ),
    .perhapsWord: Entry("是不是“{0}”?是就改正", "is \"{0}\" meant? then correct it"),
    .writeKeys: Entry("最好写编号", "keys are better"),
    .swapColumns: Entry(
      "对调两格;每行都这样就对调方案里“坐标”的两列",
      "swap the cells; where all rows are so, swap the columns in the scheme"
    ),
    .correctColumns: Entry("改正列名,或把两边的写法改成一样", "correct the columns, or write their values alike"),
    .splitGroup: Entry("拆开这一组,或提高上限", "split the group, or allow more"),
    .readDocs: Entry("见 docs/schemes.md", "see docs/schemes.md"),
  ]
}
