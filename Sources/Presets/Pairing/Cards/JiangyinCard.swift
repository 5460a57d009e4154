// SPDX-License-Identifier: GPL-3.0-or-later

extension PairingCard {
  static let jiangyin = PairingCard(
    source: "The 江阴 case (S4 of `domain.md`; mechanisms 13, 16, 29) publishes totals only.",
    figures: [
      Figure("pioneers (先锋党员)", "3,115", "3,115 rows of 先锋党员"),
      Figure("members that they link", "2.7万, about 10 each", "27,000 rows of 党员; 联系党员 10"),
      Figure(
        "households that they link",
        "3.9万",
        "39,000 rows of 住户; 联系户 12 or 13, adds up to them"
      ),
      Figure("households a grid", "300户左右", "about 300 (户数)"),
      Figure("branches", "3,770", "3,770 rows of 党支部"),
      Figure("instructors", "63 full-time, 600余 part-time", "63 专职 and 600 兼职 in 指导员"),
      Figure("stations", "19", "19 in 站所"),
      Figure("grades", "示范/优秀/合格/不合格", "the same four, 15, 30, 50 and 5 %, assumed"),
      Figure("communities and villages", "no figure", "240, assumed; 1,300 grids, assumed"),
    ],
    assumed: [
      "17 towns some 7 km apart, with about 14 communities each (towns have no rows);",
      "buildings of about 30 of the households of the table, one or more a grid; people live in a building of their community;",
      "pioneers in proportion to households, give or take four tenths; members fill 0.76 to 0.95 of ten a pioneer, in one community of twenty 1.03 to 1.07, so that there a few cannot be linked at ten each;",
      "400 superior organisations (上级党组织) with about nine branches each, seven of ten in its own community;",
      "risk of a branch (1 to 10), lower with a better grade of the last year; 3 to 60 members a branch;",
      "how many branches an instructor may inspect: 8 to 12 full-time, 3 or 4 part-time; each is of another branch.",
    ]
  )
}
