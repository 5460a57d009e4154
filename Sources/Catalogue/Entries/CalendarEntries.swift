// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  static let calendarEntries: [CalendarPhrase: Entry] = [
    .folder: Entry("日历", "calendars"),
    .teamFolder: Entry("日历/队伍", "calendars/teams"),
    .unitFolder: Entry("日历/单位", "calendars/units"),
    .personFolder: Entry("日历/个人", "calendars/people"),
    .files: Entry("{0}({1} 个日历,可导入手机)", "{0} ({1} calendars, for phones)"),
    .withdrawnFile: Entry("-撤销", "-withdrawn"),
    .withdrawn: Entry("已撤销,不用去了", "Withdrawn: no need to come"),
    .title: Entry("{0}:{1}", "{0}: {1}"),
    .wholeWeek: Entry("全周", "whole week"),
    .wholeRoster: Entry("全部班次", "all shifts"),
    .wholeCalendar: Entry("全部走访", "all visits"),
    .unnamedOffice: Entry("街道派单", "Street office"),
    .givers: Entry("服务方:{0}", "Served by: {0}"),
    .people: Entry("人员:{0}", "People: {0}"),
    .brings: Entry("提供:{0}", "Brings: {0}"),
    .asks: Entry("邀请方:{0}", "Invited by: {0}"),
    .role: Entry("角色:{0}", "As: {0}"),
    .inRole: Entry("{0}({1})", "{0} ({1})"),
    .stops: Entry("走访:{0}", "Visits: {0}"),
    .theme: Entry("主题:{0}", "Theme: {0}"),
    .numbered: Entry("编号:{0}", "No.: {0}"),
    .badRecord: Entry(
      "日历记录读不出:{0}。改动次数从头记,手机里已有的旧日程可能不会更新,请删掉旧的再导入。",
      "The record of calendars cannot be read: {0}. Changes are counted anew; events that people imported may not update: delete them and import again."
    ),
    .toConfirm: Entry(
      "待确认:这是建议,本人或单位同意后才算数。",
      "To be confirmed: a proposal until those concerned agree."
    ),
  ]
}
