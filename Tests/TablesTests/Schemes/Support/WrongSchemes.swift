// SPDX-License-Identifier: GPL-3.0-or-later

/// Wrong scheme files: of the whole, of sides, of numbers.
enum WrongSchemes {
  static let ofTheWhole: [WrongScheme] = [
    WrongScheme("unknown key", "颜色: 红\n", "unknownKey 6 颜色 useOneOf"),
    WrongScheme("a key misspelt", "可陪: []\n", "unknownKey 6 可陪 perhaps"),
    WrongScheme("a key of the other side", to: "  同去: 家庭\n", "", "unknownKey 6 同去 useOneOf"),
    WrongScheme(
      "a bracket left open",
      whole: "方案: 试排\n派出: {表: 人员, 条件: {级别: \"[甲\"}\n接收: {表: 社区}\n",
      "fault.openBracket 2 - mend.closeBracket"
    ),
    WrongScheme(
      "a bracket of the other kind",
      whole: "方案: 试排 # {\n派出: {表: 人员}\n接收: {表: 社区}\n目标: [缺口}\n",
      "fault.openBracket 4 - mend.closeBracket"
    ),
    WrongScheme(
      "a full-width colon in brackets",
      whole: "方案: 试排\n派出: {表：人员}\n接收: {表: 社区, 条件: {级别：网格}}\n",
      "fault.fullWidthColon 2 表：人员 mend.useHalfColon",
      "missingKey 2 派出 write",
      "fault.fullWidthColon 3 级别：网格 mend.useHalfColon"
    ),
    WrongScheme("a full-width comma in goals", "目标: [缺口，均衡]\n", "unknownGoal 6 目标 write"),
    WrongScheme(
      "a key twice",
      "英文名: a\n英文名: b\n",
      "fault.repeatedSetting 7 - mend.keepOneFile"
    ),
    WrongScheme(
      "a key once in each language",
      "英文名: a\nenglish: b\n",
      "repeatedKey 7 english keepOne"
    ),
    WrongScheme("no to", whole: "方案: 试排\n派出: {表: 人员}\n", "missingKey 1 - write"),
    WrongScheme("no from", whole: "方案: 试排\n接收: {表: 社区}\n", "missingKey 1 - write"),
    WrongScheme(
      "no name",
      whole: "派出: {表: 人员}\n接收: {表: 社区}\n",
      "missingKey 1 - write"
    ),
    WrongScheme(
      "an empty file",
      whole: "",
      "missingKey - - write",
      "missingKey - - write",
      "missingKey - - write"
    ),
    WrongScheme(
      "comments only",
      whole: "# 方案\n",
      "missingKey - - write",
      "missingKey - - write",
      "missingKey - - write"
    ),
    WrongScheme("a list", whole: "- 方案\n- 派出\n", "fault.badSettingsFile 1 - mend.correctSettings"),
    WrongScheme("a text", whole: "方案 派出 接收\n", "fault.badSettingsFile 1 - mend.correctSettings"),
    WrongScheme(
      "a full-width colon",
      "英文名：a\n",
      "fault.fullWidthColon 6 - mend.useHalfColon"
    ),
    WrongScheme(
      "a full-width colon alone",
      whole: "方案：试排\n",
      "fault.fullWidthColon 1 - mend.useHalfColon"
    ),
    WrongScheme(
      "no space after a colon",
      "英文名:a\n",
      "fault.colonWithoutSpace 6 - mend.useHalfColon"
    ),
    WrongScheme(
      "indented by a tab",
      "目标:\n\t- 缺口\n",
      "fault.tabIndent 7 - mend.useSpaces"
    ),
    WrongScheme(
      "a quote left open",
      "英文名: \"a\n",
      "fault.badSettingsFile 7 - mend.correctSettings"
    ),
    WrongScheme(
      "nested too deep",
      "目标: " + String(repeating: "[", count: 40) + "\n",
      "fault.badSettingsFile 6 - mend.correctSettings"
    ),
    WrongScheme(
      "an alias",
      "英文名: &a x\n出处: *a\n",
      "fault.badSettingsFile 7 - mend.correctSettings"
    ),
    WrongScheme(
      "far too large",
      "说明: " + String(repeating: "长", count: 100_000) + "\n",
      "fault.badSettingsFile - - mend.correctSettings"
    ),
    WrongScheme(
      "a list for a text",
      whole: "方案: [试, 排]\n派出: {表: 人员}\n接收: {表: 社区}\n",
      "wrongShape 1 方案 write"
    ),
    WrongScheme("nothing for a text", "英文名:\n", "wrongShape 6 英文名 write"),
    WrongScheme("a mapping for a text", "英文名: {a: b}\n", "wrongShape 6 英文名 write"),
    WrongScheme(
      "too many entries",
      "出表:\n  派出: [" + (0...200).map { "c\($0)" }.joined(separator: ", ") + "]\n",
      "tooMany 7 派出 readDocs"
    ),
    WrongScheme(
      "every fault at once",
      from: "  颜色: 红\n  数量: 3..1\n",
      to: "  目标量: 户数 /\n",
      "目标:\n  - 快乐\n  - 均衡: 左边\n抽样: {哪方: 接收}\n",
      "missingKey 12 抽样 write",
      "unknownKey 4 颜色 useOneOf",
      "reversedRange 5 数量 writeRange",
      "badFormula 8 目标量 correctFormula",
      "unknownGoal 10 目标 useOneOf",
      "badSide 11 均衡 useOneOf"
    ),
  ]

