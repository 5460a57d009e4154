// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import LinearProgramming

@Suite struct RestrictionTests {
  /// 1 ≤ 2x − y ≤ 4, a row that says nothing, x ≥ 0, y an integer from −1 to 5.
  private var model: SparseModel {
    var model = SparseModel()
    model.addRow(lower: 1, upper: 4)
    model.addRow(lower: -.infinity, upper: .infinity)
    model.addColumn(cost: 1, rows: [0], values: [2])
    model.addColumn(cost: 1, lower: -1, upper: 5, isInteger: true, rows: [0], values: [-1])
    return model
  }

  @Test func `finite sides and bounds are listed in order`() {
    let expected: [Restriction] = [
      .rowLower(0), .rowUpper(0), .columnLower(0), .columnLower(1), .columnUpper(1),
    ]
    #expect(model.restrictions == expected)
    #expect(expected.reversed().sorted() == expected)
    #expect(expected.map { model[$0] } == [1, 4, 0, -1, 5])
  }

  @Test func `what is not kept becomes infinite, integrality stays`() {
    let kept = model.keeping(only: [.rowUpper(0), .columnLower(1)])
    #expect(kept.restrictions == [.rowUpper(0), .columnLower(1)])
    #expect(kept.isInteger == model.isInteger)
    #expect(model.keeping(only: model.restrictions) == model)
  }

  @Test func `breaches have the sign of what is missing`() {
    let breaches = model.breaches(of: [3, -2], in: model.restrictions)
    #expect(breaches == [-7, 4, -3, 1, -7])
  }

  @Test func `lines for a person`() {
    var model = model
    #expect(
      model.descriptions(of: [.rowLower(0), .rowUpper(1), .columnUpper(1)]) == [
        "\"c0\": 2 \"x0\" − \"x1\" ≥ 1", "\"c1\": 0 ≤ inf", "integer \"x1\" ≤ 5",
      ]
    )
    model.rowNames = ["row\u{202E}\n", ""]
    #expect(model.descriptions(of: [.rowLower(0)], termLimit: 0) == ["\"row\": … (2 more) ≥ 1"])
  }

  @Test func `a part knows the whole`() {
    var model = model
    model.addRow(lower: 0, upper: 9)
    model.addColumn(cost: 1, rows: [2], values: [1])
    let part = Submodel(of: model, for: [.rowLower(2), .columnLower(2)])
    #expect(part.rows == [2])
    #expect(part.columns == [2])
    #expect(part.part([.rowLower(2), .columnLower(2)]) == [.rowLower(0), .columnLower(0)])
    #expect(part.whole(.rowUpper(0)) == .rowUpper(2))
    #expect(part.whole([7], rowCount: 3) == [0, 0, 7])
  }

  @Test func `cleaning finds small fractions and refuses what is none`() {
    let thirds = [1.0 / 3, -2.0 / 3 + 1e-13, 1e-14, 1]
    #expect(RayCleaning.clean(thirds, by: .wholeBySmallest) == [1, -2, 0, 3])
    #expect(RayCleaning.clean(thirds, by: .wholeByLargest) == [1, -2, 0, 3])
    #expect(RayCleaning.clean([1, .pi], by: .wholeAsIs) == nil)
    #expect(RayCleaning.clean([0, 0], by: .asIs) == nil)
    #expect(RayCleaning.clean([1, 0.3], by: .bits10) == [1, 307.0 / 1024])
    #expect(RayCleaning.clean([.leastNonzeroMagnitude], by: .bits40) == nil)
  }

  @Test func `rows between multiples and rows against bounds`() {
    var model = SparseModel()
    model.addRow(lower: 7, upper: 7)
    for value in [2.0, -4] {
      model.addColumn(cost: 0, lower: -.infinity, isInteger: true, rows: [0], values: [value])
    }
    #expect(model.rowBetweenMultiples == 0)
    model.rowUpper[0] = 8
    #expect(model.rowBetweenMultiples == nil)
    model.rowUpper[0] = 7
    model.isInteger[1] = false
    #expect(model.rowBetweenMultiples == nil)
    #expect(model.rowAgainstBounds == nil)
    model.columnUpper[0] = 1
    model.columnLower[1] = -1
    #expect(model.rowAgainstBounds?.support == [.rowLower(0), .columnUpper(0), .columnLower(1)])
  }

  @Test func `a basis is fitted to the bounds that are left`() {
    let basis = Basis(rows: [.basic, .atLower], columns: [.atLower, .atUpper])
    let low = Basis(rows: [.basic, .atLower], columns: [.atLower, .atLower])
    let fitted = low.fitted(to: model.keeping(only: [.columnUpper(1)]))
    #expect(fitted == Basis(rows: [.basic, .free], columns: [.free, .atUpper]))
    #expect(basis.fitted(to: model).columns == [.atLower, .atUpper])
  }
}
