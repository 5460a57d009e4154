// SPDX-License-Identifier: GPL-3.0-or-later

/// Ages as spans of ten years, from 90 on together.
public enum AgeBand {
  /// The span that an age or a span lies in, nil for anything else.
  ///
  /// - Parameter text: As in 67, 67岁, 60-69 or 60岁以上.
  /// - Returns: As in 60–69 or 90+.
  public static func band(of text: String) -> String? {
    let plain = CellText.folded(text).filter { $0 != "岁" }
    let isOpen = plain.hasSuffix("以上") || plain.hasSuffix("+")
    let marks: Set<Character> = ["-", "–", "—", "~", "至", "到"]
    let parts = plain.replacing("以上", with: "").filter { $0 != "+" }
      .split(whereSeparator: marks.contains)
    let ages = parts.compactMap { Int($0) }
    guard ages.count == parts.count, let first = ages.first,
      ages.allSatisfy({ (0...130).contains($0) })
    else { return nil }
    if ages.count == 2, ages[1] < first || ages[1] - first < 4 { return nil }
    guard ages.count <= 2 else { return nil }
    if ages.count == 2 { return "\(first)–\(ages[1])" }
    if isOpen { return "\(first)+" }
    let low = first / 10 * 10
    return low >= 90 ? "90+" : "\(low)–\(low + 9)"
  }
}
