// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  static let presetEntries: [PresetPhrase: Entry] = [
    .isForWeeks: Entry(
      "{0} 只用于周计划的数据,不能用于结对用的数据。",
      "{0} is for weeks and cannot stand beside tables for pairing."
    ),
    .calendar: Entry(
      "排班和走访用的数据:suizhou 有 teams(队伍排班)、reception(接访)、contacts(结对联系走访),jiangyin 有 pioneers(月联月访)。",
      "A folder for roster or visits: teams, reception, contacts (suizhou), pioneers (jiangyin)."
    ),
    .hasNoCalendar: Entry(
      "预设 {0} 没有 {1};suizhou 有 teams、reception、contacts,jiangyin 有 pioneers",
      "The preset {0} has no {1}; suizhou has teams, reception and contacts, jiangyin has pioneers"
    ),
    .hasNoPairing: Entry(
      "预设 {0} 没有结对用的数据;有的是:qimen(祁门)、suizhou(曾都)、xuchang(许昌)、jiangyin(江阴)、zhengzhou(郑州)",
      "The preset {0} has no tables for pairing; these have: qimen, suizhou, xuchang, jiangyin, zhengzhou"
    ),
  ]
}
