// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Writes a week as the data of `models/matching.mod`; the tables are described in models/README.md.
package struct MathProgData {
  private let setting: MatchingSetting
  private let durations: [Int]
  private var text = "data;\n"

  /// The data of one goal with the goals before it frozen.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - level: The goal to optimise.
  ///   - levels: Values of the goals before it.
  /// - Returns: UTF-8 text; identifiers only, never names.
  package static func make(_ week: Week, level: Goal, levels: [LevelResult]) -> [UInt8] {
    var data = MathProgData(week)
    data.addSets()
    data.addNeeds()
    data.addProviders()
    data.addPairs()
    data.addMembers()
    data.addQuestion(level, levels)
    return Array(data.text.utf8)
  }

  private init(_ week: Week) {
    let candidates = Candidates(WeekFacts(week))
    setting = MatchingSetting(candidates)
    durations = FlowReasons.durations(candidates)
  }

  private var facts: WeekFacts { setting.candidates.facts }

  /// Symbols carry their table's letter, because MathProg has one name space for all of them.
  private func symbol(_ kind: String, _ id: String) -> String {
    let escaped = id.replacing("'", with: "''")
    return "'\(kind):\(escaped)'"
  }

  private func symbol(_ provider: ProviderFacts) -> String {
    switch provider.id {
    case .offer(let id): symbol("o", id.text)
    case .person(let id): symbol("p", id.text)
    }
  }

  private func needSymbol(_ number: Int) -> String {
    symbol("n", facts.week.needs[facts.needs[number].position].id.text)
  }

  private func communitySymbol(_ place: Int32) -> String {
    place < 0 ? "none" : symbol("c", facts.week.places[Int(place)].id.text)
  }

  private var units: [Int] {
    facts.week.units.indices.filter { setting.balance.units[$0] != nil }
  }

  private var people: [Int] {
    facts.week.people.indices.filter { setting.balance.people[$0] != nil }
  }

  private mutating func addSets() {
    let communities = setting.floors.communities.filter { $0.place >= 0 }
    let places = communities.map { communitySymbol($0.place) }
    text += "set COMMUNITIES := \(places.joined(separator: " "));\n"
    let unitNames = units.map { symbol("u", facts.week.units[$0].id.text) }
    text += "set UNITS := \(unitNames.joined(separator: " "));\n"
    let names = people.map { symbol("p", facts.week.people[$0].id.text) }
    text += "set PEOPLE := \(names.joined(separator: " "));\n"
    text += "param owed :="
    for community in communities {
      text += "\n  \(communitySymbol(community.place)) \(community.floor)"
    }
    text += ";\n"
  }

  private mutating func addNeeds() {
    text += "param: NEEDS: quantity points urgent locked community duration :="
    for (number, need) in facts.needs.enumerated() {
      let flags = "\(need.isUrgent ? 1 : 0) \(need.locked.isEmpty ? 0 : 1)"
      text += "\n  \(needSymbol(number)) \(need.quantity) \(need.points) \(flags) "
      text += "\(communitySymbol(need.locality.community)) \(need.duration)"
    }
    text += ";\n"
  }

  private mutating func addProviders() {
    let used = Set(setting.candidates.pairs.map { Int($0.provider) }).sorted()
    text += "param: PROVIDERS: weekCap cellCap dayCap bearer :="
    for position in used {
      let provider = facts.providers[position]
      let bearer: String
      if provider.person != nil {
        bearer = symbol(provider)
      } else if provider.isCounted, provider.unit >= 0 {
        bearer = symbol("u", facts.week.units[Int(provider.unit)].id.text)
      } else {
        bearer = "none"
      }
      text += "\n  \(symbol(provider)) \(provider.weekCap) \(provider.cellCap) "
      text += "\(dayCap(position)) \(bearer)"
    }
    text += ";\n"
  }

  private func dayCap(_ position: Int) -> String {
    let provider = facts.providers[position]
    guard provider.person != nil, durations[position] > 0 else { return "." }
    return String(provider.minutesADay / durations[position])
  }

  private mutating func addPairs() {
    text += "param: PAIRS: nearness fit wish continuity :="
    var arcs = "set ARCS :="
    for number in facts.needs.indices {
      for pair in setting.candidates.pairs[setting.candidates.range(ofNeed: number)] {
        let provider = facts.providers[Int(pair.provider)]
        let key = "\(needSymbol(number)) \(symbol(provider))"
        text += "\n  \(key) \(pair.nearness) \(pair.fit) \(pair.wish) \(pair.continuity)"
        let cells = HalfDaySet(bits: pair.cells).cells.map { String($0.index) }
        let listed = provider.cellCap < provider.weekCap ? cells.joined(separator: " ") : "-1"
        arcs += "\n  (\(needSymbol(number)),\(symbol(provider)),*) \(listed)"
      }
    }
    text += ";\n\(arcs);\n"
  }

  private mutating func addMembers() {
    text += "param: most step history low high weight :="
    for position in units {
      guard let member = setting.balance.units[position] else { continue }
      add(member, symbol("u", facts.week.units[position].id.text), step: 1)
    }
    for position in people {
      guard let member = setting.balance.people[position] else { continue }
      let duration = durations[position + facts.week.offers.count]
      let step = member.cap > 1 ? max(0, duration) : 0
      add(member, symbol("p", facts.week.people[position].id.text), step: step)
    }
    text += ";\n"
  }

  private mutating func add(_ member: BalanceMember, _ name: String, step: Int) {
    text += "\n  \(name) \(member.cap) \(step) \(member.history) \(member.low) \(member.high) "
    text += "\(member.weight)"
  }

  private mutating func addQuestion(_ level: Goal, _ levels: [LevelResult]) {
    text += "param LEVEL := \(level.rawValue);\n"
    let before = setting.order.prefix { $0 != level }
    let frozen = before.compactMap { goal in levels.first { $0.goal == goal } }
    if !frozen.isEmpty {
      text += "param: FROZEN: frozen :="
      for result in frozen { text += " \(result.goal.rawValue) \(result.value)" }
      text += ";\n"
    }
    text += "end;\n"
  }
}
