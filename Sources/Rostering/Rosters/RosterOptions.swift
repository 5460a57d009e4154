// SPDX-License-Identifier: GPL-3.0-or-later
internal import Optimizing
package import Street

/// How far a roster search goes, in units that do not depend on the machine.
public enum RosterEffort: String, Sendable, CaseIterable {
  /// A first good roster.
  case low
  /// What an office needs.
  case normal
  /// As far as it pays.
  case high
}

/// What a roster is planned with.
public struct RosterOptions: Sendable {
  /// The version written into the plan.
  public var version: String
  /// Where draws began.
  public var seed: UInt64 = 1
  /// Threads at most; never changes the result.
  public var threads = 1
  /// How far the search goes.
  public var effort = RosterEffort.normal
  /// People listed as reserves of a shift at most.
  public var reserves = 3
  /// Rosters of a part that are tried one by one at most; 0 leaves all to the search.
  package var enumerated = 40_000

  /// Who stands each shift in a roster known before, or nothing; the result is no worse than what can be
  /// made of it.
  package var start: [PostID: [PersonID]] = [:]

  /// Whether it is told why shifts are short.
  package var explains = true
  /// Whether horizons are searched for; else the roster known before is only repaired.
  package var searches = true

  /// Makes options.
  ///
  /// - Parameter version: The version written into the plan.
  public init(version: String) { self.version = version }

  /// The options that change the result.
  public var lasting: [String: String] { ["seed": String(seed), "effort": effort.rawValue] }

  var limits: RosterSolver.Limits {
    var limits = RosterSolver.Limits()
    switch effort {
    case .low: (limits.rounds, limits.parts, limits.patience) = (100, 60, 15)
    case .normal: (limits.rounds, limits.parts, limits.patience) = (300, 600, 60)
    case .high: break
    }
    return limits
  }

  /// Changes tried by the repair of a part.
  var trials: Int {
    switch effort {
    case .low: 20_000
    case .normal: 200_000
    case .high: 2_000_000
    }
  }
}
