// SPDX-License-Identifier: GPL-3.0-or-later
import Planning
import Street
import Testing

@Suite struct UnlawfulPinTests {
  @Test func `only pins that the law forbids are named`() {
    var office = Office()
    office.need("N1") {
      $0.category = "义诊"
      $0.locked = [.person(PersonID("P1")), .person(PersonID("P2")), .person(PersonID("?"))]
    }
    office.need("N2") { $0.locked = [.person(PersonID("P3"))] }
    office.need("N3") {
      $0.locked = [.person(PersonID("P3"))]
      $0.isVerified = false
    }
    office.person("P1")
    office.person("P2") { $0.certificates = [Qualification(name: "执业医师")] }
    office.person("P3") { $0.invitation = .refuse }
    let pins = UnlawfulPin.all(in: office.week)
    #expect(pins.map(\.need.text) == ["N1", "N2"])
    #expect(pins.map(\.provider) == [.person(PersonID("P1")), .person(PersonID("P3"))])
  }

  @Test func `a pin on a need with components is judged by the component it fits`() {
    var office = Office()
    office.need("N1") {
      $0.category = "义诊"
      var doctor = Component(kind: .labour)
      doctor.certificates = ["执业医师"]
      $0.components = [doctor, Component(kind: .labour, quantity: 2)]
      $0.locked = [.person(PersonID("P1")), .person(PersonID("P2"))]
    }
    office.person("P1")
    office.person("P2") { $0.invitation = .refuse }
    #expect(UnlawfulPin.all(in: office.week).map(\.provider) == [.person(PersonID("P2"))])
  }

  @Test func `a need set aside is gone and listed`() {
    var office = Office()
    office.need("N1")
    office.need("N2")
    let rest = office.week.settingAside([NeedID("N2")], reason: "fault.unlawfulPin")
    #expect(rest.needs.map(\.id.text) == ["N1"])
    #expect(
      rest.setAside == [SetAsideRow(table: "needs", id: "N2", reason: "fault.unlawfulPin")]
    )
    #expect(office.week.settingAside([], reason: "").needs.count == 2)
  }
}
