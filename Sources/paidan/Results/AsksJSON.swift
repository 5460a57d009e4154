// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// What `asks --json` prints: identifiers only, and every change as the tables would say it.
struct AsksJSON {
  let agenda: AskAgenda

  var members: [String: JSONValue] {
    [
      "asks": .array(agenda.items.enumerated().map { item($0 + 1, $1) }),
      "before": gain(agenda.before),
      "missing": gain(agenda.missing),
      "candidates": .integer(agenda.candidates),
      "singles": agenda.singles.map { singles($0) } ?? .null,
      "stoppedBy": .optional(agenda.stoppedBy),
    ]
  }

  private func item(_ number: Int, _ item: AskAgenda.Item) -> JSONValue {
    var members = self.members(item.ask)
    members["number"] = .integer(number)
    members["joint"] = gain(item.joint)
    members["met"] = .array(item.met.map { .string($0.text) })
    members["plannedAnew"] = .bool(item.isPlannedAnew)
    members["anew"] = item.anew.map { gain($0) } ?? .null
    members["bound"] = item.bound.map { .integer($0) } ?? .null
    return .object(members)
  }

  private func singles(_ singles: AskAgenda.Singles) -> JSONValue {
    .object([
      "asks": .array(singles.asks.map { .object(members($0)) }),
      "points": .array(singles.points.map { .integer($0) }),
      "joint": gain(singles.joint),
    ])
  }

  private func gain(_ gain: AskGain) -> JSONValue {
    .object([
      "needs": .integer(gain.needs),
      "posts": .integer(gain.posts),
      "points": .integer(gain.points),
      "urgentPoints": .integer(gain.urgentPoints),
    ])
  }

  private func members(_ ask: Ask) -> [String: JSONValue] {
    [
      "kind": .string(ask.kind.rawValue),
      "count": .integer(ask.count),
      "needs": .array(ask.needs.map { .string($0.text) }),
      "cells": .array(ask.cells.map { .string($0.description) }),
      "place": .optional(ask.place?.text),
      "units": .array(ask.units.map { .string($0.text) }),
      "people": .array(ask.people.map { .string($0.text) }),
      "change": change(ask.change),
    ]
  }

  // MARK: - Changes

  private func change(_ change: Ask.Change) -> JSONValue {
    switch change {
    case .offer(let offer, _): row("offers", offer.id.text, fields(offer))
    case .people(let people):
      .object([
        "table": .string("people"),
        "rows": .array(people.map { .object(fields($0)) }),
      ])
    case .visits(let id, let more): row("people", id.text, ["timesMore": .integer(more)])
    case .pieces(let id, let more): row("offers", id.text, ["perWeekMore": .integer(more)])
    case .unitPieces(let id, let more): row("units", id.text, ["perWeekMore": .integer(more)])
    case .times(let id, let spans): row("needs", id.text, ["windowsMore": windows(spans)])
    case .radius(let radius): .object(["policy": .string("radius"), "value": .integer(radius)])
    case .insurance(let provider, let day):
      row(table(provider), provider.text, ["insuredUntil": .string(day.description)])
    case .certificates(let provider, let names, let day):
      row(
        table(provider),
        provider.text,
        [
          "certificates": .array(names.map { .string($0) }),
          "validUntil": .string(day.description),
        ]
      )
    }
  }

  private func table(_ provider: ProviderID) -> String {
    if case .offer = provider { "offers" } else { "people" }
  }

  private func row(
    _ table: String,
    _ id: String,
    _ fields: [String: JSONValue]
  ) -> JSONValue {
    var row = fields
    row["id"] = .string(id)
    return .object(["table": .string(table), "rows": .array([.object(row)])])
  }

  private func fields(_ offer: Offer) -> [String: JSONValue] {
    [
      "kind": .string(offer.kind.code),
      "categories": .array(offer.categories.map { .string($0) }),
      "perWeek": .integer(offer.perWeek),
      "perHalfDay": .integer(offer.perHalfDay),
      "seats": .integer(offer.seats),
      "windows": windows(offer.windows),
      "place": .optional(offer.place?.text),
      "latitude": offer.coordinate.map { .real($0.latitude) } ?? .null,
      "longitude": offer.coordinate.map { .real($0.longitude) } ?? .null,
      "skills": .array(offer.skills.map { .string($0) }),
      "certificates": .array(offer.certificates.map { .string($0.name) }),
      "insuredUntil": .optional(offer.insuredUntil?.description),
    ]
  }

  private func fields(_ person: Person) -> [String: JSONValue] {
    [
      "id": .string(person.id.text),
      "team": .optional(person.team?.text),
      "place": .optional(person.place?.text),
      "windows": windows(person.windows ?? []),
      "perWeek": person.perWeek.map { .integer($0) } ?? .null,
      "skills": .array(person.skills.map { .string($0) }),
      "certificates": .array(person.certificates.map { .string($0.name) }),
    ]
  }

  private func windows(_ spans: [TimeSpan]) -> JSONValue {
    .array(spans.map { .array([.integer($0.start), .integer($0.end)]) })
  }
}
