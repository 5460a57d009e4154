// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables

/// A folder of recurring duties of the year 2026, whose files a test replaces one by one.
struct VisitFolder {
  var files: [String: String] = [
    "走访.yaml": "标题: 试\n年份: 2026\n事项:\n  - {名称: 走访, 频次: 半年一走访, 名单: 结对表}\n",
    "人员名册.csv": "人员编号,姓名\nK1,甲\nK2,乙\n", "结对表.csv": "人员编号,户编号\nK1,H1\nK2,H2\n",
  ]

  init(_ files: [String: String] = [:]) { self.files.merge(files) { $1 } }

  /// A folder whose settings have these duties.
  init(duties: String..., files: [String: String] = [:]) {
    self.init(files)
    self.files["走访.yaml"] =
      "标题: 试\n年份: 2026\n事项:\n" + duties.map { "  - \($0)\n" }.joined()
  }

  func outcome() throws -> VisitOutcome {
    let folder = try WeekFolder()
    for (name, text) in files where !text.isEmpty { try folder.write(text, as: name) }
    return try VisitReader(folder: folder.path).read()
  }

  /// The case of a folder that has no fault at all.
  func calendar() throws -> VisitCase? {
    let outcome = try outcome()
    return outcome.complaints.isEmpty ? outcome.calendar : nil
  }
}

extension VisitOutcome {
  /// Severity and code of what is worse than a note.
  var complaints: [String] {
    faults.filter { $0.severity != .note }.map { "\($0.severity.rawValue) \($0.message.code)" }
  }

  /// Everything about one code.
  func faults(_ code: VisitFaultCode) -> [Fault] { faults.filter { $0.message.code == code.code } }

  func person(_ id: String) -> VisitPerson? { calendar?.people.first { $0.id.text == id } }

  func duty(_ id: String) -> VisitDuty? { calendar?.duties.first { $0.id == id } }

  /// Ids of duties.
  var duties: [String] { calendar?.duties.map(\.id) ?? [] }
}
