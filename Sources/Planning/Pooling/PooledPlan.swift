// SPDX-License-Identifier: GPL-3.0-or-later
public import Evaluation
public import Street

/// The plan of a city whose streets have pooled what they left over.
public struct PooledPlan: Sendable {
  /// Own projects of the streets and those across them, for ``CityPool/week``.
  public var plan: Plan
  /// What the referee finds of it; what it finds of the matches across streets alone is among the
  /// violations.
  public var verdict: Verdict
  /// What it finds of the own plans together, in the same week.
  public var own: Verdict
  /// What every street met by itself, gave and got.
  public var ledger: PoolLedger
  /// What the user should know, as when a solver failed.
  public var notices: [Message]
}
