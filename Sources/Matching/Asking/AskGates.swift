// SPDX-License-Identifier: GPL-3.0-or-later
internal import LinearProgramming
internal import Street

/// Which columns of a program only some ask makes possible.
struct AskGates {
  /// Σ value · column ≤ most · Σ asks.
  struct Row {
    var columns: [(column: Int, value: Double)]
    var asks: [Int]
    var most: Double
  }

  /// What a column serves.
  struct Meaning {
    /// The need; nil for a session as a whole.
    var need: NeedID?
    var cells: [Int]
    var pieces: Int
    var seats: Int
  }

  private(set) var rows: [Row] = []
  /// What asks add to the capacity that a row of the program limits, which is counted in already.
  private(set) var raises: [Int: [(ask: Int, more: Int)]] = [:]
  /// Columns that no ask makes possible.
  private(set) var closed: Set<Int> = []
  /// The asks that make a column possible, each of them or one of several.
  private(set) var asksOfColumn: [Int: [Int]] = [:]
  private(set) var meanings: [Int: Meaning] = [:]
  /// Columns that take pieces of what asks bring.
  private(set) var costlyColumns: [Int] = []

  private let scene: AskScene
  private let index: AskIndex
  /// Rows in the making: by the need and what it waits for.
  private var open: [Key: (row: Row, number: Int)] = [:]
  private var usual: [Spot: (time: UInt32, law: UInt32)] = [:]

  private struct Key: Hashable {
    var need: Int
    var asks: [Int]
    var provider: Int
  }

  private struct Spot: Hashable {
    var need: Int
    var pair: Int
  }

  init(_ drafts: [AskDraft], _ scene: AskScene, _ columns: TeamColumns) {
    self.scene = scene
    index = AskIndex(drafts, scene)
    for (column, meaning) in columns.meanings.enumerated() {
      switch meaning {
      case .option(let option): gate(column, option: option)
      case .join(let join, let run), .seat(let join, let run): gate(column, join: join, run: run)
      case .guest(let join, let option): gate(column, join: join, option: option)
      case .run(let run): note(column, run: run)
      case .mode, .whole, .booked, .missing, .load, .shortfall: break
      }
    }
    rows = open.values.sorted { $0.number < $1.number }.map(\.row)
    addRaises(columns)
  }

  // MARK: - Columns

  private mutating func gate(_ column: Int, option position: Int) {
    let program = scene.program
    let option = program.options[position]
    let mode = program.modes[program.mode(ofOption: position)]
    let need = Int(mode.need)
    let wanted = program.wanted(by: option)
    let start = Int(mode.start)
    let span = start < 0 ? nil : TimeSpan(start: start, end: start + wanted.duration)
    let cells = span.map { AskTimes.cells(of: $0).map(\.index) } ?? [Int(mode.cell)]
    let pair = Int(option.pair)
    let pieces = program.pieces(of: option)
    note(column, need, wanted, cells.isEmpty ? [Int(mode.cell)] : cells, pieces: pieces)
    close(column, need, pair, cell: Int(mode.cell), span, most: Int(option.most))
    let provider = Int(scene.candidates.pairs[pair].provider)
    if let ask = index.ofProvider[provider] {
      require([ask], column, need, provider: provider, most: Int(option.most))
      let isGoods =
        scene.facts.providers[provider].isThing && !scene.facts.providers[provider].isVenue
      if !isGoods { costlyColumns.append(column) }
    }
    noteCaps(column, provider)
  }

  /// Notes that a column takes pieces of what asks for more of.
  private mutating func noteCaps(_ column: Int, _ provider: Int) {
    if let ask = index.ofCap[provider] { asksOfColumn[column, default: []].append(ask) }
    let facts = scene.facts.providers[provider]
    guard facts.isCounted, facts.unit >= 0, let ask = index.ofUnit[Int(facts.unit)] else { return }
    asksOfColumn[column, default: []].append(ask)
  }

  private mutating func gate(_ column: Int, join: Int, run number: Int) {
    let run = scene.program.runs[number]
    let booking = scene.program.booking(ofRun: number)
    gate(column, join: join, cell: Int(run.cell), booking.span, host: Int(run.host))
    noteCaps(column, Int(run.provider))
  }

