// SPDX-License-Identifier: GPL-3.0-or-later

extension ProjectClass {
  /// What a project counts as when the table does not say (郑州: five classes of projects).
  ///
  /// - Parameters:
  ///   - kind: The kind given.
  ///   - category: The service category of the need.
  /// - Returns: The class; 其他 for kinds that the cases do not publish.
  public static func derived(kind: Kind, category: String) -> ProjectClass {
    if category.contains("参观") || category.contains("观摩") { return .visits }
    if ["政策", "法律", "宣讲", "普法"].contains(where: category.contains) { return .policy }
    switch kind {
    case .venue: return .venueSharing
    case .goods: return .relief
    case .service, .labour, .expertise: return .dailyService
    default: return .other
    }
  }
}
