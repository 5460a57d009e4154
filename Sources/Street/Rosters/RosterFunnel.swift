// SPDX-License-Identifier: GPL-3.0-or-later

/// Why somebody does not stand a shift.
public enum RosterObstacle: Sendable, Hashable {
  /// The shift is another team's.
  case team
  /// They do not hold the tag that is missing.
  case role(String)
  /// The office has ruled them out (禁排).
  case barred
  /// They can't come then (不行).
  case unavailable
  /// The work is dangerous and they are not insured.
  case uninsured
  /// They are under 18 without a guardian.
  case guardian
  /// They stand something else at that time, or a shift of the days before still lasts.
  case elsewhere
  /// A hard rule, by its id.
  case rule(String)
  /// There would be more heads than the shift may have.
  case tooMany
  /// A hard rule about several people together, by its id.
  case together(String)
  /// Something else of the people together.
  case crew
  /// Nothing that lets them join those who stand it, but they could take somebody's place.
  case standIn
  /// A pin (锁定) of somebody who would leave.
  case locked
  /// Nothing; they are needed more elsewhere.
  case goals
}

/// How many people are left for a shift after each reason against them.
public struct RosterFunnel: Sendable, Equatable {
  /// One reason and whom it takes out.
  public struct Step: Sendable, Equatable {
    /// The reason.
    public var obstacle: RosterObstacle
    /// People whom it takes out.
    public var people: Int

    /// Makes a step.
    ///
    /// - Parameters:
    ///   - obstacle: The reason.
    ///   - people: People whom it takes out.
    public init(obstacle: RosterObstacle, people: Int) {
      self.obstacle = obstacle
      self.people = people
    }
  }

  /// What would mend a shortage.
  public enum Remedy: Sendable, Equatable {
    /// One more person who holds the tag, or anybody where it is nil.
    case person(tag: String?)
    /// So many units more at a hard rule would let this person stand the shift; tried.
    case loosen(rule: String, by: Int, person: PersonID)
  }

  /// All people of the case, without those who stand the shift.
  public var people: Int
  /// Reasons in their order, each with those not taken out before; none with nobody.
  public var steps: [Step]
  /// The reason that takes out the most of the shift's own team; another team only where there is
  /// nobody else.
  public var cause: RosterObstacle?
  /// What would mend it.
  public var remedy: Remedy

  /// Makes a funnel.
  ///
  /// - Parameters:
  ///   - people: All people of the case, without those who stand the shift.
  ///   - steps: Reasons in their order.
  ///   - cause: The reason that takes out the most.
  ///   - remedy: What would mend it.
  public init(people: Int, steps: [Step], cause: RosterObstacle?, remedy: Remedy) {
    self.people = people
    self.steps = steps
    self.cause = cause
    self.remedy = remedy
  }
}

/// Why somebody is a reserve, and at which place.
public struct RosterReserveReason: Sendable, Equatable {
  /// Who.
  public var person: PersonID
  /// Shifts with history, the fewest first.
  public var load: Int
  /// Whether they would come reluctantly (勉强); they come last.
  public var isReluctant: Bool
  /// Whether they could come beside those who stand the shift, where it is short.
  public var fills = false
  /// Those whose place they could take.
  public var replaces: [PersonID] = []

  /// Makes a reason.
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - load: Shifts with history.
  ///   - isReluctant: Whether they would come reluctantly.
  public init(person: PersonID, load: Int, isReluctant: Bool) {
    self.person = person
    self.load = load
    self.isReluctant = isReluctant
  }
}

/// A pin that contradicts what the rules say of the same person: a fault of the input.
public struct RosterFault: Sendable, Equatable {
  /// Whose pin.
  public var person: PersonID
  /// The shift, or nil where several pins together are at fault.
  public var shift: PostID?
  /// What it contradicts.
  public var obstacle: RosterObstacle

  /// Makes a fault.
  ///
  /// - Parameters:
  ///   - person: Whose pin.
  ///   - shift: The shift, or nil where several pins together are at fault.
  ///   - obstacle: What it contradicts.
  public init(person: PersonID, shift: PostID?, obstacle: RosterObstacle) {
    self.person = person
    self.shift = shift
    self.obstacle = obstacle
  }
}
