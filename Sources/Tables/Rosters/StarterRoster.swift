// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// A small roster folder to begin with: example rows a table and commented settings.
public enum StarterRoster {
  /// Writes the folder; existing files of the same names are replaced.
  ///
  /// - Parameters:
  ///   - folder: Where it goes; made if it does not exist.
  ///   - day: A day of the month to be rostered.
  /// - Throws: ``WriteError`` when the folder cannot be made or a file cannot be written.
  public static func write(to folder: String, month day: Day) throws(WriteError) {
    let month = String(day.description.prefix(7))
    try StarterFolder.write(
      to: folder,
      settings: (RosterSettingsReader.fileNames[0], settings(month)),
      tables: tables(month)
    )
  }

  private static func tables(_ month: String) -> [(name: String, rows: [[String]])] {
    [
      (
        TableKind.teams.fileNames[0],
        [["队伍编号", "队伍名称"], ["T1", "朝阳志愿服务队"]]
      ),
      (
        TableKind.people.fileNames[0],
        [
          [
            "志愿者编号", "姓名", "所属服务队", "性别", "出生日期", "特长", "标签", "资格证书", "可服务时间",
            "每周次数上限", "每月可服务次数",
          ],
          ["V1", "艾达", "T1", "女", "1988-05-01", "", "带班", "急救证", "", "2", "8"],
          ["V2", "本恩", "T1", "男", "1995-03-12", "", "老手", "", "工作日晚上、周末", "2", "6"],
          ["V3", "陈晨", "T1", "女", "2001-09-30", "", "新手", "", "", "1", "4"],
          ["V4", "丹增", "T1", "男", "1979-01-20", "", "带班", "", "", "", ""],
        ]
      ),
      (
        TableKind.posts.fileNames[0],
        [
          [
            "班次编号", "岗位", "日期", "重复", "时间", "人数", "最少人数", "最多人数", "服务队", "专业要求",
            "需要带班", "紧急程度",
          ],
          ["A", "夜间巡逻", "", "每周五六", "20:00-次日1:00", "2", "1", "2", "T1", "", "是", "一般"],
          ["B", "服务站值守", "", "工作日", "9:00-11:30", "1", "1", "1", "T1", "", "否", "一般"],
          ["C", "义诊", "\(month)-15", "", "14:00-17:00", "2", "1", "3", "T1", "急救证1人", "否", "紧急"],
        ]
      ),
      (
        "可用时间",
        [
          ["人员", "日期", "时段", "状态"], ["V1", "\(month)-20", "", "不行"],
          ["V2", "每周三", "晚上", "勉强"],
        ]
      ),
      (
        TableKind.history.fileNames[0],
        [["人员", "班次", "小时", "夜班"], ["V1", "10", "40", "6"], ["V4", "8", "30", "6"]]
      ),
    ]
  }

  private static func settings(_ month: String) -> String {
    """
    # 排班设置。井号后面是说明；不需要的行可以删去。
    标题: 志愿服务队排班
    # 排哪一个月；也可以写 起: 2026-03-01 和 止: 2026-03-31。
    月份: \(month)
    # 默认规则可以关：老人夜班、勉强、意愿、均衡。法定规则不能关。去掉下一行的井号就关掉老人夜班。
    # 关闭规则: [老人夜班]
    # 没有罚分的规则一定遵守；有罚分的，违反一个单位扣多少分。
    规则:
      - 班间休息: 11
      - 每周最多班次: 3
      - {连续夜班最多: 2, 罚分: 20}
      - {均衡: 班次, 允差: 1, 罚分: 5}
      - {老带新: 是}

    """
  }
}
