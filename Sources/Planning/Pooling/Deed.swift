// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One thing that a provider does in a plan.
struct Deed {
  var span: TimeSpan
  var pieces: Int
  /// The need at whose place it is, for what travels.
  var site: NeedID?

  /// The half-days that it touches.
  var cells: ClosedRange<Int> {
    let first = HalfDay(containing: span.start)?.index ?? 0
    let last = HalfDay(containing: max(span.start, span.end - 1))?.index ?? first
    return first...max(first, last)
  }

  /// What every provider does in a plan, in the order of the plan.
  static func byProvider(in projects: [Project]) -> [ProviderID: [Deed]] {
    var result: [ProviderID: [Deed]] = [:]
    for project in projects {
      for provision in project.providers {
        let site = project.host ?? project.needs.first
        result[provision.provider, default: []]
          .append(Deed(span: project.span, pieces: provision.quantity, site: site))
      }
    }
    return result
  }
}

/// What a plan takes of the limits of a unit.
struct UnitUse {
  private(set) var week = 0
  private(set) var cells = [Int](repeating: 0, count: HalfDay.count)

  mutating func add(_ other: UnitUse) {
    week += other.week
    for cell in cells.indices { cells[cell] += other.cells[cell] }
  }

  /// What is taken of every unit; goods take nothing.
  static func byUnit(of projects: [Project], in week: Week) -> [UnitID: UnitUse] {
    var result: [UnitID: UnitUse] = [:]
    for (provider, deeds) in Deed.byProvider(in: projects) {
      guard case .offer(let id) = provider,
        let offer = week.index.offers[id].map({ week.offers[$0] }), offer.kind.countsAsLoad
      else { continue }
      for deed in deeds {
        result[offer.unit, default: UnitUse()].week += deed.pieces
        for cell in deed.cells { result[offer.unit, default: UnitUse()].cells[cell] += deed.pieces }
      }
    }
    return result
  }
}
