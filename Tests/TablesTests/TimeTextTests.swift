// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct TimeTextTests {
  private func read(_ text: String, monday: String = "2026-03-02") -> TimeReading? {
    var times = TimeText(monday: Day(monday) ?? Day(number: 4), calendar: .builtIn)
    return times.reading(text)
  }

  /// Windows as `day from-to` in hours and minutes, for reading in a table.
  private func windows(_ text: String, monday: String = "2026-03-02") -> String? {
    read(text, monday: monday)
      .map { reading in
        reading.windows(momentMinutes: 120)
          .map { span in
            "\(span.start / 1440) \(span.start % 1440)-\(span.end - span.start / 1440 * 1440)"
          }
          .joined(separator: "; ")
      }
  }

  @Test(arguments: [
    ("周六上午", "5 480-720"), ("每周三下午", "2 720-1080"), ("周六 9:00-11:00", "5 540-660"),
    ("2026-03-07上午8:00-9:00", "5 480-540"), ("周六、周日 9：00—11：00", "5 540-660; 6 540-660"),
    ("周一、周三下午", "0 720-1080; 2 720-1080"), ("周六上午、周日下午", "5 480-720; 6 720-1080"),
    ("周六上午、下午", "5 480-1080"), ("每周六、日上午", "5 480-720; 6 480-720"),
    ("周一三五晚上", "0 1080-1260; 2 1080-1260; 4 1080-1260"), ("周六日", "5 480-1200; 6 480-1200"),
    ("周一至周三 14:00-16:00", "0 840-960; 1 840-960; 2 840-960"),
    ("周一-三 14点-16点", "0 840-960; 1 840-960; 2 840-960"), ("周末", "5 480-1200; 6 480-1200"),
    ("星期天下午2点-4点", "6 840-960"), ("周五晚上7点半-9点", "4 1170-1260"),
    ("周五18:30后", "4 1110-1320"), ("周六9-11点", "5 540-660"), ("周六 9:00", "5 540-660"),
    ("3月7日上午", "5 480-720"), ("2026年3月7日（周六）9:00-10:30", "5 540-630"),
    ("2026.3.6至2026.3.8 上午", "4 480-720; 5 480-720; 6 480-720"),
    ("周六 22:00-次日06:00", "5 1320-1800"), ("周六 22:00-6:00", "5 1320-1800"),
    ("Saturday 9:00-11:00", "5 540-660"), ("Mon-Wed morning", "0 480-720; 1 480-720; 2 480-720"),
    ("01、02", "0 480-1080"), ("16", "5 480-720"), ("本周六上午", "5 480-720"),
    ("周六上午9点到11点30分", "5 540-690"), ("周六（上午）", "5 480-720"), ("周六12点半前", "5 480-750"),
    ("3/7上午", "5 480-720"), ("3-7 上午", "5 480-720"), ("7日上午", "5 480-720"),
    ("3/7 9:00-11:00", "5 540-660"), ("3-7 9:00-11:00", "5 540-660"), ("7号", "5 480-1200"),
    ("6日-8日上午", "4 480-720; 5 480-720; 6 480-720"),
    ("3月6日至8日 上午", "4 480-720; 5 480-720; 6 480-720"),
    ("周日上午九点", "6 540-660"), ("周六下午两点半到四点", "5 870-960"), ("周六十点", "5 600-720"),
    ("周六二十点", "5 1200-1320"), ("周五晚上七点一刻", "4 1155-1275"), ("周六三点四十", "5 220-340"),
    ("周一三五十点", "0 600-720; 2 600-720; 4 600-720"), ("3.7下午", "5 720-1080"),
    ("3.7(周六)", "5 480-1200"), ("周六早上8点前", "5 360-480"), ("03.07", "5 480-1200"),
    ("03.07 9:00-11:00", "5 540-660"),
    ("周三下班后", "2 1080-1260"),
    ("12日上午", ""), ("3/12", ""), ("3/6、3/7上午", "4 480-720; 5 480-720"),
  ])
  func `times as people write them`(text: String, expected: String) {
    #expect(windows(text) == expected)
  }

  @Test func `parts of the day without a day hold on every day`() {
    #expect(read("上午")?.spans.count == 7)
    #expect(read("每天 18:00-20:00")?.spans.count == 7)
    #expect(read("工作日晚上")?.spans.count == 5)
    #expect(read("下班后")?.spans == read("工作日晚上")?.spans)
    #expect(read("本周内上午")?.spans.count == 7)
  }

  @Test(arguments: [
    "看大家方便", "周八上午", "25:00-26:00", "9:70", "周六上午吧吧", "abc", "周", "每周二次", "9", "9-11",
    "2月30日",
    "2/30上午", "2.30上午", "周六 3.7", "3.7", "03.15", "03.30", "04.28", "3.12下午", "周六二十五点", "周六十",
    "41日", "每月7日", "3/7/26",
  ])
  func `what is not understood is not guessed`(text: String) { #expect(read(text) == nil) }

  @Test(arguments: [
    ("长期", TimeReading.Meaning.anyTime), ("随时", .anyTime), ("待定", .vague), ("电话预约", .vague),
    ("无", .never), ("本周内", .anyTime), ("这周", .anyTime), ("本周任意时间", .anyTime), ("本周", .anyTime),
    ("都行", .anyTime), ("尽快", .anyTime), ("随叫随到", .anyTime), ("随时都行", .anyTime), ("看情况", .vague),
  ])
  func `words that stand for a whole cell`(text: String, meaning: TimeReading.Meaning) {
    #expect(read(text)?.meaning == meaning)
  }

  @Test(arguments: [
    ("周六上午", "5 360-720"), ("周六晚上", "5 1080-1440"), ("周六下午", "5 720-1080"), ("周六", "5 480-1200"),
    ("周六晚上7点-9点", "5 1140-1260"), ("16、18", "5 360-720; 5 1080-1440"),
    ("周六上午8点到10点", "5 480-600"), ("周日晚上", "6 1080-1440"),
  ])
  func `the words of people are whole half-days`(text: String, expected: String) {
    var times = TimeText(
      monday: Day("2026-03-02") ?? Day(number: 4),
      calendar: .builtIn,
      hours: .grid
    )
    let windows = times.reading(text)?.windows(momentMinutes: 120)
      .map { "\($0.start / 1440) \($0.start % 1440)-\($0.end - $0.start / 1440 * 1440)" }
    #expect(windows?.joined(separator: "; ") == expected)
  }

  @Test func `a make-up Saturday is no weekend, and naming it is noted`() {
    #expect(windows("周末", monday: "2026-02-09") == "6 480-1200")
    #expect(read("周六上午", monday: "2026-02-09")?.makeUpDays == 1 << 5)
    #expect(read("周六上午")?.makeUpDays == 0)
    #expect(read("工作日晚上", monday: "2026-02-09")?.spans.count == 6)
  }

  @Test func `dates outside the week leave nothing inside`() {
    #expect(read("2026-05-16上午")?.hasOutside == true)
    #expect(windows("2026-05-16上午") == "")
    #expect(windows("下周三下午") == "")
    #expect(windows("2026-02-25至2026-03-03 上午") == "0 480-720; 1 480-720")
  }

  @Test func `what is written is read back`() {
    for seed in 0..<300 {
      var random = SplitMix(state: UInt64(seed))
      let spans = (0..<Int.random(in: 1...5, using: &random))
        .map { _ in
          let start = Int.random(in: 360..<10_400, using: &random)
          return TimeSpan(start: start, end: start + Int.random(in: 1...3000, using: &random))
        }
        .normalized()
      let text = TimeText.text(of: spans)
      #expect(read(text)?.windows(momentMinutes: 1) == spans, "seed \(seed): \(text)")
    }
  }
}
