// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

// Records without a table.
extension FolderReading {
  /// Places, units and teams that rows name where their table is missing.
  func addMadeRecords(_ context: ReadingContext) {
    for (id, parents) in context.places.made {
      var place = Place(id: PlaceID(id))
      place.name = id
      let parent = parents.filter { !$0.key.isEmpty && $0.key != id }
        .max { ($0.value, $1.key) < ($1.value, $0.key) }?
        .key
      place.parent = parent.map { PlaceID($0) }
      place.level = Words.level(ofName: id) ?? .community
      context.records.places.append(place)
    }
    let apart = settleParents(context)
    settleLevels(context)
    for id in context.units.made.keys {
      var unit = ResidentUnit(id: UnitID(id))
      unit.name = id
      context.records.units.append(unit)
    }
    for id in context.teams.made.keys {
      var team = Team(id: TeamID(id))
      team.name = id
      context.records.teams.append(team)
    }
    report(.placesMade, context.places.made.count, .places)
    reportApart(apart)
    report(.unitsMade, context.units.made.count, .units)
  }

  /// How places end that are no communities.
  private static let sites = [
    "路口", "门口", "校门", "广场", "公园", "路", "街", "巷", "桥", "楼", "号", "号院", "大院", "中心", "学校", "小学", "中学",
    "幼儿园", "医院", "银行", "超市", "市场", "商场", "站", "所", "室", "店", "厅", "馆", "场",
  ]

  /// Puts 东风 into 东风社区, and finds what lies in no community though others do.
  private func settleParents(_ context: ReadingContext) -> [String] {
    let made = context.places.made
    let word = "社区"
    let communities = Set(made.keys.filter { $0.hasSuffix(word) && $0.count > word.count })
    var apart: [String] = []
    let holders = Set(context.records.places.compactMap(\.parent))
    for index in context.records.places.indices {
      let place = context.records.places[index]
      let name = place.id.text
      guard made[name] != nil, place.parent == nil, Words.level(ofName: name) == nil,
        !holders.contains(place.id)
      else { continue }
      if communities.contains(name + word) {
        context.records.places[index].parent = PlaceID(name + word)
      } else if !communities.isEmpty, Self.sites.contains(where: name.hasSuffix) {
        apart.append(name)
      }
    }
    return apart.sorted()
  }

  private func reportApart(_ names: [String]) {
    guard !names.isEmpty else { return }
    findings.add(
      .warning,
      file: "\(TableKind.places.fileNames[0]).csv",
      Message(
        FaultCode.placesApart,
        .number(names.count),
        .text(names.prefix(3).joined(separator: "、"))
      ),
      Message(MendCode.tellCommunities)
    )
  }

  /// 按特长派单, with a note of what it changes.
  func askForTrades(_ context: ReadingContext) {
    let asked = Trades(desk: context.classes).apply(to: context)
    guard !asked.isEmpty else { return }
    let names = asked.keys.sorted().joined(separator: "、")
    findings.add(
      .note,
      file: "\(TableKind.needs.fileNames[0]).csv",
      Message(FaultCode.tradesAsked, .number(asked.values.reduce(0, +)), .text(names)),
      Message(MendCode.noTrades)
    )
  }

  /// Gives made places the level of the column they came from, and cuts circles of two.
  private func settleLevels(_ context: ReadingContext) {
    let made = Set(context.places.made.keys)
    let parents = Dictionary(
      context.records.places.compactMap { place in place.parent.map { (place.id, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    let holders = Set(parents.values)
    for index in context.records.places.indices {
      let place = context.records.places[index]
      guard made.contains(place.id.text) else { continue }
      if let parent = place.parent, parents[parent] == place.id, place.id < parent {
        context.records.places[index].parent = nil
      }
      guard Words.level(ofName: place.id.text) == nil else { continue }
      if place.parent != nil {
        context.records.places[index].level = context.madePlaceLevel
      } else if holders.contains(place.id) {
        context.records.places[index].level = context.madeCommunityLevel
      }
    }
  }

  private func report(_ code: FaultCode, _ count: Int, _ table: TableKind) {
    guard count > 0 else { return }
    findings.add(
      .note,
      file: "\(table.fileNames[0]).csv",
      Message(code: code.code, arguments: [.number(count)])
    )
  }
}
