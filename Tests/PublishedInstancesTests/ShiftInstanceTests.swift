// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import PublishedInstances

@Suite struct ShiftInstanceTests {
  /// Two employees, two shifts, a week.
  static let text = """
    # made by hand
    SECTION_HORIZON
    7

    SECTION_SHIFTS
    # the night may not be followed by a day
    D,480,
    N,600,D|N

    SECTION_STAFF
    # ID, MaxShifts, most, least minutes, consecutive, days off, weekends
    Ada,D=3|N=1,1920,960,3,2,2,1
    Ben,N=2|D=7,3360,0,5,1,1,0

    SECTION_DAYS_OFF
    Ada,0,6
    Ben,3

    SECTION_SHIFT_ON_REQUESTS
    Ada,2,D,5

    SECTION_SHIFT_OFF_REQUESTS
    Ben,1,N,7

    SECTION_COVER
    1,D,2,100,1
    2,N,1,50,3
    """

  static func instance(_ text: String = text) throws -> ShiftInstance {
    try ShiftInstance(file: Array(text.utf8))
  }

  @Test func `a file is read`() throws {
    let instance = try Self.instance()
    #expect(instance.days == 7)
    #expect(
      instance.shifts == [
        .init(id: "D", minutes: 480, mayNotFollow: []),
        .init(id: "N", minutes: 600, mayNotFollow: [0, 1]),
      ]
    )
    #expect(instance.staff.map(\.id) == ["Ada", "Ben"])
    let ada = instance.staff[0]
    #expect(ada.most == [3, 1] && ada.daysOff == [0, 6])
    #expect(ada.mostMinutes == 1920 && ada.leastMinutes == 960)
    #expect(ada.mostConsecutive == 3 && ada.leastConsecutive == 2 && ada.leastDaysOff == 2)
    #expect(ada.mostWeekends == 1 && instance.staff[1].most == [7, 2])
    #expect(instance.onRequests == [.init(employee: 0, day: 2, shift: 0, weight: 5)])
    #expect(instance.offRequests == [.init(employee: 1, day: 1, shift: 1, weight: 7)])
    #expect(
      instance.cover == [
        .init(day: 1, shift: 0, requirement: 2, under: 100, over: 1),
        .init(day: 2, shift: 1, requirement: 1, under: 50, over: 3),
      ]
    )
    let dos = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(try Self.instance(dos.joined(separator: "\r\n")) == instance)
  }

  private static let head = "SECTION_HORIZON\n7\nSECTION_SHIFTS\nD,480,\nSECTION_STAFF\n"
  private static let whole = head + "Ada,D=3,1,1,1,1,1,1\n"

  @Test(arguments: [
    ("", 1, "needs a horizon"), ("7", 1, "section should begin"),
    ("SECTION_WORK\n7", 1, "not the name"), ("SECTION_STAFF\n", 1, "SECTION_SHIFTS should be"),
    ("SECTION_SHIFTS\nD,1,\nSECTION_SHIFTS", 3, "twice"),
    ("SECTION_HORIZON\n0", 2, "within"), ("SECTION_HORIZON\n999999999", 2, "within"),
    ("SECTION_HORIZON\n7\n7", 3, "one horizon"), ("SECTION_HORIZON\n7,7", 2, "fields"),
    ("SECTION_HORIZON\n99999999999999999999", 2, "whole number"),
    ("SECTION_SHIFTS\nD", 2, "fields"), ("SECTION_SHIFTS\n,480,", 2, "shift is missing"),
    ("SECTION_SHIFTS\nD,-1,", 2, "within"), ("SECTION_SHIFTS\nD,1,\nD,1,", 3, "twice"),
    ("SECTION_SHIFTS\nD,1,N\nE,1,", 2, "N is not known"),
    (head + "Ada,D=3,1,1,1,1,1", 6, "7 fields"), (head + "Ada,D3,1,1,1,1,1,1", 6, "shift=number"),
    (head + "Ada,N=3,1,1,1,1,1,1", 6, "N is not known"),
    (head + "Ada,D=3|D=4,1,1,1,1,1,1", 6, "two limits"),
    (head + "Ada,D=x,1,1,1,1,1,1", 6, "whole number"), (head + "Ada,,1,1,1,1,1,1", 6, "missing"),
    (head + "Ada,|,1,1,1,1,1,1", 6, "no limit"),
    (whole + "Ada,D=3,1,1,1,1,1,1", 7, "twice"), (head, 5, "needs a horizon"),
    ("SECTION_SHIFTS\nD,1,\nSECTION_STAFF\nAda,D=3,1,1,1,1,1,1", 4, "needs a horizon"),
    ("SECTION_SHIFTS\nD,1,\nSECTION_STAFF\nSECTION_COVER\n", 4, "SECTION_HORIZON should"),
    (whole + "SECTION_DAYS_OFF\nAda,7", 8, "within"),
    (whole + "SECTION_DAYS_OFF\nEve,1", 8, "Eve is not known"),
    (whole + "SECTION_SHIFT_ON_REQUESTS\nAda,1,D", 8, "fields"),
    (whole + "SECTION_SHIFT_OFF_REQUESTS\nAda,1,D,1.5", 8, "whole number"),
    (whole + "SECTION_COVER\n1,D,1,1,-1", 8, "within"),
    (whole + "SECTION_COVER\n1,D,999999,1,1", 8, "within"),
  ])
  func `a fault is named with its line`(text: String, line: Int, reason: String) {
    let error = #expect(throws: InstanceFileError.self) { try Self.instance(text) }
    #expect(error?.line == line, "\(String(describing: error))")
    #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
  }

  @Test func `no cut of a file brings the reader down`() throws {
    let bytes = Array(Self.text.utf8)
    let whole = try Self.instance()
    for end in bytes.indices {
      if let cut = try? ShiftInstance(file: Array(bytes[..<end])) {
        #expect(cut.days == whole.days)
      }
      var changed = bytes
      changed[end] = 0xFF
      if let other = try? ShiftInstance(file: changed) { #expect(other.staff.count == 2) }
    }
  }

  @Test(
    .enabled(if: PublishedFolder.has("curtois"), "needs ../shared/data, or PAIDAN_DATA"),
    arguments: [
      (1, 14, 8, 1), (2, 14, 14, 2), (3, 14, 20, 3), (4, 28, 10, 2), (5, 28, 16, 2), (6, 28, 18, 3),
      (7, 28, 20, 3), (8, 28, 30, 4), (10, 28, 40, 5), (12, 28, 60, 10), (14, 42, 32, 4),
      (18, 84, 22, 3), (20, 182, 50, 6), (24, 364, 150, 32),
    ]
  )
  func `published files are read`(number: Int, days: Int, staff: Int, shifts: Int) throws {
    let instance = try ShiftInstance(
      file: PublishedFolder.bytes("curtois/Instance\(number).txt")
    )
    #expect(instance.days == days && instance.staff.count == staff)
    #expect(instance.shifts.count == shifts && instance.cover.count == days * shifts)
    #expect(instance.staff.allSatisfy { $0.most.count == shifts && !$0.daysOff.isEmpty })
    #expect(!instance.onRequests.isEmpty && !instance.offRequests.isEmpty)
  }
}
