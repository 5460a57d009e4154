// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What the two variants of the preset differ in: shares of needs and offers, and their shapes.
struct Mix: Sendable {
  /// The shape of one need.
  enum NeedShape: Sendable, CaseIterable {
    case service
    case expertise
    /// One head, or several that may come one by one.
    case heads
    /// Several heads that come together, one of them with a skill.
    case team
    /// One piece, or several that may come one by one.
    case goods
    /// Many pieces or none.
    case lot
    case venue

    var kind: Kind {
      switch self {
      case .service: .service
      case .expertise: .expertise
      case .heads, .team: .labour
      case .goods, .lot: .goods
      case .venue: .venue
      }
    }
  }

  /// Shares of the needs by shape.
  let needs: [(value: NeedShape, weight: Int)]
  /// Shares of the offers by kind.
  let offers: [(value: Kind, weight: Int)]
  /// Bookings that a hall takes in one half-day.
  let bookingsPerHalfDay: Int
  /// Pieces in the stock of a goods offer.
  let stock: ClosedRange<Int>
  /// Whether a community's needs share one class and one quantity, so that its points are uniform.
  let isUniform: Bool

  /// Only needs that flow.
  static let pure = Mix(
    needs: [
      (.service, 370), (.expertise, 140), (.heads, 180), (.goods, 160), (.venue, 150),
    ],
    offers: [
      (.venue, 420), (.goods, 640), (.service, 1170), (.labour, 300), (.expertise, 575),
    ],
    bookingsPerHalfDay: 1,
    stock: 1...3,
    isUniform: true
  )

  /// With teams, halls that take two bookings a half-day, and lots.
  static let full = Mix(
    needs: [
      (.service, 270), (.expertise, 110), (.heads, 50), (.team, 230), (.goods, 60), (.lot, 130),
      (.venue, 150),
    ],
    offers: [
      (.venue, 200), (.goods, 690), (.service, 1150), (.labour, 480), (.expertise, 585),
    ],
    bookingsPerHalfDay: 2,
    stock: 3...90,
    isUniform: false
  )
}
