// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Sentences of the console and the sheets; the arguments stand in the comments.
public enum Phrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "phrase"

  // The summary of a plan.
  /// Surveyed: offers, needs, projects.
  case surveyed
  /// People listed: people, units.
  case peopleListed
  /// Coverage: planned, met, partly, unmet, share.
  case coverage
  /// In the place of coverage where no need can be planned: how many there are.
  case nothingPlanned
  /// A test failed: rules broken.
  case testUnlawful
  /// A test failed: double bookings.
  case testDoubleBooked
  /// A test failed: share of needs met, share asked.
  case testCover
  /// A test failed: share of points met, share asked.
  case testWeightedCover
  /// A test failed: gap found, gap allowed.
  case testGap
  /// A test failed: Gini coefficient found, allowed.
  case testBalance
  /// A test failed: mean distance found, allowed.
  case testDistance
  /// A test failed: goal, value, stored value.
  case testWorse
  /// A need that lacks something: need, got, asked.
  case testNeedLacks
  /// A need that gets less than in the stored plan: need, before, now.
  case testNeedLost
  /// A person whose minutes differ from the stored plan: person, before, now.
  case testPersonChanged
  /// A provider with many projects: provider, projects.
  case testBusy
  /// A level with its bound: goal, value, bound.
  case testLevel
  /// More lines of detail.
  case testMore
  /// A list made by hand beside another plan: needs, distance, double bookings.
  case briefSentence
  /// The other plan meets more: how many.
  case briefMetMore
  /// The other plan meets fewer: how many.
  case briefMetFewer
  /// The other plan stands more posts in full: how many.
  case briefFilledMore
  /// The other plan stands fewer posts in full: how many.
  case briefFilledFewer
  /// Needs and posts of the other plan: two parts of a sentence.
  case briefWithPosts
  /// The other plan needs fewer kilometres: how many.
  case briefShorter
  /// The other plan needs more kilometres: how many.
  case briefLonger
  /// The other plan is nearer by so many classes.
  case briefNearer
  /// The other plan is farther by so many classes.
  case briefFarther
  /// A list made by hand has faults.
  case listFaulty
  /// Note under supply and demand: offers of several categories.
  case gapNoteSeveral
  /// Note under supply and demand: the file of the shifts.
  case gapNotePosts
  /// Heading of what is scarce: the file.
  case scarceHeading
  /// Something scarce: kind, category or skill, units, needs and shifts.
  case scarceLine
  /// Needs that more of it would meet.
  case scarceNeeds
  /// Shifts that more of it would fill.
  case scarcePosts
  /// Stands between needs and shifts.
  case scarceAnd
  /// A week, how it ended.
  case batchWeekEnded
  /// Weeks, planned, not planned, done before.
  case batchCounts
  /// Wall-clock seconds, processor seconds, megabytes.
  case batchCost
  /// The path of the table.
  case batchWritten
  /// The batch was stopped before this week.
  case batchNotBegun
  /// Rows set aside.
  case batchSetAside
  /// Faults of a week: the worst of them, how many, the file that lists them.
  case batchFaults
  /// The plan of an earlier run still stands there.
  case batchOldPlan
  /// Two weeks with this name.
  case batchSameName
  /// Posts, filled posts, people asked, people given, file.
  case shiftsStood
  /// Urgent coverage: urgent needs, met.
  case urgentCoverage
  /// Urgent needs among the rows set aside: count.
  case urgentSetAside
  /// Listed only: on the spot, unverified, risk missing, rows set aside.
  case listedOnly
  /// Agreements: projects, file.
  case agreements
  /// Violation count: violations.
  case violationCount
  /// Result: optimal. Every level has been checked independently and cannot be better.
  case resultOptimal
  /// Result claimed: gap.
  case resultClaimed
  /// Result bounded: gap, goal.
  case resultBounded
  /// Result: feasible; no bound is known.
  case resultHeuristic
  /// Result: the leading levels are proven: how many, the last of them.
  case resultPartlyProven
  /// Result: not feasible, rules are broken.
  case resultUnlawful
  /// Result rejected: reason.
  case resultRejected
  /// A second solver (GLPK) confirms the same result as optimal.
  case solverAgrees
  /// A second solver (GLPK) did not confirm the result; see run.json.
  case solverDisagrees
  /// Levels, the most important first.
  case levelsHeading
  /// Main causes of what is unmet.
  case reasonsHeading
  /// Reason count: cause, needs.
  case reasonCount
  /// Supply and demand by category.
  case gapsHeading
  /// More rows: rows, file.
  case moreRows
  /// Method line: needs, reason, method.
  case methodLine
  /// Every need is part of a network flow.
  case methodFlowOnly
  /// Goal order: goals.
  case goalOrder
  /// Nearness metres: coordinate system.
  case nearnessMetres
  /// Not every place has coordinates; nearness goes by class: 0 same grid, 1 same …
  case nearnessClasses
  /// House rules in force (they can be switched off in the settings).
  case houseRulesHeading
  /// House radius metres: metres.
  case houseRadiusMetres
  /// House radius class: class.
  case houseRadiusClass
  /// The radius by classes where no communities are neighbours.
  case houseRadiusClosed
  /// House default caps: people, week, month, minutes.
  case houseDefaultCaps
  /// House in service: people.
  case houseInService
  /// House elderly: people.
  case houseElderly
  /// None.
  case houseNone
  /// All of this is a proposal until the people concerned agree (… Art. 25).
  case proposal
  /// Written.
  case writtenHeading
  /// Out of time: this is the best plan so far.
  case stoppedByTime
  /// Interrupted: this is the best plan so far.
  case stoppedByInterrupt
  /// The effort is used up: this is the best plan so far.
  case stoppedByEffort

  // Times of a sheet.
  /// Time same day: date, weekday, part, start, end.
  case timeSameDay
  /// Time next day: date, weekday, part, start, end.
  case timeNextDay
  /// Named with i d: name, identifier.
  case namedWithID
  /// Times quantity: name, quantity.
  case timesQuantity
  /// Row of file: file, row.
  case rowOfFile
  /// Handled at the window on the spot; not planned.
  case askOnTheSpot
  /// Nobody verified it, so by law it is not planned (… Art. 13).
  case askUnverified
  /// No risk is stated, so by law it is not planned (… Art. 12).
  case askRiskMissing
  /// Please settle it at the window.
  case mendOnTheSpot
  /// Ask the contact, verify it and enter who did.
  case mendUnverified
  /// Ask the contact about the risk and enter high, medium or low.
  case mendRiskMissing

  // Findings in the input.
  /// Fault file: file.
  case faultFile
  /// Fault sheet: sheet.
  case faultSheet
  /// Fault row: row.
  case faultRow
  /// Fault column: column.
  case faultColumn
  /// Fault value: value.
  case faultValue
  /// Fault mend: mend.
  case faultMend
  /// Fault more: findings.
  case faultMore
  /// Check counts: needs, offers, people, units, places.
  case checkCounts
  /// Check counts of a roster: people, shifts, rules.
  case checkRoster
  /// Check counts of recurring duties: people, duties.
  case checkVisits
  /// Check severities: file faults, row faults, warnings, notes.
  case checkSeverities
  /// No faults, and nothing to plan either.
  case checkBlank
  /// No faults; the week can be planned.
  case checkClean
  /// Mend the faults; or plan the rest with --set-aside.
  case checkFaulty
  /// A file fault always stops; mend it first.
  case fileFaultStops

  // The other commands.
  /// Learning needs weeks, and the keyword table none.
  case learnNeedsWeeks
  /// A table of classes is written: file, rows.
  case classesWritten
  /// Starter written: folder.
  case starterWritten
  /// Starter next: folder.
  case starterNext
  /// Generated: folder.
  case generated
  /// Row count: name, rows.
  case rowCount
  /// Model written: goal, paths.
  case modelWritten
  /// An instance: name, how it ended, objective, bound, processor seconds.
  case benchLine
  /// Nothing better exists.
  case benchOptimal
  /// An answer, perhaps not the best.
  case benchFeasible
  /// No answer exists.
  case benchInfeasible
  /// Stopped before there was an answer.
  case benchNone
  /// How a problem ended whose costs are to be small: how it ended.
  case benchMinimised
  /// How a problem ended whose profits are to be large: how it ended.
  case benchMaximised
  /// A direction given for a kind that has its own: kind.
  case benchSenseNotAsked
  /// An answer that does not stand up to counting: file, reason.
  case benchAnswerWrong
  /// What a solver broke down with.
  case benchFailure
  /// A file that is not what it should be: file, reason.
  case benchFileFaulty

  // The referee.
  /// Judged from the tables and the plan alone.
  case evaluateHeading
  /// Requirement met: requirement, value.
  case requirementMet
  /// Requirement failed: requirement, value.
  case requirementFailed
  /// Metric coverage: share, met, partly, unmet, share of reachable.
  case metricCoverage
  /// Metric urgent: share, share.
  case metricUrgent
  /// Metric units: largest, Gini, Jain, share without load.
  case metricUnits
  /// Metric persons: largest, Gini, Jain, share without load.
  case metricPersons
  /// Metric metres: mean, 90th percentile, share.
  case metricMetres
  /// Metric classes: mean, 90th percentile, share.
  case metricClasses
  /// Metric people: people, hours.
  case metricPeople
  /// Against the other plan.
  case againstHeading
  /// Against line: what, here, there.
  case againstLine
  /// Against changes: gained, lost, people, units, pieces.
  case againstChanges
  /// Posts that change: more people, fewer.
  case againstPosts
  /// Against better: goal.
  case againstBetter
  /// Against worse: goal.
  case againstWorse
  /// All in all: this plan is better (the other breaks rules).
  case againstLawful
  /// All in all: the other plan is better (this one breaks rules).
  case againstUnlawful
  /// All in all: equal at every level.
  case againstEqual

  // Progress and errors.
  /// Reading.
  case progressRead
  /// Candidates.
  case progressCandidates
  /// Solving.
  case progressSolve
  /// Judging.
  case progressEvaluate
  /// Writing.
  case progressWrite
  /// Finishing with the best plan so far; press Ctrl-C again to quit at once.
  case stopping
  /// Missing input: path.
  case missingInput
  /// A file where a folder is wanted: the path.
  case notAFolder
  /// Unreadable input: path.
  case unreadableInput
  /// Cannot write: path.
  case cannotWrite
  /// Folder not empty: path.
  case folderNotEmpty
  /// Bad plan file: file, reason.
  case badPlanFile
  /// Internal error: details.
  case internalError
  /// Wrong usage.
  case usageError
  /// Usage missing: argument.
  case usageMissing
  /// Usage unknown: option.
  case usageUnknown
  /// No such command: the word, the commands there are.
  case noSuchCommand
  /// Usage no value: option.
  case usageNoValue
  /// Usage bad value: option and value.
  case usageBadValue
  /// Usage surplus: arguments.
  case usageSurplus
  /// Usage hint: command.
  case usageHint
  /// Give exactly one of --need, --person, --unit.
  case chooseOne
  /// Unknown i d: identifier.
  case unknownID
  /// An identifier of another table: it, the option to use.
  case unknownHere
  /// Bad requirement: text.
  case badRequirement
  /// Unknown metric: name, names.
  case unknownMetric
  /// Bad level: name, names.
  case badLevel
  /// Bad model file: file.
  case badModelFile
  /// Bad number: option, value.
  case badNumber
  /// Unknown preset: name.
  case unknownPreset
  /// Pool wants --needs with the folder of the needs.
  case poolNeedsWeek
}
