// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Reports
import Street
import Testing

/// The sheets of recurring duties.
@Suite struct VisitSheetTests {
  private func source(_ language: Language) -> VisitSource {
    // From the make-up Saturday 2026-02-14 on.
    var subject = VisitCase(title: "C", first: Day(number: 20_498), days: 3)
    let person = PersonID("A")
    var visit = VisitDuty("V", .visit, .one(person), windows: [VisitWindow(0, 2)])
    visit.stops = [
      VisitStop("H1", building: "B", door: 1), VisitStop("H2", building: "B", door: 2),
    ]
    visit.overdueSince = -9
    let staff = VisitDuty.Staff.turns(of: [person], heads: 1)
    subject.duties = [
      VisitDuty("A1", .activity, staff, windows: [VisitWindow(0, 2)]),
      VisitDuty("R", .reception, staff, windows: [VisitWindow(1, 2)]), visit,
    ]
    var plan = VisitPlan(title: "C")
    var event = VisitPlan.Event(duty: "V", window: 0, day: 0, people: [person])
    event.stops = ["H1", "H2"]
    var activity = VisitPlan.Event(duty: "A1", window: 0, day: 1, people: [person])
    activity.theme = "T"
    plan.events = [event, activity]
    plan.shortfalls = [
      VisitPlan.Shortfall(
        duty: "R",
        window: 0,
        asked: 1,
        got: 0,
        reason: .noOpenDay,
        number: 2,
        remedy: .openDay
      )
    ]
    return VisitSource(subject: subject, plan: plan, catalogue: Catalogue(language))
  }

  @Test func `sheets have their names, and those without rows are left out`() {
    let names = source(.chinese).sheets.map(\.fileName)
    #expect(names == ["走访计划.csv", "逾期清单.csv", "年度活动日历.csv", "未排入清单.csv"])
  }

  @Test func `rows say what the calendar says`() {
    let rows = source(.chinese).sheets.map { $0.rows.first ?? [] }
    #expect(rows[0] == ["2026-02-14", "调休上班", "A", "1", "走访", "V", "H1 H2", "B", "60"])
    #expect(rows[1] == ["V", "走访", "A", "9", "2026-02-14"])
    #expect(rows[2] == ["2026-02-15", "节假日", "活动", "A1", "T", "", "A"])
    #expect(rows[3].suffix(2) == ["时段内2天没有一天可办", "开放一天,或移动时段"])
    #expect(rows[3][1] == "2026-02-15–2026-02-16")
    for sheet in source(.chinese).sheets {
      #expect(sheet.rows.allSatisfy { $0.count == sheet.header.count })
    }
  }

  @Test func `every reason and remedy has its words in both languages`() {
    for language in Language.allCases {
      let catalogue = Catalogue(language)
      let names =
        VisitPlan.Shortfall.Reason.allCases.map(\.rawValue)
        + VisitPlan.Shortfall.Remedy.allCases.map(\.rawValue)
        + VisitDuty.Kind.allCases.map(\.rawValue) + DayType.allCases.map(\.rawValue)
      for name in names {
        let key = VisitPhrase(rawValue: name)
        #expect(key.map { catalogue.text($0, .number(1)) != $0.code } ?? false, "\(name)")
      }
    }
  }
}
