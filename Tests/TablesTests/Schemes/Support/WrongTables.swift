// SPDX-License-Identifier: GPL-3.0-or-later

/// Tables that do not fit their scheme.
enum WrongTables {
  private static let metres = "目标: [{就近: 米}]\n"
  private static let plane = "  平面坐标: [x, y]\n"

  static let ofTables: [WrongTable] = [
    WrongTable(
      "a table of a similar name",
      from: "  来源: [{表: 人员}, {表: 社区表}]\n",
      "",
      "试排.yaml 4 表(table) missingTable perhapsTable"
    ),
    WrongTable(
      "a column of a similar title",
      "可配: [{相同: {派出: 所属社区, 接收: 名称}}]\n",
      "人员.csv - 所属社区 missingColumn perhapsColumn"
    ),
    WrongTable(
      "a scheme and tables at fault",
      to: "  数量: 1..户\n",
      "可陪: []\n",
      tables: ["人员.csv": "编号,姓名\n,艾达\nP2,本\n"],
      "试排.yaml 7 可陪 unknownKey perhaps",
      "人员.csv 2 编号 missingID fillCell",
      "社区.csv - 户 missingColumn perhapsColumn"
    ),
    WrongTable("no table", tables: ["人员.csv": nil], "试排.yaml 2 表(table) missingTable addTable"),
    WrongTable(
      "two tables of a name",
      tables: ["人员.txt": "编号,姓名\nP9,卡尔\n"],
      "人员.txt - - doubleTable keepOne"
    ),
    WrongTable(
      "a table of nothing",
      tables: ["人员.csv": ""],
      "人员.csv - - fault.emptyFile mend.fillCell"
    ),
    WrongTable(
      "a table without a header",
      tables: ["人员.csv": "一,二\n三,四\n"],
      "人员.csv - - fault.noHeader mend.addColumn"
    ),
    WrongTable(
      "a table without rows",
      tables: ["人员.csv": "编号,姓名\n"],
      "人员.csv - - emptySide correctFilter"
    ),
    WrongTable(
      "a filter that leaves nothing",
      from: "  条件: {社区: 丙}\n",
      "",
      "人员.csv - - filterLeavesNothing perhapsValue"
    ),
    WrongTable(
      "a column that is not there",
      "可配: [{相同: {派出: 单位, 接收: 名称}}]\n",
      "人员.csv - 单位 missingColumn addColumn"
    ),
    WrongTable(
      "a column that no source has",
      from: "  来源: [{表: 人员}, {表: 社区}]\n",
      "可配: [{相同: {派出: 单位, 接收: 名称}}]\n",
      "社区.csv - 单位 missingColumn addColumn"
    ),
    WrongTable(
      "a column of numbers",
      from: "  数量: 1..限额\n",
      "",
      "人员.csv - 限额 missingColumn addColumn"
    ),
    WrongTable("a column of a role", "角色人数: {队长: 名额}\n", "社区.csv - 名额 missingColumn perhapsColumn"),
    WrongTable(
      "a column of what is wanted",
      "必有: {具备: 社区, 需要: 名称, 至少: 名额}\n目标: [齐全]\n",
      "社区.csv - 名额 missingColumn perhapsColumn"
    ),
    WrongTable(
      "a column of a sample",
      "抽样: {哪方: 接收, 个数: 1, 分层: 街道, 权重: 风险}\n",
      "社区.csv - 街道 missingColumn addColumn",
      "社区.csv - 风险 missingColumn addColumn"
    ),
    WrongTable(
      "a column of a target",
      to: "  目标量: 份额(需求)\n",
      "目标: [相对均衡]\n",
      "社区.csv - 需求 missingColumn addColumn"
    ),
    WrongTable(
      "a column of a list",
      "禁配: {表: 名单, 派出: 甲, 接收: 乙}\n",
      tables: ["名单.csv": "甲,丙\nP1,C1\n"],
      "名单.csv - 乙 missingColumn addColumn"
    ),
    WrongTable(
      "a column twice",
      "可配: [{相同: {派出: 社区, 接收: 名称}}]\n",
      tables: ["人员.csv": "编号,社区,社区\nP1,甲,乙\n"],
      "人员.csv - 社区 doubleColumn keepOne"
    ),
  ]

