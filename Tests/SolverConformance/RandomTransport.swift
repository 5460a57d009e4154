// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
public import LinearProgramming

/// Makes transport problems: balanced, always feasible, with integral optima.
public enum RandomTransport {
  /// A transport problem with unit supplies and demands and every pair allowed.
  ///
  /// - Parameters:
  ///   - sources: How many sources; as many as `sinks`.
  ///   - sinks: How many sinks.
  ///   - seed: Where chance comes from.
  /// - Returns: Rows: sources, then sinks. Column source · sinks + sink.
  public static func model(sources: Int, sinks: Int, seed: UInt64) -> SparseModel {
    var generator = SeededGenerator(seed: seed)
    var model = SparseModel()
    for _ in 0..<(sources + sinks) { model.addRow(lower: 1, upper: 1) }
    for source in 0..<sources {
      for sink in 0..<sinks {
        let cost = Double(1 + generator.below(10_000))
        model.addColumn(
          cost: cost,
          rows: [Int32(source), Int32(sources + sink)],
          values: [1, 1]
        )
      }
    }
    return model
  }
}
