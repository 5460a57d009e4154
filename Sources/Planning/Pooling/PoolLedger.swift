// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What every street met by itself, gave and got.
public struct PoolLedger: Sendable {
  /// Something that one street gives another.
  public struct Transfer: Sendable, Equatable {
    /// Its number, from 1 in the order of the plan; one project across streets has one number.
    public var number: Int
    /// Position of the project in the plan.
    public var project: Int
    /// Who gives, as in the week of the city.
    public var provider: ProviderID
    /// Who gets, as in the week of the city.
    public var need: NeedID
    /// The street that gives, as a position among the members.
    public var giver: Int
    /// The street that gets.
    public var taker: Int
    /// Pieces.
    public var quantity: Int
  }

  /// One entry a street, in the order of the members.
  public private(set) var entries: [PoolEntry]
  /// What goes from street to street, in the order of the plan.
  public private(set) var transfers: [Transfer] = []

  /// Needs met more than by the own plans, shifts not counted.
  public var gained: Int { entries.reduce(0) { $0 + $1.met - $1.alone } }
  /// Those among them in which another street takes part: 跨街道调剂多满足 n 项.
  public var gainedAcross: Int { entries.reduce(0) { $0 + $1.got } }

  init(of city: CityPool, plan: Plan) {
    let owners = Owners(city)
    entries = city.members.map { PoolEntry(name: $0.name) }
    addTransfers(plan, owners)
    count(city, plan, owners)
  }

  private mutating func addTransfers(_ plan: Plan, _ owners: Owners) {
    var number = 0
    for (position, project) in plan.projects.enumerated() {
      let count = transfers.count
      for need in project.needs {
        for provision in project.providers {
          guard let giver = owners.street(of: provision.provider),
            let taker = owners.street(of: need), giver != taker
          else { continue }
          transfers.append(
            Transfer(
              number: number + 1,
              project: position,
              provider: provision.provider,
              need: need,
              giver: giver,
              taker: taker,
              quantity: project.needs.count > 1 ? 1 : provision.quantity
            )
          )
        }
      }
      if transfers.count > count { number += 1 }
    }
  }

  private mutating func count(_ city: CityPool, _ plan: Plan, _ owners: Owners) {
    let before = Self.pieces(of: city.ownProjects, in: city.week)
    let after = Self.pieces(of: plan.projects, in: city.week)
    let helped = Dictionary(grouping: transfers, by: \.need)
    for need in city.week.statedNeeds where city.week.exclusion(of: need) == nil {
      guard let street = owners.street(of: need.id) else { continue }
      entries[street].needs += 1
      if before[need.id, default: 0] >= need.quantity {
        entries[street].alone += 1
        entries[street].met += 1
      } else if after[need.id, default: 0] >= need.quantity {
        entries[street].met += 1
        guard let helpers = helped[need.id] else { continue }
        entries[street].got += 1
        for giver in Set(helpers.map(\.giver)) { entries[giver].gave += 1 }
      }
    }
  }

  private static func pieces(of projects: [Project], in week: Week) -> [NeedID: Int] {
    var result: [NeedID: Int] = [:]
    for project in projects {
      for id in project.needs {
        guard let position = week.index.needs[id] else { continue }
        result[id, default: 0] += week.pieces(of: project, for: week.needs[position])
      }
    }
    return result
  }
}
