// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import GLPKSolver
import LinearProgramming
import SolverConformance
import Synchronization
import Testing

/// The caller's code inside the search.
@Suite struct SearchHookTests {
  private let solver = GLPKSolver(drill: .off)

  /// A shortest tour through all points: two edges at each, and no subtour, which is added lazily.
  private struct Tour {
    let model: Model
    let edges: [(from: Int, to: Int, variable: VariableID)]
    let count: Int
    let lengths: [[Double]]

    init(count: Int, seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      let places = (0..<count).map { _ in (generator.unit() * 100, generator.unit() * 100) }
      lengths = places.map { a in
        places.map { b in (pow(a.0 - b.0, 2) + pow(a.1 - b.1, 2)).squareRoot().rounded() }
      }
      self.count = count
      var model = Model()
      var edges: [(from: Int, to: Int, variable: VariableID)] = []
      for from in 0..<count {
        for to in from + 1..<count {
          edges.append((from, to, model.addVariable(.binary, cost: lengths[from][to])))
        }
      }
      for place in 0..<count {
        let touching = edges.filter { $0.from == place || $0.to == place }
        model.constrain(sum(touching.map(\.variable)) == 2)
      }
      self.model = model
      self.edges = edges
    }

    /// For each part that is not connected with the rest: two edges must leave it.
    func brokenRows(_ point: SearchHooks.Point) -> [SparseRow] {
      var part = Array(0..<count)
      func root(_ place: Int) -> Int {
        var place = place
        while part[place] != place { place = part[place] }
        return place
      }
      for edge in edges where point[edge.variable] > 1e-6 {
        part[root(edge.from)] = root(edge.to)
      }
      let roots = Set((0..<count).map(root))
      guard roots.count > 1 else { return [] }
      return roots.map { home in
        let leaving = edges.filter { (root($0.from) == home) != (root($0.to) == home) }
        return SparseRow(sum(leaving.map(\.variable)) >= 2)
      }
    }

    /// The shortest tour by dynamic programming over subsets (Held and Karp).
    var shortest: Double {
      var best = [[Double]](
        repeating: Array(repeating: .infinity, count: count),
        count: 1 << (count - 1)
      )
      for place in 1..<count { best[1 << (place - 1)][place] = lengths[0][place] }
      for set in 1..<(1 << (count - 1)) {
        for last in 1..<count where best[set][last] < .infinity {
          for next in 1..<count where set & (1 << (next - 1)) == 0 {
            let grown = set | (1 << (next - 1))
            best[grown][next] = min(best[grown][next], best[set][last] + lengths[last][next])
          }
        }
      }
      return (1..<count).map { best[(1 << (count - 1)) - 1][$0] + lengths[0][$0] }.min() ?? 0
    }
  }

  @Test(arguments: UInt64(1)...8)
  func `lazy rows give the shortest tour`(_ seed: UInt64) throws {
    let tour = Tour(count: 9, seed: seed)
    let hooks = SearchHooks(lazyRows: tour.brokenRows)
    let result = try solver.solve(tour.model, options: SolveOptions(hooks: hooks))
    let solution = try #require(result.solution)
    #expect(result.termination == .optimal)
    #expect(abs(solution.objective - tour.shortest) < 1e-6, "seed \(seed)")
    let point = SearchHooks.Point(values: solution.values, objective: 0, depth: 0)
    #expect(tour.brokenRows(point).isEmpty, "seed \(seed)")
    // The heuristic's shortcut through two rings is refused, for it breaks lazy rows.
    let cheater = SearchHooks(
      lazyRows: tour.brokenRows,
      heuristic: { point in point.values.map { $0.rounded() } }
    )
    let again = try solver.solve(tour.model, options: SolveOptions(hooks: cheater))
    #expect(abs((again.solution?.objective ?? 0) - tour.shortest) < 1e-6, "seed \(seed)")
  }

