// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What a clerk reads who runs `paidan visits`.
@Suite struct VisitsCommandTests {
  private static let files = [
    "走访.yaml": """
    标题: 试
    年份: 2026
    本地活动: [2026-04-18]
    路上分钟: 10
    事项:
      - {名称: 走访, 频次: 半年一走访, 名单: 结对表, 分钟: 60}
      - {名称: 联系, 频次: 一季度一联系, 名单: 结对表, 走访计入: 走访, 分钟: 15}
      - {名称: 接访, 频次: 每月定期接访, 名单: 接访点, 每次人数: 1, 分钟: 180}
      - {名称: 上门义诊, 频次: 每月至少一次, 人员: 医疗队, 对象: 行动不便, 每次户数: 2, 分钟: 20}
      - {名称: 联席会议, 频次: 一季度一次, 人员: 全体, 分钟: 120}
      - {名称: 大型活动, 频次: 每月一项大型活动, 人员: 干部, 每次人数: 1, 场地: 广场, 主题: [春, 夏, 秋, 冬], 日子: 周末}

    """,
    "人员名册.csv":
      "人员编号,姓名,身份,联系电话,外出\nK1,艾达,干部,13800000001,2026-03-02至2026-03-20\nK2,贝恩,干部,,每周三\n"
      + "K3,丹,干部,,\nYL,医疗队,队伍,,\n",
    "结对表.csv": "干部编号,干部名称,户编号\nK1,艾达,H1\nK2,贝恩,H2\nK3,丹,H3\n",
    "联系户.csv":
      "户编号,户主,楼栋,门牌,困难类型,上次走访\nH1,赵某,1栋,302,行动不便,2025-03-01\nH2,钱某,1栋,101,行动不便,\n"
      + "H3,孙某,2栋,201,,\n",
    "接访点.csv": "接访点,代表\n东街,K1、K2、K3\n",
  ]

