// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@Suite struct PersonTests {
  private func age(born: String, on: String) throws -> Int? {
    var person = Person(id: PersonID("P1"))
    person.birth = Day(born)
    return person.age(on: try #require(Day(on)))
  }

  @Test(arguments: [
    ("2008-02-10", "2026-02-09", 17), ("2008-02-10", "2026-02-10", 18),
    ("2008-02-10", "2026-12-31", 18), ("1960-12-31", "2026-01-01", 65),
    ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18),
    ("2008-02-29", "2024-02-29", 16),
  ])
  func `a birthday counts from its day`(born: String, on: String, years: Int) throws {
    #expect(try age(born: born, on: on) == years)
  }

  @Test func `without a birth date the stated age holds, without either none`() throws {
    var person = Person(id: PersonID("P1"))
    let day = try #require(Day("2026-02-09"))
    #expect(person.age(on: day) == nil)
    person.statedAge = 70
    #expect(person.age(on: day) == 70)
    person.birth = Day("2000-01-01")
    #expect(person.age(on: day) == 26)
  }

  @Test func `a certificate is valid through its last day`() throws {
    let last = try #require(Day("2026-02-11"))
    let certificate = Qualification(name: "急救", validUntil: last)
    #expect(certificate.isValid(on: last))
    #expect(!certificate.isValid(on: last.adding(1)))
    #expect(Qualification(name: "急救").isValid(on: last.adding(100_000)))
  }
}

@Suite struct IdentifierTests {
  @Test func `identifiers are ordered by bytes, the same on every machine`() {
    let sorted = ["N10", "N2", "n1", "N1", "需求", "N"].map { NeedID($0) }.sorted()
    #expect(sorted.map(\.text) == ["N", "N1", "N10", "N2", "n1", "需求"])
  }

  @Test func `a provider reads what it writes`() {
    for provider in [ProviderID.offer(OfferID("R:1")), .person(PersonID(""))] {
      #expect(ProviderID(provider.description) == provider)
    }
    #expect(ProviderID("unit:U1") == nil)
    #expect(ProviderID("") == nil)
  }

  @Test func `offers come before people`() {
    let sorted = [ProviderID.person(PersonID("A")), .offer(OfferID("Z"))].sorted()
    #expect(sorted == [.offer(OfferID("Z")), .person(PersonID("A"))])
  }
}
