// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Planning
import Reports
import Street

/// What pooling gave, for the console, the sheet and batch.json.
struct PoolResult {
  let city: CityPool
  let pooled: PooledPlan
  let whole: (plan: Plan, verdict: Verdict)?
  let catalogue: Catalogue

  var table: PoolTable {
    PoolTable(
      entries: pooled.ledger.entries,
      own: pooled.own,
      pooled: pooled.verdict,
      whole: whole.map {
        PoolTable.Whole(
          verdict: $0.verdict,
          isStopped: $0.plan.stoppedBy != nil,
          boundsPooled: city.differing.isEmpty
        )
      },
      catalogue: catalogue
    )
  }

  /// What to know about it: settings that differ, a run that ended early.
  var remarks: [Message] {
    let words = city.differing.map { catalogue.text(Self.phrase($0)) }
    let differing =
      words.isEmpty
      ? []
      : [
        Message(
          PoolPhrase.differing,
          .text(words.joined(separator: catalogue.text(Phrase.scarceAnd)))
        )
      ]
    return differing + (pooled.plan.stoppedBy == nil ? [] : [Message(PoolPhrase.stopped)])
  }

  var json: JSONValue {
    var plans: [String: JSONValue] = [
      "alone": Self.figures(pooled.own), "pooled": Self.figures(pooled.verdict),
    ]
    if let whole { plans["whole"] = Self.figures(whole.verdict) }
    return .object([
      "gained": .integer(pooled.ledger.gained),
      "gainedAcross": .integer(pooled.ledger.gainedAcross),
      "exchanges": .integer(pooled.ledger.transfers.last?.number ?? 0),
      "plans": .object(plans),
      "streets": .array(pooled.ledger.entries.map { Self.entry($0) }),
      "refused": .array(
        city.refused.map {
          .object(["week": .string($0.name), "reason": .string($0.reason.rawValue)])
        }
      ),
      "differing": .array(city.differing.map { .string($0.rawValue) }),
      "inputHash": .string(pooled.plan.inputHash),
      "stoppedBy": .optional(pooled.plan.stoppedBy),
      "wholeStoppedBy": .optional(whole?.plan.stoppedBy),
    ])
  }

  private static func entry(_ entry: PoolEntry) -> JSONValue {
    .object([
      "week": .string(entry.name),
      "needs": .integer(entry.needs),
      "alone": .integer(entry.alone),
      "gave": .integer(entry.gave),
      "got": .integer(entry.got),
      "met": .integer(entry.met),
    ])
  }

  private static func figures(_ verdict: Verdict) -> JSONValue {
    let metrics = MetricsJSON(verdict.metrics)
    var members: [String: JSONValue] = [
      "coverage": metrics.coverage,
      "hardViolations": .integer(verdict.violations.count),
      "certificate": .string(verdict.certificate.rawValue),
      "objective": .array(verdict.levels.map { LevelsJSON.value(of: $0) }),
    ]
    members["distance"] = metrics.members["distance"]
    members.merge(LevelsJSON.gap(of: verdict)) { first, _ in first }
    return .object(members)
  }

  private static func phrase(_ setting: PoolSetting) -> PoolPhrase {
    switch setting {
    case .goalOrder: .goalOrder
    case .houseRules: .houseRules
    case .classPoints: .classPoints
    case .floorShare: .floorShare
    case .bandWidth: .bandWidth
    case .radius: .radius
    case .buffer: .buffer
    case .sharedCategories: .sharedCategories
    case .travel: .travel
    case .personCaps: .personCaps
    case .functions: .functions
    case .certificates: .certificates
    case .nearness: .nearness
    }
  }
}
