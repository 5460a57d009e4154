// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What is said about pairings.
public enum PairPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "pair"

  // The command line.
  /// Runs one pairing scheme.
  case command
  /// The scheme file, or the name of one beside the week.
  case schemeOption
  /// The plan of the last period.
  case previousOption
  /// No scheme of this name: the name, where it was looked for, what to write.
  case missingScheme
  /// What to write instead: a scheme of a similar name is there; a path or a name.
  case perhapsScheme, nameScheme
  /// No pair.json: the path, the reason.
  case badPairFile
  /// Results would be written into the folder of the tables: the folder, the option that names it.
  case sameFolder
  /// The previous plan is of another scheme: its key, this one's.
  case otherScheme
  /// Rows with faults take no part: how many faults.
  case setAside
  /// The plan is of another scheme: its key, this one's.
  case planOfOther
  /// The plan was made with the last period's, which judging needs too.
  case needsPrevious

  // The summary.
  /// Scheme and sizes: name, first side, its count, second side, its count, pairs allowed.
  case headline
  /// Pairs made and method: how many, method; with groups: how many, people, method.
  case made, madeHeads
  /// It ended early: time, an interrupt, the work that it may do.
  case stoppedByTime, stoppedByInterrupt, stoppedByEffort
  /// A level: name, value, proof.
  case level
  /// A proven level; one behind a level that is not.
  case proven, provenThen
  /// A bounded level: bound; one behind a level that is not proven.
  case bounded, boundedThen
  /// A level without a bound.
  case unbounded
  /// A level with a bound that nothing proves.
  case claimed
  /// Methods: a flow; many to few; mixed; search.
  case methodChoice, methodFlow, methodQuotient, methodMixed, methodSearch
  /// So many more shortages: how many.
  case more
  /// Ids and how many in all: the first ones, how many.
  case andOthers
  /// A reason holds of each by itself: ids.
  case eachOf
  /// A sample alone: scheme, noun, how many.
  case headlineSample
  case headlineSides
  /// Nothing is missing.
  case noShortage
  /// So many are missing in all at so many places: missing, places, what.
  case missing
  /// If each took one only: what, wanted, there, missing.
  case oneEach
  /// With several each: what, most, served, missing, proven or not.
  case severalEach
  /// With several adjacent ones each: what, most, served, missing, proven or not.
  case severalAdjacent
  /// No plan leaves fewer open, and: not proven.
  case provenLeast, notProvenLeast
  /// What could be added would help: what could be added, how many, additionally served, missing then.
  case withExtra
  /// Nothing that could be added would help: how many.
  case extraHelpsNot
  /// Continuity: moved, least possible, proven or not.
  case moved
  /// Continuity: moved, and no plan moves fewer; moved, with nothing proven.
  case movedLeast, movedSome
  /// Continuity: nobody moves.
  case movedNone
  /// All rules are kept.
  case lawful
  /// Rules are broken: how many.
  case unlawful
  /// A sample: drawn, of how many, seed.
  case sampled
  /// So many are not with their nearest: how many, of how many; with groups also people, of how many.
  case notNearest, notNearestHeads
  /// Files written: folder.
  case written

  // Goals.
  /// Missing partners.
  case shortage
  /// Missing kinds.
  case cover
  /// Outside the band.
  case band
  /// Balance.
  case balance
  /// Metres.
  case metres
  /// Classes of nearness.
  case classes
  /// Not fitting.
  case fit
  /// Wishes.
  case rank
  /// Changed since the last period.
  case keep

  // Reasons of shortages, with numbers.
  /// Nobody passes the rules: candidates' noun.
  case nobody
  /// Too few: entities sharing, noun, wanted in all, supply, noun of the others, missing.
  case tooFew
  /// The same, and those who could come have few places each: how many, places.
  case tooFewEach
  /// Too few here alone: wanted, candidates' supply, noun of the others.
  case tooFewHere
  /// Too few to go to: wanted, how many pass the rules, noun of the others.
  case tooFewThere
  /// How many there are: noun, number; so many of them pass: what, number; none passes: what.
  case funnelTotal, funnelStep, funnelLast
  /// There is nobody at all: noun.
  case funnelNobody
  /// A blank cell is why: title; cells of all are: noun, title.
  case funnelBlankHere, funnelBlankThere
  /// What must hold beside rules: not on a list of forbidden pairs, not one's own, not fixed elsewhere.
  case gateForbidden, gateMutual, gateFree
  /// All possible partners are full: their number, noun.
  case allFull
  /// Too many for the places: how many, noun, wanted in all, noun of the others, room, left over.
  case tooMany
  /// So few are chosen that there is no room: chosen, noun, room, noun of those who go, wanted, left
  /// over, most of each.
  case choiceRoom, choiceRoomEach
  /// Those of its partners who are chosen are full: chosen, noun, how many of its partners are.
  case choiceFull
  /// It was not chosen: chosen, noun, how many want partners, how many of them get none; the last two
  /// unsaid.
  case choiceLeft, choiceLeftOver
  /// Remedy: choose so many; choosing more does not do: noun.
  case remedyChoose, remedyChooseNot
  /// Remedy: the one, or a higher end: the one, noun, end.
  case remedyOrEnds
  /// Bounds elsewhere are in the way: candidates.
  case boundsInWay
  /// The search ended before all candidates had been looked at.
  case unfinished
  /// Remedy: so many more, noun.
  case remedyMore
  /// Remedy: so many more, noun, places that each is counted with.
  case remedyMoreEach
  /// Remedy: at least so many more, noun, adjacent places that each is counted with.
  case remedyMoreAdjacent
  /// Remedy: relax a rule, or add so many, noun.
  case remedyRule
  /// Remedy: fill in this column here, or relax a rule; fill it in there: noun, title, rule.
  case remedyFillHere, remedyFillThere
  /// Remedy: raise upper bounds by so many.
  case remedyRaise
  /// Remedy: widen the rules for so many.
  case remedyWiden
  /// Remedy: run again with more time.
  case remedyTime

  // Why not the nearest.
  /// The nearest is full: id, load, most; has no room for so many: id, load, most, added.
  case nearestFull, nearestNoRoom
  /// The nearest would leave its band: id, load, band, added; is above it: id, load, band.
  case nearestBand, nearestOverBand
  /// A goal would be worse there: name, goal, by how much.
  case nearestGoal
  /// The plan as a whole does not go there: name.
  case nearestLeft
  /// The place chosen would be short without: nearest, place, what it has, what it should have.
  case neededHere

  // Who keeps away from whom.
  /// Words are the same: title of both; titles of the first and the second side.
  case avoidSame, avoidSameWords
  /// On a list of forbidden pairs; one's own.
  case avoidForbidden, avoidOwn
  /// Somebody goes to one's own: who.
  case avoidMutual
  /// Too many to list: the reason, how many pairs.
  case avoidMany

  // Sheets.
  /// File names.
  case filePairs, fileBalance, fileShortages, fileFurther, fileNotices, fileSample, fileStrata
  case fileAvoided
  /// Column titles.
  case columnID, columnName, columnRole, columnMetres
  case columnPlace, columnPrevious, columnState, columnReason, columnCount, columnLoad
  case columnShare, columnBand, columnOff, columnAsked, columnGot, columnMissing, columnKind
  case columnCause, columnRemedy, columnSide, columnNearest, columnStratum, columnFrame
  case columnDrawn, columnMembers, columnHeads
  /// Kept from the last period, and new.
  case kept, fresh
  /// The n-th nearest: n.
  case nth
  /// To be confirmed.
  case proposed
  /// The head of a notice: scheme, addressee.
  case noticeHead
  /// A line of a notice: noun, name, id.
  case noticeLine
  /// A line of a notice about somebody without a name: noun, id.
  case noticeLineOfID
  /// Somebody whose name others bear too: name, id.
  case namesake
  /// How far it is as the crow flies: metres.
  case noticeMetres
  /// How titles of columns end that notices may show: words between bars.
  case noticeColumns
  /// The foot of a notice: this is a proposal.
  case noticeFoot
}
