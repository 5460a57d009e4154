# SPDX-License-Identifier: GPL-3.0-or-later
"""Books by XlsxWriter: people, offers, posts and whole weeks."""
import datetime as dt

from common import HEADER, THREE, book, rec, three, want
from with_xlsxwriter import fill, new

NEEDS = {"需求清单.csv": "\n".join(",".join(map(str, line)) for line in [HEADER, *THREE]) + "\n"}
ROSTER = "人员名册.xlsx"
PEOPLE = ["志愿者编号", "姓名", "性别", "年龄", "联系电话", "特长", "可服务时间", "每周次数上限"]
ADA = ["V1", "Ada", "女", 35, "13800000001", "急救、理发", "周六上午", 2]
BEN = ["V2", "Ben", "男", 41, 13800000002, "电工", "工作日晚上", 1]
ADA_MEANT = {"id": "V1", "name": "Ada", "age": "35", "phone": "13800000001", "skills": "急救、理发",
             "times": "周六 06:00-12:00", "perWeek": "2"}
BEN_MEANT = {"id": "V2", "name": "Ben", "age": "41", "phone": "13800000002", "skills": "电工", "perWeek": "1",
             "times": "；".join(f"周{day} 18:00-24:00" for day in "一二三四五")}


def people(*records, **more):
    return want(*records, table="people", beside=NEEDS, **more)


@book("roster", "A roster with numbers and telephone numbers of both types", ROSTER)
def roster(path):
    made, _ = new(path, [["解放路街道志愿者名册"], PEOPLE, ADA, BEN])
    made.close()
    return people({"row": 3, **ADA_MEANT}, {"row": 4, **BEN_MEANT})


@book("roster-births", "Births as serials, as 1988.05, as text, and from identity numbers; damaged ones told", ROSTER)
def roster_births(path):
    made, sheet = new(path, [["志愿者编号", "姓名", "出生年月", "身份证号"]])
    day = made.add_format({"num_format": "yyyy/m"})
    fill(sheet, [["V1", "Ada", None, None], ["V2", "Ben", "1988.05", None], ["V3", "测试甲", "1988年5月17日", None],
                 ["V4", "测试乙", None, 110101199001011234], ["V5", "测试丙", None, "1.10101E+17"]], 1)
    sheet.write_datetime(1, 2, dt.datetime(1988, 5, 17), day)
    made.close()
    return people(
        {"row": 2, "id": "V1", "birth": "1988-05-17"}, {"row": 3, "id": "V2", "birth": "1988-05-01"},
        {"row": 4, "id": "V3", "birth": "1988-05-17"}, {"row": 5, "id": "V4", "birth": "-"}, {"row": 6, "id": "V5", "birth": "-"},
        faults=["warning damagedNumber 5 身份证号", "warning damagedNumber 6 身份证号"])


@book("roster-several-people", "Two people in one name cell: a fault of its row", ROSTER)
def roster_several_people(path):
    made, _ = new(path, [PEOPLE, ADA, ["V2", "Ben、测试甲"] + BEN[2:]])
    made.close()
    return people({"row": 2, **ADA_MEANT}, aside=[3], faults=["rowFault severalPeople 3 姓名"])


@book("roster-two-lines", "性别 and 年龄 below 基本信息, times below 可服务情况, in two lines", ROSTER)
def roster_two_lines(path):
    made, sheet = new(path)
    bold = made.add_format({"bold": True, "align": "center"})
    sheet.merge_range("A1:D1", "基本信息", bold)
    sheet.merge_range("E1:F1", "联系与特长", bold)
    sheet.merge_range("G1:H1", "可服务情况", bold)
    fill(sheet, [PEOPLE, ADA, BEN], 1)
    made.close()
    return people({"row": 3, **ADA_MEANT}, {"row": 4, **BEN_MEANT})


@book("roster-merged-team", "The team merged down over its members", ROSTER)
def roster_merged_team(path):
    made, sheet = new(path, [["所属服务队", "志愿者编号", "姓名", "年龄"], [None, "V1", "Ada", 35], [None, "V2", "Ben", 41]])
    sheet.merge_range("A2:A3", "蓝天队", made.add_format({"valign": "vcenter"}))
    made.close()
    return people(
        {"row": 2, "id": "V1", "name": "Ada", "team": "蓝天队"}, {"row": 3, "id": "V2", "name": "Ben", "team": "蓝天队"})


@book("offers", "Offers: halls by seats, goods by number, services by frequency", "资源清单.xlsx")
def offers(path):
    head = ["资源编号", "单位名称", "资源类别", "资源名称", "服务类别", "数量", "频次", "开放时间", "地点"]
    made, _ = new(path, [
        ["驻区单位资源清单"], head,
        ["R1", "光明理发店", "服务", "义剪", "生活服务", 3, "每周2次", "周六上午", "东风社区"],
        ["R2", "街道礼堂", "场地", "礼堂", "文化", "120人", None, "工作日", "解放社区"],
        ["R3", "红旗超市", "物资", "米面", "助困", "50份", None, "长期", "东风社区"],
        ["合计", None, None, None, None, 173]])
    made.close()
    return want(
        {"row": 3, "id": "R1", "unit": "光明理发店", "kind": "service", "title": "义剪", "category": "生活服务",
         "perHalfDay": "3", "perWeek": "2", "times": "周六 08:00-12:00", "place": "东风社区"},
        {"row": 4, "id": "R2", "unit": "街道礼堂", "kind": "venue", "seats": "120", "place": "解放社区",
         "times": "；".join(f"周{day} 08:00-20:00" for day in "一二三四五")},
        {"row": 5, "id": "R3", "unit": "红旗超市", "kind": "goods", "perHalfDay": "50", "times": "any"},
        table="offers", beside=NEEDS, notes=["skippedLines"])


