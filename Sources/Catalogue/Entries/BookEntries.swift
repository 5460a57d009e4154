// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  /// What can be wrong with workbooks and only with them.
  static let bookEntries: [FaultCode: Entry] = [
    .workbooksNotBuilt: Entry("本构建未含工作簿(.xlsx)。", "This build does not include workbooks (.xlsx)."),
    .notABook: Entry("名字是 .xlsx,内容不是工作簿。", "Named .xlsx, but it is not a workbook."),
    .lockedBook: Entry(
      "这是旧版 .xls,或者设了密码,读不了。",
      "An older .xls, or a workbook with a password; it cannot be read."
    ),
    .damagedBook: Entry("工作簿已损坏({0})。", "The workbook is damaged ({0})."),
    .oversizedBook: Entry("工作簿超过限度({0})。", "The workbook is beyond a limit ({0})."),
    .bookEncoding: Entry(
      "工作簿里的 {0} 不是 UTF-8 编码。",
      "The part {0} of the workbook is not in UTF-8."
    ),
    .bookDefinitions: Entry(
      "工作簿里的 {0} 带有自定义实体,为安全起见不读。",
      "The part {0} of the workbook defines entities; for safety it is not read."
    ),
    .signedBook: Entry(
      "工作簿带数字签名,一改签名就失效,所以不标注。",
      "The workbook is signed; any change would break the signature, so it is not marked."
    ),
    .badCellReference: Entry("没有“{0}”这样的单元格位置。", "There is no cell “{0}”, or not there."),
    .unknownSheet: Entry("工作表名不认识,没有读。", "The name of the sheet is not known; it was not read."),
    .sheetLeftOut: Entry(
      "这张工作表没有读:文件名指的表已取自“{0}”。",
      "This sheet was not read: the table that the file is named after was taken from “{0}”."
    ),
    .missingMappedSheet: Entry(
      "映射文件指的工作表“{0}”不存在。",
      "The mapped sheet “{0}” does not exist."
    ),
    .failedFormula: Entry("公式出错,没有得出值。", "The formula failed and gives no value."),
    .unsavedFormula: Entry(
      "公式的结果没有存在文件里。",
      "The result of the formula is not in the file."
    ),
    .cellsBesideTable: Entry(
      "这一行有 {0} 格,表头只有 {1} 格;多出来的没有读。",
      "This row has {0} cells, the header {1}; those beyond it were not read."
    ),
  ]
}
