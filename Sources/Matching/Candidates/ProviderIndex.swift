// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds the providers that may be near a need without looking at all of them.
///
/// In metres: buckets of one radius a side, of which nine are read. In classes: buckets by community.
/// Whoever it leaves out is beyond the limit of nearness for certain, and not fixed by the office.
struct ProviderIndex {
  private enum Scheme {
    case everything
    case degrees(latitudeStep: Double, longitudeStep: Double)
    case communities(reach: [Int32: [Int32]])
  }

  private struct Key: Hashable {
    var kind: Int32
    var row: Int32
    var column: Int32
  }

  /// What can be told of a provider without touching anything on the heap.
  private struct Screen {
    var cells: UInt32
    var latitude: Double
    var longitude: Double
  }

  private let scheme: Scheme
  private let screens: [Screen]
  private var buckets: [Key: [Int32]] = [:]
  private var kinds: [Int32] = []
  /// Positions of those to whom some need is locked, wherever they are.
  private var fixed: [ProviderID: Int32] = [:]

  init(_ providers: [ProviderFacts], week: Week, gates: Gates) {
    scheme = Self.scheme(providers, week: week, gates: gates)
    screens = providers.map {
      Screen(
        cells: $0.cells,
        latitude: $0.locality.coordinate?.latitude ?? 0,
        longitude: $0.locality.coordinate?.longitude ?? 0
      )
    }
    for (position, provider) in providers.enumerated() {
      let (row, column) = Self.bucket(of: provider.locality, under: scheme)
      buckets[Key(kind: provider.kind, row: row, column: column), default: []]
        .append(Int32(position))
    }
    kinds = Set(providers.map(\.kind)).sorted()
    let named = Set(week.needs.flatMap(\.locked))
    guard !named.isEmpty else { return }
    for (position, provider) in providers.enumerated() where named.contains(provider.id) {
      fixed[provider.id] = Int32(position)
    }
  }

  private static func scheme(_ providers: [ProviderFacts], week: Week, gates: Gates) -> Scheme {
    guard gates.limitsDistance else { return .everything }
    if gates.usesMetres {
      let farthest = providers.compactMap { $0.locality.coordinate.map { abs($0.latitude) } }.max()
      let step = Double(gates.radius + 1) / 111_194
      let narrowing = Nearness.parallelShare(latitude: min(89, (farthest ?? 0) + step))
      guard narrowing > 0.05 else { return .everything }
      return .degrees(latitudeStep: step, longitudeStep: step / narrowing)
    }
    guard gates.radiusClass <= 2 else { return .everything }
    var reach: [Int32: [Int32]] = [:]
    for pair in week.neighbours {
      guard let low = week.index.places[pair.low], let high = week.index.places[pair.high] else {
        continue
      }
      reach[Int32(low), default: []].append(Int32(high))
      reach[Int32(high), default: []].append(Int32(low))
    }
    return .communities(reach: reach)
  }

  private static func bucket(of locality: Locality, under scheme: Scheme) -> (Int32, Int32) {
    switch scheme {
    case .everything: return (0, 0)
    case .degrees(let latitudeStep, let longitudeStep):
      guard let point = locality.coordinate else { return (.max, .max) }
      return (
        Int32((point.latitude / latitudeStep).rounded(.down)),
        Int32((point.longitude / longitudeStep).rounded(.down))
      )
    case .communities:
      // Those whose community is unknown are kept with everybody's: their class is settled later.
      return (locality.community, 0)
    }
  }

  /// Positions of the providers of the right kind that may be near, or of those whom the office fixed,
  /// ascending.
  func candidates(for need: NeedFacts) -> [Int32] {
    guard need.locked.isEmpty else { return need.locked.compactMap { fixed[$0] }.sorted() }
    var result: [Int32] = []
    // Only a shift without a place has no coordinate where metres count: everybody is near it.
    let (row, column) = Self.bucket(of: need.locality, under: scheme)
    for kind in kinds where need.kind < 0 || kind == need.kind || kind < 0 {
      switch scheme {
      case .everything:
        result += buckets[Key(kind: kind, row: 0, column: 0)] ?? []
      case .degrees:
        guard need.locality.coordinate != nil else {
          for key in buckets.keys where key.kind == kind { result += buckets[key] ?? [] }
          continue
        }
        for down in -1...1 as ClosedRange<Int32> {
          for right in -1...1 as ClosedRange<Int32> {
            result += buckets[Key(kind: kind, row: row + down, column: column + right)] ?? []
          }
        }
      case .communities(let reach):
        if need.locality.community < 0 {
          for key in buckets.keys where key.kind == kind { result += buckets[key] ?? [] }
          continue
        }
        for community in Set([row, -1] + (reach[row] ?? [])) {
          result += buckets[Key(kind: kind, row: community, column: 0)] ?? []
        }
      }
    }
    result.removeAll { isHopeless(screens[Int($0)], need) }
    result.sort()
    return result
  }

  /// Whether a provider shares no half-day with a need or is beyond the radius by more than the error
  /// of flat geometry at such distances.
  private func isHopeless(_ screen: Screen, _ need: NeedFacts) -> Bool {
    guard screen.cells & need.cells != 0 else { return true }
    guard case .degrees(let latitudeStep, let longitudeStep) = scheme,
      let here = need.locality.coordinate
    else { return false }
    let north = (screen.latitude - here.latitude) / latitudeStep
    let narrowing = Nearness.parallelShare(latitude: here.latitude) * longitudeStep / latitudeStep
    let east = (screen.longitude - here.longitude) / longitudeStep * narrowing
    return north * north + east * east > 1.05
  }
}
