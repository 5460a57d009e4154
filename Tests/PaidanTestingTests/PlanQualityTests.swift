// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Foundation
import PaidanTesting
import Planning
import Street
import Synchronization
import Tables
import Testing

/// The example of README.md, and what failures say.
@Suite struct PlanQualityTests {
  private let week: Week
  private let plan: Plan

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let outcome = try WeekReader(folder: root.appendingPathComponent("models/week").path).read()
    week = try #require(outcome.week)
    plan =
      WeekPlanner(solver: nil, options: PlanningOptions(version: "test"))
      .plan(week, inputHash: "").plan
  }

  @Test func `the plan of the week is good`() {
    let cover = PlanQuality(of: plan, in: week).verdict.metrics.coverage.weighted
    PlanQuality(of: plan, in: week)
      .expectLawful()
      .expectNoDoubleBooking()
      .expectCover(atLeast: 0.5)
      .expectWeightedCover(atLeast: cover)
      .expectGap(atMost: 0.01)
      .expectBalance(giniAtMost: 1)
      .expectMeanDistance(atMost: 5000)
      .expectNoWorse(than: plan)
  }

  /// The text of the issues that a body records.
  private func issues(_ body: () -> Void) -> [String] {
    let gathered = Mutex<[String]>([])
    withKnownIssue {
      body()
    } matching: { issue in
      gathered.withLock { $0 += issue.comments.map(\.rawValue) }
      return true
    }
    return gathered.withLock { $0 }
  }

  @Test func `a plan with a row dropped fails and names the need`() throws {
    var worse = plan
    let dropped = try #require(worse.projects.first?.needs.first?.text)
    worse.projects.removeFirst()
    let texts = issues {
      PlanQuality(ofList: worse.projects, in: week).expectCover(atLeast: 1)
        .expectNoWorse(than: plan)
    }
    #expect(texts.count == 2)
    #expect(texts.allSatisfy { $0.contains("需求 \(dropped)") }, "\(texts)")
  }

  @Test func `a plan with two rows swapped fails and says which rule is broken`() throws {
    var swapped = plan
    let places = swapped.projects.indices
    let pair = places.lazy.flatMap { one in places.map { (one, $0) } }
      .first { one, other in
        var trial = plan.projects
        (trial[one].providers, trial[other].providers) =
          (trial[other].providers, trial[one].providers)
        return !PlanQuality(ofList: trial, in: week).verdict.isLawful
      }
    let (one, other) = try #require(pair)
    (swapped.projects[one].providers, swapped.projects[other].providers) =
      (swapped.projects[other].providers, swapped.projects[one].providers)
    let texts = issues { PlanQuality(ofList: swapped.projects, in: week).expectLawful() }
    #expect(texts.count == 1)
    #expect(texts.first?.contains(swapped.projects[one].id) == true, "\(texts)")
  }

  @Test func `failures speak English when asked`() {
    let texts = issues {
      PlanQuality(ofList: [], in: week, language: .english).expectWeightedCover(atLeast: 0.5)
        .expectGap(atMost: -1)
    }
    #expect(texts.first?.hasPrefix("0.0 of the points are met, 0.5 asked.") == true)
    #expect(texts.count == 2)
  }
}
