// SPDX-License-Identifier: GPL-3.0-or-later
import CGLPK
import LinearProgramming
import Testing

@testable import GLPKSolver

@Suite struct GLPKStatusTests {
  struct Row: Sendable {
    var call: GLPKStatus.Call = .simplex
    var code: Int32 = 0
    var status: Int32 = GLP_UNDEF
    var dual: Int32 = GLP_UNDEF
    var stop: SolveLimit = .interrupt
    var closed = false
    /// Nil where the code speaks of a mistake that validation rules out.
    var expected: Termination?
  }

  static let table: [Row] = [
    Row(status: GLP_OPT, expected: .optimal),
    Row(status: GLP_NOFEAS, expected: .infeasible),
    Row(status: GLP_UNBND, expected: .unbounded),
    Row(status: GLP_FEAS, expected: .numericalFailure),
    Row(status: GLP_UNDEF, expected: .numericalFailure),
    Row(status: GLP_INFEAS, expected: .numericalFailure),
    Row(status: GLP_INFEAS, dual: GLP_NOFEAS, expected: .infeasibleOrUnbounded),
    Row(call: .branchAndCut, status: GLP_OPT, expected: .optimal),
    Row(call: .branchAndCut, status: GLP_NOFEAS, expected: .infeasible),
    Row(call: .branchAndCut, status: GLP_UNDEF, expected: .numericalFailure),
    Row(call: .interior, status: GLP_OPT, expected: .optimal),
    Row(call: .interior, status: GLP_NOFEAS, expected: .infeasible),
    Row(code: GLP_EITLIM, status: GLP_FEAS, expected: .feasible(.iterations)),
    Row(code: GLP_EITLIM, status: GLP_INFEAS, expected: .noSolutionFound(.iterations)),
    Row(code: GLP_ETMLIM, status: GLP_FEAS, expected: .feasible(.time)),
    Row(code: GLP_ETMLIM, status: GLP_UNDEF, expected: .noSolutionFound(.time)),
    Row(code: GLP_ESTOP, status: GLP_FEAS, stop: .nodes, expected: .feasible(.nodes)),
    Row(code: GLP_ESTOP, stop: .interrupt, expected: .noSolutionFound(.interrupt)),
    Row(call: .branchAndCut, code: GLP_EMIPGAP, status: GLP_FEAS, expected: .feasible(.gap)),
    Row(
      call: .branchAndCut,
      code: GLP_EMIPGAP,
      status: GLP_FEAS,
      closed: true,
      expected: .optimal
    ),
    Row(call: .presolve, code: GLP_ENOPFS, expected: .infeasible),
    Row(call: .presolve, code: GLP_ENODFS, expected: .infeasibleOrUnbounded),
    Row(call: .interior, code: GLP_ENOFEAS, expected: .infeasibleOrUnbounded),
    Row(call: .interior, code: GLP_ENOCVG, expected: .numericalFailure),
    Row(call: .interior, code: GLP_EINSTAB, expected: .numericalFailure),
    Row(code: GLP_ESING, expected: .numericalFailure),
    Row(code: GLP_ECOND, expected: .numericalFailure),
    Row(code: GLP_EFAIL, expected: .numericalFailure),
    Row(code: GLP_EBADB),
    Row(code: GLP_EBOUND),
    Row(code: GLP_EOBJLL),
    Row(code: GLP_EOBJUL),
    Row(call: .branchAndCut, code: GLP_EROOT),
    Row(code: GLP_EDATA),
    Row(code: GLP_ERANGE),
  ]

  @Test func `every code has one meaning`() {
    for row in Self.table {
      let ending = GLPKStatus.Ending(
        call: row.call,
        code: row.code,
        status: row.status,
        dualStatus: row.dual,
        stopLimit: row.stop,
        isGapClosed: row.closed
      )
      do throws(GLPKError) {
        let termination = try GLPKStatus.termination(of: ending)
        #expect(termination == row.expected, "code \(row.code), status \(row.status)")
      } catch {
        #expect(row.expected == nil, "code \(row.code)")
        guard case .unexpected(let call, let code) = error else {
          Issue.record("code \(row.code): \(error)")
          continue
        }
        #expect(call == "\(row.call)" && code == row.code)
      }
    }
    #expect(Set(Self.table.map(\.code)).isSuperset(of: 0...GLP_ERANGE))
  }

  @Test func `basis statuses go there and back`() {
    for status in Basis.Status.allCases {
      #expect(GLPKStatus.basisStatus(of: GLPKStatus.code(of: status)) == status)
    }
  }
}
