// SPDX-License-Identifier: GPL-3.0-or-later
internal import Dispatch
internal import Synchronization

/// Computes values on several threads; the result does not depend on how many.
///
/// - Parameters:
///   - count: How many values.
///   - threads: Threads at most. Range: 1 or more.
///   - body: Computes the value at a position; called once for each, in any order.
/// - Returns: The values in order of position.
package func parallelMap<Value: Sendable>(
  count: Int,
  threads: Int,
  _ body: @Sendable (Int) -> Value
) -> [Value] {
  guard threads > 1, count > 1 else { return (0..<count).map(body) }
  let next = Atomic<Int>(0)
  let gathered = Mutex<[(Int, Value)]>([])
  DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
    var mine: [(Int, Value)] = []
    while true {
      let position = next.add(1, ordering: .relaxed).oldValue
      guard position < count else { break }
      mine.append((position, body(position)))
    }
    gathered.withLock { $0 += mine }
  }
  return gathered.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
}
