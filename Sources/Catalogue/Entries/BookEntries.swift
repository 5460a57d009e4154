// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  /// What can be wrong with workbooks and only with them.
  static let bookEntries: [FaultCode: Entry] = [
    .workbooksNotBuilt: Entry("本构建未含工作簿(.xlsx)。", "This build does not include workbooks (.xlsx)."),
    .notABook: Entry("名字是工作簿,内容不是。", "Named like a workbook, but it is none."),
    .lockedBook: Entry(
      "工作簿设了打开密码,读不了。",
      "The workbook opens with a password only; it cannot be read."
    ),
    .oldBook: Entry(
      "这是旧格式的表格(.xls 或 WPS 的 .et),读不了。",
      "A spreadsheet in an older format (.xls, or .et of WPS); it cannot be read."
    ),
    .openDocumentBook: Entry(
      "这是 OpenDocument 表格(.ods),读不了。",
      "A spreadsheet in the Open Document format (.ods); it cannot be read."
    ),
    .binaryBook: Entry(
      "这是二进制工作簿(.xlsb),读不了。",
      "A binary workbook (.xlsb); it cannot be read."
    ),
    .markupBook: Entry(
      "内容是网页或 XML 表格,不是工作簿;系统导出的“.xls”常是这样。",
      "Its content is a web page or XML, not a workbook; many systems export “.xls” like this."
    ),
    .textBook: Entry(
      "内容是文本(CSV),名字却是工作簿的。",
      "Its content is text (CSV) under the name of a workbook."
    ),
    .documentFile: Entry(
      "这是文档或图片,不是表格。",
      "A document or a picture, not a table."
    ),
    .bookByContent: Entry(
      "内容就是 .xlsx 工作簿,已照读。",
      "Its content is an .xlsx workbook; read as one."
    ),
    .hiddenRows: Entry(
      "有 {0} 行是隐藏的(第 {1} 行),照常读了。",
      "{0} rows are hidden (row {1}); read like others."
    ),
    .hiddenColumns: Entry(
      "有 {0} 列是隐藏的({1} 列),照常读了。",
      "{0} columns are hidden ({1}); read like others."
    ),
    .hiddenSheet: Entry("这张工作表是隐藏的,照常读了。", "The sheet is hidden; read like others."),
    .veryHiddenSheet: Entry(
      "这张工作表深度隐藏(右键菜单里看不到),照常读了。",
      "The sheet is hidden so that no menu shows it; read like others."
    ),
    .mergedFilled: Entry("合并单元格已按左上角补齐 {0} 格。", "{0} cells filled from merged ones."),
    .mergedCount: Entry(
      "第 {0} 行的这一格是合并的:是每行各有这么多,还是合起来这么多,说不清。",
      "The cell is merged over rows {0}: so many in each, or in all? It does not say."
    ),
    .mergedOnce: Entry(
      "第 {0} 行的这一格是合并的,只算在第一行。",
      "The cell is merged over rows {0}; it counts in the first alone."
    ),
    .mergedName: Entry(
      "第 {0} 行的姓名是合并的:是一个人还是几个人,说不清。",
      "The name is merged over rows {0}: one person or several? It does not say."
    ),
    .partJoined: Entry("“{0}”由 {1} 处合成,这是其中之一。", "One of {1} parts of “{0}”, which are joined."),
    .partPlace: Entry("没有所属社区列,按“{0}”填入。", "No column of communities; filled with “{0}”."),
    .partPlaceAssumed: Entry(
      "没有所属社区列,把名字里的“{0}”当作社区填入。",
      "No column of communities; “{0}” in the name is taken for the community."
    ),
    .partPlaceUnknown: Entry(
      "没有所属社区列,社区网格表里也没有“{0}”,没有填。",
      "No column of communities, and the table of places has no “{0}”; not filled."
    ),
    .wholeAndParts: Entry(
      "已有整张表“{0}”,又有这一部分:整张表里含不含这些行,说不清。",
      "The whole table is in “{0}” already: whether it holds these rows is not clear."
    ),
    .sheetRecognised: Entry(
      "工作表名不认识,按表头({1} 列对得上)当作“{0}”。",
      "The name of the sheet is not known; by its header ({1} columns) it is “{0}”."
    ),
    .sheetUnclear: Entry(
      "按表头像是{0},分不清是哪一张,没有读。",
      "By its header it may be {0}; not read."
    ),
    .tableUnclear: Entry(
      "与“{0}”像是同一张表,分不清是并列的几部分,还是新旧几份。",
      "It seems to be the same table as “{0}”: parts of one, or older and newer? It is not clear."
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
