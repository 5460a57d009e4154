// SPDX-License-Identifier: GPL-3.0-or-later

/// How GLPK searches for integer solutions.
public struct GLPKTuning: Sendable, Equatable {
  /// Families of cutting planes.
  public struct Cuts: OptionSet, Sendable {
    /// The set as bits.
    public let rawValue: UInt8

    /// Makes a set of families.
    ///
    /// - Parameter rawValue: The set as bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Gomory's mixed integer cuts; GLPK is known to abort in them now and then.
    public static let gomory = Cuts(rawValue: 1)
    /// Mixed integer rounding cuts.
    public static let rounding = Cuts(rawValue: 2)
    /// Cover cuts.
    public static let cover = Cuts(rawValue: 4)
    /// Clique cuts.
    public static let clique = Cuts(rawValue: 8)
    /// All families.
    public static let all: Cuts = [.gomory, .rounding, .cover, .clique]
  }

  /// Which variable a search branches on.
  public enum Branching: Sendable, CaseIterable {
    /// The first one with a fraction.
    case firstFractional
    /// The last one with a fraction.
    case lastFractional
    /// The one with the largest fraction.
    case mostFractional
    /// The one that promises most by a look at one dual simplex step (Driebeek and Tomlin).
    case driebeckTomlin
    /// The one that proved itself so far, by pseudocosts.
    case pseudocost
  }

  /// Which node a search goes on with.
  public enum Backtracking: Sendable, CaseIterable {
    /// The newest.
    case depthFirst
    /// The oldest.
    case breadthFirst
    /// The one with the best bound.
    case bestBound
    /// The one that promises the best solution by its fractions.
    case bestProjection
  }

  /// The cutting planes to use.
  public var cuts: Cuts
  /// Whether to look for a first solution by the feasibility pump.
  public var feasibilityPump: Bool
  /// Whether to try each relaxation's optimum, rounded.
  public var simpleRounding: Bool
  /// How long to look near each better solution for another, 0 for not at all.
  ///
  /// Unit: seconds. The clock decides what is found then: such solves need not repeat exactly.
  public var proximitySearchSeconds: Double
  /// Which variable to branch on.
  public var branching: Branching
  /// Which node to go on with.
  public var backtracking: Backtracking
  /// Whether the presolver may replace integer variables by binary ones.
  public var binarizes: Bool

  /// Makes a tuning.
  ///
  /// - Parameters:
  ///   - cuts: The cutting planes to use.
  ///   - feasibilityPump: Whether to use the feasibility pump.
  ///   - simpleRounding: Whether to try rounding.
  ///   - proximitySearchSeconds: Seconds for a search near each better solution; 0 for none.
  ///   - branching: Which variable to branch on.
  ///   - backtracking: Which node to go on with.
  ///   - binarizes: Whether the presolver may replace integer variables by binary ones.
  public init(
    cuts: Cuts = [.rounding, .cover, .clique],
    feasibilityPump: Bool = false,
    simpleRounding: Bool = true,
    proximitySearchSeconds: Double = 0,
    branching: Branching = .driebeckTomlin,
    backtracking: Backtracking = .bestBound,
    binarizes: Bool = false
  ) {
    self.cuts = cuts
    self.feasibilityPump = feasibilityPump
    self.simpleRounding = simpleRounding
    self.proximitySearchSeconds = proximitySearchSeconds
    self.branching = branching
    self.backtracking = backtracking
    self.binarizes = binarizes
  }
}
