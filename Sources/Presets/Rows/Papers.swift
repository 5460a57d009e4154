// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// Draws certificates and insurances, some of them run out.
enum Papers {
  private static let monday = ZhengzhouPreset.monday

  /// A certificate that mostly is valid; sometimes it has run out or is missing.
  static func certificate(
    _ name: String,
    using generator: inout SeededGenerator
  ) -> [Qualification] {
    switch generator.below(100) {
    case 0..<6: []
    case 6..<14:
      [Qualification(name: name, validUntil: monday.adding(-generator.between(1...300)))]
    case 14..<30: [Qualification(name: name)]
    // Some run out within the week.
    case 30..<34: [Qualification(name: name, validUntil: monday.adding(generator.between(0...6)))]
    default:
      [Qualification(name: name, validUntil: monday.adding(generator.between(30...900)))]
    }
  }

  /// The last day of an accident insurance: six of ten run on, one has run out, three have none.
  static func insurance(using generator: inout SeededGenerator) -> Day? {
    switch generator.below(10) {
    case 0..<6: monday.adding(generator.between(10...360))
    case 6: monday.adding(-generator.between(1...200))
    default: nil
    }
  }
}
