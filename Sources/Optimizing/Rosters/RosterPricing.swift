// SPDX-License-Identifier: GPL-3.0-or-later

/// Cheapest horizons of people at prices.
struct RosterPricing: Sendable {
  /// Prices and costs in a table are in this many parts of a unit.
  static let scale = 64

  let model: RosterModel
  /// ``RosterModel/unit``.
  let unit: Int
  /// By set of rules.
  let nets: [RosterNets]
  /// Classes of a person's duties, in the order of the person's duties.
  private let classes: [[Int32]]
  /// Everything that each person may do, where that is not too much.
  private var graphs: [RosterGraph?]
  /// What a person's rules can cost at most in a table, scaled, to tell which numbers it needs.
  private let heaviest: [Int]

  init(_ model: RosterModel, threads: Int = 1) {
    self.model = model
    unit = model.unit
    let rules = model.rules
    let days = model.days
    let nets = RosterNets.all(rules, days: days, threads: threads)
    self.nets = nets
    classes = model.people.map { person in
      let net = nets[person.rules]
      return person.duties.map { Int32(net.automaton.classes[model.duties[$0].kind]) }
    }
    graphs = Array(repeating: nil, count: model.people.count)
    heaviest = zip(rules, nets).map { Self.heaviest($0, $1, days: days) }
    let plain = self
    graphs = parallelMap(count: model.people.count, threads: threads) { plain.graph($0) }
  }

  /// What rules can cost at most in a table; no more than a number can hold.
  private static func heaviest(_ rules: RosterRules, _ nets: RosterNets, days: Int) -> Int {
    var sum = 0.0
    for layer in nets.automaton.layers {
      sum += Double(layer.edges.map { abs($0.cost) }.max() ?? 0)
    }
    for count in rules.counts {
      let most = Double(count.charges.map { abs($0 ?? 0) }.max() ?? 0)
      let heaviest = Double((count.weights.max() ?? 0) + rules.blocks.count)
      sum += most * Double(count.windows.count)
      sum += Double(count.beyond ?? 0) * heaviest * Double(days)
    }
    return Int(min(sum * Double(scale), Double(Int.max / 4)))
  }

  /// Steps of the tables of everybody, those aside whose graphs are small.
  var steps: Int {
    model.people.indices.reduce(0) { sum, person in
      graphs[person] == nil ? sum + nets[model.people[person].rules].first.steps : sum
    }
  }

  /// What a person would pay for every duty and day off.
  struct Bill: Sendable {
    /// By position among the person's duties.
    var duties: [Int]
    /// By day.
    var idle: [Int?]
  }

  /// The bill at prices: own costs less what covers pay.
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - prices: What a head of each cover is paid, scaled.
  /// - Returns: Costs, scaled.
  func bill(_ person: Int, at prices: [Int]) -> Bill {
    let own = model.people[person]
    var duties = own.costs
    for (place, duty) in own.duties.enumerated() {
      var cost = own.costs[place] * Self.scale
      model.credits(of: duty, by: person) { cover, amount in cost -= prices[cover] * amount }
      duties[place] = cost
    }
    return Bill(duties: duties, idle: own.idle.map { $0.map { $0 * Self.scale } })
  }

  /// What the cheapest horizon costs, and one such; nil where nothing is possible.
  struct Answer: Sendable {
    /// A lower bound of the cost of every horizon on this bill, scaled.
    var bound: Int
    /// A cheap horizon, the cheapest where ``isExact``.
    var column: RosterColumn?
    var isExact: Bool
    /// What counts left out of the table had to pay, by position, scaled; empty where none were.
    var tolls: [Int] = []
  }

  /// Edges of a graph at most.
  private static let mostEdges = 120_000

  /// All that a person may do besides what is settled; nil where that is too much for a graph.
  func graph(_ person: Int, _ pins: RosterPins? = nil) -> RosterGraph? {
    let nets = nets[model.people[person].rules]
    let own = model.people[person]
    var isAllowed = [Bool](repeating: false, count: model.days * nets.automaton.classCount)
    for (place, duty) in own.duties.enumerated() {
      let day = model.duties[duty].day
      if let pin = pins?.days[day], pin != RosterPins.free, pin != Int32(duty) { continue }
      isAllowed[day * nets.automaton.classCount + Int(classes[person][place])] = true
    }
    for day in 0..<model.days where own.idle[day] != nil {
      let pin = pins?.days[day] ?? RosterPins.free
      if pin == RosterPins.free || pin == -1 { isAllowed[day * nets.automaton.classCount] = true }
    }
    return RosterGraph(nets, isAllowed: isAllowed, limit: Self.mostEdges)
  }

