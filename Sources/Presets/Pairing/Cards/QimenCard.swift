// SPDX-License-Identifier: GPL-3.0-or-later

extension PairingCard {
  static let qimen = PairingCard(
    source:
      "The 祁门 case (S1 of `domain.md`; mechanisms 4, 7, 12, 13, 21, 22) publishes totals only.",
    figures: [
      Figure("communities", "7", "7 rows of 社区网格, 级别 社区"),
      Figure("grids", "35 branches of grids", "35 rows of 社区网格, 级别 网格"),
      Figure("units with agreements", "137", "137 rows of 驻区单位"),
      Figure("in-service members (在职党员)", "1,500余", "1,500 rows of 人员名册"),
      Figure("members without a job (无职党员) on posts", "610余", "610 rows of 人员名册"),
      Figure("posts", "18 in 4大类", "18 kinds in 4 classes, in each community: 126 rows of 岗位"),
      Figure("part-time members of a community's committee", "3—7", "委员最少 3, 委员最多 7"),
      Figure("service teams", "69", "69 rows of 服务队"),
      Figure("members from elsewhere (流动党员)", "no figure", "60, assumed"),
      Figure("households for them (结对户)", "no figure", "60, assumed"),
    ],
    assumed: [
      "needs of communities (需要职能: four to six of twelve functions; 需求权重: 1 to 5) and functions of units (one or two, every function held by about as many);",
      "bounds of agreements (结对最少, 结对最多): 15 % around shares of the units by 需求权重 + 4;",
      "the names of the posts, 参议员, 宣传员, 调解员 and 引领员 excepted, and their classes; the fewest people on posts add up to 560 and the most to 1,000; a quarter of the posts ask for a skill, four kinds for health;",
      "sizes of teams (15–18 to 24–30), their kinds and the one to three skills that they need;",
      "45 % of the members without a job are pensioners; 40 % of them would take two posts.",
    ]
  )
}
