// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Planning

@Suite struct CapacityCauseTests {
  @Test func `pieces that no single person gives are no lack of time`() {
    var office = Office()
    office.need("N1") { $0.quantity = 3 }
    office.person("P1")
    let entry = office.entry("N1")
    #expect(
      entry?.cause == Message(CauseCode.nobodyLargeEnough, .number(1), .number(3))
    )
    office.records.people[0].minutesPerDay = 30
    #expect(office.entry("N1")?.cause.code == CauseCode.nobodyLongEnough.code)
  }
}
