// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Reports
import Rostering
import Street

/// `paidan explain FOLDER roster.json --post ID --person ID`: why who stands what.
struct RosterExplaining {
  let folder: String
  let planPath: String
  let person: String?
  let post: String?
  let global: GlobalOptions

  func perform(_ console: Console) throws -> ExitStatus {
    let plan = try RosterInput.plan(planPath)
    let input = try RosterInput(folder: folder)
    let roster = try input.usable(settingAside: true, console: console)
    let source = RosterSource(
      roster: roster,
      plan: plan,
      verdict: RosterReferee.judge(roster, plan),
      catalogue: console.catalogue
    )
    let explainer = RosterExplainer(roster, plan, threads: global.threadCount)
    let who = try person.map { try personID($0, roster) }
    let whiches = try post.map { try postIDs($0, roster) } ?? []
    var found: [(id: String, lines: [String])] = []
    switch (who, whiches.isEmpty) {
    case (let who?, false):
      for which in whiches {
        let reason = explainer.seat(who, which)
        found.append(("\(which.text) \(who.text)", reason.map { source.lines(of: $0) } ?? []))
      }
    case (let who?, true):
      found = [(who.text, explainer.person(who).map { source.lines(of: $0) } ?? [])]
    case (nil, false):
      for which in whiches {
        found.append((which.text, explainer.post(which).map { source.lines(of: $0) } ?? []))
      }
    case (nil, true): throw CommandFailure(.usage, Message(RosterPhrase.explainUsage))
    }
    tell(found, console)
    return .done
  }

  /// Somebody by key, else by a name that only one person has.
  private func personID(_ text: String, _ roster: RosterCase) throws -> PersonID {
    let id = PersonID(text)
    if roster.people.contains(where: { $0.id == id }) { return id }
    let named = roster.people.filter { $0.name == text }
    guard named.count < 2 else {
      let keys = named.map(\.id.text).joined(separator: " ")
      throw CommandFailure(
        .badInput,
        Message(RosterPhrase.sharedName, .text(text), .number(named.count), .text(keys))
      )
    }
    guard let only = named.first else {
      throw CommandFailure(.badInput, Message(RosterPhrase.unknownPerson, .text(text)))
    }
    return only.id
  }

  /// A shift by key, else all of a recurring row or post.
  private func postIDs(_ text: String, _ roster: RosterCase) throws -> [PostID] {
    let id = PostID(text)
    if roster.shifts.contains(where: { $0.id == id }) { return [id] }
    let named = roster.shifts
      .filter { $0.name == text || $0.id.text.hasPrefix(text + "@") }
      .sorted { ($0.day, $0.span, $0.id) < ($1.day, $1.span, $1.id) }
    guard !named.isEmpty else {
      throw CommandFailure(.badInput, Message(RosterPhrase.unknownPost, .text(text)))
    }
    return named.map(\.id)
  }

  private func tell(_ found: [(id: String, lines: [String])], _ console: Console) {
    guard global.wantsJSON else {
      for (_, lines) in found {
        if let first = lines.first { console.result(first) }
        if !global.isQuiet { lines.dropFirst().forEach { console.result("  " + $0) } }
      }
      return
    }
    let all = found.map { id, lines in
      JSONValue.object([
        "id": .string(id),
        "sentence": .string(lines.first ?? ""),
        "details": .array(lines.dropFirst().map { .string($0) }),
      ])
    }
    console.result(all.count == 1 ? all[0] : .array(all))
  }
}
