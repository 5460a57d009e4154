// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Published rosters through the command: they end, and the referee agrees.
@Suite struct RosterBenchTests {
  /// One week, two people, one shift: nobody works more than 5 days in a row or on Wednesday.
  private static let week = """
    SECTION_HORIZON
    7

    SECTION_SHIFTS
    D,480,

    SECTION_STAFF
    A,D=7,3360,480,5,2,2,1
    B,D=7,3360,480,5,2,2,1

    SECTION_DAYS_OFF
    A,2
    B,2

    SECTION_SHIFT_ON_REQUESTS
    A,0,D,3

    SECTION_SHIFT_OFF_REQUESTS
    B,6,D,2

    SECTION_COVER
    0,D,1,100,1
    1,D,1,100,1
    2,D,1,100,1
    3,D,1,100,1
    4,D,1,100,1
    5,D,1,100,1
    6,D,1,100,1

    """

  @Test(.timeLimit(.minutes(2))) func `a week of two people is proven best`() throws {
    let folder = try Scratch.folder()
    let file = folder.appending(path: "week.txt")
    try Data(Self.week.utf8).write(to: file)
    let run = try PaidanProcess.run(
      "bench",
      "shifts",
      file.path,
      "--json",
      "--time-limit",
      "20",
      "-o",
      folder.path + "/out"
    )
    #expect(run.status == 0, "\(run.said)")
    // Wednesday is missing in every roster (100); all else can be had.
    #expect(run.output.contains("\"objective\":100"), "\(run.said)")
    #expect(run.output.contains("\"bound\":100"), "\(run.said)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out")
    #expect(names.count == 1, "\(names)")
  }

  @Test(
    .enabled(
      if: PublishedData.has("inrc2/n005w4/Sc-n005w4.txt"),
      "needs ../shared/data, or PAIDAN_DATA"
    ),
    .timeLimit(.minutes(3))
  )
  func `four weeks of five nurses come to an end`() throws {
    let place = PublishedData.path("inrc2/n005w4/")
    let weeks = [1, 2, 3, 3].map { place + "WD-n005w4-\($0).txt" }
    let run = try PaidanProcess.run(
      ["bench", "nurses", place + "Sc-n005w4.txt", place + "H0-n005w4-0.txt"] + weeks
        + ["--json", "--time-limit", "4"]
    )
    #expect(run.status == 0, "\(run.said)")
    #expect(run.output.contains("\"objective\""), "\(run.said)")
  }
}
