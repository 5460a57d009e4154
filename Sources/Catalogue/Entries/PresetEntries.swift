// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  static let presetEntries: [PresetPhrase: Entry] = [
    .isForWeeks: Entry(
      "{0} 只用于周计划的数据,不能用于结对用的数据。",
      "{0} is for weeks and cannot stand beside tables for pairing."
    ),
    .hasNoPairing: Entry(
      "预设 {0} 没有结对用的数据;有的是:qimen(祁门)、suizhou(曾都)、xuchang(许昌)、jiangyin(江阴)、zhengzhou(郑州)",
      "The preset {0} has no tables for pairing; these have: qimen, suizhou, xuchang, jiangyin, zhengzhou"
    ),
  ]
}
