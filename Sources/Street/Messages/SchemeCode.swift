// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with a scheme file, or with the tables it speaks of.
public enum SchemeCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "scheme"
  /// A key that schemes do not have: the key, those that are known there.
  case unknownKey
  /// A key stands twice, perhaps in two languages: the key.
  case repeatedKey
  /// Something is missing: the key.
  case missingKey
  /// Another kind of value is expected: the key, what is expected.
  case wrongShape
  /// A formula can't be read: the formula, the place in it.
  case badFormula
  /// A formula uses a function that there is not: its name.
  case unknownFunction
  /// A formula asks for a whole side where only the row is known: the
  /// functions.
  case onlyInTarget
  /// How many of the second side are chosen is no number of at least 1.
  case badChosen
  /// A number or range can't be read: the text.
  case badRange
  /// The least is above the most: the text.
  case reversedRange
  /// A share is not between 0 and 100 %: the text.
  case badShare
  /// No goal has this name: the name.
  case unknownGoal
  /// A goal stands twice: its name.
  case repeatedGoal
  /// A goal asks for something that the scheme does not state: the goal, what it needs.
  case goalNeeds
  /// Something is stated that no goal and no rule uses: the key.
  case unused
  /// No rule has this name: the name.
  case unknownRule
  /// A comparison of columns can't be read: the key.
  case badColumns
  /// A side is neither 派出 nor 接收: the text.
  case badSide
  /// More partners that hang together than can be looked at: how many at most.
  case tooManyConnected
  /// Partners should hang together, but no table says which neighbour each other.
  case connectedWithoutNeighbours
  /// The file has more than a scheme may have: what, how many at most.
  case tooMany
  /// A table that the scheme names is not in the folder: its names.
  case missingTable
  /// Two tables or sheets have the name that the scheme asks for: the other.
  case doubleTable
  /// A table lacks a column that the scheme names: the column, those that it has.
  case missingColumn
  /// A column stands twice in a table: its title.
  case doubleColumn
  /// A side has no entity: the table.
  case emptySide
  /// A row has no key.
  case missingID
  /// Two rows have one key: the row of the first.
  case duplicateID
  /// Two tables of a side have one key: the key's other table.
  case duplicateAcross
  /// A cell is no number.
  case notNumber
  /// A number is too large or negative: the largest allowed.
  case numberOutOfRange
  /// A formula divides by zero in this row: the formula.
  case dividesByZero
  /// In this row the least is above the most: least, most.
  case leastAboveMost
  /// A role that the scheme gives no number: the role.
  case unknownRole
  /// A row names someone of the other side who is not there: the key.
  case unknownPartner
  /// A column names so many of the other side who are not there: how many, the first.
  case strangers
  /// Rows without a past load, and what the first of them begins with: how many, load.
  case newcomers
  /// A pair is both fixed and forbidden.
  case fixedAndForbidden
  /// Fixed pairs go beyond what may be at most: fixed, most.
  case fixedBeyondMost
  /// A row without coordinates, which distances need.
  case noCoordinates
  /// Coordinates that can't be.
  case badCoordinates
  /// A sample asks for more than there are: asked, there.
  case sampleTooLarge
  /// A group is larger than any of the other side may take: size, most.
  case groupTooLarge
  /// Rows with a blank cell in the column of a filter: the column, rows, those that pass, blank ones.
  case filterBlanks
  /// Rows with no number where a filter compares one: the column, rows, those that pass, those without.
  case filterUnreadable
  /// A value of a filter that no row has: the column, the value.
  case filterValueAbsent
  /// A rare value that differs from one of a filter in a character: the value, how many rows have it.
  case filterNearValue
  /// A column names so many of the other side by name instead of key: how many.
  case namedPartners
  /// A column of fixed partners names some who are not there: how many, the first.
  case outsiders
  /// A column of forbidden partners names some who are not there: how many, the first.
  case protectsNobody
  /// A number of partners that is not whole: the text.
  case notWhole
  /// Longitude and latitude may have changed places.
  case swappedCoordinates
  /// A point far from all others: kilometres.
  case farPoint
  /// Two columns that are compared have no value in common: those of 派出 and of 接收.
  case neverSame
  /// Rows that another scheme's filter left out, all of them: the filter.
  case filterLeavesNothing
}

/// How to mend a scheme or its tables.
public enum SchemeMend: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "schemeMend"
  /// Use one of these: the list.
  case useOneOf
  /// Was this meant, else use one of these: the name, the list.
  case perhaps
  /// Keep one of the two.
  case keepOne
  /// Write it: an example.
  case write
  /// Correct the formula: what it may hold.
  case correctFormula
  /// Write a number or a range as in 1..3.
  case writeRange
  /// Name it among the goals, or drop it.
  case useOrDrop
  /// Add the table to the folder, or correct its name in the scheme.
  case addTable
  /// Add the column, or correct its name in the scheme.
  case addColumn
  /// Was this column meant: its title, the one that the scheme names.
  case perhapsColumn
  /// Was this table meant: its name, the one that the scheme names.
  case perhapsTable
  /// Fill in the cell.
  case fillCell
  /// Write a number.
  case writeNumber
  /// Give each row a key of its own.
  case useUniqueID
  /// Correct one of the two numbers.
  case correctNumbers
  /// Give both sides coordinates of one kind.
  case oneKindOfPoints
  /// Correct the key, or leave the cell blank.
  case correctPartner
  /// Drop one of the two.
  case dropOne
  /// Correct the filter.
  case correctFilter
  /// Correct the filter: the column, the words that it has.
  case perhapsValue
  /// Was this value meant: the value.
  case perhapsWord
  /// Write keys.
  case writeKeys
  /// Put longitude and latitude into their columns.
  case swapColumns
  /// Correct the columns, or write their values alike.
  case correctColumns
  /// Split the group, or allow more.
  case splitGroup
  /// Correct it as docs/schemes.md says.
  case readDocs
}
