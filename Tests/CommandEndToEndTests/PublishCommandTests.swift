// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Public lists from tables to files, and what stops them.
@Suite struct PublishCommandTests {
  /// Tables of a small week; all people are invented.
  private struct Tables {
    var settings = """
      名称: 示例街道
      周: 2026-02-09
      公示:
        监督电话: 0371-66668888
        异议方式: 公示期内到示例街道办事处党建办当面提出
        公示单位: 示例街道办事处
      """
    var places = "地点编号,名称,级别,上级\nS,示例街道,街道,\nC1,东风社区,社区,S\n"
    var people = """
      志愿者编号,姓名,联系电话,所属网格,特长,公示同意
      V1,王小明,13800000001,东风社区,理发,是
      V2,王芳,13800000002,东风社区,理发,是
      V3,王丽,13800000003,东风社区,理发,是
      """
    var needs = """
      需求编号,需求名称,服务对象,资源类型,需求类别,数量,服务地点,所属社区,需求时间,风险说明,是否核实,联系人,备注
      N1,给赵铁柱上门理发13900000001,独居老人,服务,理发,1,3号楼2单元,东风社区,周六 9:00-11:00,低,是,赵铁柱 13900000001,患有高血压
      N2,理发,独居老人,服务,理发,1,,东风社区,周六 9:00-11:00,低,是,,
      N3,理发,独居,服务,理发,1,,东风社区,周日 9:00-11:00,低,是,,
      """
    var offers = "资源编号,单位名称,资源类别,资源名称,服务类别,数量,地点\nR1,卫生中心,场地,会议室,理发,1,东风社区\n"

    func write() throws -> String {
      let folder = try Scratch.folder().appending(path: "week")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let files = [
        "街道.yaml": settings, "社区网格.csv": places, "人员名册.csv": people, "需求清单.csv": needs,
        "资源清单.csv": offers,
      ]
      for (name, text) in files {
        let path = folder.appending(path: name).path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
      }
      return folder.path
    }
  }

  /// A week with its plan, and where public lists go.
  private func planned(
    _ change: (inout Tables) -> Void = { _ in }
  ) throws -> (week: String, plan: String, out: String) {
    var tables = Tables()
    change(&tables)
    let week = try tables.write()
    let run = try PaidanProcess.run("plan", week, "-o", week + "-plan", "--quiet")
    #expect(run.status == 0, "\(run.said)")
    return (week, week + "-plan/plan.json", week + "-out")
  }

  @Test func `a plan becomes a public list without a word that residents wrote`() throws {
    let (week, plan, out) = try planned()
    let run = try PaidanProcess.run("publish", week, plan, "-o", out, "--json")
    #expect(run.status == 0, "\(run.said)")
    let json = try run.json()
    #expect(json["published"] as? Bool == true && json["version"] as? String == "2026-07-v1")
    #expect(json["from"] as? String == "2026-02-06" && json["to"] as? String == "2026-02-13")
    #expect(json["rows"] as? Int == 3 && json["named"] as? Int == 3)
    #expect(json["served"] as? Int == 3)
    let names = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
    #expect(names == [".paidan-files", "公示.csv", "公示.html", "公示海报.html"])
    let texts = try names.dropFirst().map { try Scratch.text(out + "/" + $0) }.joined()
    for secret in ["赵铁柱", "小明", "13900000001", "3号楼", "高血压", "上门", "V1", "N1"] {
      #expect(!texts.contains(secret) && !run.said.contains(secret), "\(secret)")
    }
    for shown in ["王**(1)", "监督电话:0371-66668888", "独居老人-03", "东风社区", "共 7 日"] {
      #expect(texts.contains(shown), "\(shown)")
    }
  }

  @Test func `the same input gives the same bytes`() throws {
    let (week, plan, out) = try planned()
    let environment = ["PAIDAN_SHEETS": "both"]
    for target in [out, out + "2"] {
      let run = try PaidanProcess.run(
        ["publish", week, plan, "-o", target, "--quiet"],
        environment: environment
      )
      guard run.status != 64 else { return }
      #expect(run.status == 0, "\(run.said)")
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: out) {
      let bytes = FileManager.default.contents(atPath: out + "/" + name)
      #expect(bytes != nil && bytes == FileManager.default.contents(atPath: out + "2/" + name))
    }
  }

