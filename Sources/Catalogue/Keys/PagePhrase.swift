// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words of the workbooks of a week: tabs, titles, forms and notices.
public enum PagePhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "page"

  // Files.
  /// The workbook of a plan.
  case fileWeek
  /// The workbook of a roster.
  case fileRoster
  /// The workbook of recurring duties.
  case fileVisits
  /// The workbook of a pairing.
  case filePairs
  /// The workbook of the agenda of a joint meeting.
  case fileAsks
  /// Sheets to sign at each site.
  case fileSignIn
  /// Sheets for calling those whom the plan would like to have.
  case fileCalls
  /// Texts to paste.
  case fileNotices
  /// What has changed since a plan was published.
  case fileChanges
  /// The folder of a workbook a unit.
  case folderUnits

  /// How many workbooks of units stand in their folder.
  case unitBooks
  /// What is put behind the name of a file in which somebody has worked.
  case editedFile
  /// A file in which somebody has worked was kept: its name, its new name.
  case keptEdited

  // Titles.
  /// Over a page: office, first day, last day, what the page is.
  case title
  /// Below the title of what is internal: the plan's number.
  case draft
  /// Below the title of what goes to a unit.
  case draftOutside
  /// Tab: people × days.
  case tabMatrix
  /// Tab: who bears how much.
  case tabBalance
  /// Tab: people to be called.
  case tabPeople
  /// Tab: units to be called.
  case tabUnits
  /// Tab: what a unit gives.
  case tabGives
  /// Tab: who comes from a unit.
  case tabSends
  /// Tab: what a unit gets.
  case tabGets
  /// The title of a sheet to sign: the site.
  case signTitle
  /// Work that has no place.
  case noPlace

  // Columns.
  /// A running number.
  case columnNumber
  /// The sort of somebody who bears a load.
  case columnSort
  /// An identifier.
  case columnID
  /// A name.
  case columnName
  /// Times of this week.
  case columnTimes
  /// Hours of this week.
  case columnHours
  /// The load before this week.
  case columnHistory
  /// The load with this week.
  case columnTotal
  /// The band.
  case columnBand
  /// Outside the band.
  case columnOutside
  /// The work.
  case columnWork
  /// A role: of a project or post.
  case columnSource
  /// Signed in.
  case columnIn
  /// Signed out.
  case columnOut
  /// A signature.
  case columnSignature
  /// A telephone number.
  case columnPhone
  /// Boxes to tick.
  case columnAgrees, columnDeclines, columnNoAnswer
  /// Why, by whom and when it was asked.
  case columnWhy, columnCalledAt
  /// Who gives something.
  case columnGiver
  /// How much.
  case columnQuantity
  /// For whom.
  case columnFor
  /// What changes, how it was, how it is now.
  case columnChange, columnBefore, columnAfter
  /// Why it changes.
  case columnWhyChanged
  /// The office wanted it, it could not stay, or it made room.
  case reasonEdited, reasonBroken, reasonMoved
  /// The table of changes as text.
  case fileChangeTable
  /// Who must be told, whether it is done.
  case columnTold, columnDone

  // Words.
  /// A unit's load.
  case unitWord
  /// A person's load.
  case personWord
  /// A note on 锁定.
  case lockedNote
  /// A note on 禁排.
  case barredNote
  /// A note on the time of a row.
  case timeNote
  /// A note on who serves a row.
  case providersNote
  /// Below the loads: most, least, Gini of units.
  case balanceUnits
  /// Below the loads: most, least, Gini, idle people.
  case balancePeople
  /// What the loads count.
  case balanceNote
  /// Below a sheet to sign.
  case signNote
  /// Below a sheet for calls.
  case callNote
  /// What a chart shows.
  case chartGaps, chartUnits, chartPeople
  /// Need is new, cancelled, moved, served by others, gets more, gets less.
  case changeNew, changeGone, changeTime, changeGivers, changeTimeAndGivers, changeMore, changeLess

  // Notices.
  /// An address and the place that it lies in.
  case addressIn
  /// Who writes, where the street has a name: name.
  case sender
  /// The heading of the texts: for whom.
  case noticeFor
  /// To a person by message: office, name.
  case personHead
  /// A line of work: number, time, place, work.
  case workLine
  /// The end of a message to a person.
  case personFoot
  /// To a team: office, team.
  case teamHead
  /// A line of a team: time, place, work, people.
  case teamLine
  /// The end of a message to a team.
  case teamFoot
  /// To a unit: office, unit.
  case unitHead
  /// A line of a unit: time, place, work, what it gives.
  case unitLine
  /// The end of a message to a unit.
  case unitFoot
  /// In one line to a telephone: office, name, work.
  case short
  /// One piece of work in a line: time, place, work.
  case shortWork
  /// No browser that prints: the variable that names one.
  case noBrowser
  /// The page could not be printed: reason.
  case notPrinted
  /// The part of the notices that are messages, and short ones.
  case partTeams, partUnits, partPeople, partShort
}
