// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Counts what the week lacks most: how many unmet needs some more units of one thing would meet, all
/// other arrangements kept.
///
/// A unit is one visit of a person with a skill, or one piece of an offer of a kind and category, free
/// and near where it is needed; each serves one need only. To plan again could only find more.
struct ScarcityCounter {
  let facts: WeekFacts

  private struct Key: Hashable {
    var kind: String
    var name: String
  }

  /// The scarcest things first: those of which a unit meets the most needs.
  func count(_ unmet: [UnmetNeed]) -> [ScarceThing] {
    var wants: [Key: [(units: Int, points: Int)]] = [:]
    for entry in unmet {
      guard let position = facts.week.index.needs[entry.need] else { continue }
      let need = facts.week.needs[position]
      for (key, units) in lacking(entry, need) {
        wants[key, default: []].append((units, points(entry, need)))
      }
    }
    return wants.map { key, list in best(key, list) }
      .sorted { one, other in
        let (mine, theirs) = (one.needs * other.units, other.needs * one.units)
        if mine != theirs { return mine > theirs }
        if one.needs != other.needs { return one.needs > other.needs }
        return (one.kind, one.name) < (other.kind, other.name)
      }
  }

  /// What one need lacks, where units of one thing alone are enough.
  private func lacking(_ entry: UnmetNeed, _ need: Need) -> [(Key, Int)] {
    // Dates that contradict each other are met by nobody.
    if entry.cause.code == CauseCode.deadlineBeforeTime.code { return [] }
    let missing = entry.asked - entry.got
    let remedy = RemedyCode.allCases.first { $0.code == entry.remedy.code }
    if case .addQualified? = remedy, case .number(let heads)? = entry.remedy.arguments.first,
      case .text(let skills)? = entry.remedy.arguments.last
    {
      return [(Key(kind: Kind.labour.code, name: skills), heads)]
    }
    if case .addPeople? = remedy, case .number(let heads)? = entry.remedy.arguments.first {
      return [(Key(kind: Kind.labour.code, name: ""), heads)]
    }
    // Farther away there is enough: not scarce, but far.
    if [.widenRadius, .widenClass].contains(remedy) { return [] }
    return [(Key(kind: (need.kind ?? .service).code, name: need.category), missing)]
  }

  private func points(_ entry: UnmetNeed, _ need: Need) -> Int {
    let whole = facts.week.points(of: need)
    guard need.isDivisible || need.quantity == 1 else { return whole }
    let (each, extra) = (whole / need.quantity, whole % need.quantity)
    return whole - entry.got * each - min(entry.got, extra)
  }

  /// The number of units at which each meets the most; the larger number where that is equal.
  private func best(_ key: Key, _ list: [(units: Int, points: Int)]) -> ScarceThing {
    let sorted = list.sorted { ($0.units, $1.points) < ($1.units, $0.points) }
    var best = ScarceThing(kind: key.kind, name: key.name, units: 1, needs: 0, points: 0)
    var (units, needs, points) = (0, 0, 0)
    for want in sorted {
      units += want.units
      needs += 1
      points += want.points
      if needs * best.units >= best.needs * units {
        best = ScarceThing(
          kind: key.kind,
          name: key.name,
          units: units,
          needs: needs,
          points: points
        )
      }
    }
    return best
  }
}