  @Test func `everything that leaks is told at once, and nothing is written`() throws {
    let (week, plan, out) = try planned { tables in
      tables.places = tables.places.replacing("东风社区,社区", with: "东风社区13800138000,社区")
      tables.needs = tables.needs.replacing("东风社区,", with: "东风社区13800138000,")
      tables.offers = tables.offers.replacing("东风社区", with: "C1")
      tables.people = tables.people.replacing("东风社区", with: "C1")
        .replacing("13800000002,C1,理发,是", with: "13800000002,C1,理发,")
      tables.settings = tables.settings.replacing("  监督电话: 0371-66668888\n", with: "")
    }
    let run = try PaidanProcess.run("publish", week, plan, "-o", out)
    #expect(run.status == 65)
    #expect(!Scratch.exists(out) && run.output.isEmpty)
    for part in [
      "没有监督电话", "第 3 行 列“公示同意” V2 没有同意", "列“社区” 有手机号", "改“社区网格”表的“名称”列", "没有写任何文件",
    ] {
      #expect(run.errors.contains(part), "\(part)\n\(run.errors)")
    }
    #expect(!run.said.contains("13800138000") && !run.said.contains("王芳"))
    let json = try PaidanProcess.run("publish", week, plan, "-o", out, "--json", "--lang", "en")
    #expect(json.status == 65)
    let faults = try #require(try json.json()["faults"] as? [[String: Any]])
    let codes = Set(faults.compactMap { $0["code"] as? String })
    #expect(codes == ["publicFault.missingPhone", "publicFault.noConsent", "leak.mobile"])
    #expect(faults.allSatisfy { $0["value"] is NSNull && $0["mend"] as? String != "" })
  }

  @Test func `an earlier public list stays as it was when a later one is refused`() throws {
    let (week, plan, out) = try planned()
    #expect(try PaidanProcess.run("publish", week, plan, "-o", out, "--quiet").status == 0)
    let before = try Scratch.text(out + "/公示.html")
    let list = week + "-list.csv"
    try "社区,备注\n东风社区,13800138000\n".write(toFile: list, atomically: true, encoding: .utf8)
    let run = try PaidanProcess.run("publish", week, plan, "-o", out, "--list", list)
    #expect(run.status == 65 && run.errors.contains("第 2 行 列“备注” 有手机号"), "\(run.said)")
    #expect(try Scratch.text(out + "/公示.html") == before)
  }

  @Test func `a list made by hand and its own names`() throws {
    let (week, plan, out) = try planned()
    let list = week + "-list.csv"
    try "社区,活动名称,姓名\n东风社区,便民理发,王芳、王 丽\n"
      .write(toFile: list, atomically: true, encoding: .utf8)
    let run = try PaidanProcess.run(
      ["publish", week, plan, "-o", out, "--list", list, "--version-name", "v2"]
    )
    #expect(run.status == 0, "\(run.said)")
    let page = try Scratch.text(out + "/公示.html")
    #expect(page.contains("王**(1)、王**(2)") && page.contains("2026-07-v2"))
    try "社区,姓名,身份证号\n东风社区,王芳,\n".write(toFile: list, atomically: true, encoding: .utf8)
    let refused = try PaidanProcess.run("publish", week, plan, "-o", out, "--list", list)
    #expect(refused.status == 65 && refused.errors.contains("“身份证号”列不在可公示的列里"))
  }

  @Test func `without names nobody need agree`() throws {
    let (week, plan, out) = try planned { $0.people = $0.people.replacing(",是", with: ",否") }
    #expect(try PaidanProcess.run("publish", week, plan, "-o", out).status == 65)
    let run = try PaidanProcess.run("publish", week, plan, "-o", out, "--nameless")
    #expect(run.status == 0, "\(run.said)")
    #expect(try Scratch.text(out + "/公示.html").contains("志愿者 1 名"))
  }

  @Test func `consent and telephone may change after planning, the tables may not`() throws {
    let (week, plan, out) = try planned { $0.people = $0.people.replacing(",是", with: ",否") }
    let people = week + "/人员名册.csv"
    let text = try Scratch.text(people).replacing(",否", with: ",是")
    try text.write(toFile: people, atomically: true, encoding: .utf8)
    #expect(try PaidanProcess.run("publish", week, plan, "-o", out).status == 0)
    try text.replacing("特长", with: "服务意向").write(toFile: people, atomically: true, encoding: .utf8)
    let stale = try PaidanProcess.run("publish", week, plan, "-o", out)
    #expect(stale.status == 65 && stale.errors.contains("不是按现在这些表格排的"), "\(stale.said)")
  }

  @Test(arguments: [
    ["--to", "2026-02-12"], ["--from", "2026-13-01"], ["--version-name", "v1 <b>"],
    ["--version-name", ""],
  ])
  func `wrong usage is told before anything is read`(options: [String]) throws {
    let (week, plan, out) = try planned()
    let run = try PaidanProcess.run(["publish", week, plan, "-o", out] + options)
    #expect(run.status == 64, "\(run.said)")
    #expect(!Scratch.exists(out))
  }

  @Test func `never into the folder of the tables, and only of plans that are there`() throws {
    let (week, plan, out) = try planned()
    #expect(try PaidanProcess.run("publish", week, plan, "-o", week).status == 73)
    #expect(try PaidanProcess.run("publish", week, "no.json", "-o", out).status == 66)
  }

  @Test func `a column that may not be shown is a fault of the settings`() throws {
    var tables = Tables()
    tables.settings += "\n  公示列: [序号, 联系电话]\n"
    let run = try PaidanProcess.run("check", try tables.write())
    #expect(run.status == 65 && run.said.contains("“联系电话”不是可公示的列"), "\(run.said)")
  }
}