  private mutating func gate(_ column: Int, join: Int, option position: Int) {
    let mode = scene.program.modes[scene.program.mode(ofOption: position)]
    let minutes = scene.facts.needs[Int(mode.need)].duration
    let span = TimeSpan(start: Int(mode.start), end: Int(mode.start) + minutes)
    gate(column, join: join, cell: Int(mode.cell), span, host: Int(mode.need))
    let pair = scene.candidates.pairs[Int(scene.program.joins[join].pair)]
    if let ask = index.ofProvider[Int(pair.provider)] {
      asksOfColumn[column, default: []].append(ask)
    }
  }

  private mutating func gate(
    _ column: Int,
    join number: Int,
    cell: Int,
    _ span: TimeSpan,
    host: Int
  ) {
    let join = scene.program.joins[number]
    let need = Int(join.need)
    // Who joins takes no piece of its own.
    note(column, need, scene.facts.needs[need], [cell], pieces: 0)
    close(column, need, Int(join.pair), cell: cell, span, most: 1)
    guard host >= 0, host != need else { return }
    let (one, other) = (scene.facts.needs[need].locality, scene.facts.needs[host].locality)
    limit(column, need, scene.base.facts.gates.nearness(one, other), most: 1)
  }

  private mutating func note(_ column: Int, run number: Int) {
    let run = scene.program.runs[number]
    meanings[column] = Meaning(need: nil, cells: [Int(run.cell)], pieces: 1, seats: 0)
    noteCaps(column, Int(run.provider))
  }

  private mutating func note(
    _ column: Int,
    _ need: Int,
    _ wanted: NeedFacts,
    _ cells: [Int],
    pieces: Int
  ) {
    meanings[column] = Meaning(
      need: scene.facts.week.needs[wanted.position].id,
      cells: cells,
      pieces: pieces,
      seats: wanted.seats
    )
  }

  // MARK: - What a column waits for

  /// Another time, a paper, a wider radius: whatever the pair lacks in the week as it is.
  private mutating func close(
    _ column: Int,
    _ need: Int,
    _ pair: Int,
    cell: Int,
    _ span: TimeSpan?,
    most: Int
  ) {
    let candidate = scene.candidates.pairs[pair]
    let base = usual(need, pair)
    let bit = 1 << UInt32(cell) as UInt32
    let own = baseNeed(need, candidate)
    let isInTime = span.map { span in
      own.windows.contains { $0.start <= span.start && span.end <= $0.end }
    }
    if !(isInTime ?? true) || base.time & bit == 0 {
      require(
        index.ofTime[AskIndex.Time(need: need, cell: cell)].map { [$0] } ?? [],
        column,
        need,
        most: most
      )
    }
    if base.law & bit == 0 {
      let asks = index.ofPaper[Int(candidate.provider)] ?? []
      require(asks, column, need, provider: Int(candidate.provider), most: most)
    }
    let provider = scene.facts.providers[Int(candidate.provider)]
    limit(column, need, scene.base.facts.gates.nearness(own, provider), most: most)
  }

  private mutating func limit(
    _ column: Int,
    _ need: Int,
    _ near: (value: Int, isNear: Bool),
    most: Int
  ) {
    guard !near.isNear else { return }
    require(index.radii.filter { $0.radius >= near.value }.map(\.ask), column, need, most: most)
  }

  private func baseNeed(_ need: Int, _ pair: Candidate) -> NeedFacts {
    let whole = scene.base.facts.needs[scene.baseNeeds[need]]
    return pair.part == 0 ? whole : whole.parts[Int(pair.part) - 1]
  }

  /// The half-days in which a pair has time, and those in which the law allows it, as the week is.
  private mutating func usual(_ need: Int, _ pair: Int) -> (time: UInt32, law: UInt32) {
    let spot = Spot(need: need, pair: pair)
    if let known = usual[spot] { return known }
    let candidate = scene.candidates.pairs[pair]
    let own = baseNeed(need, candidate)
    let all: UInt32 = 1 << UInt32(HalfDay.count) - 1
    let gates = scene.base.facts.gates
    var result: (time: UInt32, law: UInt32)
    if let position = scene.baseProviders[Int(candidate.provider)] {
      let provider = scene.base.facts.providers[position]
      result = (gates.commonCells(own, provider), gates.qualifiedCells(own, provider, all))
    } else {
      // The clock needs no words, and words are what the two weeks number differently.
      result = (gates.commonCells(own, scene.facts.providers[Int(candidate.provider)]), all)
    }
    usual[spot] = result
    return result
  }

