// SPDX-License-Identifier: GPL-3.0-or-later

extension WrongSchemes {
  static let ofRules: [WrongScheme] = [
    WrongScheme("two comparisons", "可配:\n  - {相同: 社区, 不同: 单位}\n", "unknownRule 7 可配 useOneOf"),
    WrongScheme("no comparison", "可配:\n  - {}\n", "unknownRule 7 可配 useOneOf"),
    WrongScheme("an unknown comparison", "可配:\n  - 像: 社区\n", "unknownKey 7 像 useOneOf"),
    WrongScheme("a text for a rule", "可配: 社区\n", "wrongShape 6 可配 write"),
    WrongScheme("only the condition", "可配:\n  - 接收为: {难: 是}\n", "missingKey 7 可配 write"),
    WrongScheme("only the demand", "可配:\n  - 派出须: {强: 是}\n", "missingKey 7 可配 write"),
    WrongScheme(
      "a demand and a comparison",
      "可配:\n  - {接收为: {难: 是}, 派出须: {强: 是}, 相同: 社区}\n",
      "unknownRule 7 可配 useOneOf"
    ),
    WrongScheme("columns of one side", "可配:\n  - 相同: {派出: 社区}\n", "badColumns 7 相同 write"),
    WrongScheme("a list for columns", "可配:\n  - 相同: [社区, 社区]\n", "wrongShape 7 相同 write"),
    WrongScheme("metres in words", "可配:\n  - 不超过: 很近\n", "badRange 7 不超过 write"),
    WrongScheme("no metre", "可配:\n  - 不超过: 0\n", "badRange 7 不超过 write"),
    WrongScheme("not each other, one side", "不得互查: {派出: 支部}\n", "badColumns 6 不得互查 write"),
    WrongScheme("forbidden without columns", "禁配: {表: 亲属}\n", "badColumns 6 禁配 write"),
    WrongScheme("fixed in one column of a table", "已定: {表: 名单, 派出: 甲}\n", "badColumns 6 已定 write"),
    WrongScheme("fixed in columns of both sides", "已定: {派出: 甲, 接收: 乙}\n", "badColumns 6 已定 write"),
    WrongScheme("previous as a text", "上期: 名单\n", "wrongShape 6 上期 write"),
    WrongScheme("neighbours in one column", "相邻表: {表: 邻接, 列: [社区]}\n", "badColumns 6 相邻表 write"),
    WrongScheme("neighbours as a text", "相邻表: 邻接\n", "wrongShape 6 相邻表 write"),
    WrongScheme("wanted without a column", "必有: {需要: 职能}\n目标: [齐全]\n", "missingKey 6 必有 write"),
    WrongScheme("wanted without values", "必有: {具备: 职能}\n目标: [齐全]\n", "missingKey 6 必有 write"),
  ]

  static let ofGoals: [WrongScheme] = [
    WrongScheme("an unknown goal", "目标:\n  - 快乐\n", "unknownGoal 7 目标 useOneOf"),
    WrongScheme("an unknown goal with columns", "目标:\n  - 快乐: 社区\n", "unknownGoal 7 目标 useOneOf"),
    WrongScheme("two goals in one", "目标:\n  - {就近: 米, 均衡: 派出}\n", "unknownGoal 7 目标 write"),
    WrongScheme("a goal twice", "目标:\n  - 缺口\n  - shortage\n", "repeatedGoal 8 目标 dropOne"),
    WrongScheme(
      "nearness twice",
      "目标:\n  - 就近: 米\n  - 就近: {单位米: 5}\n",
      "repeatedGoal 8 目标 dropOne"
    ),
    WrongScheme("cover without wants", "目标:\n  - 齐全\n", "goalNeeds 7 目标 write"),
    WrongScheme("wants without cover", "必有: {具备: 职能, 需要: 职能}\n", "unused 6 必有 useOrDrop"),
    WrongScheme("a band without target", "目标:\n  - 缺口\n  - 相对均衡: 接收\n", "goalNeeds 8 目标 write"),
    WrongScheme(
      "a band of the other side",
      to: "  目标量: 5\n",
      "目标:\n  - 相对均衡: 派出\n",
      "unused 6 接收 useOrDrop",
      "goalNeeds 8 目标 write"
    ),
    WrongScheme("a target that nothing uses", to: "  目标量: 5\n", "", "unused 6 接收 useOrDrop"),
    WrongScheme("a width without target", to: "  幅度: 10%\n", "", "unused 6 接收 useOrDrop"),
    WrongScheme(
      "neighbours without a table",
      "目标:\n  - 就近: [{相邻: {派出: 社区, 接收: 编号}}]\n",
      "goalNeeds 7 目标 write"
    ),
    WrongScheme("nearness of nothing", "目标:\n  - 就近: []\n", "wrongShape 7 就近 write"),
    WrongScheme("nearness without unit", "目标:\n  - 就近: {}\n", "wrongShape 7 就近 write"),
    WrongScheme("a unit of no metre", "目标:\n  - 就近: {单位米: 0}\n", "badRange 7 单位米 write"),
    WrongScheme("a fit without columns", "目标:\n  - 匹配\n", "badColumns 7 目标 write"),
    WrongScheme("a fit of one side", "目标:\n  - 匹配: {派出: 职能}\n", "badColumns 7 匹配 write"),
    WrongScheme(
      "a fit counted oddly",
      "目标:\n  - 匹配: {派出: 职能, 接收: 职能, 计法: 大概}\n",
      "wrongShape 7 计法 write"
    ),
    WrongScheme(
      "wishes of nobody",
      "目标:\n  - 志愿: {派出: 志愿, 接收: 岗位, 按: 谁}\n",
      "badSide 7 按 useOneOf"
    ),
    WrongScheme("a side misspelt", "目标:\n  - 均衡: 接受\n", "badSide 7 均衡 useOneOf"),
    WrongScheme("keep with a value", "目标:\n  - 保持: 是\n", "wrongShape 7 保持 write"),
    WrongScheme("nothing for goals", "目标:\n", "wrongShape 6 目标 write"),
    WrongScheme("a sample of no size", "抽样: {哪方: 接收}\n", "missingKey 6 抽样 write"),
    WrongScheme("a sample of two sizes", "抽样: {个数: 3, 比例: 10%}\n", "repeatedKey 6 比例 dropOne"),
    WrongScheme("a sample of none", "抽样: {个数: 0}\n", "badRange 6 个数 write"),
    WrongScheme("a sample of a part of one", "抽样: {个数: 1.5}\n", "badRange 6 个数 write"),
    WrongScheme("a sample of more than all", "抽样: {比例: 101%}\n", "badShare 6 比例 write"),
    WrongScheme("a sample of the middle", "抽样: {哪方: 中间, 个数: 3}\n", "badSide 6 哪方 useOneOf"),
    WrongScheme(
      "a choice that is no formula",
      to: "  选定: 3 +\n",
      "",
      "badFormula 6 选定 correctFormula"
    ),
    WrongScheme("a number for a sample", "抽样: 3\n", "wrongShape 6 抽样 write"),
  ]
}