  @Test func `cuts, heuristic and progress are heard`() throws {
    let model = RandomModels.knapsack(items: 30, capacities: 4, seed: 9)
    let expected = try #require(try solver.solve(model).solution).objective
    let heard = Mutex((cuts: 0, points: 0, reports: 0, best: -Double.infinity))
    let hooks = SearchHooks(
      cuts: { point in
        heard.withLock { $0.cuts += 1 }
        // Half of the items at once is no cut of use, but a valid one.
        return [SparseRow(lower: 0, upper: .infinity, columns: [0, 1], values: [1, 1])]
      },
      heuristic: { point in
        heard.withLock { $0.points += 1 }
        return point.values.map { $0.rounded(.down) }
      },
      progress: { report in
        heard.withLock {
          $0.reports += 1
          $0.best = max($0.best, report.objective ?? -.infinity)
        }
      }
    )
    let result = try solver.solve(model, options: SolveOptions(hooks: hooks))
    #expect(result.solution?.objective == expected)
    let counts = heard.withLock { $0 }
    #expect(counts.cuts > 0 && counts.points > 0 && counts.reports > 0)
    #expect(abs(counts.best - expected) < 1e-6)
  }

  @Test func `a hook may solve problems of its own`() throws {
    let model = RandomModels.knapsack(items: 20, capacities: 3, seed: 2)
    let expected = try #require(try solver.solve(model).solution).objective
    let small = RandomModels.knapsack(items: 6, capacities: 2, seed: 3)
    let solved = Mutex(0)
    let hooks = SearchHooks(cuts: { [solver] _ in
      if (try? solver.solve(small))?.termination == .optimal { solved.withLock { $0 += 1 } }
      return []
    })
    let result = try solver.solve(model, options: SolveOptions(hooks: hooks))
    #expect(result.solution?.objective == expected)
    #expect(solved.withLock { $0 } > 0)
  }

  @Test func `a row that is none ends the solve with an error`() throws {
    let model = RandomModels.knapsack(items: 20, capacities: 3, seed: 2)
    for row in [
      SparseRow(lower: 0, upper: 1, columns: [99], values: [1]),
      SparseRow(lower: 0, upper: 1, columns: [0], values: [.nan]),
      SparseRow(lower: 2, upper: 1, columns: [0], values: [1]),
    ] {
      let hooks = SearchHooks(lazyRows: { _ in [row] })
      do throws(SolverError) {
        _ = try solver.solve(model, options: SolveOptions(hooks: hooks))
        Issue.record("the row was taken")
      } catch {
        #expect(error.code == .invalidModel)
      }
    }
    #expect(try solver.solve(model).termination == .optimal)
  }

  @Test func `hooks of a session speak of its columns`() throws {
    let tour = Tour(count: 7, seed: 4)
    try solver.withSession(on: tour.model) { session in
      let spare = try session.addVariable(.binary, cost: -1)
      let extra = try session.addVariable(.binary, cost: 3)
      session.remove([spare])
      let point = Mutex<Int?>(nil)
      let hooks = SearchHooks(lazyRows: { found in
        point.withLock { $0 = found.values.count }
        return tour.brokenRows(found)
      })
      let result = try session.solve(options: SolveOptions(hooks: hooks))
      #expect(abs((result.solution?.objective ?? 0) - tour.shortest) < 1e-6)
      #expect(result.solution?[extra] == 0)
      #expect(point.withLock { $0 } == session.variableCount)
    }
  }

  @Test(arguments: GLPKTuning.Branching.allCases, GLPKTuning.Backtracking.allCases)
  func `every way to search finds the optimum`(
    _ branching: GLPKTuning.Branching,
    _ backtracking: GLPKTuning.Backtracking
  ) throws {
    let model = RandomModels.knapsack(items: 18, capacities: 3, seed: 12)
    let expected = try #require(try solver.solve(model).solution).objective
    let tuning = GLPKTuning(
      feasibilityPump: branching == .pseudocost,
      proximitySearchSeconds: backtracking == .bestBound ? 1 : 0,
      branching: branching,
      backtracking: backtracking,
      binarizes: branching == .firstFractional
    )
    let result = try GLPKSolver(tuning: tuning, drill: .off).solve(model)
    #expect(result.solution?.objective == expected)
  }
}

/// Hooks that say what is not so.
@Suite struct MistakenHookTests {
  @Test func `a lazy row that holds is no reason to go on for ever`() throws {
    let model = RandomModels.knapsack(items: 12, capacities: 2, seed: 6)
    let expected = try #require(try GLPKSolver(drill: .off).solve(model).solution).objective
    let hooks = SearchHooks(lazyRows: { _ in
      [SparseRow(lower: 0, upper: 12, columns: [0, 1], values: [1, 1])]
    })
    let options = SolveOptions(hooks: hooks)
    let result = try GLPKSolver(drill: .off).solve(model, options: options)
    #expect(result.termination == .optimal && result.solution?.objective == expected)
  }
}
