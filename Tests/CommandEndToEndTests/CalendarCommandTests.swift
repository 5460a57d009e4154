// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What a clerk gets who plans needs and shifts on one calendar.
@Suite struct CalendarCommandTests {
  private static let files = [
    "街道.yaml": "week: 2026-03-09\n每周次数: 5\n",
    "人员名册.csv":
      "志愿者编号,姓名,年龄,居住地址,可服务时间,每周次数上限,每月可服务次数,每日分钟上限\n"
      + "V1,艾达,40,一社区,每天 06:00-次日06:00,5,9,900\n",
    "社区网格.csv": "地点编号,名称,级别\nC1,一社区,社区\n",
    "需求清单.csv":
      "需求编号,需求名称,资源类型,需求类别,数量,服务地点,需求时间,预计时长（分钟）,风险说明,服务对象,办理类别,是否核实\n"
      + "N1,陪诊,人力,陪护探访,1,一社区,周三 08:00-10:00,120,低,老年,限时办结,是\n",
    "班次需求.csv":
      "班次编号,岗位,班次类型,日期,时间,人数,地点,紧急程度\n"
      + "S1,值守,夜班,2026-03-10,22:00-次日6:00,1,一社区,紧急\n",
    "排班.yaml": "标题: 一周\n规则:\n  - 班间休息: 11\n",
  ]

  private func folder(_ changes: [String: String?] = [:]) throws -> URL {
    let folder = try Scratch.folder()
    for (name, text) in Self.files {
      guard let text = changes[name, default: text] else { continue }
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    return folder
  }

  private func plan(_ folder: URL, _ more: String...) throws -> PaidanProcess {
    try PaidanProcess.run(["plan", folder.path, "-o", folder.path + "/out"] + more)
  }

  @Test func `a rule keeps a need from whoever stood the night, and is named`() throws {
    let folder = try folder()
    let run = try plan(folder)
    #expect(run.status == 0, "\(run.said)")
    #expect(run.output.contains("用人规则挡住:1项"), "\(run.said)")
    #expect(run.output.contains("违反法律、容量或内部规则:0处"))
    let path = folder.path + "/out/plan.json"
    let why = try PaidanProcess.run("explain", folder.path, path, "--need", "N1")
    #expect(why.output.contains("规则“1 班间休息”挡住了"), "\(why.said)")
    #expect(why.output.contains("S-S1:那件紧急"), "\(why.said)")
    let judged = try PaidanProcess.run("evaluate", folder.path, path)
    #expect(judged.status == 0, "\(judged.said)")
    // Without the rule the same person does both.
    let free = try self.folder(["排班.yaml": "标题: 一周\n"])
    #expect(try plan(free).output.contains("满足1项,部分满足0项,未满足0项"))
    // That plan breaks the rule of the first folder, and the referee says so.
    let other = free.path + "/out/plan.json"
    let broken = try PaidanProcess.run("evaluate", folder.path, other)
    #expect(broken.status != 0 && broken.output.contains("班间休息"), "\(broken.said)")
  }

  @Test func `the week of a street is lawful, the same whatever the threads, whole when cut short`()
    throws
  {
    let folder = try Scratch.folder().path + "/week"
    let made = try PaidanProcess.run("generate", "street", "--scale", "0.02", "-o", folder)
    #expect(made.status == 0, "\(made.said)")
    func plan(_ out: String, _ more: String...) throws -> Data {
      let run = try PaidanProcess.run(
        ["plan", folder, "-o", "\(folder)-\(out)", "--effort", "low"] + more
      )
      #expect(run.status == 0, "\(run.said)")
      #expect(run.output.contains("违反法律、容量或内部规则:0处"), "\(run.said)")
      return try Data(contentsOf: URL(filePath: "\(folder)-\(out)/plan.json"))
    }
    let one = try plan("one", "--threads", "1", "--time-limit", "600")
    #expect(try plan("two", "--threads", "2", "--time-limit", "600") == one)
    _ = try plan("short", "--time-limit", "0.3")
  }
}
