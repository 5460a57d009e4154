// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// A planned roster with its reasons.
public struct RosterPlanning: Sendable {
  /// The roster.
  public var plan: RosterPlan
  /// By shortage: why.
  public var funnels: [RosterShortage: RosterFunnel] = [:]
  /// By shift: why who is a reserve.
  public var reserves: [PostID: [RosterReserveReason]] = [:]
  /// Pins that can't be kept.
  public var faults: [RosterFault] = []
  /// Units of hard rules that could not be kept; 0 for a lawful roster.
  public var broken = 0
  /// Parts that were solved apart from each other.
  public var parts = 0
  /// Parts in which days with many shifts of one person were left out of the search.
  public var cutParts = 0
  /// Seconds by step.
  public var seconds: [String: Double] = [:]
}
