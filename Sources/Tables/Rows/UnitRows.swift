// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads 驻区单位 and 服务队.
enum UnitRows {
  static func read(_ sheet: Sheet, into context: ReadingContext) {
    let identity = RowIdentity(sheet, findings: context.findings, nameIsKey: true)
    context.count(.note, sheet, .identifiersMade, identity.madeCount)
    context.units = Register(hasTable: true)
    for reader in identity.readers {
      var reader = reader
      var unit = ResidentUnit(id: UnitID(reader.id))
      unit.name = reader.raw(.name).isEmpty ? reader.id : reader.raw(.name)
      unit.place = context.place(&reader)
      unit.coordinate = reader.coordinate()
      unit.functions = reader.list(.functions)
      unit.perHalfDay = reader.number(.perHalfDay)
      unit.perWeek = reader.number(.perWeek)
      unit.contact = reader.contact
      reader.checkPhone()
      if reader.rejection == nil {
        context.units.add(id: unit.id.text, name: unit.name)
        context.records.units.append(unit)
      }
      context.setAside(reader)
    }
    context.finish(sheet)
  }

  static func readTeams(_ sheet: Sheet, into context: ReadingContext) {
    let identity = RowIdentity(sheet, findings: context.findings, nameIsKey: true)
    context.count(.note, sheet, .identifiersMade, identity.madeCount)
    context.teams = Register(hasTable: true)
    for reader in identity.readers {
      var reader = reader
      var team = Team(id: TeamID(reader.id))
      team.name = reader.raw(.name).isEmpty ? reader.id : reader.raw(.name)
      team.place = context.place(&reader, .community)
      if reader.rejection == nil {
        context.teams.add(id: team.id.text, name: team.name)
        context.records.teams.append(team)
      }
      context.setAside(reader)
    }
    context.finish(sheet)
  }
}
