// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What the shifts of one person break and cost.
extension RosterFacts {
  /// What one person's shifts come to, by all rules about one person.
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - stood: Shifts in order of their rank.
  /// - Returns: Units broken, and prices at the goal `rules`.
  func score(of person: Int, standing stood: [Int]) -> RosterScore {
    var score = RosterScore.zero
    for shift in stood {
      if let seat = seat(person, shift) {
        charge(prices[person][seat], &score)
        if let lane = lanes[.seats] { score[lane] += costs[person][seat] }
      } else {
        score.hard += 1
      }
    }
    score.hard += sharedMinutes(person, stood)
    let sequence = tails[person] + stood.map { stints[$0] }
    let ordered = isSorted(sequence) ? sequence : sequence.sorted { $0.span < $1.span }
    for rule in personal[person] {
      let amount = amount(of: rule, person, stood, ordered)
      guard amount > 0 else { continue }
      if let price = rules[rule].price {
        charge(price * amount, &score)
      } else {
        score.hard += amount
      }
    }
    return score
  }

  /// Hard rules that shifts break by more than others do, with the units.
  func broken(
    by person: Int,
    standing stood: [Int],
    beyond before: [Int]
  ) -> [(rule: Int, amount: Int)] {
    func sequence(_ shifts: [Int]) -> [RosterStint] {
      (tails[person] + shifts.map { stints[$0] }).sorted { $0.span < $1.span }
    }
    return personal[person]
      .compactMap { rule in
        guard rules[rule].price == nil else { return nil }
        let amount =
          amount(of: rule, person, stood, sequence(stood))
          - amount(of: rule, person, before, sequence(before))
        return amount > 0 ? (rule, amount) : nil
      }
  }

  /// Shifts with one more, by rank.
  func adding(_ shift: Int, to stood: [Int]) -> [Int] {
    (stood + [shift]).sorted { rank[$0] < rank[$1] }
  }

  /// Adds to the goal `rules`.
  func charge(_ amount: Int, _ score: inout RosterScore) {
    guard amount > 0, let lane = lanes[.rules] else { return }
    score[lane] += amount
  }

  private func isSorted(_ sequence: [RosterStint]) -> Bool {
    zip(sequence, sequence.dropFirst()).allSatisfy { $0.span <= $1.span }
  }

  private func sharedMinutes(_ person: Int, _ stood: [Int]) -> Int {
    var minutes = 0
    for (place, shift) in stood.enumerated() {
      let span = stints[shift].span
      for past in tails[person] { minutes += past.span.intersection(span).minutes }
      let hold = stints[shift].hold
      for earlier in stood[..<place] { minutes += stints[earlier].hold.intersection(hold).minutes }
    }
    return minutes
  }

  /// By how many units one person breaks a rule on their numbers or sequence.
  private func amount(
    of rule: Int,
    _ person: Int,
    _ stood: [Int],
    _ sequence: [RosterStint]
  ) -> Int {
    switch rules[rule].law {
    case .shiftCount(let least, let most, let period):
      counted(rule, person, stood, least, most, period) { _ in 1 }
    case .minutes(let least, let most, let period):
      counted(rule, person, stood, least, most, period) { $0.span.minutes }
    case .weekends(let most, let period): weekends(rule, person, stood, most, period)
    case .equalShares(let measure, _): outsideBand(rule, person, stood, measure)
    case .consecutiveWork(let least, let most):
      runs(rule, person, stood, isWork: true, least, most)
    case .consecutiveOff(let least, let most):
      runs(rule, person, stood, isWork: false, least, most)
    case .rest, .travelBuffer: steps(rule, sequence)
    case .succession(let then, let days): successions(rule, person, stood, then, days)
    case .completeWeekends: halfWeekends(rule, person, stood)
    case .wishes: unfulfilled(rule, person, stood)
    default: 0
    }
  }

  // MARK: Numbers

  private func counted(
    _ rule: Int,
    _ person: Int,
    _ stood: [Int],
    _ least: Int,
    _ most: Int?,
    _ period: RosterPeriod,
    _ value: (RosterStint) -> Int
  ) -> Int {
    let stretches = periods.all(period)
    var sums = [Int](repeating: 0, count: stretches.count)
    for shift in stood where fits[rule][shift] {
      sums[periods.place(of: stints[shift].day, per: period)] += value(stints[shift])
    }
    let past = past(rule, person, period, value)
    var amount = 0
    for (place, stretch) in stretches.enumerated() {
      if let most {
        let before = place == 0 ? past : 0
        amount += max(0, before + sums[place] - most) - max(0, before - most)
      }
      if stretch.isWhole { amount += max(0, least - sums[place]) }
    }
    return amount
  }

  /// What the days before add to the first stretch of a period.
  func past(
    _ rule: Int,
    _ person: Int,
    _ period: RosterPeriod,
    _ value: (RosterStint) -> Int
  )
    -> Int
  {
    tails[person]
      .reduce(0) { sum, stint in
        guard stint.fits(rules[rule].shifts), periods.isInFirst(stint.day, per: period) else {
          return sum
        }
        return sum + value(stint)
      }
  }

  /// Weekends already worked in, by their Mondays.
  func pastWeekends(_ rule: Int, _ person: Int, _ period: RosterPeriod) -> Set<Int> {
    guard period != .horizon else { return [] }
    return Set(
      tails[person].filter { $0.fits(rules[rule].shifts) }
        .compactMap { periods.weekend(of: $0.day, type: $0.dayType) }
    )
  }

