// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words of the page of a week; its scripts know them by these names.
public enum PageWord: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "web"

  // The page.
  /// The title.
  case pageTitle
  /// What stands at the foot.
  case footer
  /// What stands there where scripts do not run.
  case noScript
  /// A link past the tabs.
  case skip
  /// All views.
  case views
  /// A view.
  case overview
  /// A view.
  case timetable
  /// A view.
  case board
  /// A view.
  case map
  /// A view.
  case supply
  /// A view.
  case balance
  /// A view.
  case statement
  /// The other theme.
  case dark
  /// The other theme.
  case light
  /// Prints the view.
  case print
  /// Prints all views.
  case printAll
  /// The numbers of a picture.
  case asTable
  /// Shows more: how many are left.
  case more
  /// Closes a window.
  case close
  /// Between things of a list.
  case comma
  /// Before a time of the next day.
  case nextDay

  // Filters.
  /// All filters.
  case filters
  /// The search box.
  case search
  /// No choice.
  case all
  /// Clears the filters.
  case reset
  /// What was found: needs, projects.
  case found
  /// Nothing was found.
  case nothingFound
  /// There is nothing.
  case nothingHeld
  /// A community.
  case community
  /// A category.
  case category
  /// A state.
  case state
  /// A day.
  case day

  // States of needs.
  /// A state.
  case met
  /// A state.
  case partly
  /// A state.
  case unmet
  /// A state.
  case listed
  /// A state.
  case aside
  /// An urgency.
  case soon
  /// An urgency.
  case urgent
  /// What a shift is in the place of a category.
  case shift

  // At a glance.
  /// A number.
  case needsMet
  /// A number.
  case urgentMet
  /// A number.
  case shiftsStood
  /// Heads: given, asked.
  case heads
  /// A number.
  case projectCount
  /// A number.
  case peopleInvolved
  /// A number.
  case unitsInvolved
  /// Of how many.
  case ofAll
  /// A number.
  case violations
  /// A picture: needs.
  case statesName
  /// A picture.
  case gridName
  /// A column.
  case halfDay
  /// A part of the day.
  case morning
  /// A part of the day.
  case afternoon
  /// A part of the day.
  case evening
  /// A table.
  case causesName
  /// A column.
  case cause
  /// A column.
  case needsCount
  /// A list.
  case noticesName

  // Timetable.
  /// What a row is.
  case rowsBy
  /// A kind of row.
  case team
  /// A kind of row.
  case unit
  /// A kind of row.
  case person

  // One need, one project.
  /// A line.
  case number
  /// A line.
  case from
  /// A line.
  case place
  /// A line.
  case asked
  /// A line.
  case got
  /// A line.
  case why
  /// A line.
  case remedy
  /// A line.
  case time
  /// A line.
  case givers
  /// A list.
  case servedBy
  /// A list.
  case serves
  /// What a project is.
  case proposal
  /// A picture.
  case funnelName
  /// A column.
  case step
  /// A column.
  case left
  /// A column.
  case lost

  // Map.
  /// A picture: places, pairs.
  case mapName
  /// How places are drawn.
  case mapByCoordinates
  /// How places are drawn.
  case mapByCommunity
  /// A place: name, needs, unmet ones.
  case placeNeeds
  /// A column.
  case openCount
  /// A sign.
  case dotMet
  /// A sign.
  case dotUnmet
  /// A sign.
  case linePair
  /// Needs without a place: number.
  case nowhere

  // Supply and demand.
  /// A picture.
  case supplyName
  /// A column.
  case askedPieces
  /// A column.
  case matched
  /// A column.
  case missing
  /// A label: missing, asked.
  case missingOf
  /// A column.
  case available
  /// A column.
  case idle
  /// A table.
  case scarceName
  /// What the table says.
  case scarceNote
  /// A column.
  case kind
  /// A column.
  case scarce
  /// A column.
  case unitsMore
  /// A column.
  case needsMore
  /// A column.
  case postsMore

  // Balance.
  /// A part.
  case unitLoads
  /// A part.
  case personLoads
  /// A picture: part, shown, all.
  case balanceName
  /// A picture: part.
  case spreadName
  /// A column.
  case who
  /// A sign.
  case thisWeek
  /// A sign.
  case history
  /// A sign.
  case band
  /// A column.
  case bandFrom
  /// A column.
  case bandTo
  /// A column.
  case load
  /// A column.
  case howMany

  // Statement.
  /// A table.
  case levelsName
  /// A line.
  case planHash
  /// A line.
  case planVersion
  /// A line.
  case planSeed
  /// A line.
  case planOptions
  /// A line.
  case planWeek
  /// A line.
  case planGap
  /// A list.
  case goalOrder
  /// A list.
  case houseRules
  /// A list.
  case methods
  /// A list.
  case breaches
}