  static let ofSides: [WrongScheme] = [
    WrongScheme("an unknown key of a side", from: "  颜色: 红\n", "", "unknownKey 4 颜色 useOneOf"),
    WrongScheme("no table", whole: "方案: 试排\n派出: {数量: 1}\n接收: {表: 社区}\n", "missingKey 2 派出 write"),
    WrongScheme(
      "a source without table",
      whole: "方案: 试排\n派出:\n  来源:\n    - {角色: 甲}\n接收: {表: 社区}\n",
      "missingKey 4 来源 write"
    ),
    WrongScheme(
      "no source",
      whole: "方案: 试排\n派出: {来源: []}\n接收: {表: 社区}\n",
      "missingKey 2 来源 write"
    ),
    WrongScheme(
      "a text for a source",
      whole: "方案: 试排\n派出: {来源: [人员]}\n接收: {表: 社区}\n",
      "wrongShape 2 来源 write"
    ),
    WrongScheme(
      "a text for a side",
      whole: "方案: 试排\n派出: 人员\n接收: {表: 社区}\n",
      "wrongShape 2 派出 write"
    ),
    WrongScheme(
      "a list for a side",
      whole: "方案: 试排\n派出: [人员]\n接收: {表: 社区}\n",
      "wrongShape 2 派出 write"
    ),
    WrongScheme("a role of those who receive", to: "  角色: 甲\n", "", "unknownKey 6 角色 useOneOf"),
    WrongScheme("those who receive as addition", to: "  可补充: 是\n", "", "unknownKey 6 可补充 useOneOf"),
    WrongScheme(
      "connected without neighbours",
      from: "  连片: 是\n",
      "",
      "connectedWithoutNeighbours 2 派出 write"
    ),
    WrongScheme("neither yes nor no", from: "  连片: 也许\n", "", "wrongShape 4 连片 write"),
    WrongScheme("a text for a filter", from: "  条件: 党员\n", "", "wrongShape 4 条件 write"),
    WrongScheme(
      "a filter with a text for a limit",
      from: "  条件: {年龄: \">= 老\"}\n",
      "",
      "badRange 4 年龄 write"
    ),
    WrongScheme("one coordinate", from: "  坐标: 经度\n", "", "badColumns 4 坐标 write"),
    WrongScheme(
      "a role without number",
      from: "  角色: 队员\n",
      "角色人数: {队长: 1}\n",
      "unknownRole 2 派出 perhaps"
    ),
    WrongScheme(
      "numbers for a role that there is not",
      from: "  角色: 队长\n  数量: {队长: 1, 副队长: 2}\n",
      "角色人数: {队长: 1}\n",
      "unknownRole 2 派出 perhaps"
    ),
    WrongScheme("a number for roles", "角色人数: 3\n", "wrongShape 6 角色人数 write"),
    WrongScheme(
      "a role with a reversed range",
      "角色人数: {队长: 2..1}\n",
      "reversedRange 6 队长 writeRange"
    ),
    WrongScheme(
      "a role twice",
      "角色人数: {队长: 1, ' 队长': 2}\n",
      "repeatedKey 6 角色人数 keepOne"
    ),
  ]

