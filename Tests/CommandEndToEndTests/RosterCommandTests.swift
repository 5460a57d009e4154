// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What a clerk reads who runs `paidan roster`.
@Suite struct RosterCommandTests {
  private static let files = [
    "排班.yaml": "标题: 夜巡\n起: 2026-03-02\n止: 2026-03-08\n规则:\n  - 每周最多班次: 3\n  - 班间休息: 11\n",
    "人员名册.csv": "志愿者编号,姓名,性别,特长\nP1,艾达,女,带班\nP2,贝恩,男,\nP3,丹,男,\n",
    "班次需求.csv": "班次编号,岗位,日期,时间,人数,需要带班\nN,夜巡,每天,20:00-23:00,2,\n",
  ]

  private func folder(_ changes: [String: String] = [:]) throws -> URL {
    let folder = try Scratch.folder()
    for (name, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    return folder
  }

  private func roster(_ folder: URL, _ more: String...) throws -> PaidanProcess {
    try PaidanProcess.run(["roster", folder.path, "-o", folder.path + "/out"] + more)
  }

  @Test func `a week of nights is planned, told and judged again`() throws {
    let folder = try folder()
    let run = try roster(folder)
    #expect(run.status == 0, "\(run.said)")
    // Three people with three shifts each for fourteen heads.
    #expect(run.output.contains("到岗 9/14 人次"), "\(run.said)")
    #expect(run.output.contains("缺口"))
    #expect(run.output.contains("若规则“1 每周最多班次”放宽 1") || run.output.contains("就能"))
    #expect(run.output.contains("复核:没有违规。"))
    let out = folder.appending(path: "out")
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: out.path))
    #expect(
      names == [
        "roster.json", "run.json", "排班表.csv", "值班清单.csv", "均衡表.csv", "缺口表.csv",
        ".paidan-files", "calendar.json", "日历",
      ]
    )
    let matrix = try String(contentsOf: out.appending(path: "排班表.csv"), encoding: .utf8)
    let rows = matrix.split(whereSeparator: \.isNewline).map(String.init)
    #expect(rows[1].hasPrefix(",,星期,周一,周二"))
    #expect(rows[2].hasPrefix(",,日类型,工作日"))
    #expect(rows.dropFirst(3).allSatisfy { $0.hasSuffix(",3") })
    let plan = out.path + "/roster.json"
    let post = try PaidanProcess.run("explain", folder.path, plan, "--post", "N@2026-03-02")
    #expect(post.status == 0, "\(post.said)")
    #expect(post.output.hasPrefix("夜巡(2026-03-02 20:00"), "\(post.said)")
    #expect(post.output.contains("其余"))
    let person = try PaidanProcess.run("explain", folder.path, plan, "--person", "艾达")
    #expect(person.output.hasPrefix("艾达:本期站 3 个班次。"), "\(person.said)")
    #expect(person.output.contains("受规则“1 每周最多班次”限制"))
    let both = try PaidanProcess.run(
      ["explain", folder.path, plan, "--post", "N@2026-03-02", "--person", "P1", "--json"]
    )
    #expect(both.output.contains("\"sentence\""), "\(both.said)")
    #expect(try PaidanProcess.run("explain", folder.path, plan, "--person", "谁").status == 65)
    #expect(try PaidanProcess.run("explain", folder.path, plan).status == 64)
    let judged = try PaidanProcess.run("evaluate", folder.path, plan)
    #expect(judged.status == 0, "\(judged.said)")
    #expect(judged.output.contains("复核:没有违规。"))
  }

  @Test func `a name that two people bear is answered with their keys`() throws {
    let table = "志愿者编号,姓名,性别,特长\nP1,艾达,女,带班\nP2,贝恩,男,\nP3,贝恩,男,\n"
    let folder = try folder(["人员名册.csv": table])
    #expect(try roster(folder).status == 0)
    let plan = folder.path + "/out/roster.json"
    let person = try PaidanProcess.run("explain", folder.path, plan, "--person", "贝恩")
    #expect(person.status == 65 && person.said.contains("有 2 人叫“贝恩”,请写编号:P2 P3"), "\(person.said)")
    let list = try Scratch.text(folder.path + "/out/值班清单.csv")
    #expect(list.contains("贝恩(P2)") && !list.contains(",贝恩,"))
  }

  @Test func `the same seed gives the same bytes whatever the threads`() throws {
    let folder = try folder()
    var bytes: [Data] = []
    for threads in ["1", "2"] {
      let run = try roster(folder, "--threads", threads, "--json")
      #expect(run.status == 0, "\(run.said)")
      #expect(run.output.contains("\"hardViolations\""))
      bytes.append(try Data(contentsOf: folder.appending(path: "out/roster.json")))
    }
    #expect(bytes[0] == bytes[1])
  }

  @Test func `a pin that can't be kept stops with 65, unless it is set aside`() throws {
    let folder = try folder([
      "班次需求.csv": "班次编号,岗位,日期,时间,人数,锁定\nA,巡逻,2026-03-02,9:00-11:00,1,P1\n"
        + "B,巡逻,2026-03-02,10:00-12:00,1,P1\n"
    ])
    let run = try roster(folder)
    #expect(run.status == 65, "\(run.said)")
    let aside = try roster(folder, "--set-aside")
    #expect(aside.output.contains("到岗 2/2 人次"), "\(aside.said)")
  }

  @Test func `the school of half past four and the day care are shifts with children and adults`()
    throws
  {
    // Twenty children need two checked adults at ten each; the day care needs one on every day.
    let posts =
      "班次编号,岗位,日期,时间,人数,儿童人数,专业要求\nX,四点半学校,工作日,16:30-18:30,2,20,\n"
      + "R,日间照料,每天,9:00-11:30,1,,已核查1人\n"
    let folder = try folder([
      "排班.yaml": "标题: 一老一小\n起: 2026-03-02\n止: 2026-03-08\n规则:\n  - {儿童看护: {看护人: 已核查, 每人儿童: 10}}\n",
      "人员名册.csv": "志愿者编号,姓名,年龄,标签\nP1,艾达,40,已核查\nP2,贝恩,50,已核查\nP3,丹,30,\n",
      "班次需求.csv": posts,
    ])
    let run = try roster(folder)
    #expect(run.status == 0 && run.output.contains("到岗 17/17 人次"), "\(run.said)")
    let list = try Scratch.text(folder.path + "/out/值班清单.csv")
    let school = list.split(whereSeparator: \.isNewline).filter { $0.contains("四点半学校") }
    #expect(school.count == 5 && school.allSatisfy { $0.contains("艾达、贝恩") })
    // With one checked adult nobody may stand among the children, and the gap says so.
    let table = "志愿者编号,姓名,年龄,标签\nP1,艾达,40,已核查\nP3,丹,30,\n"
    try Data(table.utf8).write(to: folder.appending(path: "人员名册.csv"))
    let short = try roster(folder)
    #expect(short.status == 0 && short.output.contains("到岗 7/17 人次"), "\(short.said)")
    #expect(short.output.contains("X@2026-03-02"))
  }

  @Test(
    .enabled(if: PublishedData.has("helpline/data_EN.csv"), "needs ../shared/data, or PAIDAN_DATA"),
    .timeLimit(.minutes(5))
  )
  func `the helpline's month from its own file is the best there is`() throws {
    let folder = try Scratch.folder()
    let mapping = "\(PublishedData.datasets)/helpline-mapping/"
    var files = ["排班.yaml", "映射.yaml", "班次需求.csv"].map { mapping + $0 }
    files.append(PublishedData.path("helpline/data_EN.csv"))
    for file in files {
      let name = URL(filePath: file).lastPathComponent
      try FileManager.default.copyItem(atPath: file, toPath: "\(folder.path)/\(name)")
    }
    let run = try roster(folder, "--time-limit", "20")
    #expect(run.status == 0, "\(run.said)")
    let judged = try PaidanProcess.run(
      ["evaluate", folder.path, folder.path + "/out/roster.json", "--json"]
    )
    #expect(judged.status == 0, "\(judged.said)")
    let levels = try #require(try judged.json()["objective"] as? [[String: Any]])
    // Thirty phone days and nine chats; those who are no observers have 36 times to give.
    for (goal, value) in [("urgent", 0), ("least", 3)] {
      let level = try #require(levels.first { $0["name"] as? String == goal })
      #expect(level["value"] as? Int == value && level["bound"] as? Int == value, "\(level)")
      #expect(level["certificate"] as? String == "proven")
    }
  }

  @Test(arguments: [0, 0.4, 1.5]) func `Ctrl-C leaves a whole roster, judged`(after: Double) throws
  {
    let folder = try Scratch.folder().appending(path: "in").path
    let preset = ["generate", "suizhou", "--calendar", "teams", "--scale", "0.05", "--seed", "3"]
    #expect(try PaidanProcess.run(preset + ["-o", folder]).status == 0)
    let out = folder + ".out"
    let run = try PaidanProcess.run(["roster", folder, "-o", out]) { process in
      // The folder appears when the input is read and planning begins.
      while process.isRunning, !Scratch.exists(out) { usleep(500) }
      usleep(UInt32(after * 1e6))
      process.interrupt()
    }
    #expect(run.status == 130, "\(run.said)")
    #expect(run.output.contains("已中断") && run.output.contains("复核:没有违规。"), "\(run.said)")
    let names = try FileManager.default.contentsOfDirectory(atPath: out)
    #expect(Set(names).isSuperset(of: ["roster.json", "run.json", "排班表.csv", "值班清单.csv"]))
    #expect(
      !names.contains { $0.hasSuffix(".tmp") || $0.hasPrefix(".paidan-") && $0 != ".paidan-files" },
      "\(names)"
    )
    let judged = try PaidanProcess.run("evaluate", folder, out + "/roster.json", "--json")
    #expect((try judged.json()["hardViolations"] as? [Any])?.isEmpty == true, "\(judged.said)")
  }

  @Test(arguments: [("roster", "roster.json"), ("visits", "visits.json")])
  func `what init writes is clean and can be planned`(kind: String, result: String) throws {
    let folder = try Scratch.folder().appending(path: "new").path
    let made = try PaidanProcess.run("init", folder, "--for", kind, "--week", "2026-03-02")
    #expect(made.status == 0, "\(made.said)")
    let checked = try PaidanProcess.run("check", folder)
    #expect(checked.status == 0 && !checked.output.contains("警告]"), "\(checked.said)")
    let run = try PaidanProcess.run([kind, folder, "-o", folder + ".out", "--time-limit", "5"])
    #expect(run.status == 0, "\(run.said)")
    #expect(Scratch.exists("\(folder).out/\(result)"))
    #expect(run.output.contains("没有违规") || run.output.contains("0 处"), "\(run.said)")
  }

  @Test func `check reads a roster folder as one`() throws {
    let clean = try PaidanProcess.run("check", folder().path)
    #expect(clean.status == 0, "\(clean.said)")
    #expect(clean.output.contains("已读3人(队)、班次7个") && clean.output.contains("没有错误"))
    let bad = "班次编号,岗位,日期,时间,人数\nN,夜巡,每天,25:00-26:00,2\n"
    let faulty = try PaidanProcess.run("check", folder(["班次需求.csv": bad]).path)
    #expect(faulty.status == 65 && faulty.output.contains("25:00"), "\(faulty.said)")
    #expect(!faulty.output.contains("街道.yaml"), "\(faulty.said)")
  }

  @Test func `a folder that is not there is 66`() throws {
    #expect(try PaidanProcess.run("roster", "/nowhere", "-o", "/tmp/none").status == 66)
  }
}
