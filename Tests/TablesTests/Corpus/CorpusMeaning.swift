// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// The meaning of records as canonical texts, as the expectations of the corpus write them.
enum CorpusMeaning {
  /// The records of a table in the order of its rows; only the fields that expectations name.
  static func records(of table: String, in week: Week) -> [[String: String]] {
    switch table {
    case "needs": week.needs.map(meaning)
    case "people": week.people.map(meaning)
    case "offers": week.offers.map(meaning)
    case "posts": week.posts.map(meaning)
    default: []
    }
  }

  private static func meaning(of need: Need) -> [String: String] {
    [
      "id": need.id.text, "title": need.title, "category": need.category,
      "kind": need.kind?.code ?? "-", "quantity": "\(need.quantity)", "seats": "\(need.seats)",
      "place": need.place?.text ?? "-", "times": text(need.windows),
      "duration": "\(need.duration)", "received": need.receivedAt?.description ?? "-",
      "deadline": need.deadline?.description ?? "-", "contact": need.contact,
      "beneficiaries": "\(need.beneficiaryCount)", "risk": need.risk.map { "\($0)" } ?? "-",
      "verified": need.isVerified ? "yes" : "no",
    ]
  }

  private static func meaning(of person: Person) -> [String: String] {
    [
      "id": person.id.text, "name": person.name, "phone": person.phone,
      "birth": person.birth?.description ?? "-", "age": person.statedAge.map(String.init) ?? "-",
      "team": person.team?.text ?? "-", "skills": person.skills.joined(separator: "、"),
      "times": person.windows.map(text) ?? "-", "perWeek": person.perWeek.map(String.init) ?? "-",
    ]
  }

  private static func meaning(of offer: Offer) -> [String: String] {
    [
      "id": offer.id.text, "unit": offer.unit.text, "kind": offer.kind.code, "title": offer.name,
      "category": offer.categories.joined(separator: "、"), "seats": "\(offer.seats)",
      "perHalfDay": "\(offer.perHalfDay)", "perWeek": "\(offer.perWeek)",
      "place": offer.place?.text ?? "-", "times": text(offer.windows),
    ]
  }

  private static func meaning(of post: Post) -> [String: String] {
    [
      "id": post.id.text, "title": post.name, "heads": "\(post.heads)",
      "place": post.place?.text ?? "-", "times": text([post.span]),
    ]
  }

  private static func text(_ windows: [TimeSpan]) -> String {
    windows.isEmpty ? "any" : windows.map(text).joined(separator: "；")
  }

  private static func text(_ span: TimeSpan) -> String {
    func clock(_ minute: Int) -> String {
      let (hour, rest) = minute.quotientAndRemainder(dividingBy: 60)
      return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }
    let day = span.start / 1440
    let names = ["一", "二", "三", "四", "五", "六", "日"]
    return "周\(names[day]) \(clock(span.start - day * 1440))-\(clock(span.end - day * 1440))"
  }
}
