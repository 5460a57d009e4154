// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

@Suite struct FarkasRayTests {
  private let solver = GLPKSolver(drill: .off)

  private func ray(
    of model: SparseModel,
    options: SolveOptions = SolveOptions()
  ) throws -> FarkasRay {
    let diagnosis = try solver.farkasRay(of: model, options: options)
    return try #require(diagnosis.finding, "\(diagnosis)")
  }

  @Test func `planted conflicts are proven in exact arithmetic, tampered rays refused`() throws {
    for seed in UInt64(1)...40 {
      var generator = SeededGenerator(seed: seed)
      let kinds = PlantedConflict.Kind.allCases.filter { $0 != .integrality }
      let model = PlantedConflict(
        kinds[Int(seed) % kinds.count],
        rows: 20 + generator.below(100),
        columns: 15 + generator.below(60),
        using: &generator
      )
      .model
      let ray = try ray(of: model)
      #expect(ray.proof == .exact, "seed \(seed)")
      let check = model.farkasCheck(of: ray.rowMultipliers, remainders: ray.remainders)
      #expect(check.obstacle == nil, "seed \(seed)")
      #expect(check.support == ray.support, "seed \(seed)")
      let turned = model.farkasCheck(of: ray.rowMultipliers.map { -$0 })
      #expect(turned.obstacle != nil, "seed \(seed)")
      // The point of a feasible neighbour: relax a row that is used until nothing is wrong.
      var mended = model
      for restriction in ray.support { mended[restriction] = restriction.isLower ? -1e6 : 1e6 }
      let isMended = !mended.isInfeasible(provenBy: ray)
      #expect(isMended, "seed \(seed)")
    }
  }

  @Test func `small models agree with their vertices`() throws {
    var proofs: [RayProof: Int] = [:]
    for seed in UInt64(1)...400 {
      var generator = SeededGenerator(seed: seed)
      let model = RandomModels.bounded(
        columns: 1 + generator.below(4),
        rows: 1 + generator.below(4),
        isInteger: false,
        using: &generator
      )
      let isFeasible = VertexOracle.optimum(of: model) != nil
      switch try solver.farkasRay(of: model) {
      case .found(let ray):
        #expect(!isFeasible, "seed \(seed)")
        proofs[ray.proof, default: 0] += 1
        let isProven = model.isInfeasible(provenBy: ray)
        #expect(isProven, "seed \(seed)")
      case .absent(let witness):
        #expect(isFeasible, "seed \(seed)")
        let point = try #require(witness)
        #expect(model.feasibility(of: point).isFeasible, "seed \(seed)")
      case .undecided(let termination): Issue.record("seed \(seed): \(termination)")
      }
    }
    #expect(proofs[.exact, default: 0] > 50)
    #expect(proofs.count == 1)
  }

  @Test func `columns with one bound or none and coefficients that are no whole numbers`() throws {
    // Σ over rows of positive multiples of random columns is made to have a slope of exactly the
    // wrong kind: y · A ≤ 0 < y · b for some real y > 0.
    for seed in UInt64(1)...60 {
      var generator = SeededGenerator(seed: seed)
      let rows = 2 + generator.below(5)
      var model = SparseModel()
      for _ in 0..<rows { model.addRow(lower: generator.unit(), upper: .infinity) }
      for _ in 0..<(rows + 3) {
        var values = (0..<rows).map { _ in generator.unit() - 0.5 }
        let total = values.reduce(0, +)
        // Against multipliers of 1 the slope is at most about 0.
        values[0] -= max(0, total)
        model.addColumn(
          cost: 0,
          rows: (0..<rows).map { Int32($0) },
          values: values
        )
      }
      let ray = try ray(of: model)
      #expect(ray.proof == .exact, "seed \(seed)")
      let isProven = model.isInfeasible(provenBy: ray)
      #expect(isProven, "seed \(seed)")
    }
  }

