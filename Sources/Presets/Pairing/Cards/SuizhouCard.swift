// SPDX-License-Identifier: GPL-3.0-or-later

extension PairingCard {
  static let suizhou = PairingCard(
    source:
      "The 曾都 case (S0 of `domain.md`; mechanisms 5, 9, 10, 11, 13, 14, 22, 25) publishes totals only.",
    figures: [
      Figure("communities", "37", "37 rows of 社区网格, 级别 社区"),
      Figure("grids", "290", "290 rows of 社区网格, 级别 网格"),
      Figure("heads of grids, grid workers", "one each a grid", "290 网格长, 290 网格员"),
      Figure("patrollers", "140", "140 巡防队员, at least one a community"),
      Figure("members, projects claimed", "1,700; 2,200多", "1,700 在职党员; 2,200 rows of 认领项目"),
      Figure("delegates (代表委员)", "270, 6–9 a community", "270"),
      Figure("leaders, departments", "40多名; 110多家", "42 领导; 112 rows of 驻区单位"),
      Figure("cadres, households", "448 : 448", "448 干部; 448 rows of 帮扶户"),
      Figure("police, agents", "37; 74, two a community", "37 民警; 37 人社代办员, 37 卫计代办员"),
      Figure("patrol squads", "27 full-time, 37 of residents", "27 专职 and 37 群众 in 巡防队"),
      Figure(
        "teams, squads, volunteers",
        "37; 190多; 2,200多",
        "190 rows of 服务分队 in 37 teams; 2,200 志愿者"
      ),
    ],
    assumed: [
      "grids per community (seven to nine) and about 300 households a grid;",
      "where patrollers belong: in proportion to grids, but unevenly, as no source says;",
      "topics of communities (主要问题), departments (职能), delegates and leaders (议题): one to three of eight;",
      "projects: kinds, sizes (85 % take one member, the others two or three), skills asked for by 40 %; members claim one to five, near home or by skill, and take one or, six of ten, two;",
      "households: one to three of the six kinds of help; four of five had a cadre last period (上期干部); 5 % of the cadres have relatives among them (亲属);",
      "that a full-time squad may cover two communities and one of residents its own;",
      "squads of 7–9 to 13–16 people, their kinds and skills.",
    ]
  )
}
