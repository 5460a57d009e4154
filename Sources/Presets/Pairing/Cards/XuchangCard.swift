// SPDX-License-Identifier: GPL-3.0-or-later

extension PairingCard {
  static let xuchang = PairingCard(
    source: "The 许昌 case (S3 of `domain.md`; mechanisms 3, 20) publishes totals only.",
    figures: [
      Figure("units with party organisations", "493", "493 rows of 驻区单位"),
      Figure("branches", "2,605", "2,605 rows of 党支部"),
      Figure("members", "3.54万", "35,400 rows of 人员名册; 党员数 of the branches adds up to them"),
      Figure("communities", "no figure", "500, assumed; 50 streets"),
      Figure(
        "small wishes, those who would grant them",
        "no figure",
        "1,200 微心愿, 900 认领人, assumed"
      ),
    ],
    assumed: [
      "need of communities: 8 to 12, 10 on the average;",
      "every unit has a branch and every branch three members; few units are large;",
      "one member in five has no home in the area (居住社区 blank, coordinates of the unit);",
      "how many live in a community: 0.6 to 1.15 of its share of all 35,400 by need, in about one of 25 more than its share;",
      "wishes: 50 to 800 yuan, difficulty 1 to 5, one in ten may be granted by two; they lie where more people live;",
      "those who claim: a third units, the others members; caps of 200 to 1,000 yuan a wish, one to three wishes each, none to five ranked ones in their community and around it that they can afford.",
    ]
  )
}