@book("posts", "A table of shifts: dates as serials, clocks as text", "班次需求.xlsx")
def posts(path):
    made, sheet = new(path, [["班次编号", "日期", "时间", "岗位", "人数", "地点"]])
    day = made.add_format({"num_format": 'm"月"d"日"'})
    fill(sheet, [["S1", None, "8:00-12:00", "路口", 2, "东风社区"], ["S2", None, "14:00-18:00", "路口", "2人", "东风社区"],
                 ["S3", "3月8日", "8：00—12：00", "站台", 1, "解放社区"]], 1)
    for row in (1, 2):
        sheet.write_datetime(row, 1, dt.datetime(2026, 3, 7), day)
    made.close()
    return want(
        {"row": 2, "id": "S1", "title": "路口", "times": "周六 08:00-12:00", "heads": "2", "place": "东风社区"},
        {"row": 3, "id": "S2", "title": "路口", "times": "周六 14:00-18:00", "heads": "2", "place": "东风社区"},
        {"row": 4, "id": "S3", "title": "站台", "times": "周日 08:00-12:00", "heads": "1", "place": "解放社区"},
        table="posts", beside=NEEDS)


@book("posts-merged-date", "The date merged down over the shifts of a day", "班次需求.xlsx")
def posts_merged_date(path):
    made, sheet = new(path, [["班次编号", "日期", "时间", "岗位", "人数", "地点"]])
    fill(sheet, [["S1", None, "8:00-12:00", "路口", 2, "东风社区"], ["S2", None, "14:00-18:00", "路口", 2, "东风社区"]], 1)
    day = made.add_format({"num_format": "yyyy-mm-dd"})
    sheet.merge_range("B2:B3", None, day)
    sheet.write_datetime("B2", dt.datetime(2026, 3, 7), day)
    made.close()
    return want(
        {"row": 2, "id": "S1", "title": "路口", "times": "周六 08:00-12:00", "heads": "2"},
        {"row": 3, "id": "S2", "title": "路口", "times": "周六 14:00-18:00", "heads": "2"},
        table="posts", beside=NEEDS)


@book("posts-clock-serials", "The clock of a shift as a time of day: it begins then", "班次需求.xlsx")
def posts_clock_serials(path):
    made, sheet = new(path, [["班次编号", "日期", "时间", "岗位", "人数", "地点"]])
    day = made.add_format({"num_format": "yyyy-mm-dd"})
    clock = made.add_format({"num_format": "h:mm"})
    fill(sheet, [["S1", None, None, "路口", 2, "东风社区"]], 1)
    sheet.write_datetime("B2", dt.datetime(2026, 3, 7), day)
    sheet.write_number("C2", 14.5 / 24, clock)
    made.close()
    return want(
        {"row": 2, "id": "S1", "title": "路口", "times": "周六 14:30-16:30", "heads": "2"}, table="posts", beside=NEEDS)


@book("week-in-one-book", "A week in one book: a sheet for each table, one of instructions", "3月第一周.xlsx")
def week_in_one_book(path):
    made, _ = new(path, [["使用说明"], ["每张表都要填"]], "说明")
    for title, rows in {
        "社区网格": [["编号", "名称", "级别"], ["C1", "东风社区", "社区"], ["C2", "解放社区", "社区"]],
        "需求清单": [HEADER, *THREE],
        "人员名册": [PEOPLE, ADA, BEN],
    }.items():
        fill(made.add_worksheet(title), rows)
    made.close()
    return want(
        rec(2, 1, place="C1"), rec(3, 2, place="C2"), rec(4, 3, place="C1"), sheet="需求清单", notes=["unknownSheet"])


@book("two-halves", "The same table on two sheets named alike, 需求清单 and 需求表", "3月第一周.xlsx")
def two_halves(path):
    made, _ = new(path, [HEADER, *THREE[:2]], "需求清单")
    fill(made.add_worksheet("需求表"), [HEADER, THREE[2]])
    made.close()
    return want(faults=["fileFault doubleTable - -"])


@book("name-not-known", "A book whose name and sheets say nothing, known by its header", "新建 Microsoft Excel 工作表.xlsx")
def name_not_known(path):
    made, _ = new(path, [HEADER, *THREE])
    made.close()
    return want(*three(), told=["sheetRecognised"])


@book("name-almost", "A book called almost like the table, known by its header", "3月需求清单（终稿）.xlsx")
def name_almost(path):
    made, _ = new(path, [HEADER, *THREE])
    made.close()
    return want(*three(), told=["sheetRecognised"])
