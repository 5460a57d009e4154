// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The settings that hold where several streets pool.
///
/// What a match across streets must keep is the strictest of what the streets say, so that it keeps the
/// rules of each. The whole is judged by the mildest, so that what a street has matched under its own
/// settings stands; those matches were judged by the settings of their street.
struct PoolPolicy {
  /// What matches across streets keep.
  private(set) var strict: Policy
  /// What own matches and those across streets keep together.
  private(set) var mild: Policy
  /// On what the streets differ.
  private(set) var differing: Set<PoolSetting> = []
  private let policies: [Policy]

  /// Compares settings.
  ///
  /// - Parameter policies: Those of the streets in order, one or more.
  init(_ policies: [Policy]) {
    self.policies = policies
    strict = policies.first ?? Policy()
    strict.streetName = ""
    mild = strict
    settleGoals()
    settleRules()
    settleRecords()
  }

  private mutating func differ<Value: Equatable>(
    _ setting: PoolSetting,
    _ value: KeyPath<Policy, Value>
  ) -> Bool {
    let differs = policies.dropFirst().contains { $0[keyPath: value] != strict[keyPath: value] }
    if differs { differing.insert(setting) }
    return differs
  }

  private mutating func set<Value: Equatable>(
    _ setting: PoolSetting,
    _ key: WritableKeyPath<Policy, Value>,
    strict strictest: ([Value]) -> Value?,
    mild mildest: ([Value]) -> Value?
  ) {
    guard differ(setting, key) else { return }
    let values = policies.map { $0[keyPath: key] }
    strict[keyPath: key] = strictest(values) ?? strict[keyPath: key]
    mild[keyPath: key] = mildest(values) ?? mild[keyPath: key]
  }

  private mutating func settleGoals() {
    set(.goalOrder, \.goalOrder, strict: { _ in Goal.reorderable }, mild: { _ in Goal.reorderable })
    set(.floorShare, \.floorShare, strict: { $0.max() }, mild: { $0.max() })
    set(.bandWidth, \.bandWidth, strict: { $0.min() }, mild: { $0.min() })
    set(.functions, \.functionsByCategory, strict: Self.union, mild: Self.union)
  }

  private mutating func settleRules() {
    set(.houseRules, \.switchedOff, strict: Self.common, mild: Self.any)
    set(.radius, \.radiusMetres, strict: { $0.min() }, mild: { $0.max() })
    set(.radius, \.radiusClass, strict: { $0.min() }, mild: { $0.max() })
    set(.buffer, \.bufferMinutes, strict: { $0.max() }, mild: { $0.min() })
    set(.travel, \.travelMetresPerMinute, strict: { $0.min() }, mild: { $0.max() })
    set(
      .travel,
      \.travelMinutesByClass,
      strict: { Self.table($0) { $0.max() } },
      mild: { Self.table($0) { $0.min() } }
    )
    set(.sharedCategories, \.sharedCategories, strict: Self.fewestSeats, mild: Self.mostSeats)
  }

  /// What is written into the records of each street before they are put together.
  private mutating func settleRecords() {
    set(.personCaps, \.defaultPerWeek, strict: { $0.min() }, mild: { $0.min() })
    set(.personCaps, \.defaultPerMonth, strict: { $0.min() }, mild: { $0.min() })
    set(.personCaps, \.defaultMinutesPerDay, strict: { $0.min() }, mild: { $0.min() })
    set(.classPoints, \.classPoints, strict: { $0.first }, mild: { $0.first })
    // The certificates of all needs are theirs then.
    set(.certificates, \.certificatesByCategory, strict: { _ in [:] }, mild: { _ in [:] })
  }

  /// Notes that streets measure nearness in two ways: own matches then keep the limits that they were
  /// made under, which the whole cannot measure.
  mutating func mixNearness() {
    differing.insert(.nearness)
    mild.switchedOff.insert(.radius)
    mild.travelMinutesByClass = [0]
    mild.travelMetresPerMinute = Int(Int32.max)
  }

  // MARK: - Several values into one

  private static func common(_ sets: [Set<HouseRule>]) -> Set<HouseRule>? {
    sets.dropFirst().reduce(sets.first) { $0?.intersection($1) }
      .map { held in
        // Times and caps are written into the records of people.
        held.union(Self.any(sets)?.intersection([.elderlyEvenings]) ?? [])
      }
  }

  private static func any(_ sets: [Set<HouseRule>]) -> Set<HouseRule>? {
    sets.reduce(into: []) { $0?.formUnion($1) }
  }

  private static func union(_ maps: [[String: [String]]]) -> [String: [String]]? {
    var result: [String: [String]] = [:]
    for map in maps {
      for (key, words) in map {
        for word in words where result[key]?.contains(word) != true {
          result[key, default: []].append(word)
        }
      }
    }
    return result
  }

  private static func table(_ tables: [[Int]], _ choose: ([Int]) -> Int?) -> [Int]? {
    let length = tables.map(\.count).max() ?? 0
    return (0..<length)
      .map { place in
        choose(tables.map { $0.isEmpty ? 0 : $0[min(place, $0.count - 1)] }) ?? 0
      }
  }

  private static func fewestSeats(_ maps: [[String: Int]]) -> [String: Int]? {
    guard let first = maps.first else { return nil }
    return maps.dropFirst()
      .reduce(first) { held, map in
        held.filter { map[$0.key] != nil }
          .merging(map.filter { held[$0.key] != nil }, uniquingKeysWith: min)
      }
  }

  private static func mostSeats(_ maps: [[String: Int]]) -> [String: Int]? {
    maps.reduce(into: [:]) { $0?.merge($1, uniquingKeysWith: max) }
  }
}
