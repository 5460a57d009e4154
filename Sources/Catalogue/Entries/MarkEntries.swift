// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  static let markEntries: [MarkPhrase: Entry] = [
    .listName: Entry("派单问题清单", "Paidan findings"),
    .title: Entry("派单问题清单:{0}", "Paidan findings: {0}"),
    .guide: Entry(
      "错误 {0} 处(红)、警告 {1} 处(黄)、提示 {2} 处(不标颜色)。点“单元格”一列就到那一格;原因和改法也写在那一格的批注里。改好后去掉文件名里的“-标注”,存回周文件夹替换原表;派单不读这一页,删掉也可以。",
      "{0} faults (red), {1} warnings (yellow), {2} notes (not coloured). Click a cell in the third column to go there; its comment says what is wrong and how to mend it. When done, save the book under its own name, without “-marked”, over the table in the week folder; Paidan does not read this sheet, and it may be deleted."
    ),
    .columnNumber: Entry("序号", "No."),
    .columnSheet: Entry("工作表", "Sheet"),
    .columnCell: Entry("单元格", "Cell"),
    .columnColumn: Entry("列", "Column"),
    .columnValue: Entry("值", "Value"),
    .columnSeverity: Entry("级别", "Severity"),
    .columnReason: Entry("问题", "Reason"),
    .columnMend: Entry("怎么改", "How to mend it"),
    .author: Entry("派单", "Paidan"),
    .mendLead: Entry("怎么改:", "Mend: "),
    .noMoreNotes: Entry(
      "后面的单元格只标颜色,不再加批注,请看第一页。",
      "Cells below are coloured but have no comment; see the first sheet."
    ),
    .fileName: Entry("{0}-标注", "{0}-marked"),
    .written: Entry("已标注:{0}({1} 处)", "Marked: {0} ({1} findings)"),
    .refused: Entry("没有标注 {0}:{1} {2}", "Not marked: {0}: {1} {2}"),
    .next: Entry(
      "照标注改好后收回:paidan import {0}/* -o {1} --apply --replace(旧表会留着)",
      "Once mended, take them back: paidan import {0}/* -o {1} --apply --replace (the old ones are kept)"
    ),
    .nothing: Entry("各表没有错误和警告,不用标注。", "No faults or warnings in the tables; nothing to mark."),
  ]
}
