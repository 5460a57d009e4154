// SPDX-License-Identifier: GPL-3.0-or-later

/// Something a resident organisation can give (资源清单).
public struct Offer: Sendable, Equatable {
  /// The key of the row.
  public var id: OfferID
  /// Who gives it.
  public var unit: UnitID
  /// What kind of thing.
  public var kind: Kind
  /// What it is, in the clerk's words.
  public var name = ""
  /// Service categories it serves; empty means every category of its kind.
  public var categories: [String] = []
  /// Pieces that can be given in one half-day.
  ///
  /// Range: 0 or more.
  public var perHalfDay = 1
  /// Pieces that can be given in the week; for goods, the stock.
  ///
  /// Range: 0 or more.
  public var perWeek = 1
  /// Seats, for a venue.
  ///
  /// Range: 0 or more.
  public var seats = 0
  /// Whether two bookings may not run at once (halls, vehicles, devices without seats).
  public var isExclusive = false
  /// The terms on which several needs join it at once, or nil where it serves one at a time.
  public var session: SessionTerms?
  /// Whether it comes to the need, and travels from one to the next (流动).
  public var moves = false
  /// Minutes of setting up before a booking.
  ///
  /// Range: 0 or more.
  public var setupMinutes = 0
  /// Minutes of packing after a booking.
  ///
  /// Range: 0 or more.
  public var packingMinutes = 0
  /// When it is available: normalised spans of the week; empty means 8:00–20:00 every day.
  public var windows: [TimeSpan] = []
  /// Where it is, or where the unit is when nil.
  public var place: PlaceID?
  /// Where exactly; nil means the coordinate of its place, then of its unit.
  public var coordinate: Coordinate?
  /// Skills that come with it.
  public var skills: [String] = []
  /// Certificates that come with it.
  public var certificates: [Qualification] = []
  /// The last day of its accident insurance, or nil.
  public var insuredUntil: Day?
  /// Conditions in the unit's words (使用条件).
  public var conditions = ""
  /// Whom to call about it; personal, for internal sheets alone.
  public var contact = ""

  /// Makes an offer with the defaults above.
  ///
  /// - Parameters:
  ///   - id: The key of the row.
  ///   - unit: Who gives it.
  ///   - kind: What kind of thing.
  public init(id: OfferID, unit: UnitID, kind: Kind) {
    self.id = id
    self.unit = unit
    self.kind = kind
    isExclusive = kind == .venue
  }
}
