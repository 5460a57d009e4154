// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// One street that pools what it leaves over: its week, and the plan that it has made for itself.
public struct PoolMember: Sendable {
  /// A short name, different from those of the others: that of its folder.
  public let name: String
  /// Its checked input.
  public let week: Week
  /// Its own plan, without violations.
  public let plan: Plan

  /// Makes a member.
  ///
  /// - Parameters:
  ///   - name: A short name, different from those of the others.
  ///   - week: Its checked input.
  ///   - plan: Its own plan.
  public init(name: String, week: Week, plan: Plan) {
    self.name = name
    self.week = week
    self.plan = plan
  }
}

/// Why a street cannot pool with the others.
public enum PoolRefusal: String, Sendable, CaseIterable {
  /// Its week is another one than that of most streets.
  case otherWeek
  /// Its coordinates are of another system than those of most streets.
  case otherCoordinates
}

/// A setting on which streets differ, so that the strictest counts where they pool.
public enum PoolSetting: String, Sendable, CaseIterable {
  /// 目标顺序: the default order counts.
  case goalOrder
  /// Rules of the house that some have switched off: they hold where one street keeps them.
  case houseRules
  /// Points of a class: every need keeps those of its own street.
  case classPoints
  /// 无死角: the largest share counts.
  case floorShare
  /// 相对均衡: the narrowest band counts.
  case bandWidth
  /// The smallest radius counts.
  case radius
  /// The longest buffer counts.
  case buffer
  /// 合办类别: those of all, with the fewest seats.
  case sharedCategories
  /// The slowest travel counts.
  case travel
  /// Blank caps of people: everybody keeps those of the own street.
  case personCaps
  /// 职能: all count.
  case functions
  /// Certificates by category: every need keeps those of its own street.
  case certificates
  /// Some measure nearness in metres, some in classes: in classes where they pool.
  case nearness
}
