// SPDX-License-Identifier: GPL-3.0-or-later

/// How to mend a fault of the input.
public enum MendCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "mend"
  /// Nothing to do.
  case nothing
  /// Say in which community places lie.
  case tellCommunities
  /// How to let anybody do work that takes a trade.
  case noTrades
  /// Put what is of another kind into a row of its own.
  case ownRow
  /// Check it and leave it if it is meant.
  case confirm
  /// Correct it, or split the row if so many are really meant.
  case correctOrSplit
  /// Put the file into the folder: file name.
  case addFile
  /// Save the file as a workbook or CSV from the program it belongs to.
  case saveAsCSV
  /// Save the file as CSV, or build the program with workbooks.
  case buildWithWorkbooks
  /// Open it, remove the password and save it as a workbook of today.
  case saveUnlocked
  /// Save it as a workbook of today.
  case saveAsWorkbook
  /// Remove the password.
  case removePassword
  /// Rename the file: the right name.
  case renameTo
  /// Copy the table into a workbook.
  case copyTable
  /// Split the merged cell and fill in each row.
  case unmergeCells
  /// Say whether the whole holds the parts: the table.
  case nameParts
  /// Name the sheets after the community, or keep one.
  case nameSheets
  /// Add a column of communities, or name the part after one.
  case nameCommunity
  /// Open it and save it anew.
  case saveAnew
  /// Save a copy without the signature.
  case saveUnsigned
  /// Write it by the name that is perhaps meant: the name.
  case perhapsName
  /// Rename the sheet to a known name if it should be read.
  case renameSheet
  /// Put all rows of the table into one sheet.
  case joinSheets
  /// Correct the formula, or type the value.
  case correctFormula
  /// Give the column a header, or clear the cells.
  case nameColumn
  /// Correct the mapping file.
  case correctMapping
  /// Write days of the month as in 3、10、17 or 3-5日.
  case writeDays
  /// Save the file as UTF-8, or name the encoding with `--encoding`.
  case saveAsUTF8
  /// Split the file or remove what does not belong there.
  case shrinkFile
  /// Keep one of the two files or sheets.
  case keepOneFile
  /// Take a marked copy back, or delete it.
  case keepOneCopy
  /// Rename the file to a known name if it should be read.
  case renameFile
  /// Rename what looks like the table if it is the table: its name, the right name.
  case renameLookAlike
  /// Rename the column if that is not meant, or say so with import --column.
  case answerColumn
  /// Add the column: header.
  case addColumn
  /// Remove or rename one of the two columns.
  case keepOneColumn
  /// Write the week into the settings file, or use `--week`.
  case writeWeek
  /// Use a Monday: the nearest one before.
  case useMonday
  /// Correct the settings file as `init` writes it.
  case correctSettings
  /// Write a half-width colon and a space.
  case useHalfColon
  /// Indent by spaces.
  case useSpaces
  /// List the goals: the names.
  case listGoals
  /// Put the days off into a calendar file: year.
  case addCalendar
  /// Remove the entry; the law leaves no choice.
  case dropLegalSwitch
  /// Close the quotation mark, or double it.
  case closeQuote
  /// Shorten the cell.
  case shortenCell
  /// Retype the cell.
  case retypeCell
  /// Put cells that contain the separator into quotation marks.
  case alignCells
  /// Look for a separator that is missing: cells that the row lacks.
  case addCells
  /// Fill in the cell.
  case fillCell
  /// Fill in the cell; what merged cells showed is to be written in each row.
  case fillEachRow
  /// Give each row its own identifier.
  case useUniqueID
  /// Merge or keep both rows.
  case compareRows
  /// Format the column as text and enter the number again.
  case formatAsText
  /// Use the volunteer number, not an identity or telephone number.
  case useVolunteerNumber
  /// Write 男 or 女.
  case writeGender
  /// Write a date as in 2026-02-09.
  case writeDate
  /// Write a time as in 周六 9:00-11:00.
  case writeTime
  /// Change the deadline or the times.
  case moveDeadline
  /// Write a duration as in 2小时.
  case writeDuration
  /// Write a whole number.
  case writeNumber
  /// Use one of the words: the list.
  case useWord
  /// Write the proposed category into the cell, or the right one: category.
  case confirmClass
  /// Fill the column of categories.
  case fillCategories
  /// Look through the proposals and write the right categories.
  case confirmClasses
  /// Write the category, perhaps one of these: the list.
  case chooseClass
  /// Add a column and fill it in this row: its header.
  case addColumnHere
  /// Add a column and fill it in this row: its header, what it may be.
  case addClassColumn
  /// Add the row to another table, or correct the name: table.
  case addToTable
  /// Use the identifier instead of the name.
  case useIdentifier
  /// Break the circle of 上级.
  case breakCycle
  /// Write latitude and longitude in degrees, both.
  case writeCoordinate
  /// Have the needs verified and the name entered in 核实人.
  case verifyNeeds
  /// Write one person a row.
  case onePersonARow
  /// Ask the requester to state the risk.
  case stateRisk
  /// Write what is asked for together as in 场地1(60座)、人力2(急救2人): the words of kinds.
  case writeComponents
  /// Close the bracket or remove it.
  case closeBracket
  /// Ask for more heads or for fewer with the skill: heads with the skill, heads.
  case matchHeads
  /// Write the most people of a session: category.
  case writeSharedSeats
  /// Use a category that is listed, or list it: the categories.
  case listCategory
  /// Say what it is, as in 类别:… or 特长:….
  case labelDetail
  /// Put it behind the thing that it belongs to.
  case moveIntoComponents
  /// Write the number of the component before the name, as in 2人力:….
  case numberComponent
  /// Lower the least attendance or raise the seats.
  case lowerLeast
  /// Leave the cells of sessions blank, or correct the kind.
  case clearSession
  /// Take the sheet of this plan, and leave the numbers of its rows.
  case keepRowNumbers
  /// New work belongs in the table of needs.
  case addNeedInstead
  /// Correct the date and the day of the week together.
  case correctWeekday
  /// Write under 禁排 who is not to come.
  case useBarred
  /// Leave one of the two blank.
  case keepOneMark
}
