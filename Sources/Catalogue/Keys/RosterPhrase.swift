// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What is said about rosters.
public enum RosterPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "roster"

  // The command line.
  /// Plans shifts alone.
  case command
  /// The folder of a roster.
  case folderOption
  /// No roster.json: the path, the reason.
  case badRosterFile
  /// Pins that can't be kept stop the plan.
  case pinsStop
  /// Rows with faults and pins that can't be kept take no part.
  case setAside
  /// A pin that can't be kept: person, shift, reason.
  case pinFault
  /// Results were written: the folder, how many files.
  case written

  // The summary.
  /// Title, first and last day, people, shifts.
  case headline
  /// Heads there, heads wanted, shifts below their least.
  case filled
  /// How it was found: parts, method.
  case method
  /// Method: trying everything; whole horizons; both.
  case methodEnumeration, methodColumns, methodBoth
  /// Days of many shifts were left out of the search in so many parts.
  case cut
  /// It ended early: time, an interrupt, the work that it may do.
  case stoppedByTime, stoppedByInterrupt, stoppedByEffort
  /// A goal: name, value, proof.
  case level
  /// The solver's word of a goal: best; a bound with the gap in percent; none, with the gap in percent.
  case proven, optimal, bounded, heuristic
  /// A measure with history: name, least, most, Gini coefficient.
  case fairness
  /// How many shortages.
  case shortages
  /// A shortage: shift, what, missing, why, remedy.
  case shortage
  /// A shift and what it lacks.
  case shortageAlone
  /// So many more shortages: with a sheet; without.
  case more, moreAlone
  /// Nothing is broken; so many violations; none, but the file misstates something; how often.
  case lawful, unlawful, seatsLawful, misstated

  // Goals.
  /// Goals in their order.
  case goalUrgent, goalLeast, goalRoles, goalWanted, goalRules

  // Measures.
  /// Measures of fairness.
  case shifts, minutes, nights, workdayShifts, weekendShifts, holidayShifts

  // Reasons.
  /// So many people because of a reason: the reason, how many.
  case step
  /// A list of reasons: all people, the steps.
  case funnel
  /// Why somebody does not stand a shift.
  case team, barred, unavailable, uninsured, guardian, elsewhere, crew, goals
  /// The shift has its most heads; they could only take somebody's place; a pin.
  case tooMany, standIn, lockedSeat
  /// They lack a tag; a rule forbids it; a rule about people together does.
  case role, rule, together
  /// What is broken, in a few words: a rule; a role that is missing.
  case brokenRule, brokenRole
  /// Nobody else is there; and so many are of other teams: what was said, how many.
  case noOthers, andOtherTeams
  /// Remedies: anybody; somebody with a tag; a looser rule: its name, by how much, for whom.
  case onePerson, oneWithTag, loosen

  // Explanations.
  /// A shift: its name, date, hours, heads wanted, heads there.
  case explainPost
  /// Nobody stands a shift.
  case explainNobody
  /// Who stands it: the name, shifts with history; the same for somebody who comes reluctantly.
  case explainCrew, explainReluctantCrew
  /// Who could step in: names in order; one of them: the name, where.
  case explainReserves, reserveFor
  /// Where a reserve comes in: beside the others; in whose place.
  case fillsGap, standsInFor
  /// A person: the name, how many shifts, which.
  case explainPerson
  /// A share: the rule, the measure, history, planned, both, the band's ends.
  case explainShare
  /// What keeps somebody from the other shifts: how many, the steps; one step: the reason, how many.
  case explainOthers, explainStep
  /// Somebody stands a shift: who, which; does not: who, which, why.
  case explainStands, explainAbsent
  /// By how much a hard rule alone would be broken.
  case explainAmount
  /// An exchange: who leaves, who comes, what becomes of it.
  case exchange
  /// What becomes of it: what hard is broken; a goal worse or better by so much; nothing.
  case exchangeBroken, exchangeWorse, exchangeBetter, exchangeSame
  /// A shift is not in the roster; nobody has that key.
  case unknownPost, unknownPerson
  /// Several people bear a name: the name, how many, their keys.
  case sharedName
  /// Rosters are explained by shift, by person, or both: nothing else was asked for.
  case explainUsage

  // Sheets.
  /// Names of files.
  case fileMatrix, fileList, fileFairness, fileShortages, fileReserves
  /// Why somebody is a reserve: shifts with history, where they come in; the same for somebody who comes reluctantly.
  case willingReserve, reluctantReserve
  /// The place in a list of reserves, and why.
  case columnOrder, columnReason
  /// Titles of columns.
  case columnPerson, columnName, columnTeam, columnTotal, columnDate, columnWeekday, columnDayType
  case columnTime, columnShift, columnPost, columnKind, columnPlace, columnLeaders, columnPeople
  case columnReserves, columnWanted, columnGot, columnMissing, columnWhat, columnCause, columnFunnel
  case columnRemedy
  /// A measure with history; the same of this roster alone.
  case withHistory, ofThis
  /// A time of the next day: the time; of a later one: the time, how many days later.
  case nextDay, laterDay
  /// Heads of any kind.
  case heads
}