  static let ofRows: [WrongTable] = [
    WrongTable(
      "no key",
      tables: ["人员.csv": "编号,姓名\n,艾达\nP2,贝恩\n"],
      "人员.csv 2 编号 missingID fillCell"
    ),
    WrongTable(
      "a key twice",
      tables: ["人员.csv": "编号,姓名\nP1,艾达\nP1,贝恩\n"],
      "人员.csv 2 编号 duplicateID useUniqueID",
      "人员.csv 3 编号 duplicateID useUniqueID"
    ),
    WrongTable(
      "a key in two sources",
      from: "  来源: [{表: 人员}, {表: 队伍}]\n",
      tables: ["队伍.csv": "编号,姓名\nP1,一队\n"],
      "人员.csv 2 编号 duplicateAcross useUniqueID",
      "队伍.csv 2 编号 duplicateAcross useUniqueID"
    ),
    WrongTable(
      "no number",
      to: "  数量: 户数\n",
      tables: ["社区.csv": "编号,户数\nC1,很多\nC2,\nC3,2\n"],
      "社区.csv 2 户数 notNumber writeNumber",
      "社区.csv 3 户数 notNumber writeNumber"
    ),
    WrongTable(
      "a negative number",
      to: "  数量: 户数\n",
      tables: ["社区.csv": "编号,户数\nC1,-2\nC2,2\n"],
      "社区.csv 2 户数 numberOutOfRange writeNumber"
    ),
    WrongTable(
      "a number far too large",
      to: "  数量: 户数\n",
      tables: ["社区.csv": "编号,户数\nC1,1e300\nC2,2\n"],
      "社区.csv 2 户数 numberOutOfRange writeNumber"
    ),
    WrongTable(
      "division by zero",
      to: "  数量: 户数 / 人数\n",
      tables: ["社区.csv": "编号,户数,人数\nC1,300,0\nC2,600,3\nC3,0,0\n"],
      "社区.csv 2 户数 dividesByZero correctNumbers",
      "社区.csv 4 户数 dividesByZero correctNumbers"
    ),
    WrongTable(
      "least above most",
      to: "  数量: 最少..最多\n",
      tables: ["社区.csv": "编号,最少,最多\nC1,3,2\nC2,2,2\n"],
      "社区.csv 2 - leastAboveMost correctNumbers"
    ),
    WrongTable(
      "a role whose least is above its most",
      "角色人数: {队长: 最少..最多}\n",
      tables: ["社区.csv": "编号,最少,最多\nC1,3,2\nC2,2,2\n"],
      "社区.csv 2 - leastAboveMost correctNumbers"
    ),
    WrongTable(
      "a role that is no number",
      "角色人数: {队长: 名额}\n",
      tables: ["社区.csv": "编号,名额\nC1,一些\nC2,2\n"],
      "社区.csv 2 名额 notNumber writeNumber"
    ),
    WrongTable(
      "an unknown role",
      from: "  角色列: 社区\n",
      "角色人数: {甲: 1}\n",
      "人员.csv 3 社区 unknownRole useOneOf"
    ),
    WrongTable(
      "a target of nothing",
      to: "  目标量: 份额(户数)\n",
      "目标: [相对均衡]\n",
      tables: ["社区.csv": "编号,户数\nC1,0\nC2,0\n"],
      "社区.csv 2 户数 dividesByZero correctNumbers",
      "社区.csv 3 户数 dividesByZero correctNumbers"
    ),
    WrongTable(
      "too many that hang together",
      from: "  数量: 1..5\n  连片: 是\n",
      "相邻表: {表: 邻接, 列: [一, 二]}\n",
      tables: ["邻接.csv": "一,二\nC1,C2\n"],
      "人员.csv 2 - tooManyConnected correctNumbers",
      "人员.csv 3 - tooManyConnected correctNumbers"
    ),
    WrongTable(
      "bad coordinates",
      from: "  坐标: [经度, 纬度]\n",
      tables: ["人员.csv": "编号,经度,纬度\nP1,东,31\nP2,114,99\nP3,,31\nP4,,\n"],
      "人员.csv 2 经度 badCoordinates writeNumber",
      "人员.csv 3 纬度 badCoordinates writeNumber",
      "人员.csv 4 经度 badCoordinates writeNumber"
    ),
    WrongTable(
      "a plan wider than the earth",
      from: plane,
      tables: ["人员.csv": "编号,x,y\nP1,900000000,0\nP2,1,1\n"],
      "人员.csv 2 x badCoordinates writeNumber"
    ),
    WrongTable(
      "a compared number that is none",
      "可配: [{不低于: 户数}]\n",
      tables: ["人员.csv": "编号,户数\nP1,几户\nP2,7\n"],
      "人员.csv 2 户数 notNumber writeNumber"
    ),
    WrongTable(
      "a weight that is none",
      "抽样: {哪方: 接收, 个数: 1, 权重: 风险}\n",
      tables: ["社区.csv": "编号,风险\nC1,高\nC2,-1\nC3,3\n"],
      "社区.csv 2 风险 notNumber writeNumber",
      "社区.csv 3 风险 numberOutOfRange writeNumber"
    ),
    WrongTable(
      "a pair without a key",
      "禁配: {表: 名单, 派出: 甲, 接收: 乙}\n",
      tables: ["名单.csv": "甲,乙\nP1,C1\nP2,\n"],
      "名单.csv 3 - missingID fillCell"
    ),
    WrongTable(
      "a pair with nobody",
      "禁配: {表: 名单, 派出: 甲, 接收: 乙}\n",
      tables: ["名单.csv": "甲,乙\nP1,C1\nP2,C9\nP8,C1\n"],
      "名单.csv 3 - unknownPartner correctPartner",
      "名单.csv 4 - unknownPartner correctPartner"
    ),
  ]

