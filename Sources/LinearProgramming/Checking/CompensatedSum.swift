// SPDX-License-Identifier: GPL-3.0-or-later

/// A sum that carries its rounding error along, so that long sums lose almost nothing.
///
/// - Note: Source: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
///   Summen, ZAMM 54, 1974.
struct CompensatedSum {
  private var sum: Double
  private var error = 0.0

  init(_ start: Double = 0) {
    sum = start
  }

  var value: Double { sum + error }

  mutating func add(_ term: Double) {
    let next = sum + term
    error += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }
}
