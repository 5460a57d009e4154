// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Street

/// The steps from a drop to its answer, in their order.
enum DropStep: Int, CaseIterable {
  /// Copying what was put there.
  case collect = 1
  /// Finding out which tables they are.
  case recognise
  /// Checking every row.
  case check
  /// Planning.
  case plan
  /// Judging the plan.
  case judge
  /// Writing the answer.
  case deliver

  /// As in 第3步/共6步:检查.
  func text(_ catalogue: Catalogue) -> String {
    let name: WatchPhrase =
      switch self {
      case .collect: .stepCollect
      case .recognise: .stepRecognise
      case .check: .stepCheck
      case .plan: .stepPlan
      case .judge: .stepJudge
      case .deliver: .stepDeliver
      }
    return catalogue.text(
      .step,
      .number(rawValue),
      .number(Self.allCases.count),
      .text(catalogue.text(name))
    )
  }
}
