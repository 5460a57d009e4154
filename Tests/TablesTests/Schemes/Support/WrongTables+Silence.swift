// SPDX-License-Identifier: GPL-3.0-or-later

extension WrongTables {
  /// What would count nothing without a word.
  static let ofSilence: [WrongTable] = [
    WrongTable(
      "a filter on a column that is mostly blank",
      from: "  条件: {身份: 民警}\n",
      tables: ["人员.csv": "编号,身份\nP1,民警\nP2,\nP3,\n"],
      "人员.csv 3 身份 filterBlanks fillCell"
    ),
    WrongTable(
      "a limit of numbers that are none",
      from: "  条件: {年龄: \">= 30\"}\n",
      tables: ["人员.csv": "编号,年龄\nP1,45\nP2,\nP3,不详\nP4,20\n"],
      "人员.csv 3 年龄 filterBlanks fillCell",
      "人员.csv 4 年龄 filterUnreadable writeNumber"
    ),
    WrongTable(
      "a value of a filter that no row has",
      from: "  条件: {单位: [教育局, 区民政局], 状态: \"!= 退休\"}\n",
      tables: ["人员.csv": "编号,单位,状态\nP1,区教育局,在岗\nP2,区民政局,在岗\n"],
      "人员.csv - 单位 filterValueAbsent perhapsWord",
      "人员.csv - 状态 filterValueAbsent correctFilter"
    ),
    WrongTable(
      "a slip of a filter's value",
      from: "  条件: {身份: [干部, 团员]}\n",
      tables: [
        "人员.csv":
          "编号,身份\nP1,干部\nP2,干部\nP3,干部\nP4,干部\nP5,干部\nP6,乾部\nP7,团员\nP8,党员\n"
      ],
      "人员.csv 7 身份 filterNearValue perhapsWord"
    ),
    WrongTable(
      "columns of partners by name or by nobody's key",
      "已定: [{派出: 住}]\n禁配: [{派出: 避}]\n上期: [{派出: 去年}]\n",
      tables: ["人员.csv": "编号,住,避,去年\nP1,C1,乙,C2\nP2,L99,L98,L97\n"],
      "人员.csv - 住 outsiders mend.nothing",
      "人员.csv - 去年 strangers correctPartner",
      "人员.csv - 避 namedPartners writeKeys",
      "人员.csv - 避 protectsNobody correctPartner"
    ),
    WrongTable(
      "a column of fixed partners of whom none is there",
      "已定: [{派出: 住}]\n",
      tables: ["人员.csv": "编号,住\nP1,L98\nP2,L99\n"],
      "人员.csv - 住 strangers correctPartner"
    ),
    WrongTable(
      "keys that differ in blanks and capital letters only",
      tables: ["人员.csv": "编号\nQ 07\nq07\nP1\n", "社区.csv": "编号\nl04\nL04\nC1\n"],
      "人员.csv 2 编号 duplicateID useUniqueID",
      "人员.csv 3 编号 duplicateID useUniqueID",
      "社区.csv 2 编号 duplicateID useUniqueID",
      "社区.csv 3 编号 duplicateID useUniqueID"
    ),
    WrongTable(
      "a row with a cell too many and one with a few too few",
      tables: ["人员.csv": "编号,姓名,社区,户数,性别\nP1,艾达,甲,3,女,1\nP2,本\nP3,陈,甲,3,男\n"],
      "人员.csv 2 - fault.tooManyCells mend.alignCells",
      "人员.csv 3 - fault.tooFewCells mend.addCells"
    ),
    WrongTable(
      "coordinates of the sea, of another column and of another province",
      "可配: [{不超过: 500}]\n",
      tables: [
        "人员.csv": "编号,经度,纬度\nP1,113,31\nP2,0,0.0\nP3,31,113\nP4,113,31.01\nP5,113,36\n",
        "社区.csv": "编号,经度,纬度\nC1,113,31\nC2,190,31\nC3,113,-91\n",
      ],
      "人员.csv 3 经度 noCoordinates fillCell",
      "人员.csv 4 经度 swappedCoordinates swapColumns",
      "人员.csv 6 - farPoint mend.confirm",
      "社区.csv 3 经度 badCoordinates writeNumber",
      "社区.csv 4 纬度 badCoordinates writeNumber"
    ),
    WrongTable(
      "columns without a common value",
      "可配:\n  - 相同: {派出: 社区, 接收: 户数}\n目标:\n  - 就近: [{派出: 姓名, 接收: 名称}, {派出: 社区, 接收: 名称}]\n",
      "试排.yaml 7 相同 neverSame correctColumns",
      "试排.yaml 9 就近 neverSame correctColumns"
    ),
    WrongTable(
      "a key that a rule names is not there",
      "可配: [{不同: {派出: 姓名, 接收: 户编号}}]\n",
      tables: ["社区.csv": "名称,户数\n甲,3\n"],
      "社区.csv - 户编号 missingColumn addColumn"
    ),
  ]
}
