// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that the office could ask for at the next joint meeting (联席会议), as a change of the input.
public struct Ask: Sendable, Equatable {
  /// What would be different in the tables.
  public enum Change: Sendable, Equatable {
    /// Another offer, of whoever gives it: until somebody does, of a unit of its own.
    case offer(Offer, by: ResidentUnit)
    /// More people.
    case people([Person])
    /// Somebody comes so many times more.
    case visits(PersonID, more: Int)
    /// So many more pieces of an offer in the week.
    case pieces(OfferID, more: Int)
    /// So many more pieces of a unit in the week.
    case unitPieces(UnitID, more: Int)
    /// A need may also be served at these times.
    case times(NeedID, [TimeSpan])
    /// The radius of the street: metres, or the farthest nearness class.
    case radius(Int)
    /// Accident insurance up to a day.
    case insurance(ProviderID, until: Day)
    /// Certificates that are valid up to a day.
    case certificates(ProviderID, [String], until: Day)
  }

  /// What is asked for, in a word.
  public enum Kind: String, Sendable, CaseIterable {
    /// More visits of helpers.
    case helpers
    /// A hall.
    case hall
    /// Goods.
    case goods
    /// Any other thing that a unit gives.
    case service
    /// Once more of somebody, of an offer or of a unit.
    case onceMore
    /// Another time for a need.
    case time
    /// A wider radius.
    case radius
    /// Insurance.
    case insurance
    /// A certificate.
    case certificate
  }

  /// What would be different.
  public var change: Change
  /// The needs and shifts that it is meant for, sorted.
  public var needs: [NeedID]
  /// When it is meant to be used, in order of time.
  public var cells: [HalfDay]
  /// Where it is wanted: a community, or nil.
  public var place: PlaceID?
  /// Units that could give it, the most fitting first.
  public var units: [UnitID] = []
  /// People who could come or who know somebody, the most fitting first.
  public var people: [PersonID] = []

  /// Makes an ask that nobody is named for yet.
  ///
  /// - Parameters:
  ///   - change: What would be different.
  ///   - needs: The needs that it is meant for.
  ///   - cells: When it is meant to be used.
  ///   - place: Where it is wanted.
  public init(_ change: Change, needs: [NeedID], cells: [HalfDay] = [], place: PlaceID? = nil) {
    self.change = change
    self.needs = needs.sorted()
    self.cells = cells.sorted()
    self.place = place
  }

  /// What is asked for, in a word.
  public var kind: Kind {
    switch change {
    case .offer(let offer, _):
      switch offer.kind {
      case .labour: .helpers
      case .venue: .hall
      case .goods: .goods
      default: .service
      }
    case .people: .helpers
    case .visits, .pieces, .unitPieces: .onceMore
    case .times: .time
    case .radius: .radius
    case .insurance: .insurance
    case .certificates: .certificate
    }
  }

  /// How many pieces, visits or heads are asked for; 1 where it is no matter of number.
  public var count: Int {
    switch change {
    case .offer(let offer, _): offer.perWeek
    case .people(let people): people.count
    case .visits(_, let more), .pieces(_, let more), .unitPieces(_, let more): more
    case .times, .radius, .insurance, .certificates: 1
    }
  }
}
