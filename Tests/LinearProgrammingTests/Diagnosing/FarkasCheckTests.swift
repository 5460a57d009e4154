// SPDX-License-Identifier: GPL-3.0-or-later
import LinearProgramming
import Testing

@Suite struct FarkasCheckTests {
  /// x + y ≥ 5, x − y ≤ 9, 0 ≤ x ≤ 2, 0 ≤ y ≤ 2.
  private var model: SparseModel {
    var model = SparseModel()
    model.addRow(lower: 5, upper: .infinity)
    model.addRow(lower: -.infinity, upper: 9)
    model.addColumn(cost: 1, upper: 2, rows: [0, 1], values: [1, 1])
    model.addColumn(cost: 1, upper: 2, rows: [0, 1], values: [1, -1])
    return model
  }

  @Test func `a contradiction is found with its margin and support`() {
    let check = model.farkasCheck(of: [1, 0])
    #expect(check.obstacle == nil)
    #expect(check.margin == 1)
    #expect(check.support == [.rowLower(0), .columnUpper(0), .columnUpper(1)])
    #expect(model.isInfeasible(provenBy: [0.25, 0]))
    #expect(model.isInfeasible(provenOutwardBy: [1, 0]))
  }

  @Test func `what proves nothing is refused with the reason`() {
    #expect(model.farkasCheck(of: [-1, 0]).obstacle == .missingSide(row: 0))
    #expect(model.farkasCheck(of: [1, 1]).obstacle == .missingSide(row: 1))
    #expect(model.farkasCheck(of: [0, 0]).obstacle == .noContradiction)
    #expect(model.farkasCheck(of: [1, -1]).obstacle == .noContradiction)
    #expect(model.farkasCheck(of: [.nan, 0]).obstacle == .notFinite)
    #expect(model.farkasCheck(of: [.infinity, 0]).obstacle == .notFinite)
    var open = model
    open.columnUpper[1] = .infinity
    #expect(open.farkasCheck(of: [1, 0]).obstacle == .missingBound(column: 1))
    #expect(!open.isInfeasible(provenOutwardBy: [1, 0]))
  }

  @Test func `a feasible model has no proof, whatever the multipliers`() {
    var model = model
    model.rowLower[0] = 4
    #expect(model.farkasCheck(of: [1, 0]).obstacle == .noContradiction)
    #expect(model.farkasCheck(of: [1, 0]).margin == 0)
    model.rowLower[0] = 4.0.nextUp
    #expect(model.isInfeasible(provenBy: [1, 0]))
  }

  @Test func `a third is the number that stands there, not a third`() {
    // x/3 − y ≥ 1 and x − 3y ≤ 2 over free x and y: three times the first is 3 with exact thirds.
    var model = SparseModel()
    model.addRow(lower: 1, upper: .infinity)
    model.addRow(lower: -.infinity, upper: 2)
    for values in [[1.0 / 3, 1], [-1, -3]] {
      model.addColumn(cost: 0, lower: -.infinity, rows: [0, 1], values: values)
    }
    #expect(model.farkasCheck(of: [3, -1]).obstacle == .missingBound(column: 0))
    // With bounds, however wide, the last bit of d[0] is a small price.
    model.columnLower[0] = -1e9
    #expect(model.isInfeasible(provenBy: [3, -1]))
    model.columnLower[0] = -1e18
    #expect(!model.isInfeasible(provenBy: [3, -1]))
  }

  @Test func `implied bounds mend a slope that is off by rounding`() {
    // As above with free columns, but a third row keeps x + y within 100 and y within ±50.
    var model = SparseModel()
    model.addRow(lower: 1, upper: .infinity)
    model.addRow(lower: -.infinity, upper: 2)
    model.addRow(lower: -100, upper: 100)
    model.addColumn(cost: 0, lower: -.infinity, rows: [0, 1, 2], values: [1.0 / 3, 1, 1])
    model.addColumn(cost: 0, lower: -50, upper: 50, rows: [0, 1, 2], values: [-1, -3, 1])
    #expect(!model.isInfeasible(provenBy: [3, -1, 0]))
    #expect(model.isInfeasible(provenOutwardBy: [3, -1, 0]))
    model.rowUpper[1] = 3
    #expect(!model.isInfeasible(provenOutwardBy: [3, -1, 0]))
  }

  @Test func `models without columns or rows`() {
    var model = SparseModel()
    #expect(model.farkasCheck(of: []).obstacle == .noContradiction)
    model.addRow(lower: 1, upper: 2)
    #expect(model.farkasCheck(of: [1]).support == [.rowLower(0)])
    #expect(model.farkasCheck(of: [-1]).obstacle == .noContradiction)
    model.rowLower[0] = -2
    model.rowUpper[0] = -1
    #expect(model.farkasCheck(of: [-1]).support == [.rowUpper(0)])
  }

  @Test func `sums that overflow a number do not overflow the check`() {
    var model = SparseModel()
    model.addRow(lower: 1e300, upper: .infinity)
    let almost = 1.0.nextDown
    model.addColumn(cost: 0, lower: 0, upper: 1e300, rows: [0], values: [almost])
    #expect(model.isInfeasible(provenBy: [1e300]))
    #expect(model.isInfeasible(provenBy: [1e-300]))
  }
}