  @Test func `free columns and thirds`() throws {
    // x/3 − y ≥ 1 and x/3 − y ≤ 0, both over free columns, the second three times as large.
    for scale in [1.0, 3, 0.1, 1e-3] {
      var model = SparseModel()
      model.addRow(lower: 1, upper: .infinity)
      model.addRow(lower: -.infinity, upper: 0)
      for value in [1.0 / 3, -1] {
        let values = [value, value * scale]
        model.addColumn(cost: 0, lower: -.infinity, rows: [0, 1], values: values)
      }
      let ray = try ray(of: model)
      // Rounding tears the two rows apart for some scales: then no multipliers are exact, and over
      // free columns nothing is implied.
      let isProportional = 1.0 / 3 * scale * -1 == -1 * scale * (1.0 / 3) && [1, 3].contains(scale)
      if isProportional { #expect(ray.proof != .outward, "scale \(scale)") }
      #expect(ray.support == [.rowLower(0), .rowUpper(1)], "scale \(scale)")
      let isProven = model.isInfeasible(provenBy: ray)
      #expect((ray.proof == .exact) == isProven, "scale \(scale)")
      // Bounds, however wide, make a proof of it.
      model.columnLower = [-1e8, -1e8]
      model.columnUpper = [1e8, 1e8]
      #expect(try self.ray(of: model).proof == .exact, "scale \(scale)")
    }
  }

  @Test func `ties, equations and rows that say nothing`() throws {
    var model = SparseModel()
    for _ in 0..<3 { model.addRow(lower: 4, upper: 4) }
    model.addRow(lower: -.infinity, upper: .infinity)
    model.addRow(lower: 0, upper: 0)
    for _ in 0..<2 {
      model.addColumn(cost: 1, upper: 1, rows: [0, 1, 2, 3], values: [1, 1, 1, 5])
    }
    #expect(try ray(of: model).proof == .exact)
    model.rowLower[3] = 100
    #expect(try ray(of: model).proof == .exact)
  }

  @Test func `models without rows, without columns, with contradictions of their own`() throws {
    #expect(try solver.farkasRay(of: SparseModel()).isAbsent)
    var model = SparseModel()
    model.addRow(lower: 1, upper: 1)
    #expect(try ray(of: model).support == [.rowLower(0)])
    model.rowLower[0] = 0
    #expect(try solver.farkasRay(of: model) == .absent(witness: []))
    model.addColumn(cost: 1, rows: [], values: [])
    #expect(try solver.farkasRay(of: model).isAbsent)
  }

  @Test func `rounding of the model itself is forgiven`() throws {
    // 0.1 + 0.2 ≤ 0.3 is false of these numbers, by a last bit.
    var model = SparseModel()
    model.addRow(lower: -.infinity, upper: 0.3)
    for bound in [0.1, 0.2] { model.addColumn(cost: 0, lower: bound, rows: [0], values: [1]) }
    #expect(model.isInfeasible(provenBy: [-1]))
    #expect(try solver.farkasRay(of: model).isAbsent)
    model.rowUpper[0] = 0.2999999
    #expect(try ray(of: model).proof == .exact)
  }

  @Test func `a starting basis is used and a stop honoured`() throws {
    var generator = SeededGenerator(seed: 3)
    let model = PlantedConflict(.equations, rows: 60, columns: 40, using: &generator).model
    let basis = Basis(
      rows: Array(repeating: .basic, count: model.rowCount),
      columns: Array(repeating: .atLower, count: model.columnCount)
    )
    #expect(try ray(of: model, options: SolveOptions(startingBasis: basis)).proof == .exact)
    let stop = StopSignal()
    stop.stop(.interrupt)
    let stopped = try solver.farkasRay(of: model, options: SolveOptions(stop: stop))
    #expect(stopped == .undecided(.noSolutionFound(.interrupt)))
  }
}

extension Restriction {
  fileprivate var isLower: Bool {
    switch self {
    case .rowLower, .columnLower: true
    case .rowUpper, .columnUpper: false
    }
  }
}
