// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Cuts an ask down to what a solution uses of it, and names what it brings.
struct AskTrimming {
  let context: AskContext
  let scene: AskScene

  /// The ask as it would stand on an agenda.
  ///
  /// - Parameters:
  ///   - draft: The ask as large as it could be.
  ///   - use: What it is used for.
  ///   - number: Its number on the agenda.
  /// - Returns: The ask, or nil where nothing of it is used.
  func ask(_ draft: AskDraft, _ use: AskProgram.Use, number: Int) -> Ask? {
    var ask = draft.ask
    let helped = use.needs.intersection(context.unmet.map { context.record($0).id })
    ask.needs = (helped.isEmpty ? use.needs : helped).sorted()
    let cells = use.cells.sorted().map { HalfDay(index: $0) }
    let name = context.week.freshName("ask\(number)")
    switch draft.ask.change {
    case .offer(let offer, let unit):
      guard use.total > 0 else { return nil }
      ask.change = .offer(
        trimmed(offer, use, cells, name),
        by: renamed(unit, UnitID(name))
      )
      ask.cells = cells
    case .people(let people):
      guard use.total > 0 else { return nil }
      let windows = cells.map(\.span).normalized()
      ask.change = .people(
        people.prefix(use.total).enumerated()
          .map { serial, person in
            renamed(person, PersonID(context.week.freshName("\(name)-\(serial + 1)")), windows)
          }
      )
      ask.cells = cells
    case .pieces(let id, let more):
      ask.change = .pieces(id, more: min(more, max(1, scene.excess(of: ask.change, use))))
    case .unitPieces(let id, let more):
      ask.change = .unitPieces(id, more: min(more, max(1, scene.excess(of: ask.change, use))))
    case .visits, .times, .radius, .insurance, .certificates: break
    }
    return ask
  }

  private func trimmed(
    _ offer: Offer,
    _ use: AskProgram.Use,
    _ cells: [HalfDay],
    _ name: String
  ) -> Offer {
    var result = Offer(id: OfferID(name), unit: UnitID(name), kind: offer.kind)
    result.categories = offer.categories
    result.perWeek = use.total
    result.perHalfDay = max(1, use.pieces.values.max() ?? 1)
    result.seats = offer.kind == .venue ? use.seats : 0
    result.windows = cells.map(\.span).normalized()
    result.place = offer.place
    result.coordinate = offer.coordinate
    result.skills = offer.skills
    result.certificates = offer.certificates
    result.insuredUntil = offer.insuredUntil
    return result
  }

  private func renamed(_ unit: ResidentUnit, _ id: UnitID) -> ResidentUnit {
    var result = ResidentUnit(id: id)
    result.place = unit.place
    result.coordinate = unit.coordinate
    return result
  }

  private func renamed(_ person: Person, _ id: PersonID, _ windows: [TimeSpan]) -> Person {
    var result = person
    result.id = id
    result.windows = windows
    return result
  }
}
