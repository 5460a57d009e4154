// SPDX-License-Identifier: GPL-3.0-or-later

/// One of several things that a need asks for at the same time and place (组成): 场地 1, 人力 2, 物资 60.
public struct Component: Sendable, Equatable {
  /// The kind asked for.
  public var kind: Kind
  /// Service category; empty means that of the need for services and expertise, any for other kinds.
  public var category = ""
  /// Pieces asked; heads may come from several providers, all other pieces from one.
  ///
  /// Range: 1 or more.
  public var quantity = 1
  /// Seats that a hall must have; 0 means those of the need.
  public var seats = 0
  /// Skills wanted.
  public var skills: [SkillDemand] = []
  /// Certificates that everybody needs who serves it.
  public var certificates: [String] = []

  /// Makes a component with the defaults above.
  ///
  /// - Parameters:
  ///   - kind: The kind asked for.
  ///   - quantity: Pieces asked. Range: 1 or more.
  public init(kind: Kind, quantity: Int = 1) {
    self.kind = kind
    self.quantity = quantity
  }
}

/// The terms on which an offer is a session (共享场次) that several needs of one class join.
public struct SessionTerms: Sendable, Equatable {
  /// People who can take part in one session.
  ///
  /// Range: 1 or more.
  public var seats: Int
  /// People without whom it is not held.
  ///
  /// Range: 1 to ``seats``.
  public var least = 1
  /// Length in minutes, whatever the needs say that join it.
  ///
  /// Range: 15 to 360.
  public var minutes = 120

  /// Makes terms with the defaults above.
  ///
  /// - Parameters:
  ///   - seats: People who can take part. Range: 1 or more.
  ///   - least: People without whom it is not held. Range: 1 to `seats`.
  ///   - minutes: Length. Range: 15 to 360.
  public init(seats: Int, least: Int = 1, minutes: Int = 120) {
    self.seats = seats
    self.least = least
    self.minutes = minutes
  }
}

extension Week {
  /// What a component of a need asks, with the defaults that come from the need filled in.
  ///
  /// - Parameter need: A need of this week.
  /// - Returns: The components in order; none where the need asks for one thing.
  public func components(of need: Need) -> [Component] {
    need.components.map { component in
      var full = component
      if full.category.isEmpty, full.kind == .service || full.kind == .expertise {
        full.category = need.category
      }
      if full.kind == .venue, full.seats == 0 { full.seats = need.seats }
      return full
    }
  }

  /// The certificates that a component asks for: its own, then those of its category.
  ///
  /// - Parameter component: One of ``components(of:)``.
  /// - Returns: Names; one that stands in both comes twice.
  public func certificates(askedBy component: Component) -> [String] {
    component.certificates + (policy.certificatesByCategory[component.category] ?? [])
  }

  /// Whether the pins of a need concern a component: some locked provider is of its kind.
  ///
  /// - Parameters:
  ///   - need: A need of this week.
  ///   - component: One of ``components(of:)``.
  /// - Returns: The locked providers that could serve it by kind; empty means free.
  public func locked(of need: Need, for component: Component) -> [ProviderID] {
    need.locked.filter { provider in
      switch provider {
      case .offer(let id): index.offers[id].map { offers[$0].kind == component.kind } ?? false
      case .person: component.kind.isServedByPeople
      }
    }
  }

  /// People who come with a need to a session: its beneficiaries, or one where none are stated.
  ///
  /// - Parameter need: A need of this week.
  /// - Returns: 1 or more.
  public func attendance(of need: Need) -> Int { max(1, need.beneficiaryCount) }

  /// Whether a need may join others in one session: one piece at a time, from one provider.
  ///
  /// - Parameter need: A need of this week.
  /// - Returns: False for shifts, heads, halls and goods, needs with components, a minimum or skills of
  ///   some heads, and indivisible needs of several pieces.
  public func mayJoin(_ need: Need) -> Bool {
    guard !need.isShift, need.components.isEmpty, need.pooled?.mayJoin ?? true else {
      return false
    }
    guard need.isDivisible || need.quantity == 1, need.minimum <= 1 || !need.isDivisible else {
      return false
    }
    guard need.kind != .venue, need.kind != .goods, need.kind != .labour else { return false }
    return need.skills.allSatisfy { ($0.heads ?? .max) >= need.quantity }
  }

  /// The seats of a session that the planner may open for like needs of a category (合办类别).
  ///
  /// - Parameter need: A need of this week.
  /// - Returns: People at most in all; nil where needs of its category are not put together.
  public func sharedSeats(of need: Need) -> Int? {
    guard mayJoin(need), need.duration <= 360 else { return nil }
    return policy.sharedCategories[need.category]
  }
}
