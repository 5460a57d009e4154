// SPDX-License-Identifier: GPL-3.0-or-later

/// A typed identifier: text that is unique within one table of a week.
public protocol StreetIdentifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text as it stands in the table, or made by the reader where the table has none.
  var text: String { get }
  /// Wraps a text.
  ///
  /// - Parameter text: Not empty.
  init(_ text: String)
}

extension StreetIdentifier {
  /// The text itself; identifiers are never personal data.
  public var description: String { text }

  /// Orders identifiers by the bytes of their text, the same on every machine.
  ///
  /// - Parameters:
  ///   - left: One identifier.
  ///   - right: Another.
  /// - Returns: Whether `left` comes first.
  public static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

/// Identifies one row of 需求清单.
public struct NeedID: StreetIdentifier {
  /// The text as it stands in the table.
  public let text: String
  /// Wraps a text.
  ///
  /// - Parameter text: Not empty.
  public init(_ text: String) { self.text = text }
}

/// Identifies one row of 资源清单.
public struct OfferID: StreetIdentifier {
  /// The text as it stands in the table.
  public let text: String
  /// Wraps a text.
  ///
  /// - Parameter text: Not empty.
  public init(_ text: String) { self.text = text }
}

/// Identifies one row of 人员名册.
public struct PersonID: StreetIdentifier {
  /// The text as it stands in the table.
  public let text: String
  /// Wraps a text.
  ///
  /// - Parameter text: Not empty.
  public init(_ text: String) { self.text = text }
}

/// Identifies a resident organisation (驻区单位).
public struct UnitID: StreetIdentifier {
  /// The text as it stands in the table.
  public let text: String
  /// Wraps a text.
  ///
  /// - Parameter text: Not empty.
  public init(_ text: String) { self.text = text }
}

/// Identifies a street, community, grid or site (社区网格).
public struct PlaceID: StreetIdentifier {
  /// The text as it stands in the table.
  public let text: String
  /// Wraps a text.
  ///
  /// - Parameter text: Not empty.
  public init(_ text: String) { self.text = text }
}

/// Identifies one row of 班次需求.
public struct PostID: StreetIdentifier {
  /// The text as it stands in the table.
  public let text: String
  /// Wraps a text.
  ///
  /// - Parameter text: Not empty.
  public init(_ text: String) { self.text = text }
}

/// Identifies a volunteer team (志愿服务队).
public struct TeamID: StreetIdentifier {
  /// The text as it stands in the table.
  public let text: String
  /// Wraps a text.
  ///
  /// - Parameter text: Not empty.
  public init(_ text: String) { self.text = text }
}

/// Identifies who gives: an offer of a unit, or a person.
public enum ProviderID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// An offer of a resident organisation.
  case offer(OfferID)
  /// An in-service member or another volunteer.
  case person(PersonID)

  /// The kind and the text, as in `offer:R12`.
  public var description: String {
    switch self {
    case .offer(let id): "offer:\(id.text)"
    case .person(let id): "person:\(id.text)"
    }
  }

  /// The identifier as it stands in its table.
  public var text: String {
    switch self {
    case .offer(let id): id.text
    case .person(let id): id.text
    }
  }

  /// Reads what ``description`` writes.
  ///
  /// - Parameter description: As in `person:P7`; nil is returned for anything else.
  public init?(_ description: String) {
    if description.hasPrefix("offer:") {
      self = .offer(OfferID(String(description.dropFirst(6))))
    } else if description.hasPrefix("person:") {
      self = .person(PersonID(String(description.dropFirst(7))))
    } else {
      return nil
    }
  }
}
