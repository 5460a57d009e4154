// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words of public lists and of the command that makes them.
public enum PublicPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "public"

  // The list.
  /// Its title: the office.
  case title
  /// The week: first day, last day.
  case week
  /// The version: its name.
  case version
  /// How long it is shown: first day, last day, days.
  case period
  /// Whom to call: the number.
  case phone
  /// Where and how to object: the words of the office.
  case objections
  /// The plan it is made of: its number.
  case basis
  /// The office that signs: its name, the day.
  case signature
  /// Files: workbook, page, poster, table of comma-separated values.
  case fileBook, filePage, filePoster, fileTable
  /// The tables: what is done, and for whom.
  case tabWork, tabServed
  /// The whole street, in place of a community.
  case wholeStreet
  /// The community of a row that lies in none.
  case noCommunity
  /// Standing a shift, in place of what the office calls the post.
  case duty
  /// Somebody whose family name would give them away.
  case somebody
  /// Several people of one covered name: the name, the number.
  case numbered
  /// People without names: members in service, how many; volunteers, how many.
  case members, volunteers

  // Columns.
  /// Headers.
  case serial, date, weekday, time, community, category, kind, activity, unit, team, people
  /// The same.
  case names, beneficiary, age, remark, served

  // What is said below.
  /// How names are covered.
  case noteNames
  /// That nobody is named.
  case noteNameless
  /// How those served are listed.
  case noteServed
  /// Names that would give somebody away: how many.
  case noteRare
  /// Rows of those served: all, generalised, left out, k.
  case noteGeneralised
  /// Categories that are not of the list: rows.
  case noteCategories

  // The poster.
  /// Figures: what is counted.
  case figureWork, figureUnits, figurePeople, figureCommunities
  /// What more the list holds: rows.
  case posterMore
  /// That numbers of services stand in place of a list of them: rows.
  case posterCounted
  /// A sum.
  case posterTotal
  /// Communities or categories that are added up: how many.
  case posterOthers

  // The command.
  /// Makes the public list of a plan.
  case command
  /// The name of the version.
  case versionOption
  /// The first day.
  case fromOption
  /// The last day.
  case toOption
  /// A list made by hand.
  case listOption
  /// Shows numbers in place of names.
  case namelessOption
  /// Nothing was written: faults.
  case refused
  /// The plan is not of these tables.
  case stalePlan
  /// The plan breaks rules: how many.
  case unlawfulPlan
  /// The period is shorter than it must be: days.
  case shortPeriod
  /// The name of the version cannot be printed.
  case badVersion
  /// What was written: rows, named, served, version.
  case done
  /// What to check before it is put up.
  case reminder
}