  /// Lets a column be used only where one of some asks is chosen.
  private mutating func require(
    _ asks: [Int],
    _ column: Int,
    _ need: Int,
    provider: Int = -1,
    most: Int
  ) {
    guard !asks.isEmpty else {
      closed.insert(column)
      return
    }
    asksOfColumn[column, default: []] += asks
    let key = Key(need: need, asks: asks, provider: provider)
    let limit = max(most, scene.program.shapes[need] == .whole ? 1 : widest(need))
    var entry = open[key] ?? (Row(columns: [], asks: asks, most: Double(limit)), open.count)
    if entry.row.columns.last?.column != column { entry.row.columns.append((column, 1)) }
    open[key] = entry
  }

  /// Units of options that a need can use at most.
  private func widest(_ need: Int) -> Int {
    let facts = scene.facts.needs[need]
    guard !facts.parts.isEmpty else { return facts.quantity }
    return facts.parts.reduce(0) { $0 + ($1.needsSingleProvider ? 1 : $1.quantity) }
  }

  // MARK: - Capacity

  private mutating func addRaises(_ columns: TeamColumns) {
    for (number, resource) in scene.program.resources.enumerated() {
      guard let row = columns.rowOfResource[Int32(number)] else { continue }
      switch resource.key {
      case .week(let provider):
        if let ask = index.ofProvider[Int(provider)] ?? index.ofCap[Int(provider)] {
          let more = index.more[ask] ?? scene.facts.providers[Int(provider)].weekCap
          raises[row, default: []].append((ask, more))
        }
      case .unitWeek(let unit):
        if let ask = index.ofUnit[Int(unit)] {
          raises[row, default: []].append((ask, index.more[ask] ?? 1))
        }
      case .cell, .day, .minutes, .unitCell: break
      }
    }
  }
}

/// Which ask brings or changes what, by the positions of a scene.
struct AskIndex {
  /// A need in a half-day.
  struct Time: Hashable {
    var need: Int
    var cell: Int
  }

  /// The ask that brings a provider.
  private(set) var ofProvider: [Int: Int] = [:]
  /// The ask that raises the cap of a provider.
  private(set) var ofCap: [Int: Int] = [:]
  private(set) var ofUnit: [Int: Int] = [:]
  private(set) var ofTime: [Time: Int] = [:]
  /// The asks that insure a provider or renew its certificates.
  private(set) var ofPaper: [Int: [Int]] = [:]
  private(set) var radii: [(radius: Int, ask: Int)] = []
  /// Times more that asks for a cap are for.
  private(set) var more: [Int: Int] = [:]

  init(_ drafts: [AskDraft], _ scene: AskScene) {
    let week = scene.facts.week
    let offers = week.offers.count
    var needs: [NeedID: Int] = [:]
    for (number, need) in scene.facts.needs.enumerated() {
      needs[week.needs[need.position].id] = number
    }
    func position(_ provider: ProviderID) -> Int? {
      switch provider {
      case .offer(let id): week.index.offers[id]
      case .person(let id): week.index.people[id].map { $0 + offers }
      }
    }
    for (ask, draft) in drafts.enumerated() {
      switch draft.ask.change {
      case .offer(let offer, _):
        if let place = position(.offer(offer.id)) { ofProvider[place] = ask }
      case .people(let people):
        for person in people {
          if let place = position(.person(person.id)) { ofProvider[place] = ask }
        }
      case .visits(let id, let more):
        if let place = position(.person(id)) { ofCap[place] = ask }
        self.more[ask] = more
      case .pieces(let id, let more):
        if let place = position(.offer(id)) { ofCap[place] = ask }
        self.more[ask] = more
      case .unitPieces(let id, let more):
        if let unit = week.index.units[id] { ofUnit[unit] = ask }
        self.more[ask] = more
      case .times(let id, _):
        for cell in draft.ask.cells {
          if let need = needs[id] { ofTime[Time(need: need, cell: cell.index)] = ask }
        }
      case .radius(let radius): radii.append((radius, ask))
      case .insurance(let provider, _), .certificates(let provider, _, _):
        if let place = position(provider) { ofPaper[place, default: []].append(ask) }
      }
    }
  }
}
