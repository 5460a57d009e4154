// SPDX-License-Identifier: GPL-3.0-or-later

/// What one street met by itself, gave and got where streets pool what they leave over.
public struct PoolEntry: Sendable, Equatable {
  /// The street, by the name of its folder.
  public var name: String
  /// Planned needs, without shifts.
  public var needs = 0
  /// Needs met by its own plan.
  public var alone = 0
  /// Needs met in the end, by whomever.
  public var met = 0
  /// Needs met in the end with another street's help, which its own plan did not meet.
  public var got = 0
  /// Needs of other streets that it helped to meet and that their own plans did not meet.
  public var gave = 0

  /// Makes an entry without needs.
  ///
  /// - Parameter name: The street.
  public init(name: String) { self.name = name }
}

/// A row of another street as this one may see it: street, kind, category and a serial number; no name,
/// no telephone, no contact, no identifier, no address.
public struct MaskedRecord: Sendable, Hashable {
  /// The other street.
  public var street: String
  /// What is asked for or given.
  public var kind: Kind?
  /// The category asked for.
  public var category: String
  /// A number among the rows of that street, kind and category that take part.
  ///
  /// Range: 1 or more.
  public var serial: Int

  /// Makes a row.
  ///
  /// - Parameters:
  ///   - street: The other street.
  ///   - kind: What is asked for or given.
  ///   - category: The category asked for.
  ///   - serial: A number among the rows of that street, kind and category. Range: 1 or more.
  public init(street: String, kind: Kind?, category: String, serial: Int) {
    self.street = street
    self.kind = kind
    self.category = category
    self.serial = serial
  }
}

/// Something that a street gives another or gets from it, as that street may see it.
public struct PoolExchange: Sendable, Equatable {
  /// What this street has in it.
  public enum Side: Sendable, Equatable {
    /// It gives: its own provider.
    case gives(ProviderID)
    /// It gets: its own need.
    case gets(NeedID)
  }

  /// Its number, the same for all streets that take part in the project.
  public var number: Int
  /// What this street has in it, as in its own tables.
  public var side: Side
  /// The other street's row.
  public var other: MaskedRecord
  /// Pieces.
  public var quantity: Int
  /// When.
  public var span: TimeSpan
  /// Where, if it is a place of this street's own tables.
  public var place: PlaceID?
  /// The name of the community where it is, if it is elsewhere; empty if unknown.
  public var community: String

  /// Makes an exchange.
  ///
  /// - Parameters:
  ///   - number: Its number, the same for all streets that take part.
  ///   - side: What this street has in it.
  ///   - other: The other street's row.
  ///   - quantity: Pieces.
  ///   - span: When.
  ///   - place: Where, if it is a place of this street's own tables.
  ///   - community: The name of the community where it is, if it is elsewhere.
  public init(
    number: Int,
    side: Side,
    other: MaskedRecord,
    quantity: Int,
    span: TimeSpan,
    place: PlaceID?,
    community: String
  ) {
    self.number = number
    self.side = side
    self.other = other
    self.quantity = quantity
    self.span = span
    self.place = place
    self.community = community
  }
}
