// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts ratios and decimals into text without the machine's locale.
enum NumberText {
  /// A share as in `97.3%`; 100% only when it is whole, so that a rest never hides.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    if share >= 1 { return "100%" }
    let tenths = Int((share * 1000).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)%"
  }

  /// A number with so many digits after the point.
  static func decimal(_ value: Double, digits: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard digits > 0 else { return sign + String(whole) }
    let rest = String(whole % scale)
    return sign + String(whole / scale) + "." + String(repeating: "0", count: digits - rest.count)
      + rest
  }

  /// A gap as in `0.42%`, rounded up, so that a gap is never printed as 0 when there is one.
  static func gap(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    let hundredths = min(1e12, (share * 10_000).rounded(.up))
    return decimal(hundredths / 100, digits: 2) + "%"
  }
}
