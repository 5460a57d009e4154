// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads 社区网格 and 邻接.
enum PlaceRows {
  static func read(_ sheet: Sheet, into context: ReadingContext) {
    let identity = RowIdentity(sheet, findings: context.findings, nameIsKey: true)
    var rows = identity.readers
    context.count(.note, sheet, .identifiersMade, identity.madeCount)
    context.places = Register(hasTable: true)
    var places: [Place] = []
    for position in rows.indices {
      let place = read(&rows[position], context)
      places.append(place)
      if rows[position].rejection == nil { context.places.add(id: place.id.text, name: place.name) }
    }
    resolveParents(&places, &rows, context)
    rejectCycles(places, &rows, context)
    rejectOrphans(places, &rows, context)
    for (position, reader) in rows.enumerated() {
      if reader.rejection == nil {
        context.records.places.append(places[position])
      } else {
        context.setAside(reader)
      }
    }
  }

  private static func read(_ reader: inout RowReader, _ context: ReadingContext) -> Place {
    var place = Place(id: PlaceID(reader.id))
    place.name = reader.raw(.name).isEmpty ? reader.id : reader.raw(.name)
    place.level =
      reader.word(.level, Words.levels) ?? Words.level(ofName: place.name) ?? .community
    place.coordinate = reader.coordinate()
    place.households = reader.number(.households, limit: 1_000_000) ?? 0
    return place
  }

  private static func resolveParents(
    _ places: inout [Place],
    _ rows: inout [RowReader],
    _ context: ReadingContext
  ) {
    for position in rows.indices where rows[position].rejection == nil {
      let text = rows[position].text(.parent)
      if text.isEmpty { continue }
      switch context.places.lookUp(text) {
      case .known(let id): places[position].parent = PlaceID(id)
      case .ambiguous:
        rows[position]
          .report(
            .rowFault,
            .parent,
            .ambiguousPlace,
            mend: Message(MendCode.useIdentifier)
          )
      case .unknown:
        rows[position]
          .report(
            .rowFault,
            .parent,
            .unknownPlace,
            mend: Message(MendCode.addToTable, .table(TableKind.places))
          )
      }
    }
  }

  private static func rejectCycles(
    _ places: [Place],
    _ rows: inout [RowReader],
    _ context: ReadingContext
  ) {
    let parents = Dictionary(
      places.compactMap { place in place.parent.map { (place.id, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    for position in rows.indices where rows[position].rejection == nil {
      var next = places[position].parent
      var steps = 0
      while let id = next, id != places[position].id, steps <= places.count {
        next = parents[id]
        steps += 1
      }
      if next == places[position].id {
        rows[position].report(.rowFault, .parent, .placeCycle, mend: Message(MendCode.breakCycle))
      }
    }
    for reader in rows where reader.rejection != nil { context.places.remove(id: reader.id) }
  }

  /// A place inside one that cannot be used cannot be used either.
  private static func rejectOrphans(
    _ places: [Place],
    _ rows: inout [RowReader],
    _ context: ReadingContext
  ) {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for position in rows.indices where rows[position].rejection == nil {
        guard let parent = places[position].parent,
          case .unknown = context.places.lookUp(parent.text)
        else { continue }
        rows[position]
          .report(
            .rowFault,
            .parent,
            .unknownPlace,
            mend: Message(MendCode.addToTable, .table(TableKind.places))
          )
        context.places.remove(id: rows[position].id)
        hasChanged = true
      }
    }
  }

  static func readNeighbours(_ sheet: Sheet, into context: ReadingContext) {
    for row in sheet.rows {
      var reader = RowReader(sheet: sheet, row: row, findings: context.findings)
      reader.id = "\(reader.text(.oneCommunity))-\(reader.text(.otherCommunity))"
      if reader.id == "-" { reader.id = RowIdentity.contentHash(sheet, row: row) }
      let ends = [Field.oneCommunity, .otherCommunity].map { end(&reader, $0, context) }
      if reader.rejection == nil, let one = ends[0], let other = ends[1] {
        if one == other {
          reader.report(
            .rowFault,
            .otherCommunity,
            .selfNeighbour,
            mend: Message(MendCode.retypeCell)
          )
        } else {
          context.records.neighbours.append(NeighbourPair(one, other))
        }
      }
      context.setAside(reader)
    }
  }

  private static func end(
    _ reader: inout RowReader,
    _ field: Field,
    _ context: ReadingContext
  ) -> PlaceID? {
    let text = reader.text(field)
    if text.isEmpty {
      reader.report(.rowFault, field, .missingValue, mend: Message(MendCode.fillCell))
      return nil
    }
    switch context.places.find(text) {
    case .known(let id): return PlaceID(id)
    case .ambiguous, .unknown:
      reader.report(
        .rowFault,
        field,
        .unknownPlace,
        mend: Message(MendCode.addToTable, .table(TableKind.places))
      )
      return nil
    }
  }
}
