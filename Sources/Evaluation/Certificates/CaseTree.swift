// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Which ways to serve needs are open in one case of a certificate.
struct OpenWays {
  /// Limits by need.
  private var limits: [Int: [(provider: Int?, cell: Int, isOnly: Bool)]] = [:]
  /// Needs that are served.
  private var served: Set<Int> = []
  /// Needs that go without.
  private var refused: Set<Int> = []

  /// All ways are open.
  init() {}

  /// Reads the limits of a case; nil where one names what the week does not know, or a need that is not
  /// always served in one way.
  init?(_ limits: [CaseLimit], _ week: WeekReading) {
    for limit in limits {
      guard let need = week.week.index.needs[limit.way.need], week.needs[need].isPlanned else {
        return nil
      }
      guard Self.isAtOneTime(week.needs[need]) else { return nil }
      guard let cell = limit.way.halfDay?.index else {
        guard limit.way.provider == nil else { return nil }
        if limit.isOnly { served.insert(need) } else { refused.insert(need) }
        continue
      }
      guard let provider = limit.way.provider else {
        self.limits[need, default: []].append((nil, cell, limit.isOnly))
        continue
      }
      guard Self.isByOne(week.needs[need], week.ask(need).wantsOneProvider),
        let number = week.number(of: provider)
      else { return nil }
      self.limits[need, default: []].append((number, cell, limit.isOnly))
    }
  }

  /// Whether a need is served wholly or not at all, beginning in one half-day.
  private static func isAtOneTime(_ need: NeedReading) -> Bool {
    need.quantity == 1 || !need.isDivisible
  }

  /// Whether whatever a need gets is from one provider, in one half-day.
  private static func isByOne(_ need: NeedReading, _ wantsOneProvider: Bool) -> Bool {
    need.partCount == 0 && isAtOneTime(need) && (need.quantity == 1 || wantsOneProvider)
  }

  /// Whether a need has to be served: it cannot keep its points' price by going without.
  func isServed(_ need: Int) -> Bool { served.contains(need) }

  /// Whether a need may be served by a provider from a half-day on.
  func allow(_ need: Int, _ provider: Int, _ cell: Int) -> Bool {
    if refused.contains(need) { return false }
    guard let limits = limits[need] else { return true }
    return limits.allSatisfy { limit in
      (limit.cell == cell && limit.provider ?? provider == provider) == limit.isOnly
    }
  }
}

/// Whether cases are the leaves of a binary tree, and so all plans together.
struct CaseTree {
  /// Cases at most.
  private static let most = 5000
  /// Limits of one case at most.
  private static let deepest = 200

  private let cases: [CertificateCase]

  init(_ cases: [CertificateCase]) { self.cases = cases }

  /// Whether every plan belongs to some case.
  var isWhole: Bool {
    guard cases.count <= Self.most, cases.allSatisfy({ $0.limits.count <= Self.deepest }) else {
      return false
    }
    return isWhole(Array(cases.indices), from: 0)
  }

  private func isWhole(_ some: [Int], from depth: Int) -> Bool {
    guard let first = some.first else { return false }
    // A case without further limits holds all plans of its branch.
    if some.contains(where: { cases[$0].limits.count == depth }) { return true }
    let way = cases[first].limits[depth].way
    guard some.allSatisfy({ cases[$0].limits[depth].way == way }) else { return false }
    let only = some.filter { cases[$0].limits[depth].isOnly }
    let other = some.filter { !cases[$0].limits[depth].isOnly }
    return isWhole(only, from: depth + 1) && isWhole(other, from: depth + 1)
  }
}
