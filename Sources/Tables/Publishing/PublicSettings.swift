// SPDX-License-Identifier: GPL-3.0-or-later

/// What 街道.yaml says under 公示.
///
/// It is no part of the policy: a plan does not depend on it, so a new telephone number does not make an old
/// plan stale.
public struct PublicSettings: Sendable, Equatable {
  /// The telephone number of those who supervise, as it is printed; empty if not given.
  public var phone = ""
  /// Where and how to object; empty if not given.
  public var objections = ""
  /// Days on which the list is shown, the first one not counted.
  ///
  /// Range: 7 to 90. Source: 民发〔2015〕149号 asks for 7 days as a rule; 民法典 Art. 201 does not count the
  /// first day.
  public var days = 7
  /// The columns that are shown, in their order.
  public var columns = PublicColumn.usual
  /// The office that signs; empty for the street of the settings.
  public var office = ""
  /// Words in which the name of somebody may stand: a team that is named after a person.
  public var allowed: [String] = []
  /// Categories that the office lists.
  public var categories: Set<String> = []
  /// The file that says so, or the one in which it should stand.
  public var file = WeekSettings.street.fileNames[0]

  /// Makes settings that say nothing.
  public init() {}

  /// Fewest days.
  public static let fewestDays = 7
}

extension PublicSettings {
  /// Names of settings for those who mend them, in either language.
  public static let keyNames = (
    phone: "either:监督电话|phone", objections: "either:异议方式|objections",
    office: "either:公示单位|office", allowed: "either:放行|allowed"
  )
}
