// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let valueNameEntries: [ValueName: Entry] = [
    .folder: Entry("文件夹", "folder"),
    .file: Entry("文件", "file"),
    .date: Entry("日期", "date"),
    .number: Entry("数", "number"),
    .seconds: Entry("秒", "seconds"),
    .identifier: Entry("编号", "id"),
    .word: Entry("词", "word"),
    .change: Entry("编号=值", "id=value"),
    .column: Entry("列=含义", "column=meaning"),
    .rule: Entry("规则", "rule"),
    .need: Entry("需求", "need"),
    .demand: Entry("要求", "demand"),
  ]
}