  private func folder(_ changes: [String: String] = [:]) throws -> URL {
    let folder = try Scratch.folder()
    for (name, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    return folder
  }

  private func visits(_ folder: URL, _ more: String...) throws -> PaidanProcess {
    try PaidanProcess.run(["visits", folder.path, "-o", folder.path + "/out"] + more)
  }

  @Test func `a year is planned, told and judged again`() throws {
    let folder = try folder()
    let run = try visits(folder)
    #expect(run.status == 0, "\(run.said)")
    #expect(run.output.contains("已排:联系 6 次、走访 18 次、接访 12 次、活动 12 次、会议 4 次"), "\(run.said)")
    #expect(run.output.contains("走访计入联系 6 次;还缺 0 次(人次)"))
    #expect(run.output.contains("逾期 2 项,最久 185 天;已排补办 2 项,最晚 2026-01-05"))
    #expect(run.output.contains("复核:没有违规。"))
    let out = folder.appending(path: "out")
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: out.path))
    #expect(
      names == [
        "visits.json", "run.json", "走访计划.csv", "逾期清单.csv", "接访排班表.csv", "年度活动日历.csv", "均衡表.csv",
        "联系走访均衡表.csv", ".paidan-files", "calendar.json", "日历",
      ]
    )
    for name in try Scratch.files(out.path) {
      let text = try Scratch.text(out.path + "/" + name)
      #expect(!text.contains("13800000001") && !text.contains("赵某"), "\(name)")
    }
    let plan = try Scratch.text(out.path + "/visits.json")
    #expect(!plan.contains("艾达"))
    let judged = try PaidanProcess.run("evaluate", folder.path, out.path + "/visits.json")
    #expect(judged.status == 0, "\(judged.said)")
    #expect(judged.output == run.output)
  }

  @Test func `a calendar moved to a closed day is refused by the referee`() throws {
    let folder = try folder()
    #expect(try visits(folder, "--quiet").status == 0)
    let path = folder.path + "/out/visits.json"
    let text = try Scratch.text(path)
    let days = text.split(separator: "\n").filter { $0.contains("\"day\":") }
    let first = try #require(days.first)
    try Data(text.replacing(first, with: "      \"day\": 2,", maxReplacements: 1).utf8)
      .write(to: URL(filePath: path))
    let judged = try PaidanProcess.run("evaluate", folder.path, path)
    #expect(judged.status == 3, "\(judged.said)")
    #expect(judged.output.contains("2026-01-03"))
    try Data("{\"format\": \"paidan-visits/1\"}".utf8).write(to: URL(filePath: path))
    #expect(try PaidanProcess.run("evaluate", folder.path, path).status == 65)
  }

  @Test func `threads leave the bytes as they are, also in English and for machines`() throws {
    let folder = try folder()
    var bytes: [Data] = []
    for threads in ["1", "2"] {
      let run = try visits(folder, "--threads", threads, "--json", "--lang", "en", "--seed", "3")
      #expect(run.status == 0, "\(run.said)")
      #expect(run.output.contains("\"hardViolations\": []") && run.errors.contains("proven best"))
      bytes.append(try Data(contentsOf: folder.appending(path: "out/visits.json")))
    }
    #expect(bytes[0] == bytes[1])
    #expect(FileManager.default.fileExists(atPath: folder.path + "/out/visits.csv"))
  }

  @Test func `somebody who is not on the list stops it with 65, unless set aside`() throws {
    let folder = try folder(["结对表.csv": "干部编号,户编号\nK1,H1\nK9,H2\nK3,H3\n"])
    let run = try visits(folder)
    #expect(run.status == 65, "\(run.said)")
    #expect(run.errors.contains("结对表.csv") && run.errors.contains("3"), "\(run.said)")
    let aside = try visits(folder, "--set-aside")
    #expect(aside.status == 0, "\(aside.said)")
    #expect(aside.errors.contains("有错误的行没有参加安排"))
  }

  @Test func `everybody away is a calendar with gaps, reasons and remedies`() throws {
    let folder = try folder([
      "人员名册.csv": "人员编号,姓名,身份,外出\nK1,艾达,干部,每天\nK2,贝恩,干部,每天\nK3,丹,干部,每天\nYL,医疗队,队伍,每天\n"
    ])
    let run = try visits(folder)
    #expect(run.status == 0, "\(run.said)")
    #expect(run.output.contains("找人代办,或空出一天") && run.errors.contains("所有工作日都外出"))
    let left = try Scratch.text(folder.path + "/out/缺口表.csv")
    #expect(left.contains("该办的人都没有空"))
  }

  @Test func `a folder that is not there is 66, one without settings 65`() throws {
    #expect(try PaidanProcess.run("visits", "/nowhere", "-o", "/tmp/none").status == 66)
    let empty = try Scratch.folder()
    let run = try PaidanProcess.run("visits", empty.path, "-o", empty.path + "/out")
    #expect(run.status == 65 && run.errors.contains("走访.yaml"), "\(run.said)")
  }

  @Test(arguments: [
    ("suizhou", "reception"), ("suizhou", "contacts"), ("jiangyin", "pioneers"),
  ])
  func `presets are read without a fault and planned without a violation`(
    place: String,
    kind: String
  ) throws {
    let folder = try Scratch.folder().appending(path: "in").path
    let made = try PaidanProcess.run(
      "generate",
      place,
      "--calendar",
      kind,
      "--scale",
      "0.02",
      "--seed",
      "7",
      "-o",
      folder
    )
    #expect(made.status == 0, "\(made.said)")
    let run = try PaidanProcess.run("visits", folder, "-o", folder + ".out", "--json")
    #expect(run.status == 0, "\(run.said)")
    #expect(run.output.contains("\"hardViolations\": []") && run.output.contains("\"missing\": 0"))
    let faults = run.errors.split(separator: "\n")
      .filter { $0.contains(".csv") || $0.contains(".yaml") }
    #expect(faults == [])
  }

  @Test func `the teams of full size are read without a fault`() throws {
    let folder = try Scratch.folder().appending(path: "in").path
    let made = try PaidanProcess.run("generate", "suizhou", "--calendar", "teams", "-o", folder)
    #expect(made.status == 0, "\(made.said)")
    let checked = try PaidanProcess.run("check", folder)
    #expect(checked.status == 0 && checked.output.contains("没有错误"), "\(checked.said)")
  }

  @Test func `the teams of the preset are rostered without a violation`() throws {
    let folder = try Scratch.folder().appending(path: "in").path
    let made = try PaidanProcess.run(
      "generate",
      "suizhou",
      "--calendar",
      "teams",
      "--scale",
      "0.02",
      "--seed",
      "7",
      "-o",
      folder
    )
    #expect(made.status == 0, "\(made.said)")
    let run = try PaidanProcess.run(
      "roster",
      folder,
      "-o",
      folder + ".out",
      "--json",
      "--time-limit",
      "5"
    )
    #expect(run.status == 0, "\(run.said)")
    #expect(run.output.contains("\"hardViolations\": []") && run.output.contains("\"short\": 0"))
  }

  @Test func `calendars belong to their preset`() throws {
    let folder = try Scratch.folder().appending(path: "in").path
    let wrong = try PaidanProcess.run("generate", "qimen", "--calendar", "teams", "-o", folder)
    #expect(wrong.status == 64 && wrong.errors.contains("suizhou"), "\(wrong.said)")
    let week = try PaidanProcess.run(
      "generate",
      "suizhou",
      "--calendar",
      "teams",
      "--week",
      "2026-03-02",
      "-o",
      folder
    )
    #expect(week.status == 64, "\(week.said)")
  }

  @Test func `the result of pair feeds the calendar`() throws {
    let root = try Scratch.folder()
    let (week, pairs, folder) = (root.path + "/week", root.path + "/pairs", root.path + "/in")
    #expect(
      try PaidanProcess.run("generate", "suizhou", "--scale", "0.02", "-o", week).status == 0
    )
    let paired = try PaidanProcess.run("pair", week, "--scheme", "paired-help", "-o", pairs)
    #expect(paired.status == 0, "\(paired.said)")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (from, name) in [(pairs, "结对表.csv"), (week, "人员名册.csv"), (week, "帮扶户.csv")] {
      try FileManager.default.copyItem(atPath: from + "/" + name, toPath: folder + "/" + name)
    }
    let duty = "{名称: 走访, 频次: 半年一走访, 名单: 结对表}"
    try Data("标题: 试\n年份: 2026\n事项:\n  - \(duty)\n".utf8)
      .write(to: URL(filePath: folder + "/走访.yaml"))
    let run = try PaidanProcess.run("visits", folder, "-o", root.path + "/out")
    #expect(run.status == 0, "\(run.said)")
    #expect(run.output.contains("走访 18 次") && run.output.contains("复核:没有违规。"), "\(run.said)")
  }
}