  static let ofCases: [WrongTable] = [
    WrongTable(
      "relatives whom nobody knows",
      "可配: {不同: {派出: 亲属, 接收: 编号}}\n",
      tables: ["人员.csv": "编号,姓名,亲属\nP1,艾达,c1 C9\nP2,本,C2（母亲）\n"],
      "人员.csv - 亲属 strangers correctPartner"
    ),
    WrongTable("a choice of none", to: "  选定: 0\n", "", "试排.yaml 6 选定 badChosen write"),
    WrongTable(
      "newcomers",
      from: "  往期: 去年\n",
      tables: ["人员.csv": "编号,姓名,去年\nP1,艾达,4\nP2,本,\nP3,陈,7\nP4,丁,\n"],
      "人员.csv - 去年 newcomers mend.nothing"
    ),
    WrongTable(
      "a row of too many cells",
      tables: ["人员.csv": "编号,姓名\nP1,艾达,P2,本\nP3,陈\n"],
      "人员.csv 2 - fault.tooManyCells mend.alignCells"
    ),
    WrongTable(
      "fixed and forbidden",
      "已定: {表: 名单, 派出: 甲, 接收: 乙}\n禁配: {表: 名单, 派出: 甲, 接收: 乙}\n",
      tables: ["名单.csv": "甲,乙\nP1,C1\n"],
      "试排.yaml - - fixedAndForbidden dropOne"
    ),
    WrongTable(
      "fixed beyond the most of one side",
      "已定: {表: 名单, 派出: 甲, 接收: 乙}\n",
      tables: ["名单.csv": "甲,乙\nP1,C1\nP1,C2\n"],
      "试排.yaml - - fixedBeyondMost correctNumbers"
    ),
    WrongTable(
      "fixed beyond the most of the other side",
      to: "  数量: 1\n",
      "已定: {接收: 定}\n",
      tables: ["社区.csv": "编号,定\nC1,P1、P2\nC2,\n"],
      "试排.yaml - - fixedBeyondMost correctNumbers"
    ),
    WrongTable(
      "fixed beyond a limit of sizes",
      from: "  份量: 10\n",
      to: "  限额: 9\n",
      "已定: {接收: 定}\n",
      tables: ["社区.csv": "编号,定\nC1,P1\nC2,\n"],
      "试排.yaml - - fixedBeyondMost correctNumbers"
    ),
    WrongTable(
      "fixed beyond a role",
      from: "  角色: 队长\n",
      "角色人数: {队长: 1}\n已定: {接收: 定}\n",
      tables: ["社区.csv": "编号,定\nC1,P1、P2\nC2,\n"],
      "试排.yaml - - fixedBeyondMost correctNumbers"
    ),
    WrongTable(
      "no coordinates",
      metres,
      "人员.csv - 经度 missingColumn addColumn",
      "社区.csv - 经度 missingColumn addColumn"
    ),
    WrongTable(
      "some without coordinates",
      "可配: [{不超过: 500}]\n",
      tables: [
        "人员.csv": "编号,经度,纬度\nP1,113,31\nP2,,\n", "社区.csv": "编号,经度,纬度\nC1,113,31\nC2,113,\n",
      ],
      "人员.csv 3 经度 noCoordinates fillCell",
      "社区.csv 3 纬度 noCoordinates fillCell"
    ),
    WrongTable(
      "coordinates of two kinds",
      from: plane,
      metres,
      tables: ["人员.csv": "编号,x,y\nP1,1,2\n", "社区.csv": "编号,经度,纬度\nC1,113,31\n"],
      "试排.yaml - - badCoordinates oneKindOfPoints"
    ),
    WrongTable("a choice of none", to: "  选定: 0\n", "", "试排.yaml 6 选定 badChosen write"),
    WrongTable(
      "a sample larger than all",
      "抽样: {哪方: 接收, 个数: 3}\n",
      "试排.yaml 6 - sampleTooLarge correctNumbers"
    ),
    WrongTable(
      "a group that is too large",
      from: "  同去: 社区\n",
      to: "  数量: 1\n",
      tables: ["人员.csv": "编号,社区\nP1,甲\nP2,甲\n"],
      "试排.yaml - - groupTooLarge splitGroup"
    ),
    WrongTable(
      "numbers that no goal can add up",
      to: "  数量: 户数\n  优先: 户数\n",
      tables: ["社区.csv": "编号,户数\nC1,1000000000\nC2,1000000000\n"],
      "试排.yaml - - numberOutOfRange correctNumbers"
    ),
    WrongTable(
      "squares that are too large",
      from: "  份量: 200000000\n",
      "目标: [均衡]\n",
      "试排.yaml - - numberOutOfRange correctNumbers"
    ),
    WrongTable(
      "the same fault with and without additions once",
      from: "  来源: [{表: 人员}, {表: 队伍, 可补充: 是}]\n",
      "禁配: {表: 名单, 派出: 甲, 接收: 乙}\n",
      tables: ["队伍.csv": "编号,姓名\nT1,一队\n", "名单.csv": "甲,乙\nP2,C9\n"],
      "名单.csv 2 - unknownPartner correctPartner"
    ),
    WrongTable(
      "all faults of all tables at once",
      to: "  数量: 户数\n",
      "禁配: {表: 名单, 派出: 甲, 接收: 乙}\n",
      tables: ["人员.csv": "编号,姓名\n,艾达\n", "社区.csv": "编号,户数\nC1,x\nC1,2\nC1,3\n"],
      "人员.csv 2 编号 missingID fillCell",
      "社区.csv 2 户数 notNumber writeNumber",
      "社区.csv 3 编号 duplicateID useUniqueID",
      "社区.csv 4 编号 duplicateID useUniqueID",
      "试排.yaml 7 表(table) missingTable addTable"
    ),
  ]

  static let all = ofTables + ofRows + ofCases + ofSilence
}
