// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
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
    (visit.name, visit.overdueSince, visit.lastDone) = ("N", -9, -40)
    let staff = VisitDuty.Staff.turns(of: [person], heads: 1)
    var reception = VisitDuty("R", .reception, staff, windows: [VisitWindow(1, 2)])
    reception.site = "S"
    let members = [person, PersonID("B")]
    subject.people = members.map { VisitPerson(id: $0) }
    subject.people[0].pastTurns = 2
    subject.duties = [
      VisitDuty("M", .meeting, .all(members), windows: [VisitWindow(0, 2)]), reception, visit,
    ]
    var plan = VisitPlan(title: "C")
    var event = VisitPlan.Event(duty: "V", window: 0, day: 0, people: [person])
    event.stops = ["H1", "H2"]
    var meeting = VisitPlan.Event(duty: "M", window: 0, day: 1, people: [person])
    meeting.theme = "T"
    let received = VisitPlan.Event(duty: "R", window: 0, day: 1, people: [person])
    plan.events = [event, meeting, received]
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
    plan.levels = [
      VisitPlan.Level(.missing, value: 1, bound: 1), VisitPlan.Level(.turns, value: 10, bound: 8),
      VisitPlan.Level(.spread, value: 9, bound: 0),
    ]
    var source = VisitSource(
      subject: subject,
      plan: plan,
      verdict: VisitReferee(subject).judge(plan),
      catalogue: Catalogue(language)
    )
    source.names = [person: "Ada"]
    return source
  }

  @Test func `sheets have their names, and those without rows are left out`() {
    let names = source(.chinese).sheets.map(\.fileName)
    #expect(
      names == [
        "走访计划.csv", "逾期清单.csv", "接访排班表.csv", "年度活动日历.csv", "均衡表.csv", "联系走访均衡表.csv",
        "缺口表.csv",
      ]
    )
    var empty = source(.english)
    let nothing = VisitPlan(title: "")
    empty = VisitSource(
      subject: empty.subject,
      plan: nothing,
      verdict: VisitReferee(empty.subject).judge(nothing),
      catalogue: empty.catalogue
    )
    #expect(empty.sheets.map(\.fileName) == ["overdue.csv", "turns.csv", "loads.csv"])
    #expect(empty.possibleNames.count == 7)
  }

  @Test func `rows say what the calendar says, a household each`() {
    let sheets = source(.chinese).sheets
    let day = ["2026-02-14", "周六", "调休上班"]
    let sunday = ["2026-02-15", "周日", "节假日"]
    #expect(
      sheets[0].rows == [
        day + ["A", "Ada", "1", "走访", "N", "B", "H1", "30", "逾期9天"],
        day + ["A", "Ada", "2", "走访", "N", "B", "H2", "30", "逾期9天"],
      ]
    )
    #expect(sheets[1].rows == [["9", "N", "走访", "A", "Ada", "", "2026-01-05", "2026-02-14"]])
    #expect(sheets[2].rows == [sunday + ["R", "S", "", "A", "Ada"]])
    #expect(sheets[3].rows == [sunday + ["联席会议", "M", "T", "", "1", "Ada", "B"]])
    #expect(sheets[4].rows == [["R", "S", "A", "Ada", "2", "1", "3"]])
    #expect(sheets[5].rows == [["A", "Ada", "2", "1", "2", "60", "2"]])
    #expect(sheets[6].rows[0].suffix(2) == ["时段内2天没有一天可办", "开放一天,或移动时段"])
    #expect(sheets[6].rows[0][4] == "2026-02-15–2026-02-16")
    for sheet in sheets { #expect(sheet.rows.allSatisfy { $0.count == sheet.header.count }) }
  }

  @Test func `a visit is marked for the overdue contact that it makes good`() {
    let base = source(.chinese)
    var subject = base.subject
    var contact = VisitDuty("Z", .contact, .one(PersonID("A")), windows: [VisitWindow(0, 2)])
    (contact.countsVisitsOf, contact.overdueSince) = ("V", -20)
    subject.duties.append(contact)
    let marked = VisitSource(
      subject: subject,
      plan: base.plan,
      verdict: base.verdict,
      catalogue: base.catalogue
    )
    #expect(marked.sheets[0].rows.map(\.last) == ["逾期20天", "逾期20天"])
    #expect(
      marked.sheets[1].rows.map { [$0.first, $0.last] } == [
        ["20", "2026-02-14"], ["9", "2026-02-14"],
      ]
    )
  }

  @Test func `the console says goals with bounds, turns and violations`() {
    let lines = source(.chinese).lines
    #expect(lines[0] == "C:2026-02-14 至 2026-02-16,2 人(队),3 项")
    #expect(lines.contains("逾期 1 项,最久 9 天;已排补办 1 项,最晚 2026-02-14"))
    #expect(lines.contains("  应办未排:1(已证明最好)"))
    #expect(lines.contains("  轮值均衡(次数平方和):10(不会低于 8,差距 20.0%)"))
    #expect(lines.contains("  分散与提前(代价):9(未证明,差距 100.0%)"))
    #expect(lines.contains("  轮值 1 处(含历史):每人 3–3 次,同一处最多相差 0 次,基尼系数最大 0.000"))
    #expect(lines.contains("  联系走访 1 人:每人 2–2 户次、60–60 分钟,基尼系数 0.000"))
    #expect(
      lines.contains("  联系户 2 户:每户 1–1 次,最久没人来的天数(含上次)每户 2–2 天,全程没人来 0 户")
    )
    // 2026-02-15 is a holiday: the meeting and the reception are where they may not be.
    #expect(lines.contains { $0.hasPrefix("复核:有 ") })
    #expect(lines.contains("  “M”排在不能办的日子 2026-02-15。"))
  }

  @Test func `every violation has its words in both languages`() {
    for language in Language.allCases {
      let source = source(language)
      for code in VisitViolationCode.allCases {
        let text = source.text(of: VisitViolation(code, "R", at: 0, amount: 2))
        #expect(text.contains("R") && !text.contains("visitViolation"), "\(code)")
      }
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
