// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  static let importEntries: [ImportPhrase: Entry] = [
    .command: Entry(
      "把别处来的表收进本周的文件夹:先看对应关系,再收。",
      "Takes tables from anywhere into a week folder: first shows what they mean."
    ),
    .files: Entry("要收的文件(.xlsx、.csv)。", "The files to take (.xlsx, .csv)."),
    .folder: Entry("本周的文件夹;没有就新建。", "The week folder; made if it does not exist."),
    .columnOption: Entry(
      "一列是什么意思:“人员情况=备注”,不要的写“人员情况=不读”;可重复,记下后不再问。",
      "What a column means, as in TITLE=HEADER, or TITLE=unread; may be repeated, and is remembered."
    ),
    .tableOption: Entry(
      "名称和表头都看不出是哪张表的文件,当作这张表,如“需求清单”。",
      "The table of files that neither name nor header tells, as in needs."
    ),
    .applyOption: Entry("收进文件夹。", "Takes the files into the folder."),
    .previewOption: Entry(
      "只看,不写任何文件(默认)。",
      "Only shows what would be done; writes nothing (default)."
    ),
    .replaceOption: Entry(
      "改好的表(同名的,或标注过的)换掉文件夹里原来那份;旧表留在“旧表”文件夹。",
      "Corrected tables (of the same name, or marked copies) take the place of those in the folder; these are kept in “old tables”."
    ),
    .file: Entry("文件 {0}", "File {0}"),
    .sheet: Entry("文件 {0} 工作表 {1}", "File {0}, sheet {1}"),
    .table: Entry("  当作“{0}”:{1}。", "  Taken for “{0}”: {1}."),
    .noTable: Entry("  看不出是哪张表,不收。", "  Not known which table it is; not taken."),
    .byFileName: Entry("文件名就是", "the file is named after it"),
    .bySheetName: Entry("工作表名就是", "the sheet is named after it"),
    .byHeader: Entry("表头有 {0} 列对得上", "{0} columns of its header are known"),
    .byAnswer: Entry("已经说过", "it was said before"),
    .header: Entry("  表头在第 {0} 行,数据 {1} 行。", "  The header is in row {0}, {1} rows of data."),
    .sure: Entry("  {0} {1} → {2}", "  {0} {1} means {2}"),
    .unsure: Entry("  {0} {1} → {2}?(说不准)", "  {0} {1} means {2}? (not sure)"),
    .answered: Entry("  {0} {1} → {2}(说定的)", "  {0} {1} means {2} (answered)"),
    .leftOut: Entry("  {0} {1}:不读(说定的)", "  {0} {1}: not read (answered)"),
    .unread: Entry("  {0} {1}:不读", "  {0} {1}: not read"),
    .unreadHint: Entry(
      "  不读的列要用上,加 --column '列名=含义';还可以是:{0}。",
      "  To use a column that is not read, add --column 'TITLE=HEADER'; there are: {0}."
    ),
    .sample: Entry(",如“{0}”", ", as in “{0}”"),
    .counts: Entry(
      "共 {0} 行;文件错误 {1},行错误 {2},警告 {3},可能重复 {4}。",
      "{0} rows; {1} file faults, {2} row faults, {3} warnings, {4} perhaps duplicates."
    ),
    .howToAnswer: Entry(
      "“{0}”是不是“{1}”?是就加 --column '{0}={1}',不要这一列就加 --column '{0}=不读'。",
      "Does “{0}” mean “{1}”? If so add --column '{0}={1}', if the column is not wanted --column '{0}=unread'."
    ),
    .unanswered: Entry("有 {0} 列说不准,没有收。", "{0} columns are not sure; nothing was taken."),
    .unknownFiles: Entry(
      "看不出是哪张表:{0}。请加 --as 表名,或给文件改名。",
      "Not known which table: {0}. Add --as TABLE, or rename the file."
    ),
    .takenNames: Entry(
      "文件夹里已有这份表,内容不同:{0}。是改好的表,加 --replace 换掉它(旧表会留着);是另一份表,请改名后再收。",
      "The folder has another version of this table: {0}. If yours is the corrected one, add --replace (the old one is kept); if it is another table, rename it first."
    ),
    .replacedFolder: Entry("旧表", "old tables"),
    .uselessAnswers: Entry(
      "--column 说的列没有,或者意思不是表里的列名:{0}。",
      "No file has the column of --column, or the table has no such header: {0}."
    ),
    .faulty: Entry("有文件错误,没有收。", "There are file faults; nothing was taken."),
    .weekRead: Entry(
      "时间按 {0} 至 {1} 这一周读;表是另一周的,请加 --week 那一周任一天的日期。",
      "Times are read by the week of {0} to {1}; for another one add --week with one of its days."
    ),
    .howToApply: Entry(
      "没有写任何文件;要收进去,加 --apply。",
      "Nothing was written; add --apply to take the files."
    ),
    .written: Entry("已收进 {1}:{0}。", "Taken into {1}: {0}."),
    .next: Entry("下一步:paidan check {0}", "Next: paidan check {0}"),
    .settingsWritten: Entry(
      "{0} 里写的是 {1} 开始的这一周;不是这一周请改。",
      "{0} names the week of {1}; change it if that is another."
    ),
    .settingsNote: Entry(
      "要排的那一周,从星期一写起。\n按特长派单:理发、修水电、教书法这类活,有人写明会的,只派给会的人;谁都可以做的话改为否。\n其余设置都有默认值;想看有哪些,运行 paidan init 另一个文件夹,看里面的街道.yaml。",
      "The week to plan, by its Monday.\ntrades: haircuts, repairs, lessons go only to those who state the trade, where somebody does.\nEverything else has defaults; paidan init ANOTHER-FOLDER writes a file that lists it all."
    ),
    .memoryNote: Entry(
      "派单记下的:哪个文件是哪张表,说不准的列是什么意思。可以改;删去一条,下次 import 再问。",
      "What import learned: which file is which table, what unsure columns mean. May be changed; import asks again about what is removed."
    ),
    .badAnswer: Entry(
      "--column “{0}”看不懂:请写成“列名=意思”。",
      "--column “{0}” is not understood: write TITLE=HEADER."
    ),
    .badTable: Entry("没有“{0}”这张表:可用 {1}。", "There is no table “{0}”: {1}."),
  ]
}