  private func weekends(
    _ rule: Int,
    _ person: Int,
    _ stood: [Int],
    _ most: Int,
    _ period: RosterPeriod
  ) -> Int {
    let past = pastWeekends(rule, person, period)
    let now = stood.filter { fits[rule][$0] }
      .compactMap { periods.weekend(of: stints[$0].day, type: stints[$0].dayType) }
    func count(_ weekends: Set<Int>) -> [Int: Int] {
      weekends.reduce(into: [:]) { counts, monday in
        counts[periods.key(of: periods.firstDay(ofWeekend: monday), per: period), default: 0] += 1
      }
    }
    let (before, all) = (count(past), count(past.union(now)))
    return periods.all(period)
      .reduce(0) { sum, stretch in
        sum + max(0, (all[stretch.key] ?? 0) - most) - max(0, (before[stretch.key] ?? 0) - most)
      }
  }

  private func outsideBand(
    _ rule: Int,
    _ person: Int,
    _ stood: [Int],
    _ measure: RosterMeasure
  ) -> Int {
    guard let shares = shares[rule] else { return 0 }
    var load = shares.history[person]
    for shift in stood where fits[rule][shift] { load += stints[shift].amount(of: measure) }
    return max(0, load - shares.upper) + max(0, shares.lower - load)
  }

  // MARK: Sequences

  private func runs(
    _ rule: Int,
    _ person: Int,
    _ stood: [Int],
    isWork: Bool,
    _ least: Int,
    _ most: Int?
  ) -> Int {
    let (begin, end) = (-roster.people[person].knownDays, roster.days)
    var worked = [Bool](repeating: false, count: end - begin)
    for stint in tails[person] where stint.fits(rules[rule].shifts) && stint.day >= begin {
      worked[stint.day - begin] = true
    }
    for shift in stood where fits[rule][shift] { worked[stints[shift].day - begin] = true }
    var (amount, first) = (0, begin)
    for day in begin...end {
      if day < end, worked[day - begin] == isWork { continue }
      let (length, past) = (day - first, min(day, 0) - first)
      if length > 0 {
        if let most { amount += max(0, length - most) - max(0, max(0, past) - most) }
        let isOpen = first == begin || day == end || day < 0
        if !isOpen { amount += max(0, least - length) }
      }
      first = day + 1
    }
    return amount
  }

  private func steps(_ rule: Int, _ sequence: [RosterStint]) -> Int {
    zip(sequence, sequence.dropFirst())
      .reduce(0) { sum, pair in
        pair.1.isPast ? sum : sum + stepAmount(rule, pair.0, pair.1)
      }
  }

  /// Minutes missing between two shifts in a row.
  func stepAmount(_ rule: Int, _ first: RosterStint, _ second: RosterStint) -> Int {
    let gap = max(0, second.span.start - first.span.end)
    guard first.fits(rules[rule].shifts) else { return 0 }
    switch rules[rule].law {
    case .rest(let minutes): return max(0, minutes - gap)
    case .travelBuffer(let minutes):
      guard second.fits(rules[rule].shifts), let from = first.place, let to = second.place,
        from != to
      else { return 0 }
      return max(0, minutes - gap)
    default: return 0
    }
  }

  private func successions(
    _ rule: Int,
    _ person: Int,
    _ stood: [Int],
    _ then: RosterShiftFilter,
    _ days: Int
  ) -> Int {
    var first = tails[person].filter { $0.fits(rules[rule].shifts) }.map(\.day)
    first += stood.filter { fits[rule][$0] }.map { stints[$0].day }
    return stood.filter { stints[$0].fits(then) }
      .reduce(0) { sum, second in
        sum + first.count { (1...max(1, days)).contains(stints[second].day - $0) }
      }
  }

  private func halfWeekends(_ rule: Int, _ person: Int, _ stood: [Int]) -> Int {
    var worked = Set(stood.filter { fits[rule][$0] }.map { stints[$0].day })
    for stint in tails[person] where stint.fits(rules[rule].shifts) { worked.insert(stint.day) }
    return (0..<roster.days)
      .count { sunday in
        isWholeWeekend(person, sunday) && worked.contains(sunday) != worked.contains(sunday - 1)
      }
  }

  /// Whether a day is a Sunday that with its Saturday, known too, makes a weekend of two days.
  func isWholeWeekend(_ person: Int, _ sunday: Int) -> Bool {
    guard periods.weekday(sunday) == 6, let weekend = periods.weekend(of: sunday),
      sunday - 1 >= -roster.people[person].knownDays
    else { return false }
    let past = tails[person].first { $0.day == sunday - 1 }?.dayType
    return periods.weekend(of: sunday - 1, type: past) == weekend
  }

  // MARK: Wishes

  private func unfulfilled(_ rule: Int, _ person: Int, _ stood: [Int]) -> Int {
    roster.people[person].wishes
      .reduce(0) { sum, wish in
        guard wish.isOn, isWishPossible(wish, rule),
          !stood.contains(where: { fits[rule][$0] && fits(wish, $0) })
        else { return sum }
        return sum + wish.weight
      }
  }

  /// Whether the case has shifts that a rule counts for a wish.
  func isWishPossible(_ wish: RosterWish, _ rule: Int) -> Bool {
    stints.indices.contains { fits[rule][$0] && fits(wish, $0) }
  }
}
