// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What activities take of the things that they share (`docs/model.md` §7).
struct TeamResources {
  /// A part of a resource that one unit of an option takes.
  struct Use {
    var resource: Int32
    var amount: Int32
  }

  private let facts: WeekFacts
  private let crossing: Set<Int>
  private(set) var uses: [Use] = []
  /// Every resource that can bind, with its capacity.
  private(set) var resources: [TeamResource] = []
  private var numbers: [TeamResource.Key: Int32] = [:]

  init(_ facts: WeekFacts) {
    self.facts = facts
    crossing = UnitLimits(facts.week).crossing
  }

  /// Notes what one unit of a need or component takes of a provider in some half-days.
  mutating func addUses(
    _ wanted: NeedFacts,
    _ position: Int,
    most: Int,
    cells: ClosedRange<Int>
  ) -> Range<Int> {
    let begin = uses.count
    let provider = facts.providers[position]
    let pieces = Int32(wanted.needsSingleProvider ? wanted.quantity : 1)
    addPieceUses(position, pieces, cells: cells)
    if provider.person != nil, provider.weekCap > 1 {
      let day = Int8(cells.lowerBound / 3)
      use(.day(Int32(position), day), capacity: provider.minutesADay, Int32(wanted.duration))
    }
    if provider.isExclusive, provider.cellCap > 1, provider.weekCap > 1, !wanted.isLong {
      addRoomUse(
        wanted.duration,
        position,
        cell: cells.lowerBound,
        pieces: most
      )
    }
    return begin..<uses.count
  }

  /// Notes what one session takes of its offer.
  mutating func addSessionUses(_ position: Int, cell: Int) -> Range<Int> {
    let begin = uses.count
    let provider = facts.providers[position]
    addPieceUses(position, 1, cells: cell...cell)
    if let terms = provider.session, provider.isExclusive, provider.cellCap > 1,
      provider.weekCap > 1
    {
      addRoomUse(terms.minutes, position, cell: cell, pieces: 1)
    }
    return begin..<uses.count
  }

  private mutating func addPieceUses(
    _ position: Int,
    _ pieces: Int32,
    cells: ClosedRange<Int>
  ) {
    let provider = facts.providers[position]
    use(.week(Int32(position)), capacity: provider.weekCap, pieces)
    if provider.cellCap < provider.weekCap {
      for cell in cells {
        use(.cell(Int32(position), Int8(cell)), capacity: provider.cellCap, pieces)
      }
    }
    guard provider.isCounted, provider.unit >= 0 else { return }
    if let cap = facts.unitWeekCaps[Int(provider.unit)] {
      use(.unitWeek(provider.unit), capacity: cap, pieces)
    }
    guard crossing.contains(Int(provider.unit)) else { return }
    let limit = facts.week.units[Int(provider.unit)].perHalfDay ?? .max
    for cell in cells { use(.unitCell(provider.unit, Int8(cell)), capacity: limit, pieces) }
  }

  /// Minutes of an exclusive thing in one half-day: each booking takes its length and one buffer, and
  /// may give as many pieces as the half-day allows.
  private mutating func addRoomUse(
    _ duration: Int,
    _ position: Int,
    cell: Int,
    pieces: Int
  ) {
    let buffer = facts.week.policy.bufferMinutes
    let half = HalfDay(index: cell).span
    let open = facts.providers[position].windows.map { $0.intersection(half) }
      .filter { $0.minutes > 0 }
    let minutes = open.reduce(0) { $0 + $1.minutes + buffer }
    use(
      .minutes(Int32(position), Int8(cell)),
      capacity: minutes,
      Int32((duration + buffer) / max(1, pieces))
    )
  }

  private mutating func use(_ key: TeamResource.Key, capacity: Int, _ amount: Int32) {
    guard amount > 0 else { return }
    let number: Int32
    if let known = numbers[key] {
      number = known
    } else {
      number = Int32(resources.count)
      numbers[key] = number
      resources.append(TeamResource(key: key, capacity: capacity))
    }
    uses.append(Use(resource: number, amount: amount))
  }
}

/// Something that activities share: times of a provider, minutes of a day, a unit's limit.
struct TeamResource {
  /// What it is; providers and units by position.
  enum Key: Hashable {
    case week(Int32)
    case cell(Int32, Int8)
    case day(Int32, Int8)
    case minutes(Int32, Int8)
    case unitWeek(Int32)
    case unitCell(Int32, Int8)
  }

  var key: Key
  var capacity: Int

  /// The resource as certificates name it.
  func name(in facts: WeekFacts) -> FlowNode {
    func provider(_ position: Int32) -> ProviderID { facts.providers[Int(position)].id }
    func unit(_ position: Int32) -> UnitID { facts.week.units[Int(position)].id }
    return switch key {
    case .week(let position): .provider(provider(position))
    case .cell(let position, let cell):
      .providerCell(provider(position), HalfDay(index: Int(cell)))
    case .day(let position, let day): .providerDay(provider(position), day: Int(day))
    case .minutes(let position, let cell):
      .providerMinutes(provider(position), HalfDay(index: Int(cell)))
    case .unitWeek(let position): .unit(unit(position))
    case .unitCell(let position, let cell): .unitCell(unit(position), HalfDay(index: Int(cell)))
    }
  }
}