  /// All that a person may do; nil where that is too much for a graph.
  func graph(of person: Int) -> RosterGraph? { graphs[person] }

  /// Finds the cheapest horizon on a bill.
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - bill: What everything costs.
  ///   - pins: What is settled.
  ///   - graph: All that the person may do, if known.
  ///   - tolls: Tolls of an earlier answer, to begin with.
  ///   - isHasty: Whether any horizon within the rules will do where tables leave counts out.
  /// - Returns: The answer; nil where nothing is possible.
  func answer(
    _ person: Int,
    _ bill: Bill,
    _ pins: RosterPins? = nil,
    graph: RosterGraph? = nil,
    tolls: [Int] = [],
    isHasty: Bool = false
  ) -> Answer? {
    let nets = nets[model.people[person].rules]
    var sheet = Sheet(days: model.days, classes: nets.automaton.classCount)
    fill(&sheet, person, bill, pins)
    if let graph = graph ?? (pins == nil ? graphs[person] : nil) {
      guard let (cost, path) = graph.cheapest(sheet.costs, scale: Self.scale) else { return nil }
      return Answer(bound: cost, column: priced(person, path, sheet)?.column, isExact: true)
    }
    let heaviest = heaviest[model.people[person].rules]
    let room = Int(RosterTable<Int32>.limit) - heaviest - sheet.largest
    var net = nets.first
    while true {
      // What a table leaves out mostly turns out not to matter; where it does, it is told apart.
      let made = RosterTolls(
        net,
        counts: nets.rules.counts.count,
        tolls: tolls,
        first: sheet.largest / max(1, model.days) / 2,
        scale: Self.scale
      )
      let attempt =
        made.most < room
        ? self.attempt(
          person,
          RosterTable<Int32>(net, scale: Self.scale),
          sheet,
          nets,
          made,
          room,
          isHasty
        )
        : self.attempt(
          person,
          RosterTable<Int>(net, scale: Self.scale),
          sheet,
          nets,
          made,
          .max,
          isHasty
        )
      guard let wider = attempt.wider else { return attempt.answer }
      net = wider
    }
  }

  /// All horizons of a person within a cost on a bill; nil where there are more than a number, or
  /// where the person's graph is too large.
  func columns(
    _ person: Int,
    _ bill: Bill,
    within limit: Int,
    count: Int
  ) -> [RosterColumn]? {
    guard let graph = graphs[person] else { return nil }
    let classCount = nets[model.people[person].rules].automaton.classCount
    var options = Array(repeating: [(cost: Int, duty: Int32)](), count: model.days * classCount)
    for (place, duty) in model.people[person].duties.enumerated() {
      let cell = model.duties[duty].day * classCount + Int(classes[person][place])
      options[cell].append((bill.duties[place], Int32(duty)))
    }
    for (day, idle) in bill.idle.enumerated() {
      if let idle { options[day * classCount].append((idle, -1)) }
    }
    for cell in options.indices { options[cell].sort { ($0.cost, $0.duty) < ($1.cost, $1.duty) } }
    return graph.all(options, scale: Self.scale, within: limit, count: count)?
      .compactMap { column(person, $0) }
  }

  /// The cheapest duty of every day and class.
  private struct Sheet {
    let classes: Int
    var costs: [Int]
    var duties: [Int32]
    var largest = 0

    init(days: Int, classes: Int) {
      self.classes = classes
      costs = Array(repeating: .max, count: days * classes)
      duties = Array(repeating: -1, count: days * classes)
    }
  }

