// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words for choices, what-ifs and replanning.
public enum ChangePhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "changed"

  // Choices.
  /// What a need has: need, pieces asked, pieces given, by whom.
  case servedNow
  /// Nobody serves it: need, pieces asked.
  case servedByNobody
  /// Nobody can be suggested.
  case noChoice
  /// All needs of a place are met: place, needs.
  case placeServed
  /// What a place lacks: place, needs that lack something, needs in all.
  case placeLacks
  /// A choice: its number, the reason.
  case choiceLine
  /// A choice for one of several needs: its number, need, the reason.
  case choiceLineOfNeed
  /// Goals change: which and how.
  case goals
  /// No goal changes.
  case noGoals
  /// One goal: name, before, after, difference with its sign.
  case goal
  /// Stands between goals.
  case goalSeparator

  // What-ifs.
  /// Nothing changes.
  case noDifference
  /// In brief: needs lost, gained, served otherwise; people and units to be told.
  case inBrief
  /// Needs that the changes hit: which.
  case hit
  /// A need that loses: need, before, after.
  case lost
  /// Why a need lost it: cause, remedy.
  case lostBecause
  /// A need that gains: need, before, after.
  case gained
  /// A need served otherwise: need, pieces.
  case moved
  /// Somebody who no longer serves: who, time, pieces.
  case leaving
  /// Somebody who serves at another time: who, time before, time now.
  case retimed
  /// Somebody who serves instead: who, time, pieces.
  case coming
  /// Nothing has been written.
  case nothingWritten
  /// A new need that cannot be planned: need, why.
  case notPlanned

  // Replanning.
  /// Heading of what more changes would bring.
  case tradeHeading
  /// A line: changes allowed, needs met, how many more than without, points, rows changed, told, how
  /// sure.
  case tradeLine
  /// Shifts stood in full, and how many more.
  case tradePosts
  /// Any number of changes.
  case anyNumber
  /// So many changes more: number.
  case soMany
  /// No plan with so few changes meets more.
  case certain
  /// The best that was found.
  case found
  /// What is exact and what is not.
  case tradeNote
  /// Published rows that cannot stay: how many, which.
  case broken
  /// Rows that were to stay and cannot: which.
  case brokenHeld
  /// What was chosen: rows changed, new rows, told, needs met.
  case replanned
  /// Changes are kept in the plan and not in the tables yet; where to write them follows.
  case tablesBehind
  /// What to write where: table, row, column, value.
  case behindCell
  /// A row that is to be taken out: table, row.
  case behindRow
  /// A row that is to be added: table, row.
  case behindNew
  /// A house rule to switch off: its name.
  case behindRule
  /// More of them: number.
  case behindMore
  /// Names of tables and columns in these sentences.
  case needsTable, postsTable, offersTable, peopleTable
  case needTimeColumn, timeColumn, openColumn, freeColumn, lockedColumn, barredColumn
  /// The column of how often somebody can come.
  case timesColumn
  /// The word for all changes.
  case everything
  /// What a plan is looked at with: number of changes it keeps.
  case changesKept
  /// Needs of the plan that the tables do not have: number, which.
  case addedMissing

  // Faults of the command line.
  /// Exactly one of need, place and post is asked for.
  case chooseSubject
  /// No such project or need to freeze.
  case unknownRow
  /// No such rule: name, rules there are.
  case unknownRule
  /// A rule of law is never switched off: name, article.
  case legalRule
  /// A time that is not understood.
  case badTime
  /// A pair that should read NAME=VALUE.
  case badPair
  /// A need of this identifier is in the tables already.
  case knownNeed
  /// A need of the command line counts as verified and of low risk: need.
  case assumed
  /// A plan of another week: its Monday, that of the tables.
  case otherMonday
  /// A need is cancelled: need.
  case cancelled
  /// A new need goes without: need, why.
  case newUnmet
  /// More changes bring no more.
  case tradeSame
  /// Pieces of locked needs that go without: pieces.
  case tradeLocks
  /// Rows of new needs have faults.
  case needsFaulty
  /// A pin that the law forbids: need, provider, article.
  case unlawfulPin
  /// The repair broke a rule.
  case unsound
  /// An edited sheet has faults.
  case editsFaulty
  /// Rows of an edited sheet that ask for something, and those that stay as they are.
  case editsRead
  /// Rows that an edited sheet no longer has: number, which.
  case editsMissing
}