  static let ofNumbers: [WrongScheme] = [
    WrongScheme("a reversed range", from: "  数量: 3..1\n", "", "reversedRange 4 数量 writeRange"),
    WrongScheme("one and a half for a range", from: "  数量: 1.5\n", "", "notWhole 4 数量 write"),
    WrongScheme("half a partner", to: "  数量: 0..3/2\n", "", "notWhole 6 数量 writeRange"),
    WrongScheme("a range of three", from: "  数量: 1..2..3\n", "", "badRange 4 数量 writeRange"),
    WrongScheme("a range of nothing", from: "  数量: ..\n", "", "badRange 4 数量 writeRange"),
    WrongScheme(
      "a formula that ends early",
      from: "  数量: 户数 /\n",
      "",
      "badFormula 4 数量 correctFormula"
    ),
    WrongScheme(
      "a bracket left open",
      from: "  份量: (户数 + 1\n",
      "",
      "badFormula 4 份量 correctFormula"
    ),
    WrongScheme(
      "a formula nested too deep",
      from: "  份量: \"" + String(repeating: "(", count: 60) + "1\"\n",
      "",
      "badFormula 4 份量 correctFormula"
    ),
    WrongScheme("an unknown function", from: "  数量: 平均(户数)\n", "", "unknownFunction 4 数量 useOneOf"),
    WrongScheme(
      "too many arguments",
      from: "  份量: 取整(户数, 2)\n",
      "",
      "unknownFunction 4 份量 perhaps"
    ),
    WrongScheme(
      "arguments that do not fit",
      from: "  份量: 四舍五入(户数, 2)\n",
      "",
      "badFormula 4 份量 correctFormula"
    ),
    WrongScheme(
      "a share of a sum",
      to: "  目标量: 份额(户数 + 1)\n",
      "目标: [相对均衡]\n",
      "badFormula 6 目标量 correctFormula"
    ),
    WrongScheme(
      "a share outside the target",
      from: "  份量: 份额(户数)\n",
      "",
      "onlyInTarget 4 份量 correctFormula"
    ),
    WrongScheme(
      "a sum in a range",
      from: "  数量: 1..合计(户数)\n",
      "",
      "onlyInTarget 4 数量 correctFormula"
    ),
    WrongScheme("a count of a role", "角色人数: {队长: 个数()}\n", "onlyInTarget 6 队长 correctFormula"),
    WrongScheme(
      "a sum among what is wanted",
      "必有: {具备: 职能, 需要: 职能, 至少: 合计(户数)}\n目标: [齐全]\n",
      "onlyInTarget 6 至少 correctFormula"
    ),
    WrongScheme(
      "a share as weight of a sample",
      "抽样: {比例: 10%, 权重: 份额(风险)}\n",
      "onlyInTarget 6 权重 correctFormula"
    ),
    WrongScheme(
      "a share above 100 %",
      to: "  目标量: 5\n  幅度: 150%\n",
      "目标: [相对均衡]\n",
      "badShare 7 幅度 write"
    ),
    WrongScheme(
      "a share below 0",
      to: "  目标量: 5\n  幅度: -0.1\n",
      "目标: [相对均衡]\n",
      "badShare 7 幅度 write"
    ),
    WrongScheme(
      "a share that is no number",
      to: "  目标量: 5\n  幅度: nan\n",
      "目标: [相对均衡]\n",
      "badShare 7 幅度 write"
    ),
  ]

  static let all = ofTheWhole + ofSides + ofNumbers + ofRules + ofGoals
}