  private func fill(_ sheet: inout Sheet, _ person: Int, _ bill: Bill, _ pins: RosterPins?) {
    let own = model.people[person]
    for (place, duty) in own.duties.enumerated() {
      let day = model.duties[duty].day
      if let pin = pins?.days[day], pin != RosterPins.free, pin != Int32(duty) { continue }
      if let pins, pins.isBarred(Int32(duty), on: day) { continue }
      let cell = day * sheet.classes + Int(classes[person][place])
      guard bill.duties[place] < sheet.costs[cell] else { continue }
      sheet.costs[cell] = bill.duties[place]
      sheet.duties[cell] = Int32(duty)
    }
    for day in 0..<model.days {
      if let idle = bill.idle[day] {
        let pin = pins?.days[day] ?? RosterPins.free
        if pin == RosterPins.free || pin == -1, pins?.isBarred(-1, on: day) != true {
          sheet.costs[day * sheet.classes] = idle
        }
      }
      var largest = 0
      for cell in (day * sheet.classes)..<((day + 1) * sheet.classes)
      where sheet.costs[cell] != .max {
        largest = max(largest, abs(sheet.costs[cell]))
      }
      sheet.largest += largest
    }
  }

  /// Tables with other tolls at most, and at most once there is any horizon.
  private static let mostTolls = 20
  private static let fewTolls = 10

  private func attempt<Value>(
    _ person: Int,
    _ table: consuming RosterTable<Value>,
    _ sheet: Sheet,
    _ nets: RosterNets,
    _ tolls: RosterTolls,
    _ room: Int,
    _ isHasty: Bool
  ) -> (answer: Answer?, wider: RosterNet?) {
    var tolls = tolls
    var result = Answer(bound: .min, column: nil, isExact: false)
    var (costs, least) = ([Value](), Int.max)
    for round in 0..<Self.mostTolls where round < Self.fewTolls || result.column == nil {
      costs = tolls.charged(sheet.costs)
        .map { $0 == .max ? RosterTable<Value>.never : Value($0) }
      guard let lowest = table.fill(costs, tolls: tolls.byBit) else { return (nil, nil) }
      result.bound = max(result.bound, Int(lowest) - tolls.refund)
      let path = table.cheapest(costs)
      if let (column, cost) = priced(person, path, sheet), cost < least {
        (result.column, least) = (column, cost)
        result.tolls = tolls.isFree ? [] : tolls.tolls
      }
      result.isExact = least == result.bound
      guard !result.isExact, !isHasty || result.column == nil else { break }
      let kinds = path.map { nets.automaton.members[$0] }
      if let wider = nets.wider(than: table.net, brokenBy: kinds) { return (result, wider) }
      guard tolls.adjust(nets.rules.sums(of: kinds)), tolls.most < room else { break }
    }
    guard result.column == nil || (!result.isExact && !isHasty) else {
      return (result, nil)
    }
    // A little too cheap is better here: the beam takes what it may and stops where it must.
    let low = tolls.low
    if low.tolls != tolls.tolls {
      costs = low.charged(sheet.costs)
        .map { $0 == .max ? RosterTable<Value>.never : Value($0) }
      guard table.fill(costs, tolls: low.byBit) != nil else { return (result, nil) }
    }
    guard let path = RosterBeam(table, costs).cheapest(),
      let (column, cost) = priced(person, path, sheet), cost < least
    else { return (result, nil) }
    result.column = column
    result.isExact = cost == result.bound
    return (result, nil)
  }

  private func priced(
    _ person: Int,
    _ path: [Int],
    _ sheet: Sheet
  ) -> (column: RosterColumn, cost: Int)? {
    var (duties, bill, own) = ([Int32](), 0, 0)
    for (day, kindClass) in path.enumerated() {
      let cell = day * sheet.classes + kindClass
      duties.append(sheet.duties[cell])
      bill += sheet.costs[cell]
      own += model.ownCost(of: Int(sheet.duties[cell]), on: day, by: person)
    }
    guard let column = column(person, duties) else { return nil }
    return (column, bill + (column.cost - own) * Self.scale)
  }

  /// A person's horizon with its cost; nil where the rules forbid it.
  func column(_ person: Int, _ duties: [Int32]) -> RosterColumn? {
    guard let cost = model.cost(of: duties.map(Int.init), by: person) else { return nil }
    return RosterColumn(person: person, duties: duties, cost: cost)
  }

  /// What a horizon costs on a bill at prices, scaled.
  func reducedCost(_ column: RosterColumn, at prices: [Int]) -> Int {
    var cost = column.cost * Self.scale
    for duty in column.duties where duty >= 0 {
      model.credits(of: Int(duty), by: column.person) { cover, amount in
        cost -= prices[cover] * amount
      }
    }
    return cost
  }
}
