// SPDX-License-Identifier: GPL-3.0-or-later

extension PairingCard {
  static let zhengzhou = PairingCard(
    source: "The 郑州 case (S2 of `domain.md`; mechanisms 18, 30) publishes totals only.",
    figures: [
      Figure("streets, communities", "120; 810", "120 and 810 rows of 社区网格"),
      Figure("road sections (路段), each led by a party member", "2,495", "2,495 rows of 路段"),
      Figure("committee members who visit (两委)", "7,700余", "7,700 rows of 走访人"),
      Figure("heads of groups and buildings", "13,000余", "13,000 rows of 走访人"),
      Figure("households visited", "30%以上", "30 % of 110,000 households, assumed, are 33,000"),
      Figure("suggestions heard on visits", "3.3万条", "no table: what visits yield"),
      Figure("grids", "no figure", "4,000, assumed"),
      Figure("units that look after roads", "no figure", "500, assumed, with 2,800 leaders (党员路长)"),
    ],
    assumed: [
      "lengths of road sections (200 to 1,800 m), difficulty (1.0, 1.2, 1.5 for 55, 30, 15 %); 工作量 is length times difficulty;",
      "leaders of a unit: two to eight;",
      "visitors live where households are; both kinds are in every community;",
      "about 27 listed households a grid, in proportion to its 户数, nine to eighteen or so a building.",
    ]
  )
}
