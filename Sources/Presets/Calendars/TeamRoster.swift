// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// A month of 曾都's teams: patrols of squads, duty, activities and night duty of members.
struct TeamRoster {
  /// A team with its squads.
  private struct Team {
    let id: String
    /// Heads of each patrol squad; alike, so that their turns can be.
    let squadSize: Int
    let members: Int
  }

  private static let patrolSquads = 3
  private static let squadTag = "分队"

  private let teams: [Team]
  private let preset: PairingPreset

  init(_ preset: PairingPreset) {
    self.preset = preset
    var generator = SeededGenerator(seed: preset.seed)
    let count = preset.count(37, least: 2)
    let squads = max(preset.count(190), 5 * count)
    let volunteers = max(preset.count(2200), 11 * squads)
    let sizes = (0..<count).map { _ in generator.between(10...13) }
    // Squads beyond the patrols' three a team are rostered one by one.
    let others = Quotas.shares(
      of: squads - Self.patrolSquads * count,
      weights: sizes.map { _ in 1 }
    )
    let left = volunteers - Self.patrolSquads * sizes.reduce(0, +)
    let members = Quotas.shares(of: left, weights: others)
    teams = (0..<count)
      .map { Team(id: "T\(($0 + 1).padded(3))", squadSize: sizes[$0], members: members[$0]) }
  }

  func tables() -> [PresetTable] {
    var root = SeededGenerator(seed: preset.seed)
    var (person, past) = (root.split(), root.split())
    let people = people(using: &person)
    return [teamTable, people, shifts, history(of: people, using: &past)]
  }

  private var teamTable: PresetTable {
    var table = PresetTable("服务队", ["队伍编号", "队伍名称"])
    for (serial, team) in teams.enumerated() {
      table.append(["队伍编号": team.id, "队伍名称": "示例\((serial + 1).padded(2))志愿服务队"])
    }
    return table
  }

  // MARK: People

  private func people(using generator: inout SeededGenerator) -> PresetTable {
    var table = PresetTable(
      "人员名册",
      ["人员编号", "姓名", "性别", "年龄", "所属服务队", "小队人数", "标签", "可服务时间"]
    )
    var serial = 0
    for team in teams {
      for squad in 1...Self.patrolSquads {
        table.append([
          "人员编号": "\(team.id)B\(squad)", "姓名": "\(team.id)巡逻分队\(squad)", "所属服务队": team.id,
          "小队人数": String(team.squadSize), "标签": Self.squadTag,
        ])
      }
      for member in 0..<team.members {
        serial += 1
        let age = generator.between(20...72)
        var tags: [String] = []
        // The first of each team lead, so that every activity can have somebody.
        if member < max(3, team.members / 5) { tags.append("带班") }
        let isFree = age >= 60 || generator.happens(300)
        table.append([
          "人员编号": "V\(serial.padded(5))", "姓名": PairingWords.member("志愿者", serial),
          "性别": generator.happens(550) ? "女" : "男", "年龄": String(age), "所属服务队": team.id,
          "标签": tags.cell, "可服务时间": isFree ? "" : "周一至周五晚上、周末",
        ])
      }
    }
    return table
  }

  /// What everybody stood in the months before; one of twenty is new.
  private func history(
    of people: PresetTable,
    using generator: inout SeededGenerator
  ) -> PresetTable {
    var table = PresetTable("历史", ["人员编号", "班次", "小时", "夜班", "工作日", "周末"])
    let (ids, sizes) = (people.cells("人员编号"), people.cells("小队人数"))
    let (ages, times) = (people.cells("年龄"), people.cells("可服务时间"))
    for position in ids.indices where !generator.happens(50) {
      var row = ["人员编号": ids[position]]
      if !sizes[position].isEmpty {
        let shifts = generator.between(19...21)
        (row["班次"], row["小时"], row["夜班"]) = (String(shifts), String(2 * shifts), "0")
        (row["工作日"], row["周末"]) = (String(shifts * 5 / 7), String(shifts * 2 / 7))
      } else {
        // Elders stand no nights, those with a job no duty by day.
        let nights = (Int(ages[position]) ?? 0) >= 65 ? 0 : generator.between(1...2)
        let days = times[position].isEmpty ? generator.between(1...2) : 0
        let more = (days == 0 ? 1 : 0) + (nights == 0 ? 1 : 0)
        let weekends = generator.between(1...2) + more
        (row["班次"], row["夜班"]) = (String(nights + days + weekends), String(nights))
        row["小时"] = String(9 * nights + 3 * (days + weekends))
        (row["工作日"], row["周末"]) = (String(days + nights), String(weekends))
      }
      table.append(row)
    }
    return table
  }

  // MARK: Shifts

  private var shifts: PresetTable {
    var table = PresetTable(
      "班次需求",
      ["班次编号", "岗位", "班次类型", "重复", "时间", "人数", "最少人数", "专业要求", "需要带班", "服务队"]
    )
    for team in teams {
      let rows: [[String: String]] = [
        [
          "班次编号": "\(team.id)X", "岗位": "夜间巡逻", "班次类型": "巡逻", "重复": "每天", "时间": "19:30-21:00",
          "人数": String(team.squadSize), "最少人数": String(team.squadSize),
          "专业要求": "\(Self.squadTag)\(team.squadSize)人",
        ],
        [
          "班次编号": "\(team.id)Z", "岗位": "服务站值守", "班次类型": "值守", "重复": "工作日", "时间": "9:00-11:30",
          "人数": "2", "最少人数": "1",
        ],
        [
          "班次编号": "\(team.id)H", "岗位": "周末活动", "班次类型": "活动", "重复": "周末", "时间": "9:00-11:30",
          "人数": "5", "最少人数": "3", "需要带班": "是",
        ],
        [
          "班次编号": "\(team.id)Y", "岗位": "夜间值班", "班次类型": "夜班", "重复": "每周一二三四日",
          "时间": "21:00-次日6:00", "人数": "2", "最少人数": "2",
        ],
      ]
      for row in rows { table.append(row.merging(["服务队": team.id]) { first, _ in first }) }
    }
    return table
  }

  // MARK: Rules

  var settings: String {
    let equal = teams.flatMap { team in
      let members = "{队伍: \(team.id), 无标签: \(Self.squadTag)"
      return [
        "  - {名称: \(team.id)队员班次均衡, 均衡: 班次, 允差: 2, 罚分: 5, 人员范围: \(members)}, 班次范围: {类型: [值守, 活动, 夜班]}}",
        "  - {名称: \(team.id)队员夜班均衡, 均衡: 夜班, 允差: 1, 罚分: 5, 人员范围: \(members), 年龄: \"..64\"}, 班次范围: 夜班}",
        "  - {名称: \(team.id)分队均衡, 均衡: 班次, 允差: 1, 罚分: 5, 人员范围: {队伍: \(team.id), 标签: \(Self.squadTag)}, 班次范围: 巡逻}",
      ]
    }
    return
      ([
        "# 合成数据:人员、队伍、班次都是编造的。", "标题: 曾都示例（合成数据）三月志愿服务排班", "月份: 2026-03", "规则:", "  - 班间休息: 11",
        "  - 每日最多班次: 1", "  - 每周最多班次: 3", "  - 每月最多小时: 40", "  - 连续夜班最多: 1", "  - 连续上班最多: 4",
        "  - {名称: 分队只巡逻, 不排: 是, 人员范围: {标签: \(Self.squadTag)}, 班次范围: {类型: [值守, 活动, 夜班]}}",
      ] + equal + [""])
      .joined(separator: "\n")
  }
}
