// SPDX-License-Identifier: GPL-3.0-or-later

/// What must not stand in a text that is made public; the sentence says only what kind of thing it is.
///
/// - Note: Source: 个人信息保护法 Art. 25 and 28 (no publication without consent; sensitive data),
///   志愿服务条例 Art. 20 and 21 (volunteers' and beneficiaries' privacy).
public enum Leak: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "leak"

  /// A mobile number, however it is written.
  case mobile
  /// A landline or a service number.
  case landline
  /// An identity number of 15 or 18 digits.
  case identity
  /// Another document, as a passport.
  case document
  /// A run of digits as long as that of a bank card.
  case longNumber
  /// A number of which only a part is covered.
  case partialNumber
  /// An e-mail address.
  case email
  /// A building, an entrance, a room or a house number.
  case address
  /// A coordinate.
  case coordinate
  /// The full name of somebody in the tables.
  case name
  /// Somebody who is in no table, told by a title or a role.
  case titledPerson
  /// A date of birth.
  case birth
  /// An age of one person.
  case statedAge
  /// An account of WeChat, QQ or the like.
  case account
  /// A number plate.
  case plate
  /// Health, income, politics or the like.
  case sensitive
}
