// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Finds the record that a clerk means by an identifier or a name typed at the keyboard.
///
/// First the identifier as it stands; then without regard to case, full width and blanks; then a name.
/// The latter two count only if they are unique.
public struct RecordFinder: Sendable {
  private let week: Week

  /// Looks into a week.
  ///
  /// - Parameter week: The week.
  public init(week: Week) { self.week = week }

  /// The need meant, shifts left out.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: Its identifier, or nil.
  public func need(_ text: String) -> NeedID? {
    find(text, week.statedNeeds.map { ($0.id, $0.title) })
  }

  /// The post meant.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: Its identifier, or nil.
  public func post(_ text: String) -> PostID? {
    find(text, week.posts.map { ($0.id, $0.name) })
  }

  /// The person meant.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: The identifier, or nil.
  public func person(_ text: String) -> PersonID? {
    find(text, week.people.map { ($0.id, $0.name) })
  }

  /// The unit meant.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: Its identifier, or nil.
  public func unit(_ text: String) -> UnitID? {
    find(text, week.units.map { ($0.id, $0.name) })
  }

  /// The offer meant.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: Its identifier, or nil.
  public func offer(_ text: String) -> OfferID? {
    find(text, week.offers.map { ($0.id, $0.name) })
  }

  /// The place meant.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: Its identifier, or nil.
  public func place(_ text: String) -> PlaceID? {
    find(text, week.places.map { ($0.id, $0.name) })
  }

  private func find<ID: StreetIdentifier>(
    _ text: String,
    _ records: [(id: ID, name: String)]
  ) -> ID? {
    if let exact = records.first(where: { $0.id.text == text }) { return exact.id }
    let wanted = Self.folded(text)
    guard !wanted.isEmpty else { return nil }
    for key in [\(id: ID, name: String).id.text, \(id: ID, name: String).name] {
      let found = records.filter { Self.folded($0[keyPath: key]) == wanted }
      if !found.isEmpty { return found.count == 1 ? found[0].id : nil }
    }
    return nil
  }

  /// Lower case, half width, without blanks.
  private static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      let narrow = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      result.unicodeScalars.append(narrow)
    }
    return result.lowercased()
  }
}
