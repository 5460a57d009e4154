// SPDX-License-Identifier: GPL-3.0-or-later

/// What a plan was made with beside the tables, by the command line and the sheets of the office.
///
/// It is part of the plan, so that whoever reads the plan sees the week that it was made for.
public struct PlanChanges: Sendable, Equatable {
  /// What is otherwise than the tables say; new needs are in ``added`` alone.
  public var week = WeekChanges()
  /// Needs whose rows the office holds as they are.
  public var held: Set<NeedID> = []
  /// Needs that are not in the tables: they can be had from nowhere else than the tables.
  public var added: Set<NeedID> = []

  /// Makes no change.
  public init() {}

  /// Whether there is nothing to say.
  public var isEmpty: Bool { week.isEmpty && held.isEmpty && added.isEmpty }

  /// How many things are changed.
  public var count: Int {
    week.absences.count + week.cancelled.count + week.moved.count + week.withoutRules.count
      + week.pins.count + week.bans.count + held.count + added.count
  }

  /// What of it speaks of records that a week has.
  ///
  /// - Parameter week: The week as its tables say.
  /// - Returns: The changes without needs and providers that are gone; ``added`` without needs that the
  ///   tables have by now.
  public func known(in week: Week) -> PlanChanges {
    func has(_ need: NeedID) -> Bool { week.index.needs[need] != nil }
    func known(_ providers: [NeedID: [ProviderID]]) -> [NeedID: [ProviderID]] {
      providers.filter { has($0.key) }.mapValues { $0.filter { week.has($0) } }
        .filter { !$0.value.isEmpty }
    }
    var result = self
    result.week.absences.removeAll { !week.has($0.provider) }
    result.week.cancelled = result.week.cancelled.filter { has($0) }
    result.week.moved = result.week.moved.filter { has($0.key) }
    result.week.pins = known(result.week.pins)
    result.week.bans = known(result.week.bans)
    result.held = held.filter { has($0) }
    result.added = added.filter { !has($0) }
    return result
  }

  /// Leaves out what is said of some needs.
  ///
  /// - Parameter needs: Needs; their rows are free again, and at the times of the tables.
  public mutating func forget(_ needs: Set<NeedID>) {
    week.moved = week.moved.filter { !needs.contains($0.key) }
    week.cancelled.subtract(needs)
    release(needs)
    lift(needs)
  }

  /// Leaves out who alone may serve some needs, and whether their rows are held.
  ///
  /// - Parameter needs: Needs.
  public mutating func release(_ needs: Set<NeedID>) {
    week.pins = week.pins.filter { !needs.contains($0.key) }
    held.subtract(needs)
  }

  /// Leaves out who may not serve some needs.
  ///
  /// - Parameter needs: Needs.
  public mutating func lift(_ needs: Set<NeedID>) {
    week.bans = week.bans.filter { !needs.contains($0.key) }
  }
}
