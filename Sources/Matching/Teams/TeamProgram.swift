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
    /// Somebody for each component, all at one time.
    case project

    /// Whether whoever serves it begins at one time.
    var isTogether: Bool { self == .crew || self == .partCrew || self == .project }
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
    /// Needs that may join, as positions in ``TeamProgram/joins``.
    var guests: Range<Int> = 0..<0
  }

  /// One session of an offer at one time.
  struct Run {
    var provider: Int32
    var cell: Int8
    var start: Int32
    /// The need at whose place it is held; −1 for the place of the offer.
    var host: Int32
    /// Uses of resources by the session, as positions in ``TeamProgram/uses``.
    var uses: Range<Int>
    /// Needs that may join, as positions in ``TeamProgram/joins``.
    var guests: Range<Int>
  }

  /// A need that may join a session or a project.
  struct Join {
    var need: Int32
    /// Position of its pair in the candidates.
    var pair: Int32
  }

  typealias Use = TeamResources.Use

  let candidates: Candidates
  private(set) var shapes: [Shape]
  private(set) var modes: [Mode] = []
  /// Where the modes of each planned need begin; one more than there are needs.
  private(set) var modeOffsets: [Int] = [0]
  private(set) var options: [Option] = []
  /// Sessions of offers, by provider, half-day, host and start.
  private(set) var runs: [Run] = []
  private(set) var joins: [Join] = []
  private var taken: TeamResources
  /// The need of every pair.
  private let needOfPair: [Int32]

  init(_ candidates: Candidates) {
    self.candidates = candidates
    taken = TeamResources(candidates.facts)
    shapes = candidates.facts.needs.map { Self.shape($0) }
    needOfPair = candidates.facts.needs.indices.flatMap { number in
      candidates.range(ofNeed: number).map { _ in Int32(number) }
    }
    modeOffsets.reserveCapacity(candidates.facts.needs.count + 1)
    let sessions = SessionGuests(candidates)
    let starts = TeamStarts(candidates, shapes, sessions)
    for number in candidates.facts.needs.indices {
      addModes(number, starts, sessions)
      modeOffsets.append(modes.count)
    }
    for provider in sessions.providers { addRuns(provider, starts, sessions) }
  }

  private static func shape(_ need: NeedFacts) -> Shape {
    if !need.parts.isEmpty { return .project }
    if need.needsSingleProvider { return .whole }
    if need.quantity > 1, !need.isDivisible { return .crew }
    return need.partialSkills.isEmpty || need.quantity == 1 ? .loose : .partCrew
  }

  /// What every option and session takes.
  var uses: [Use] { taken.uses }
  /// Every resource that can bind, with its capacity.
  var resources: [TeamResource] { taken.resources }

  /// The modes of a planned need.
  func modes(ofNeed number: Int) -> Range<Int> { modeOffsets[number]..<modeOffsets[number + 1] }

  /// Pieces that one unit of an option of a need stands for.
  func pieces(ofNeed number: Int) -> Int {
    shapes[number] == .whole ? candidates.facts.needs[number].quantity : 1
  }

  /// Pieces that one unit of an option stands for: all that one provider must give are one unit.
  func pieces(of option: Option) -> Int {
    let wanted = wanted(by: option)
    return wanted.needsSingleProvider ? wanted.quantity : 1
  }

  /// The need that an option serves.
  func need(ofOption option: Option) -> Int { Int(needOfPair[Int(option.pair)]) }

  /// What an option serves: the need or a component of it.
  func wanted(by option: Option) -> NeedFacts {
    candidates.wanted(by: candidates.pairs[Int(option.pair)], of: need(ofOption: option))
  }

  // MARK: - Modes

  private mutating func addModes(
    _ number: Int,
    _ starts: TeamStarts,
    _ sessions: SessionGuests
  ) {
    let need = candidates.facts.needs[number]
    let range = candidates.range(ofNeed: number).filter { !candidates.isJoin(candidates.pairs[$0]) }
    var bits: UInt32 = 0
    for position in range { bits |= candidates.pairs[position].cells }
    for cell in HalfDaySet(bits: bits).cells.map(\.index) {
      let members = range.filter { candidates.pairs[$0].cells & (1 << UInt32(cell)) != 0 }
      if shapes[number].isTogether || need.isLong {
        addJointModes(number, cell: cell, members, starts)
      } else {
        addLooseModes(number, cell: cell, members, starts, sessions)
      }
    }
  }

  /// One mode for each start at which everybody comes.
  private mutating func addJointModes(
    _ number: Int,
    cell: Int,
    _ members: [Int],
    _ starts: TeamStarts
  ) {
    let need = candidates.facts.needs[number]
    let common = members.map { spans(of: $0, number, cell: cell) }
    var seen: Set<[Int]> = []
    for start in starts.starts(of: .together(need: number, cell: cell)) {
      let present = members.indices.filter { index in
        common[index].contains { $0.start <= start && start + need.duration <= $0.end }
      }
      guard isEnough(present.map { members[$0] }, for: need) else { continue }
      // A start that nobody gains by is left out, where nobody's bookings follow each other.
      let isNew = seen.insert(present).inserted
      guard isNew || present.contains(where: { isTimed(members[$0]) }) else { continue }
      addMode(number, cell: cell, start: start, present.map { members[$0] })
    }
  }

  /// Whether somebody is there for the need, or for every component that must be complete.
  private func isEnough(_ present: [Int], for need: NeedFacts) -> Bool {
    guard !present.isEmpty else { return false }
    if need.parts.isEmpty { return true }
    let parts = Set(present.map { candidates.pairs[$0].part })
    return parts.count >= (need.quantity > 1 ? need.minimum : need.parts.count)
  }

  /// One mode for the half-day, and one for each start of providers whose starts matter.
  private mutating func addLooseModes(
    _ number: Int,
    cell: Int,
    _ members: [Int],
    _ starts: TeamStarts,
    _ sessions: SessionGuests
  ) {
    let plain = members.filter { !isTimed($0) }
    if !plain.isEmpty { addMode(number, cell: cell, start: -1, plain) }
    var (timed, hosts): ([Int: [Int]], [Int: [Int]]) = ([:], [:])
    for position in members {
      let provider = candidates.pairs[position].provider
      let hasGuests = !sessions.guests(ofHost: number, with: provider).isEmpty
      guard isTimed(position) || hasGuests else { continue }
      for start in starts.starts(of: .pair(position, cell: cell)) {
        if isTimed(position) { timed[start, default: []].append(position) }
        if hasGuests { hosts[start, default: []].append(position) }
      }
    }
    for (start, present) in timed.sorted(by: { $0.key < $1.key }) {
      addMode(number, cell: cell, start: start, present)
    }
    for (start, present) in hosts.sorted(by: { $0.key < $1.key }) {
      addMode(number, cell: cell, start: start, present, isHost: true)
      addGuests(number, start: start, cell: cell, sessions)
    }
  }

  private func isTimed(_ position: Int) -> Bool {
    candidates.facts.providers[Int(candidates.pairs[position].provider)].isTimed
  }

  private func spans(of position: Int, _ number: Int, cell: Int) -> [TimeSpan] {
    let pair = candidates.pairs[position]
    return candidates.facts.gates.commonSpans(
      candidates.wanted(by: pair, of: number),
      candidates.facts.providers[Int(pair.provider)],
      in: HalfDay(index: cell)
    )
  }

  /// Adds a time; where others may join (`isHost`), each helper shares one piece with them.
  private mutating func addMode(
    _ number: Int,
    cell: Int,
    start: Int,
    _ members: [Int],
    isHost: Bool = false
  ) {
    let need = candidates.facts.needs[number]
    let first = options.count
    let last =
      start < 0
      ? cell : max(cell, HalfDay(containing: start + need.duration - 1)?.index ?? cell)
    for position in members {
      let pair = candidates.pairs[position]
      let provider = Int(pair.provider)
      let wanted = candidates.wanted(by: pair, of: number)
      let held = skills(wanted, provider)
      // Who gives all pieces alone must have every skill alone.
      let every = (1 << UInt32(wanted.partialSkills.prefix(31).count)) - 1 as UInt32
      if wanted.needsSingleProvider, held != every { continue }
      let most = isHost ? 1 : most(wanted, provider)
      options.append(
        Option(
          pair: Int32(position),
          most: Int32(most),
          uses: taken.addUses(wanted, provider, most: most, cells: cell...last),
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

  private func most(_ wanted: NeedFacts, _ provider: Int) -> Int {
    if wanted.needsSingleProvider { return 1 }
    let facts = candidates.facts.providers[provider]
    return min(wanted.quantity, facts.cellCap, facts.weekCap)
  }

  private func skills(_ need: NeedFacts, _ provider: Int) -> UInt32 {
    var bits: UInt32 = 0
    for (index, demand) in need.partialSkills.prefix(31).enumerated()
    where candidates.facts.providers[provider].skills.contains(demand.skill) {
      bits |= 1 << UInt32(index)
    }
    return bits
  }

  // MARK: - Sessions

  /// Notes who may join each option of the last mode.
  private mutating func addGuests(
    _ number: Int,
    start: Int,
    cell: Int,
    _ sessions: SessionGuests
  ) {
    guard let mode = modes.last else { return }
    let span = TimeSpan(start: start, end: start + candidates.facts.needs[number].duration)
    for option in mode.options {
      let first = joins.count
      let provider = candidates.pairs[Int(options[option].pair)].provider
      for guest in sessions.guests(ofHost: number, with: provider)
      where canCome(guest, at: span, cell: cell) {
        joins.append(Join(need: Int32(guest.need), pair: Int32(guest.pair)))
      }
      options[option].guests = first..<joins.count
    }
  }

  private func canCome(_ guest: SessionGuests.Guest, at span: TimeSpan, cell: Int) -> Bool {
    let pair = candidates.pairs[guest.pair]
    guard pair.cells & (1 << UInt32(cell)) != 0 else { return false }
    return spans(of: guest.pair, guest.need, cell: cell)
      .contains { $0.start <= span.start && span.end <= $0.end }
  }

  private mutating func addRuns(
    _ position: Int,
    _ starts: TeamStarts,
    _ sessions: SessionGuests
  ) {
    let provider = candidates.facts.providers[position]
    guard let terms = provider.session else { return }
    let guests = sessions.guests(of: position)
    let bits = guests.reduce(UInt32(0)) { $0 | candidates.pairs[$1.pair].cells }
    for cell in HalfDaySet(bits: bits).cells.map(\.index) {
      for host in sessions.hosts(of: position) {
        let group = TeamStarts.Group.run(provider: position, host: host, cell: cell)
        for start in starts.starts(of: group) {
          let span = TimeSpan(start: start, end: start + terms.minutes)
          let present = guests.filter {
            canCome($0, at: span, cell: cell) && (host < 0 || candidates.isNear($0.need, host))
          }
          let people = present.reduce(0) { $0 + candidates.facts.needs[$1.need].attendance }
          guard people >= terms.least, host < 0 || present.contains(where: { $0.need == host })
          else { continue }
          addRun(position, cell: cell, start: start, host: host, present)
        }
      }
    }
  }

  private mutating func addRun(
    _ position: Int,
    cell: Int,
    start: Int,
    host: Int,
    _ guests: [SessionGuests.Guest]
  ) {
    let first = joins.count
    joins += guests.map { Join(need: Int32($0.need), pair: Int32($0.pair)) }
    runs.append(
      Run(
        provider: Int32(position),
        cell: Int8(cell),
        start: Int32(start),
        host: Int32(host),
        uses: taken.addSessionUses(position, cell: cell),
        guests: first..<joins.count
      )
    )
  }
}
