// SPDX-License-Identifier: GPL-3.0-or-later
import Presets
import Testing

@Suite struct StreetPresetTests {
  private func rows(_ scale: Double, _ name: String, seed: UInt64 = 1) -> [[String]] {
    StreetPreset(scale: scale, seed: seed).tables().first { $0.name == name }?.rows ?? []
  }

  @Test func `two thousand people in six communities`() {
    #expect(rows(1, "人员名册").count == 2000)
    #expect(rows(1, "社区网格").count == 7)
    #expect(rows(1, "需求清单").count == 260)
    // Every day three posts in each community and one at night; at the weekend one more in each.
    #expect(rows(1, "班次需求").count == 7 * (3 * 6 + 1) + 2 * 6)
    #expect(rows(0.1, "人员名册").count == 200)
  }

  @Test func `the same seed draws the same, another seed something else`() {
    #expect(rows(0.1, "人员名册") == rows(0.1, "人员名册"))
    #expect(rows(0.1, "人员名册") != rows(0.1, "人员名册", seed: 2))
    let preset = StreetPreset(scale: 0.1, seed: 1)
    #expect(preset.card(of: preset.tables()).contains("合成数据"))
  }
}
