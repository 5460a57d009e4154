// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A week as activities that choose a time and people, and resources that limit them
/// (`docs/model.md` §7): what is no flow is planned, bounded and exported from this one description.
struct TeamProgram {
  /// What a planned need demands of those who serve it.
  enum Shape: Equatable {
    /// Any pieces from anybody, each at its own time; at least a minimum if any.
    case loose
    /// All pieces from one provider.
    case whole
    /// All pieces together at one time.
    case crew
    /// Pieces together at one time, as many as can be had, skills in proportion.
    case partCrew
  }

  /// One time at which a need may be served.
  struct Mode {
    var need: Int32
    var cell: Int8
    /// The common start in minutes of the week; −1 where each piece has its own.
    var start: Int32
    /// Options of this mode, as positions in ``TeamProgram/options``.
    var options: Range<Int>
  }

  /// One provider in one mode.
  struct Option {
    /// Position of the pair in the candidates.
    var pair: Int32
    /// Pieces at most; 1 for ``Shape/whole``, which stands for all pieces at once.
    var most: Int32
    /// Uses of resources by one unit, as positions in ``TeamProgram/uses``.
    var uses: Range<Int>
    /// Which of the need's skills of some heads the provider holds, as bits.
    var skills: UInt32
  }

  /// A part of a resource that one unit of an option takes.
  struct Use {
    var resource: Int32
    var amount: Int32
  }

  let candidates: Candidates
  private(set) var shapes: [Shape]
  private(set) var modes: [Mode] = []
  /// Where the modes of each planned need begin; one more than there are needs.
  private(set) var modeOffsets: [Int] = [0]
  private(set) var options: [Option] = []
  private(set) var uses: [Use] = []
  /// Every resource that can bind, with its capacity.
  private(set) var resources: [TeamResource] = []
  private var numbers: [TeamResource.Key: Int32] = [:]
  /// The need of every pair.
  private let needOfPair: [Int32]

  init(_ candidates: Candidates) {
    self.candidates = candidates
    shapes = candidates.facts.needs.map(Self.shape)
    needOfPair = candidates.facts.needs.indices.flatMap { number in
      candidates.range(ofNeed: number).map { _ in Int32(number) }
    }
    modeOffsets.reserveCapacity(candidates.facts.needs.count + 1)
    let crossing = UnitLimits(candidates.facts.week).crossing
    for number in candidates.facts.needs.indices {
      addModes(number, crossing)
      modeOffsets.append(modes.count)
    }
  }

  private static func shape(_ need: NeedFacts) -> Shape {
    if need.needsSingleProvider { return .whole }
    if need.quantity > 1, !need.isDivisible { return .crew }
    return need.partialSkills.isEmpty || need.quantity == 1 ? .loose : .partCrew
  }

  /// The modes of a planned need.
  func modes(ofNeed number: Int) -> Range<Int> { modeOffsets[number]..<modeOffsets[number + 1] }

  /// Pieces that one unit of an option of a need stands for.
  func pieces(ofNeed number: Int) -> Int {
    shapes[number] == .whole ? candidates.facts.needs[number].quantity : 1
  }

  /// The need that an option serves.
  func need(ofOption option: Option) -> Int { Int(needOfPair[Int(option.pair)]) }

  // MARK: - Modes

  private mutating func addModes(_ number: Int, _ crossing: Set<Int>) {
    let need = candidates.facts.needs[number]
    let range = candidates.range(ofNeed: number)
    var bits: UInt32 = 0
    for pair in candidates.pairs[range] { bits |= pair.cells }
    let isTogether = shapes[number] == .crew || shapes[number] == .partCrew
    for cell in HalfDaySet(bits: bits).cells.map(\.index) {
      let members = range.filter { candidates.pairs[$0].cells & (1 << UInt32(cell)) != 0 }
      guard isTogether || need.isLong else {
        addMode(need, number, cell: cell, start: -1, members, crossing)
        continue
      }
      let spans = members.map { position in
        candidates.facts.gates.commonSpans(
          need,
          candidates.facts.providers[Int(candidates.pairs[position].provider)],
          in: HalfDay(index: cell)
        )
      }
      var seen: Set<[Int]> = []
      let half = HalfDay(index: cell).span
      for start in Set(spans.joined().map { max($0.start, half.start) }).sorted()
      where start < half.end {
        let present = members.indices.filter { index in
          spans[index].contains { $0.start <= start && start + need.duration <= $0.end }
        }
        // A start that nobody gains by is left out.
        guard !present.isEmpty, seen.insert(present).inserted else { continue }
        addMode(need, number, cell: cell, start: start, present.map { members[$0] }, crossing)
      }
    }
  }

