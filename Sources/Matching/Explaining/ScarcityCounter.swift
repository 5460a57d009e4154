// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Counts what the week lacks most: how many unmet needs and shifts some more units of one thing
/// would meet, all other arrangements kept.
///
/// A unit is one visit of a person with a skill, or one piece of an offer of a kind and category, free
/// and near where it is needed; each serves one need only. What takes one unit, two, three or more
/// is counted apart, so that every line says what it costs. To plan again could only find more.
struct ScarcityCounter {
  /// What takes more units than this is counted together.
  private static let largestOfItsOwn = 3

  let facts: WeekFacts

  /// Things of one kind that cost about the same.
  private struct Key: Hashable {
    var kind: String
    /// A category, or skills in the order in which they are asked.
    var names: [String]
    /// Whether only some of the people need the skills.
    var isPartial: Bool
    /// Units that one need takes.
    var size: Int
  }

  /// What one need takes.
  private struct Want {
    var kind: String
    var names: [String]
    var units: Int
    /// How many of the units need each name; empty when all need them all.
    var heads: [Int] = []
  }

  /// The scarcest things first: those of which a unit meets the most.
  func count(_ unmet: [UnmetNeed]) -> [ScarceThing] {
    var things: [Key: (thing: ScarceThing, heads: [Int])] = [:]
    for entry in unmet {
      guard let position = facts.week.index.needs[entry.need] else { continue }
      let need = facts.week.needs[position]
      guard let want = wantOfPart(entry, need) ?? want(entry, need) else { continue }
      let key = Key(
        kind: want.kind,
        names: want.names,
        isPartial: !want.heads.isEmpty,
        size: min(want.units, Self.largestOfItsOwn + 1)
      )
      let nothing = ScarceThing(kind: key.kind, name: "", units: 0, needs: 0, points: 0)
      var (thing, heads) = things[key] ?? (nothing, want.heads.map { _ in 0 })
      thing.units += want.units
      thing.points += points(entry, need)
      if need.isShift { thing.posts += 1 } else { thing.needs += 1 }
      for index in heads.indices { heads[index] += want.heads[index] }
      things[key] = (thing, heads)
    }
    return
      things.map { key, counted in
        var thing = counted.thing
        thing.name = name(key.names, counted.heads)
        return thing
      }
      .sorted { one, other in
        let met = (one.needs + one.posts, other.needs + other.posts)
        let (mine, theirs) = (met.0 * other.units, met.1 * one.units)
        if mine != theirs { return mine > theirs }
        if met.0 != met.1 { return met.0 > met.1 }
        return (one.kind, one.name) < (other.kind, other.name)
      }
  }

  /// `急救、带班` when every unit needs both, `带班×2` when two of them need it.
  private func name(_ names: [String], _ heads: [Int]) -> String {
    heads.isEmpty
      ? names.joined(separator: "、")
      : zip(names, heads).map { "\($0)×\($1)" }.joined(separator: "、")
  }

  /// What the component lacks that holds a need up.
  private func wantOfPart(_ entry: UnmetNeed, _ need: Need) -> Want? {
    let arguments = entry.remedy.arguments
    guard entry.remedy.code == RemedyCode.inComponent.code, arguments.count > 2,
      case .number(let part) = arguments[0], case .text(let code) = arguments[2],
      need.components.indices.contains(part - 1)
    else { return nil }
    var inner = entry
    inner.asked = need.components[part - 1].quantity
    inner.got = 0
    inner.remedy = Message(code: code, arguments: Array(arguments.dropFirst(3)))
    return want(inner, facts.week.need(need, asking: part - 1))
  }

  /// What one need lacks, where units of one thing alone are enough.
  private func want(_ entry: UnmetNeed, _ need: Need) -> Want? {
    // Dates that contradict each other are met by nobody.
    if entry.cause.code == CauseCode.deadlineBeforeTime.code { return nil }
    let labour = Kind.labour.code
    let arguments = entry.remedy.arguments
    let remedy = RemedyCode.allCases.first { $0.code == entry.remedy.code }
    switch remedy {
    // Farther away there is enough: not scarce, but far.
    case .widenRadius?, .widenClass?, .lockFarther?, .lockFartherClass?: return nil
    case .addPeople?, .addQualified?, .addPartlyQualified?, .addMixed?:
      guard case .number(let units)? = arguments.first else { return nil }
      guard case .text(let text)? = arguments.last else {
        return Want(kind: labour, names: [""], units: units)
      }
      let parts = text.split(separator: "、").map(String.init)
      if remedy == .addQualified { return Want(kind: labour, names: parts, units: units) }
      if case .number(let heads) = arguments[1] {
        return Want(kind: labour, names: parts, units: units, heads: parts.map { _ in heads })
      }
      let mix = parts.map { $0.split(separator: "×").map(String.init) }
      return Want(
        kind: labour,
        names: mix.compactMap(\.first),
        units: units,
        heads: mix.map { $0.count > 1 ? Int($0[1]) ?? units : units }
      )
    default:
      return Want(
        kind: (need.kind ?? .service).code,
        names: [need.category],
        units: entry.asked - entry.got
      )
    }
  }

  private func points(_ entry: UnmetNeed, _ need: Need) -> Int {
    let whole = facts.week.points(of: need)
    guard need.isDivisible || need.quantity == 1 else { return whole }
    let (each, extra) = (whole / need.quantity, whole % need.quantity)
    return whole - entry.got * each - min(entry.got, extra)
  }
}
