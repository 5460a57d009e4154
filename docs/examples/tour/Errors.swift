// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming

func errors() {
  var model = Model(.minimise)
  let x = model.addVariable(lower: 3, upper: 1)
  model.constrain(x >= 0)

  do {
    print("errors: \(try GLPKSolver().solve(model).termination)")
  } catch {
    switch error.code {
    case .invalidModel: print("errors: the model is wrong: \(error.context)")
    case .unsupportedOption: print("errors: try other options: \(error.context)")
    case .fault: print("errors: GLPK broke down; another method may work")
    default: print("errors: \(error)")
    }
  }

  do {
    _ = try SparseModel(lp: Array("minimise\n 2 x y\nend".utf8))
  } catch {
    print("errors: line \(error.line): \(error.reason)")
  }
}
