// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension Summary {
  /// Rows of the table of gaps that the console shows; the sheet has them all.
  private static let shownGaps = 12

  /// Main causes of what is unmet, the most frequent first.
  var causes: [String] {
    guard !source.plan.unmet.isEmpty else { return [] }
    return [text(.reasonsHeading)]
      + causeCounts.map { label, count in
        "  " + text(.reasonCount, .text(source.text(label)), .number(count))
      }
  }

  /// How many needs each cause leaves unmet, the most frequent first.
  var causeCounts: [(label: Label, count: Int)] {
    // Causes of one name, as nobody of a category and nobody of a kind, make one line.
    var counts: [Label: Int] = [:]
    for entry in source.plan.unmet where entry.need.post == nil {
      if let cause = CauseCode.allCases.first(where: { $0.code == entry.cause.code }) {
        counts[cause.label, default: 0] += 1
      }
    }
    var named: Set<Label> = []
    return CauseCode.allCases.map(\.label)
      .filter { counts[$0] != nil && named.insert($0).inserted }
      .map { ($0, counts[$0, default: 0]) }
      .sorted { $0.count > $1.count }
  }

  /// The scarcest things of the week.
  var scarce: [String] {
    guard !source.plan.scarce.isEmpty else { return [] }
    let lines = source.plan.scarce.prefix(3)
      .map { thing in
        let name = thing.name.isEmpty ? source.text(.anyCategory) : thing.name
        let needs = thing.needs > 0 ? [text(.scarceNeeds, .number(thing.needs))] : []
        let posts = thing.posts > 0 ? [text(.scarcePosts, .number(thing.posts))] : []
        return "  "
          + text(
            .scarceLine,
            .text(source.kindName(Kind(thing.kind))),
            .text(name),
            .number(thing.units),
            .text((needs + posts).joined(separator: text(.scarceAnd)))
          )
      }
    return [text(.scarceHeading, .text(source.sheetName(.fileScarce)))] + lines
  }

  /// Supply and demand by category: those with the largest gap.
  var gaps: [String] {
    var table = ConsoleTable(sides: [.left] + Array(repeating: .right, count: 5))
    let header: [Label] = [
      .columnCategory, .columnNeedPieces, .columnAvailable, .columnMatched, .columnGap,
      .columnIdle,
    ]
    table.append(header.map { source.text($0) })
    let rows = source.gapRows()
    let byGap = rows.dropLast().enumerated()
      .sorted {
        ($1.element.missing, $0.offset) < ($0.element.missing, $1.offset)
      }
      .map(\.element)
    for row in byGap.prefix(Self.shownGaps) + rows.suffix(1) {
      table.append(
        [row.name]
          + [row.asked, row.available, row.matched, row.missing, row.idle].map { String($0) }
      )
    }
    let hidden = max(0, byGap.count - Self.shownGaps)
    let more = text(.moreRows, .number(hidden), .text(source.sheetName(.fileGaps)))
    return [text(.gapsHeading)] + table.lines + (hidden > 0 ? ["  " + more] : [])
  }

  /// What was no flow, and how it was planned.
  var methods: [String] {
    let others = source.plan.methods.filter { $0.reason != "flow" }
    guard !others.isEmpty else { return [text(.methodFlowOnly)] }
    return others.map { use in
      text(
        .methodLine,
        .number(use.needCount),
        .text(use.reasonLabel.map { source.text($0) } ?? use.reason),
        .text(source.text(use.methodLabel))
      )
    }
  }

  /// The order of goals and the scale of nearness.
  var order: [String] {
    let policy = source.week.policy
    let names = policy.goals.map { source.text($0.label) }.joined(separator: " → ")
    let nearness =
      source.week.usesMetres
      ? text(.nearnessMetres, .text(policy.coordinates.rawValue)) : text(.nearnessClasses)
    return [text(.goalOrder, .text(names)), nearness]
  }

  /// House rules in force, with how many people they stand in for an answer.
  var rules: [String] {
    let inForce = HouseRule.allCases.filter { source.week.policy.applies($0) }
      .compactMap { line(of: $0) }
    return [text(.houseRulesHeading)]
      + (inForce.isEmpty ? [text(.houseNone)] : inForce)
      .map { "  " + $0 }
  }

  /// The rule as a sentence; nil when it concerns nobody of this week.
  private func line(of rule: HouseRule) -> String? {
    let week = source.week
    let policy = week.policy
    switch rule {
    case .radius:
      guard !week.usesMetres else {
        return text(.houseRadiusMetres, .number(policy.radiusMetres))
      }
      let isClosed =
        policy.radiusClass == 2 && week.neighbours.isEmpty
        && week.places.count { $0.level == .community } > 1
      return text(isClosed ? .houseRadiusClosed : .houseRadiusClass, .number(policy.radiusClass))
    case .defaultCaps:
      let people = week.people.count {
        $0.perWeek == nil || $0.perMonth == nil || $0.minutesPerDay == nil
      }
      guard people > 0 else { return nil }
      return text(
        .houseDefaultCaps,
        .number(people),
        .number(policy.defaultPerWeek),
        .number(policy.defaultPerMonth),
        .number(policy.defaultMinutesPerDay)
      )
    case .inServiceHours:
      let people = week.people.count { $0.standing == .inService && $0.windows == nil }
      return people > 0 ? text(.houseInService, .number(people)) : nil
    case .elderlyEvenings:
      let people = week.people.count { ($0.age(on: week.monday) ?? 0) >= 65 }
      return people > 0 ? text(.houseElderly, .number(people)) : nil
    }
  }
}
