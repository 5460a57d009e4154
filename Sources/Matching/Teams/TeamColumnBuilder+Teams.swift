// SPDX-License-Identifier: GPL-3.0-or-later
internal import LinearProgramming
internal import Street

/// Needs whose helpers come together: crews, and projects of several components.
extension TeamColumnBuilder {
  /// The options of a mode that are looked at.
  private func options(_ mode: Int) -> [Int] {
    guard let core = request.core else { return Array(program.modes[mode].options) }
    return program.modes[mode].options.filter { core.contains(option: $0) }
  }

  mutating func addCrew(_ mode: Int, _ number: Int, demand: Int) {
    let options = options(mode)
    guard !options.isEmpty else { return }
    result.sparse.addCell(row: demand, value: 1)
    let team = addTeamRows(need(number), options)
    close(.mode(mode), upper: 1)
    addMembers(team, options)
  }

  /// A need with components: one time for all, and everybody whom each component asks for.
  mutating func addProject(_ number: Int) {
    let facts = need(number)
    let demand = result.sparse.addRow(lower: Double(facts.quantity), upper: Double(facts.quantity))
    addMissing(number, row: demand)
    let isWhole = facts.quantity == 1
    let once = isWhole ? nil : result.sparse.addRow(lower: -.infinity, upper: 1)
    for mode in program.modes(ofNeed: number) {
      var parts = [[Int]](repeating: [], count: facts.parts.count)
      for option in options(mode) {
        let pair = program.candidates.pairs[Int(program.options[option].pair)]
        parts[Int(pair.part) - 1].append(option)
      }
      if isWhole {
        if parts.contains(where: \.isEmpty) { continue }
        result.sparse.addCell(row: demand, value: 1)
        let teams = zip(facts.parts, parts).map { addTeamRows($0, $1) }
        close(.mode(mode), upper: 1)
        for (team, options) in zip(teams, parts) { addMembers(team, options) }
      } else if parts.contains(where: { !$0.isEmpty }) {
        addPieces(number, mode, parts, demand: demand, once: once)
      }
    }
  }

  /// Components of which each counts by itself, at one time all the same.
  private mutating func addPieces(
    _ number: Int,
    _ mode: Int,
    _ parts: [[Int]],
    demand: Int,
    once: Int?
  ) {
    let facts = need(number)
    let links = parts.map { _ in result.sparse.addRow(lower: -.infinity, upper: 0) }
    let least = result.sparse.addRow(lower: 0, upper: .infinity)
    if let once { result.sparse.addCell(row: once, value: 1) }
    for link in links { result.sparse.addCell(row: link, value: -1) }
    result.sparse.addCell(row: least, value: -Double(facts.minimum))
    close(.mode(mode), upper: 1)
    for (part, options) in parts.enumerated() where !options.isEmpty {
      result.sparse.addCell(row: demand, value: 1)
      result.sparse.addCell(row: links[part], value: 1)
      result.sparse.addCell(row: least, value: 1)
      let team = addTeamRows(facts.parts[part], options)
      close(.whole(need: number), upper: 1)
      addMembers(team, options)
    }
  }

  /// The rows of everybody who comes together for a need or a component.
  struct TeamRows {
    var members: Int
    var skills: [SkillRow]
    var links: [Int]
  }

  /// Adds rows, and their cells in the column that says whether the team comes.
  private mutating func addTeamRows(_ wanted: NeedFacts, _ options: [Int]) -> TeamRows {
    let members = result.sparse.addRow(lower: 0, upper: 0)
    let isWhole = wanted.needsSingleProvider
    let skills =
      isWhole
      ? []
      : wanted.partialSkills.indices.map { bit in
        SkillRow(
          row: result.sparse.addRow(lower: 0, upper: .infinity),
          bit: bit,
          held: 1,
          other: 0
        )
      }
    result.sparse.addCell(row: members, value: isWhole ? -1 : -Double(wanted.quantity))
    for (index, demand) in zip(skills.indices, wanted.partialSkills) {
      result.sparse.addCell(row: skills[index].row, value: -Double(demand.heads))
    }
    // Nobody comes to a mode that is not held: one row a member makes the relaxation strong.
    let links = options.map { _ in result.sparse.addRow(lower: -.infinity, upper: 0) }
    for (index, option) in options.enumerated() {
      let most = min(isWhole ? 1 : wanted.quantity, Int(program.options[option].most))
      result.sparse.addCell(row: links[index], value: -Double(most))
    }
    return TeamRows(members: members, skills: skills, links: links)
  }

  private mutating func addMembers(_ team: TeamRows, _ options: [Int]) {
    for (index, option) in options.enumerated() {
      addOption(
        option,
        demand: nil,
        link: team.links[index],
        crew: team.members,
        skills: team.skills
      )
    }
  }
}
