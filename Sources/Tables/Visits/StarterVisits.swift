// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// A small folder of recurring duties to begin with: example rows a table and commented settings.
public enum StarterVisits {
  /// Writes the folder; existing files of the same names are replaced.
  ///
  /// - Parameters:
  ///   - folder: Where it goes; made if it does not exist.
  ///   - day: A day of the year to be planned.
  /// - Throws: ``WriteError`` when the folder cannot be made or a file cannot be written.
  public static func write(to folder: String, year day: Day) throws(WriteError) {
    let year = String(day.description.prefix(4))
    try StarterFolder.write(
      to: folder,
      settings: (VisitSettingsReader.fileNames[0], settings(year)),
      tables: tables(year)
    )
  }

  private static func tables(_ year: String) -> [(name: String, rows: [[String]])] {
    [
      (
        TableKind.people.fileNames[0],
        [
          ["志愿者编号", "姓名"], ["K1", "艾达"], ["K2", "本恩"], ["K3", "陈晨"], ["K4", "丹增"],
        ]
      ),
      (
        "联系户",
        [
          ["户编号", "楼栋", "门牌", "上次走访", "上次联系"], ["H1", "1号楼", "2单元301", "", ""],
          ["H2", "1号楼", "2单元302", "", ""], ["H3", "5号楼", "1单元101", "", ""],
        ]
      ),
      ("结对表", [["人员编号", "户编号"], ["K1", "H1"], ["K1", "H2"], ["K2", "H3"]]),
      ("接访点", [["接访点", "人员"], ["街道代表之家", "K1、K2、K3、K4"]]),
      ("外出", [["人员编号", "日期"], ["K2", "\(year)-07-01至\(year)-07-10"]]),
    ]
  }

  private static func settings(_ year: String) -> String {
    """
    # 走访设置。井号后面是说明；不需要的行可以删去。
    标题: \(year)年联系走访
    # 排哪一年；也可以写 月份: \(year)-03，或者 起 和 止。
    年份: \(year)
    # 停办的日子：一天、一段或“每周一”。
    停办日: []
    # 尽量避开的本地活动。
    本地活动: []
    # 两栋楼之间的路上分钟；每人每天最多出门几次、多少分钟。
    路上分钟: 10
    每天次数: 1
    每天分钟: 240
    事项:
      - {名称: 走访, 频次: 半年一走访, 名单: 结对表, 分钟: 60}
      - {名称: 联系, 频次: 一季度一联系, 名单: 结对表, 分钟: 15, 走访计入: 走访}
      - {名称: 接访, 频次: 每月1次, 名单: 接访点, 每次人数: 2, 分钟: 180}
      - {名称: 联席会议, 频次: 一季度一次, 人员: 全体}

    """
  }
}
