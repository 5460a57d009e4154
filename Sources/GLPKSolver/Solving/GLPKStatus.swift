// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK
internal import LinearProgramming

/// A simplex method of GLPK.
enum SimplexMethod: Sendable {
  case primal
  /// Dual, and primal where that fails.
  case dual
  case exact
}

/// The one place where GLPK's codes get their meaning.
enum GLPKStatus {
  /// The call that gave a code.
  enum Call: Sendable, CaseIterable {
    case presolve
    case simplex
    case interior
    case branchAndCut
  }

  /// What a call left behind.
  struct Ending {
    var call: Call
    /// GLPK's return code, 0 when it ran to its end.
    var code: Int32
    /// Status of the solution the call works on.
    var status: Int32 = GLP_UNDEF
    /// Status of the dual half of a basic solution.
    var dualStatus: Int32 = GLP_UNDEF
    /// Why a callback stopped the search.
    var stopLimit: SolveLimit = .interrupt
    /// Whether the gap at the end of a search is nothing but rounding.
    var isGapClosed = false

    /// Whether the solution is feasible.
    var isFeasible: Bool { status == GLP_FEAS || status == GLP_OPT || status == GLP_UNBND }

    func stopped(by limit: SolveLimit) -> Termination {
      isFeasible ? .feasible(limit) : .noSolutionFound(limit)
    }
  }

  /// What an ending means.
  ///
  /// - Returns: The termination.
  /// - Throws: `GLPKError.unexpected` for codes that speak of a model or a use that was validated
  ///   before.
  static func termination(of ending: Ending) throws(GLPKError) -> Termination {
    switch ending.code {
    case 0: ended(ending)
    case GLP_EITLIM: ending.stopped(by: .iterations)
    case GLP_ETMLIM: ending.stopped(by: .time)
    case GLP_ESTOP: ending.stopped(by: ending.stopLimit)
    case GLP_EMIPGAP: ending.isGapClosed ? .optimal : ending.stopped(by: .gap)
    case GLP_ENOPFS: .infeasible
    case GLP_ENODFS, GLP_ENOFEAS: .infeasibleOrUnbounded
    case GLP_ESING, GLP_ECOND, GLP_EFAIL, GLP_ENOCVG, GLP_EINSTAB: .numericalFailure
    default: throw .unexpected(call: "\(ending.call)", code: ending.code)
    }
  }

  private static func ended(_ ending: Ending) -> Termination {
    switch ending.status {
    case GLP_OPT: .optimal
    case GLP_NOFEAS: .infeasible
    case GLP_UNBND: ending.call == .simplex ? .unbounded : .infeasibleOrUnbounded
    case GLP_INFEAS where ending.dualStatus == GLP_NOFEAS: .infeasibleOrUnbounded
    default: .numericalFailure
    }
  }

  /// GLPK's number for a basis status.
  static func code(of status: Basis.Status) -> UInt8 {
    switch status {
    case .basic: UInt8(GLP_BS)
    case .atLower: UInt8(GLP_NL)
    case .atUpper: UInt8(GLP_NU)
    case .free: UInt8(GLP_NF)
    case .fixed: UInt8(GLP_NS)
    }
  }

  /// The basis status for GLPK's number.
  static func basisStatus(of code: UInt8) -> Basis.Status {
    switch Int32(code) {
    case GLP_BS: .basic
    case GLP_NU: .atUpper
    case GLP_NF: .free
    case GLP_NS: .fixed
    default: .atLower
    }
  }
}
