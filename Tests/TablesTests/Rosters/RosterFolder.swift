// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables

/// A roster folder of one week from Monday, 2026-03-02, whose files a test replaces one by one.
struct RosterFolder {
  var files: [String: String] = [
    "排班.yaml": "标题: 试\n起: 2026-03-02\n止: 2026-03-08\n",
    "人员名册.csv": "志愿者编号,姓名,性别\nP1,甲,男\nP2,乙,女\nP3,丙,男\n",
    "班次需求.csv": "班次编号,岗位,日期,时间,人数\nS1,巡逻,2026-03-03,9:00-11:00,2\n",
  ]

  init(_ files: [String: String] = [:]) { self.files.merge(files) { $1 } }

  /// A folder whose settings have one rule.
  init(rule: String, _ files: [String: String] = [:]) {
    self.init(files)
    self.files["排班.yaml"] = "标题: 试\n起: 2026-03-02\n止: 2026-03-08\n规则:\n  - \(rule)\n"
  }

  func outcome(_ options: RosterReader.Options = .init()) throws -> RosterOutcome {
    let folder = try WeekFolder()
    for (name, text) in files { try folder.write(text, as: name) }
    return try RosterReader(folder: folder.path, options: options).read()
  }
}

extension RosterOutcome {
  /// Severity and code of what is worse than a note.
  var complaints: [String] {
    faults.filter { $0.severity != .note }.map { "\($0.severity.rawValue) \($0.message.code)" }
  }

  /// The rules that the settings state, the first named one.
  var stated: RosterRule? { roster?.rules.first { $0.id.hasPrefix("1 ") } }

  /// A person of the case.
  func person(_ id: String) -> RosterPerson? { roster?.people.first { $0.id.text == id } }

  /// Ids of shifts.
  var shifts: [String] { roster?.shifts.map(\.id.text) ?? [] }
}
