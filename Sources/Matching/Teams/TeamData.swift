// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Writes a week as the data of `models/team-matching.mod`: points met, nothing frozen.
package enum TeamData {
  /// The data, or nil where the text has no words for a need: minima, and skills in proportion.
  ///
  /// - Parameter week: The week.
  /// - Returns: UTF-8 text; numbers of needs, providers and resources, never names.
  package static func make(_ week: Week) -> [UInt8]? {
    let program = TeamProgram(Candidates(WeekFacts(week)))
    let facts = program.candidates.facts
    let isSayable = facts.needs.indices.allSatisfy {
      program.joins.isEmpty && program.shapes[$0] != .project && program.shapes[$0] != .partCrew
        && (facts.needs[$0].minimum <= 1 || !facts.needs[$0].isDivisible)
    }
    guard isSayable else { return nil }
    var text = "# Data of models/team-matching.mod; needs and providers by identifier.\ndata;\n"
    let names = facts.needs.map { symbol("n", week.needs[$0.position].id.text) }
    text += "set NEEDS := \(names.joined(separator: " "));\nparam: points quantity shape :="
    for (number, need) in facts.needs.enumerated() {
      text += "\n  \(names[number]) \(need.points) \(need.quantity) \(word(program.shapes[number]))"
    }
    text += ";\nparam: OPTIONS: most :="
    var uses = ""
    var skills = ""
    var held: Set<String> = []
    for (number, need) in facts.needs.enumerated() {
      for (bit, demand) in need.partialSkills.enumerated() where program.shapes[number] == .crew {
        skills += "\n  \(names[number]) s\(bit) \(demand.heads)"
      }
      for mode in program.modes(ofNeed: number) {
        for option in program.modes[mode].options {
          let entry = program.options[option]
          let provider = facts.providers[Int(program.candidates.pairs[Int(entry.pair)].provider)]
          let key = "\(names[number]) m\(mode) \(symbol(provider.id))"
          text += "\n  \(key) \(entry.most)"
          for use in program.uses[entry.uses] {
            uses += "\n  \(key) r\(use.resource) \(use.amount)"
          }
          for bit in need.partialSkills.indices.prefix(31)
          where entry.skills & (1 << UInt32(bit)) != 0 {
            held.insert("(\(names[number]), s\(bit), \(symbol(provider.id)))")
          }
        }
      }
    }
    text +=
      ";\nparam: SKILLS: heads :=\(skills);\nset HOLDS := \(held.sorted().joined(separator: " "));\nparam: RESOURCES: capacity :="
    for (number, resource) in program.resources.enumerated() {
      text += "\n  r\(number) \(resource.capacity)"
    }
    return Array((text + ";\nparam: USES: amount :=\(uses);\nend;\n").utf8)
  }

  private static func word(_ shape: TeamProgram.Shape) -> String {
    switch shape {
    case .loose, .partCrew: "pieces"
    case .whole: "whole"
    case .crew, .project: "crew"
    }
  }

  private static func symbol(_ kind: String, _ id: String) -> String {
    "'\(kind):\(id.replacing("'", with: "''"))'"
  }

  private static func symbol(_ provider: ProviderID) -> String {
    switch provider {
    case .offer(let id): symbol("o", id.text)
    case .person(let id): symbol("p", id.text)
    }
  }
}
