// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What a clerk reads who runs `paidan pair`.
@Suite struct PairCommandTests {
  /// Posts in two communities, people for one of them.
  private static let people =
    "编号,姓名,社区,特长,单位\nP1,艾达,甲,医疗,一院\nP2,贝恩,甲,医疗 法律,二所\nP3,贝恩,甲,,三厂\nP4,丹,乙,电工,\n"
  private static let posts =
    "编号,名称,社区,需要,网格\nG1,导诊,甲,医疗,一\nG2,调解,甲,法律,二\nG3,木工,甲,木工,一\nG4,木工,甲,木工,二\nG5,木工,甲,木工,三\nG6,木工,甲,木工,四\nG7,值守,,,五\n"
  private static let scheme = """
    方案: 试排
    派出: {表: 人员, 称呼: 党员, 数量: 0..2}
    接收: {表: 岗位, 称呼: 岗位, 数量: 1}
    可配: [{相同: 社区}, {全具备: {派出: 特长, 接收: 需要}}]
    出表: {派出: [单位, 特长], 接收: [网格]}
    """

  private func folder(scheme: String = scheme, _ tables: [String: String] = [:]) throws -> URL {
    let folder = try Scratch.folder()
    let files = ["试排.yaml": scheme, "人员.csv": Self.people, "岗位.csv": Self.posts]
    for (name, text) in files.merging(tables, uniquingKeysWith: { $1 }) {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    return folder
  }

  private func pair(_ folder: URL, _ more: String...) throws -> PaidanProcess {
    let out = folder.appending(path: "out").path
    return try PaidanProcess.run(["pair", folder.path, "--scheme", "试排", "-o", out] + more)
  }

  @Test func `who gets nobody reads which rule leaves nobody, equal ones in one line`() throws {
    let folder = try folder()
    let run = try pair(folder)
    #expect(run.status == 0, "\(run.said)")
    let all = "没有符合条件的党员: 党员共 4 个,其中符合“社区相同”的"
    #expect(
      run.output.contains(
        "  岗位 G3、G4、G5 等 4 处,每处: \(all) 3 个,其中符合“特长/需要全具备”的一个也没有; 放宽“特长/需要全具备”,或补 1 个符合的党员"
      ),
      "\(run.output)"
    )
    #expect(
      run.output.contains("  岗位 G7: \(all)一个也没有(这里的“社区”没有填); 填上这里的“社区”,或放宽“社区相同”"),
      "\(run.output)"
    )
    let sheet = try Scratch.text(folder.path + "/out/缺口表.csv")
    for id in ["G3", "G4", "G5", "G6", "G7"] { #expect(sheet.contains(",\(id),")) }
    for name in ["艾达", "贝恩"] { #expect(!run.said.contains(name) && !sheet.contains(name)) }
    let english = try pair(folder, "--lang", "en")
    #expect(english.output.contains("none of these passes"))
  }

  @Test func `results never go where the tables are`() throws {
    let folder = try folder()
    let people = try Scratch.text(folder.path + "/人员.csv")
    for output in [folder.path, folder.path + "/../" + folder.lastPathComponent] {
      let arguments = ["pair", folder.path, "--scheme", "试排", "-o", output]
      let run = try PaidanProcess.run(arguments)
      #expect(run.status == 73 && run.said.contains("原表"), "\(run.said)")
    }
    #expect(try Scratch.text(folder.path + "/人员.csv") == people)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/pair.json"))
  }

  @Test func `a sheet is no plan of the last period`() throws {
    let folder = try folder()
    let run = try pair(folder, "--previous", folder.path + "/人员.csv")
    #expect(run.status == 65 && run.said.contains("pair.json"), "\(run.said)")
  }

  @Test func `notices tell namesakes apart, and show places and units only`() throws {
    let folder = try folder()
    _ = try pair(folder)
    let notices = try Scratch.text(folder.path + "/out/通知.txt")
    #expect(notices.contains("致 贝恩(P2):\n  岗位:调解(G2),二\n"), "\(notices)")
    #expect(notices.contains("致 调解:\n  党员:贝恩(P2),二所\n"), "\(notices)")
    #expect(!notices.contains("法律"))
  }

  @Test func `a week more than one can do says how many more people, not places`() throws {
    let scheme = Self.scheme.replacing("0..2", with: "3").replacing(", {全具备", with: "]\n# {")
    let posts = "编号,社区,网格\n" + (1...15).map { "G\($0),甲,\n" }.joined()
    let run = try pair(try folder(scheme: scheme, ["岗位.csv": posts]))
    #expect(run.output.contains("再有 2 个符合条件的党员即可(每个按 3 处算)"), "\(run.output)")
    #expect(run.output.contains("如果一人只负责一处"), "\(run.output)")
    let none = try pair(
      try folder(scheme: scheme, ["岗位.csv": "编号,社区,网格\nG1,丙,\nG2,丙,\nG3,丙,\nG4,丙,\nG5,丙,\n"])
    )
    #expect(!none.output.contains("如果一人只负责一处"), "\(none.output)")
  }

  @Test func `a scheme that is not there says where it was looked for`() throws {
    let folder = try folder()
    let run = try PaidanProcess.run(
      ["pair", folder.path, "--scheme", "试排排", "-o", folder.path + "/out"]
    )
    #expect(run.status == 66)
    #expect(run.errors.contains("找过:试排排、\(folder.path)/试排排、\(folder.path)/试排排.yaml、models/schemes"))
    #expect(run.errors.contains("是不是 --scheme \(folder.path)/试排.yaml?"))
  }

  @Test func `rows without coordinates are set aside`() throws {
    let scheme = Self.scheme + "\n目标: [缺口, 就近]\n"
    let folder = try folder(
      scheme: scheme,
      [
        "人员.csv": "编号,社区,特长,单位,经度,纬度\nP1,甲,医疗,,113.1,31.1\nP2,甲,,,,\n",
        "岗位.csv": "编号,社区,需要,网格,经度,纬度\nG1,甲,医疗,,113.1,31.1\n",
      ]
    )
    let refused = try pair(folder)
    #expect(refused.status == 65 && refused.errors.contains("第 3 行"), "\(refused.said)")
    let run = try pair(folder, "--set-aside")
    #expect(run.status == 0 && run.output.contains("党员 1 个"), "\(run.said)")
    #expect(run.errors.contains("行错误 1 处"))
  }

  @Test func `a plan made with the last period's asks for it when judged`() throws {
    let folder = try folder()
    _ = try pair(folder)
    let first = folder.path + "/out/pair.json"
    let next = folder.path + "/next"
    let arguments = ["pair", folder.path, "--scheme", "试排", "-o", next, "--previous", first]
    let run = try PaidanProcess.run(arguments)
    #expect(run.status == 0 && run.output.contains("与上期相比没有变动"), "\(run.said)")
    let bare = ["evaluate", folder.path, next + "/pair.json", "--scheme", "试排"]
    let refused = try PaidanProcess.run(bare)
    #expect(refused.status == 65 && refused.errors.contains("--previous"), "\(refused.said)")
    #expect(try PaidanProcess.run(bare + ["--previous", first]).status == 0)
  }
}
