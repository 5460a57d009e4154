// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let mendEntries: [MendCode: Entry] = [
    .nothing: Entry("不用处理。", "Nothing to do."),
    .tellCommunities: Entry(
      "请在各表加“所属社区”列,或加一张社区网格表,写明每个地点的上级。",
      "Add a column 所属社区, or a table of places with the parent of each."
    ),
    .noTrades: Entry(
      "谁都可以做的,在“专业要求”填别的要求,或在街道.yaml 里把“按特长派单”改为否。",
      "Where anybody will do, state another skill, or set trades to no in street.yaml."
    ),
    .ownRow: Entry("另有这一项的,请另起一行。", "If it is given too, put it into a row of its own."),
    .correctOrSplit: Entry(
      "请改正数量;确实需要这么多,请拆成几行。",
      "Correct the number; if so many are really meant, split the row."
    ),
    .confirm: Entry("请核对,没错就不用改。", "Check it; leave it if it is meant."),
    .addFile: Entry("请把“{0}”放进文件夹。", "Put “{0}” into the folder."),
    .saveAsCSV: Entry(
      "请在原来的软件里另存为 .xlsx,或 CSV(UTF-8)。",
      "Save it as .xlsx or CSV (UTF-8) from the program it belongs to."
    ),
    .buildWithWorkbooks: Entry(
      "请另存为 CSV(UTF-8),或用 make 构建带工作簿的版本。",
      "Save it as CSV (UTF-8), or build the program with make, which includes workbooks."
    ),
    .saveUnlocked: Entry(
      "请用 WPS 或 Excel 打开,另存为“Excel 工作簿(*.xlsx)”;与本周无关的,请移出文件夹。",
      "Open it in WPS or Excel and save it as an Excel workbook (*.xlsx); if it is not of this week, move it out of the folder."
    ),
    .saveAsWorkbook: Entry(
      "请用 WPS 或 Excel 打开,点“文件”→“另存为”→“Excel 工作簿(*.xlsx)”;与本周无关的,请移出文件夹。",
      "Open it in WPS or Excel and choose File → Save As → Excel Workbook (*.xlsx); if it is not of this week, move it out of the folder."
    ),
    .removePassword: Entry(
      "请用 WPS 打开,点“文件”→“文档加密”→“密码加密”,清空打开密码后保存;Excel 是“文件”→“信息”→“保护工作簿”→“用密码进行加密”。与本周无关的,请移出文件夹。",
      "Open it in WPS, choose File → Document encryption → Password, clear the password and save; in Excel File → Info → Protect Workbook → Encrypt with Password. If it is not of this week, move it out of the folder."
    ),
    .renameTo: Entry(
      "请把文件名改成“{0}”,或用 WPS 打开后另存为“Excel 工作簿(*.xlsx)”。",
      "Rename it to “{0}”, or open it in WPS and save it as an Excel workbook (*.xlsx)."
    ),
    .copyTable: Entry(
      "请把里面的表格复制到 WPS 表格里,另存为“Excel 工作簿(*.xlsx)”。",
      "Copy its table into a spreadsheet and save that as an Excel workbook (*.xlsx)."
    ),
    .unmergeCells: Entry(
      "请选中这一格,点“合并居中”取消合并,再逐行填写。",
      "Split the merged cell (Merge and Center) and fill in each row."
    ),
    .nameParts: Entry(
      "整张表已含这些行的,请把这一份移出文件夹;不含的,请把整张表改名为“{0}-街道”。",
      "If the whole holds these rows, move this one out of the folder; if not, rename the whole to “{0}-街道”."
    ),
    .nameSheets: Entry(
      "只要一份的,把其余的移出去或改名;几份并列的,请按社区命名,如“东风社区”。",
      "If one counts, remove or rename the others; if they are parts, name them after communities, as in East.xlsx."
    ),
    .nameCommunity: Entry(
      "请加上“所属社区”列,或把文件、工作表按社区全名命名。",
      "Add the column “community”, or name the file or sheet after the community in full."
    ),
    .saveAnew: Entry(
      "请用 WPS 或 Excel 打开,另存为新的 .xlsx。",
      "Open it in WPS or Excel and save it as a new .xlsx."
    ),
    .saveUnsigned: Entry(
      "要标注,请先另存一份不带签名的。",
      "To have it marked, save a copy without the signature."
    ),
    .perhapsName: Entry(
      "是不是“{0}”?是的话请改成这个名称。",
      "Is “{0}” meant? If so, rename it."
    ),
    .renameSheet: Entry("需要读入的话,请改成规定的表名。", "Rename the sheet if it should be read."),
    .joinSheets: Entry("请把各行并到一张工作表里。", "Put all rows into one sheet."),
    .correctFormula: Entry(
      "请改正公式,或直接填值,再保存。",
      "Correct the formula or type the value, then save."
    ),
    .nameColumn: Entry("请给这一列写上表头,或清掉这些格子。", "Give the column a header, or clear the cells."),
    .correctMapping: Entry("请更正映射文件。", "Correct the mapping file."),
    .writeDays: Entry("请写成“3、10、17”或“3-5日”的样子。", "Write it as in 3, 10, 17."),
    .saveAsUTF8: Entry(
      "请另存为 UTF-8,或用 --encoding 指明编码。",
      "Save it as UTF-8, or name the encoding with --encoding."
    ),
    .shrinkFile: Entry("请拆分文件,或删去无关内容。", "Split the file or remove what does not belong."),
    .keepOneFile: Entry("两处只留一处。", "Keep one of the two."),
    .keepOneCopy: Entry(
      "两份只留一份:在标注本里改过的,用 paidan import 收它,加 --apply --replace;没改过的,删去标注本。",
      "Keep one of the two: if the marked copy was mended, take it back by paidan import with --apply --replace; if not, delete it."
    ),
    .renameFile: Entry("需要读入的话,请改成规定的文件名。", "Rename it if it should be read."),
    .renameLookAlike: Entry(
      "文件夹里有“{0}”,是不是它?是的话请改名为“{1}”。",
      "The folder holds “{0}”: is that it? If so, rename it to “{1}”."
    ),
    .answerColumn: Entry(
      "不对的话,请改表头,或在列对应.yaml 里写明。",
      "If that is not meant, rename the column or answer with import --column."
    ),
    .addColumn: Entry("请加上“{0}”列。", "Add the column “{0}”."),
    .keepOneColumn: Entry("请删去或改名其中一列。", "Remove or rename one of the columns."),
    .writeWeek: Entry(
      "请在街道.yaml 里写“周: 2026-02-09”,或用 --week。",
      "Write “week: 2026-02-09” into street.yaml, or use --week."
    ),
    .useMonday: Entry("请改为星期一,例如 {0}。", "Use a Monday, for example {0}."),
    .correctSettings: Entry("请照 init 生成的样子改。", "Correct it as in the file that init writes."),
    .useHalfColon: Entry(
      "请改成半角冒号“:”,后面空一格。",
      "Write a half-width colon with a space after it."
    ),
    .useSpaces: Entry("请把行首的制表符改成空格。", "Write spaces instead of the tab."),
    .listGoals: Entry("可调的目标:{0}。", "The movable goals: {0}."),
    .addCalendar: Entry("请把 {0} 年的放假安排写进日历.yaml。", "Put the holidays of {0} into calendar.yaml."),
    .dropLegalSwitch: Entry("请删去这一条。", "Remove the entry."),
    .closeQuote: Entry("请补上引号,或把它写成两个。", "Close the quotation mark, or double it."),
    .shortenCell: Entry("请缩短这一格。", "Shorten the cell."),
    .retypeCell: Entry("请重新输入这一格。", "Type the cell again."),
    .addCells: Entry(
      "这一行比表头少 {0} 格,看看是不是漏了分隔符;没有内容的格也要留位置。",
      "The row has {0} cells less than the header: is a separator missing? Blank cells need theirs."
    ),
    .alignCells: Entry("含分隔符的单元格请加引号。", "Put cells with the separator into quotation marks."),
    .fillCell: Entry("请补填。", "Fill in the cell."),
    .fillEachRow: Entry(
      "请补填;合并单元格请逐行填写。",
      "Fill in the cell; merged cells must be filled row by row."
    ),
    .useUniqueID: Entry("请给每一行不同的编号。", "Give each row its own identifier."),
    .compareRows: Entry("请对照两行:重复的删去,不重复就不用改。", "Compare the rows; remove one or keep both."),
    .formatAsText: Entry(
      "请把这一列设为文本格式后重新输入。",
      "Format the column as text and enter the number again."
    ),
    .useVolunteerNumber: Entry("请改用志愿者编号。", "Use the volunteer number."),
    .writeGender: Entry("请写“男”或“女”。", "Write m or f."),
    .writeDate: Entry("请写成 2026-02-09 的样子。", "Write it as in 2026-02-09."),
    .writeTime: Entry("请写成“周六 9:00-11:00”的样子。", "Write it as in Sat 9:00-11:00."),
    .moveDeadline: Entry("请改时限或时间。", "Change the deadline or the times."),
    .writeDuration: Entry("请写成“2小时”或“90分钟”。", "Write it as in 2 hours or 90 min."),
    .writeNumber: Entry("请填整数。", "Write a whole number."),
    .fillCategories: Entry(
      "请加上“服务类别”列,写明每项能做什么。",
      "Add the column of categories and write what each can do."
    ),
    .confirmClass: Entry(
      "同意的话请在表里填上“{0}”,不对就填正确的类别。",
      "If it is right, write “{0}” into the table; otherwise write the right category."
    ),
    .confirmClasses: Entry(
      "周计划里标着“建议”的就是(check 也逐行列出);请核对,在表里填上正确的类别,填过的行以后当作依据。",
      "Look at each proposal with check and write the right category into the table; such rows are learned from."
    ),
    .addColumnHere: Entry(
      "表里没有这一列:请在最右边加一列,表头写“{0}”,在这一行填写。",
      "The table has no such column: add one with the header “{0}” and fill it in this row."
    ),
    .addClassColumn: Entry(
      "表里没有这一列:请在最右边加一列,表头写“{0}”,在这一行填写;最接近的是:{1}。",
      "The table has no such column: add one with the header “{0}” and fill it in this row; the nearest are: {1}."
    ),
    .chooseClass: Entry("请补填;最接近的是:{0}。", "Fill in the cell; the nearest are: {0}."),
    .useWord: Entry("可用的词:{0}。", "The words: {0}."),
    .addToTable: Entry("请更正,或在“{0}”里加上它。", "Correct it, or add it to “{0}”."),
    .useIdentifier: Entry("请改填编号。", "Use the identifier."),
    .breakCycle: Entry("请更正“上级”。", "Correct the parent."),
    .writeCoordinate: Entry("请把纬度、经度都填成度数。", "Give latitude and longitude in degrees."),
    .onePersonARow: Entry("请一人一行。", "Write one person a row."),
    .verifyNeeds: Entry("请核实后填“核实人”。", "Have them verified and enter who did it."),
    .stateRisk: Entry("请需求方说明风险(无、低、中、高)。", "Ask the requester for the risk."),
    .writeComponents: Entry(
      "请写成“场地1(60座)、人力2(急救2人)、物资60”的样子;可用的词:{0}。",
      "Write it as in venue1(60 seats), labour2, goods60; the words: {0}."
    ),
    .closeBracket: Entry("请补上缺的括号,或删去多的。", "Add the bracket that is missing, or remove it."),
    .matchHeads: Entry(
      "请把总人数改为至少 {0} 人,或把有这项特长的人数改为至多 {1} 人。",
      "Ask for {0} heads or more, or for {1} or fewer with the skill."
    ),
    .writeSharedSeats: Entry(
      "请写成“{0}: 60”的样子;不合办就删去这一类。",
      "Write it as in “{0}: 60”, or remove it."
    ),
    .listCategory: Entry(
      "请改用“类别”里有的词({0}),或把它补进“类别”。",
      "Use one of the categories ({0}), or add it to them."
    ),
    .labelDetail: Entry(
      "请写明,如“类别:健康教育”“特长:急救2人”“持证:执业医师”;场地可写“60座”。",
      "Say what it is, as in category:health, skill:first aid, certificate:doctor; of a hall 60 seats."
    ),
    .moveIntoComponents: Entry(
      "请写到组成里那一样的后面,如“人力2(急救)”,这一格留空。",
      "Put it behind the component that it belongs to, as in labour2(skill:first aid), and leave this cell blank."
    ),
    .numberComponent: Entry(
      "请在名称前写上是组成里的第几样,如“2人力:名称”。",
      "Write the number of the component before the name, as in 2labour:name."
    ),
    .lowerLeast: Entry(
      "请改小最少人数,或改大每场人数。",
      "Lower the least attendance or raise the seats."
    ),
    .clearSession: Entry(
      "请清空这一行的场次各格,或更正资源类别。",
      "Clear the cells of sessions in this row, or correct the kind."
    ),
  ]
}
