// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong in the input; how bad it is stands beside it in the ``Fault``.
public enum FaultCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "fault"

  // MARK: Files

  /// A table that must be there is missing: file name.
  case missingTable
  /// A file cannot be read from the disk.
  case unreadableFile
  /// A file is larger than allowed: megabytes allowed.
  case fileTooLarge
  /// A file has no content.
  case emptyFile
  /// A file of another program: its kind.
  case foreignFile
  /// Neither UTF-8 nor GB 18030: position of the first bad byte.
  case unknownEncoding
  /// Bytes that the encoding asked for cannot hold: encoding, position.
  case wrongEncoding
  /// Read in another encoding than UTF-8: encoding.
  case decodedAs
  /// Line ends of several kinds.
  case mixedLineEnds
  /// Two files or sheets of one table: the other one.
  case doubleTable
  /// A table that need not be there is missing, but something is called almost like it: table.
  case tableNotRead
  /// A file in the folder that is not read.
  case unknownFile
  /// No line of the file looks like a header.
  case noHeader
  /// A header and no row.
  case noRows
  /// More rows than allowed: rows allowed.
  case tooManyRows
  /// A required column is missing: its header.
  case missingColumn
  /// Two columns of one meaning: the meaning.
  case doubleColumn
  /// A column that is not read.
  case unknownColumn
  /// A column taken for another by a word in its header: the meaning.
  case columnAssumed
  /// Lines above the header were skipped: count.
  case titleLines
  /// Lines with totals or signatures were skipped: count.
  case skippedLines
  /// Cells that say "the same as above" were filled: count.
  case dittoFilled
  /// Rows that show how to fill in the table were skipped: count.
  case exampleRows
  /// Lines that repeat the header were skipped: count.
  case repeatedHeaders
  /// Offers without a category where the table has no column of them: how many.
  case offersOfAnyCategory
  /// Lines that name a section of a table, as in 一、东风社区; count, rows.
  case sectionRows

  // MARK: Workbooks

  /// This build has no reader of workbooks.
  case workbooksNotBuilt
  /// Named like a workbook, but none.
  case notABook
  /// A workbook with a password.
  case lockedBook
  /// An older workbook: .xls or .et.
  case oldBook
  /// A workbook of the Open Document format: .ods.
  case openDocumentBook
  /// A binary workbook: .xlsb.
  case binaryBook
  /// A web page or XML under the name of a workbook.
  case markupBook
  /// Text under the name of a workbook.
  case textBook
  /// A text document, a picture or the like instead of a table.
  case documentFile
  /// A workbook of today under another ending.
  case bookByContent
  /// A workbook that is cut off or contradictory: the part.
  case damagedBook
  /// A workbook beyond a limit: the limit.
  case oversizedBook
  /// A part of a workbook in another encoding than UTF-8: the part.
  case bookEncoding
  /// A part of a workbook that defines entities: the part.
  case bookDefinitions
  /// A digital signature, which any change would break.
  case signedBook
  /// The address of a cell that no sheet has: the address.
  case badCellReference
  /// A sheet that is not read.
  case unknownSheet
  /// A sheet with rows that is not read, in a workbook named like a table: the sheet that is.
  case sheetLeftOut
  /// Hidden rows that are read like others: count, list.
  case hiddenRows
  /// Hidden columns that are read like others: count, list.
  case hiddenColumns
  /// A hidden sheet that is read like others.
  case hiddenSheet
  /// A sheet that the menu does not show, read like others.
  case veryHiddenSheet
  /// Cells that merged ones were spread to: count.
  case mergedFilled
  /// A merged cell in a column that counts: its rows.
  case mergedCount
  /// A merged cell in a column that counts and only informs, taken once: its rows.
  case mergedOnce
  /// A merged name of people: its rows.
  case mergedName
  /// One of several parts of a table: the table, how many parts.
  case partJoined
  /// The community column is filled by the name of the part: the name.
  case partPlace
  /// The same, where nothing says that the name is a community's: the name.
  case partPlaceAssumed
  /// The name of the part is no community that is known: the name.
  case partPlaceUnknown
  /// A part of a table beside the whole table: the whole.
  case wholeAndParts
  /// A sheet taken for a table by its header: the table, columns that are known.
  case sheetRecognised
  /// A sheet whose header fits several tables: those.
  case sheetUnclear
  /// Several sheets that may be one table: the first.
  case tableUnclear
  /// The sheet that a mapping names is missing: its name.
  case missingMappedSheet
  /// A cell whose formula failed.
  case failedFormula
  /// A cell whose formula has no result in the file.
  case unsavedFormula
  /// Cells to the right of the last header: found, expected.
  case cellsBesideTable

  // MARK: Settings

  /// The Monday of the week is not given.
  case missingWeek
  /// The week does not begin on a Monday.
  case notMonday
  /// The settings file cannot be parsed: what the parser says.
  case badSettingsFile
  /// A full-width colon stands after a key of the settings file.
  case fullWidthColon
  /// A bracket of a settings file has no other half: the bracket.
  case openBracket
  /// A line is indented by a tab.
  case tabIndent
  /// A colon without a space after it in the settings file.
  case colonWithoutSpace
  /// A setting is given twice: key, line of the first.
  case repeatedSetting
  /// A setting that is not known: key.
  case unknownSetting
  /// A setting with an impossible value: key.
  case badSetting
  /// A category of 合办类别 without a possible number of people: category, highest, the text.
  case badSharedSeats
  /// A category of 合办类别 that 类别 does not list: category.
  case unlistedSharedCategory
  /// A rule of the law can't be switched off: rule, article.
  case legalRuleKept
  /// The order of the goals is not a permutation of those that may be reordered.
  case badGoalOrder
  /// Holidays of a year are not known; plain weekends are used: year.
  case unknownYear
  /// Rows name a Saturday or Sunday on which offices work: date, rows.
  case makeUpDay
  /// The file that a mapping names is missing: its name.
  case missingMappedFile
  /// A cell that a mapping reads is blank: its address.
  case mappedCellBlank
  /// A cell that a mapping reads does not stand above the header: its address.
  case mappedCellMisplaced
  /// What a mapping reads as a month is none: the text.
  case badMonth
  /// Days that the month does not have: month, days.
  case noSuchDay
  /// Not a list of days of the month.
  case badDayList

  // MARK: Rows

  /// A quotation mark is never closed.
  case unterminatedQuote
  /// A quotation mark inside a cell that is not quoted.
  case strayQuote
  /// A cell is longer than allowed: bytes allowed.
  case cellTooLong
  /// A cell holds NUL bytes or other control characters.
  case controlCharacters
  /// More cells than the header has: found, expected.
  case tooManyCells
  /// Fewer cells than the header has: found, expected.
  case tooFewCells
  /// A cell that must be filled is blank.
  case missingValue
  /// The same identifier on several rows: the other row.
  case duplicateID
  /// The same identifier in another file or sheet: where, the other row.
  case duplicateIDElsewhere
  /// The same content on several rows, counted once: the other row.
  case duplicateRow
  /// The same content in another file or sheet, counted once: where, the other row.
  case duplicateRowElsewhere
  /// The same place and category within 7 days: the other row.
  case possibleDuplicate
  /// The same place and category within 7 days in another file or sheet: where, the other row.
  case possibleDuplicateElsewhere
  /// A number damaged by a spreadsheet, as in 1.10101E+17.
  case damagedNumber
  /// An identity or telephone number stands as the key; another key was made.
  case personalKey
  /// An identity number whose check digit is wrong.
  case badIdentityNumber
  /// A telephone number that cannot be one.
  case badPhone
  /// Gender as bare digits is not guessed: rows.
  case genderDigits
  /// A name cell that seems to hold several people.
  case severalPeople
  /// Not a date.
  case badDate
  /// A date that no calendar has, as in 2月30日: the date.
  case noSuchDate
  /// Not a time that is understood.
  case badTime
  /// A row of shifts that names several days or times: how many; each is a shift.
  case severalShifts
  /// Places of which nothing says in which community they lie: how many, some of them.
  case placesApart
  /// Needs that go only to those who know the trade: how many, the trades.
  case tradesAsked
  /// Part of the name of an offer that is of another kind than the offer: the part, the category.
  case otherKindInName
  /// A time that is left open; taken as any time.
  case vagueTime
  /// All its times lie outside the planned week.
  case outsideWeek
  /// Not a duration.
  case badDuration
  /// A duration beyond the range of 15 minutes to 24 hours.
  case durationOutOfRange
  /// A duration without a unit: minutes taken.
  case durationGuessed
  /// Not a number.
  case badNumber
  /// A number below zero.
  case negativeNumber
  /// Zero where at least one is needed.
  case zeroQuantity
  /// A number too large to be meant: limit.
  case absurdQuantity
  /// An inexact number: value taken.
  case inexactNumber
  /// A number as in 13000万 that is written oddly: value taken.
  case implausibleNumber
  /// A word that is not in the list of this column.
  case unknownWord
  /// A word that is neither yes nor no, taken as no: the word.
  case takenAsNo
  /// A kind of resource beyond the published five.
  case ownKind
  /// A category that the settings do not list.
  case unknownCategory
  /// A row without a category, for which one was proposed: category, the word that decided.
  case classProposed
  /// A place that 社区网格 does not hold.
  case unknownPlace
  /// A name that several places bear.
  case ambiguousPlace
  /// A unit that 驻区单位 does not hold.
  case unknownUnit
  /// A name that several units bear.
  case ambiguousUnit
  /// A team that 服务队 does not hold.
  case unknownTeam
  /// 锁定 or 禁排 names nobody of the week.
  case unknownProvider
  /// A list made by hand names a need or a post that the week does not have.
  case unknownSubject
  /// A list made by hand names something that several bear the name of.
  case ambiguousName
  /// An identifier begins as those of shifts do.
  case reservedKey
  /// A row of a list made by hand names nobody.
  case nobodyNamed
  /// A list made by hand names somebody whom the week does not have.
  case unknownGiver
  /// 锁定 or 禁排 names both an offer and a person.
  case ambiguousProvider
  /// The same provider is 锁定 and 禁排.
  case contradictoryPins
  /// A row of an edited sheet whose project is not in the plan.
  case editedRowUnknown
  /// Two rows of an edited sheet for one project.
  case editedRowTwice
  /// A row of an edited sheet without a project.
  case editedRowNew
  /// An edited time whose day of the week is not that of its date: the weekday of the date.
  case weekdayContradicts
  /// An edited row that names nobody any more.
  case nobodyLeft
  /// An edited row held fast and ruled out at once.
  case heldAndBarred
  /// 锁定 names somebody whom the law does not let serve the need: the provider, the articles.
  case unlawfulPin
  /// Somebody in 历史 who is not in the lists any more; not counted.
  case unknownHolder
  /// A place lies in itself, directly or not.
  case placeCycle
  /// A place is a neighbour of itself.
  case selfNeighbour
  /// A coordinate out of range, or only half of one.
  case badCoordinate
  /// No place is given.
  case missingPlace
  /// The deadline is before the week: the deadline and how it came about.
  case pastDeadline
  /// The deadline is before every time of the need: the deadline and how it came about, the times.
  case deadlineBeforeTimes
  /// The deadline is before the day of receipt, or an end before its start.
  case reversedDates
  /// A lower limit above the upper one; the lower one is used: value taken.
  case reversedLimits
  /// One of the things that a need asks for together is not understood: the text.
  case componentUnclear
  /// What stands in brackets behind such a thing is not understood: the text, the thing.
  case componentDetailUnclear
  /// Brackets of such a thing do not match: the text.
  case componentBrackets
  /// More heads with a skill than heads: the thing, heads with the skill, the skill, heads.
  case componentSkillHeads
  /// A number of such a thing out of range: the text, the highest.
  case componentQuantity
  /// More things together than allowed: the limit.
  case tooManyComponents
  /// A number beside what is asked for together: it is not known of which it is.
  case componentsBesideNumber
  /// Skills or certificates beside what is asked for together: it is not known of which they are.
  case componentsBesideSkills
  /// A list made by hand does not say which of several things somebody gives: the name.
  case componentNotSaid
  /// A session that fewer people can attend than must: seats.
  case leastAboveSeats
  /// A session whose length is out of range.
  case sessionLength
  /// A hall or goods that are to be a session.
  case sessionKind
  /// Terms of a session without its seats; not a session.
  case sessionWithoutSeats
  /// Minutes of setting up or packing out of range: the highest.
  case preparationOutOfRange

  // MARK: Counts of a whole table

  /// Places named in rows were made, because there is no table of places: count.
  case placesMade
  /// Units named in rows were made, because there is no table of units: count.
  case unitsMade
  /// Places recognised inside longer addresses: count.
  case addressesMatched
  /// Rows without an identifier; one was made from the content: count.
  case identifiersMade
  /// Employers that are not resident units: people.
  case employersUnknown
  /// Homes that are not in the table of places: people.
  case homesUnknown
  /// A need that nobody verified is not planned.
  case needUnverified
  /// A need without a stated risk is not planned.
  case needWithoutRisk
  /// The table has no column for verification: needs not planned.
  case needsUnverified
  /// The table has no column for risk: needs not planned.
  case needsWithoutRisk
  /// House rule assumed for blank availability: people.
  case availabilityAssumed
  /// House rule assumed for blank caps: people.
  case capsAssumed
  /// Rows without a category, for which one was proposed: count.
  case classesProposed
  /// Rows of a mapped table outside the week: count.
  case rowsOutsideWeek
  /// Rows that a mapping skips: count.
  case rowsSkipped
}