  private mutating func addMode(
    _ need: NeedFacts,
    _ number: Int,
    cell: Int,
    start: Int,
    _ members: [Int],
    _ crossing: Set<Int>
  ) {
    let first = options.count
    let last =
      start < 0
      ? cell : max(cell, HalfDay(containing: start + need.duration - 1)?.index ?? cell)
    for position in members {
      let provider = Int(candidates.pairs[position].provider)
      let held = skills(need, provider)
      // Who gives all pieces alone must have every skill alone.
      if shapes[number] == .whole, held != (1 << UInt32(need.partialSkills.prefix(31).count)) - 1 {
        continue
      }
      let begin = uses.count
      addUses(need, number, provider, cells: cell...last, crossing)
      options.append(
        Option(
          pair: Int32(position),
          most: Int32(most(need, number, provider)),
          uses: begin..<uses.count,
          skills: held
        )
      )
    }
    modes.append(
      Mode(
        need: Int32(number),
        cell: Int8(cell),
        start: Int32(start),
        options: first..<options.count
      )
    )
  }

  private func most(_ need: NeedFacts, _ number: Int, _ provider: Int) -> Int {
    if shapes[number] == .whole { return 1 }
    let facts = candidates.facts.providers[provider]
    return min(need.quantity, facts.cellCap, facts.weekCap)
  }

  private func skills(_ need: NeedFacts, _ provider: Int) -> UInt32 {
    var bits: UInt32 = 0
    for (index, demand) in need.partialSkills.prefix(31).enumerated()
    where candidates.facts.providers[provider].skills.contains(demand.skill) {
      bits |= 1 << UInt32(index)
    }
    return bits
  }

  // MARK: - Resources

  private mutating func addUses(
    _ need: NeedFacts,
    _ number: Int,
    _ position: Int,
    cells: ClosedRange<Int>,
    _ crossing: Set<Int>
  ) {
    let provider = candidates.facts.providers[position]
    let pieces = Int32(pieces(ofNeed: number))
    use(.week(Int32(position)), capacity: provider.weekCap, pieces)
    if provider.cellCap < provider.weekCap {
      for cell in cells {
        use(.cell(Int32(position), Int8(cell)), capacity: provider.cellCap, pieces)
      }
    }
    if provider.person != nil, provider.weekCap > 1 {
      let day = Int8(cells.lowerBound / 3)
      use(.day(Int32(position), day), capacity: provider.minutesADay, Int32(need.duration))
    }
    if provider.isExclusive, provider.cellCap > 1, provider.weekCap > 1, !need.isLong {
      addRoomUse(need, position, cell: cells.lowerBound, pieces: most(need, number, position))
    }
    guard provider.isCounted, provider.unit >= 0 else { return }
    if let cap = candidates.facts.unitWeekCaps[Int(provider.unit)] {
      use(.unitWeek(provider.unit), capacity: cap, pieces)
    }
    guard crossing.contains(Int(provider.unit)) else { return }
    let limit = candidates.facts.week.units[Int(provider.unit)].perHalfDay ?? .max
    for cell in cells { use(.unitCell(provider.unit, Int8(cell)), capacity: limit, pieces) }
  }

  /// Minutes of an exclusive thing in one half-day: each booking takes its length and one buffer, and
  /// may give as many pieces as the half-day allows.
  private mutating func addRoomUse(
    _ need: NeedFacts,
    _ position: Int,
    cell: Int,
    pieces: Int
  ) {
    let buffer = candidates.facts.week.policy.bufferMinutes
    let half = HalfDay(index: cell).span
    let open = candidates.facts.providers[position].windows.map { $0.intersection(half) }
      .filter { $0.minutes > 0 }
    let minutes = open.reduce(0) { $0 + $1.minutes + buffer }
    use(
      .minutes(Int32(position), Int8(cell)),
      capacity: minutes,
      Int32((need.duration + buffer) / max(1, pieces))
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
