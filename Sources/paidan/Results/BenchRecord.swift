// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Street

/// What came of one benchmark instance, with the keys of the contract (`design.md` §5).
struct BenchRecord {
  /// How a solve ended.
  enum Status: String {
    /// Nothing better exists.
    case optimal
    /// There is an answer; whether it is the best is not known.
    case feasible
    /// No answer keeps all bounds.
    case infeasible
    /// Stopped before there was an answer.
    case none
  }

  /// Whether less or more is better.
  enum Sense: String {
    /// Less.
    case minimise
    /// More.
    case maximise
  }

  var instance = ""
  var status = Status.none
  var objective: Int?
  /// Stated where the file leaves it open.
  var sense: Sense?
  /// What no answer is better than.
  var bound: Int?
  /// The bound by prices alone, where branch and bound went on from it.
  var rootBound: Int?
  var seconds: [String: Double]
  var cpuSeconds = 0.0
  var peakMemoryMB = 0.0
  /// What a solver broke down with.
  var failure: String?

  init(seconds: [String: Double]) {
    self.seconds = seconds
  }

  /// |bound − objective| / max(1, |objective|); nil without both.
  var gap: Double? {
    guard let objective, let bound else { return nil }
    return (Double(bound) - Double(objective)).magnitude / max(1, Double(objective).magnitude)
  }

  var json: JSONValue {
    func number(_ value: Int?) -> JSONValue { value.map(JSONValue.integer) ?? .null }
    var members: [String: JSONValue] = [
      "instance": .string(instance),
      "status": .string(status.rawValue),
      "objective": number(objective),
      "bound": number(bound),
      "rootBound": number(rootBound),
      "gap": gap.map(JSONValue.rounded) ?? .null,
      "seconds": .object(seconds.mapValues(JSONValue.rounded)),
      "cpuSeconds": .rounded(cpuSeconds),
      "peakMemoryMB": .rounded(peakMemoryMB),
      "failure": .optional(failure),
    ]
    if let sense { members["sense"] = .string(sense.rawValue) }
    return .object(members)
  }

  func lines(_ catalogue: Catalogue) -> [String] {
    func number(_ value: Int?) -> MessageArgument { .text(value.map(String.init) ?? "–") }
    let word: Phrase =
      switch status {
      case .optimal: .benchOptimal
      case .feasible: .benchFeasible
      case .infeasible: .benchInfeasible
      case .none: .benchNone
      }
    let ending: String =
      switch sense {
      case .minimise: catalogue.text(Phrase.benchMinimised, .text(catalogue.text(word)))
      case .maximise: catalogue.text(Phrase.benchMaximised, .text(catalogue.text(word)))
      case nil: catalogue.text(word)
      }
    var lines = [
      catalogue.text(
        Phrase.benchLine,
        .text(instance),
        .text(ending),
        number(objective),
        number(bound),
        .text(String((cpuSeconds * 100).rounded() / 100))
      )
    ]
    if let failure { lines.append(catalogue.text(Phrase.benchFailure, .text(failure))) }
    return lines
  }
}
