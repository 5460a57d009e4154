// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming

/// The one place that names a solver; another one is another line here.
enum Composition {
  /// The solver that planners use behind the protocol.
  static var solver: any MIPSolver & BasisCertifier { GLPKSolver() }
}
