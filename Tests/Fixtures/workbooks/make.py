# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the workbooks of this folder and the CSV files of the same week: see README.md."""
import csv
import datetime as dt
import pathlib

import openpyxl
import xlsxwriter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).parent
DAY = dt.date
TIME = dt.time

# Title rows, header, rows; values typed as a clerk's spreadsheet would hold them.
WEEK = {
    "社区网格": (
        [],
        ["编号", "名称", "级别", "上级", "户数"],
        [["C1", "东风社区", "社区", None, 1200], ["C2", "解放社区", "社区", None, 860]],
    ),
    "驻区单位": (
        [],
        ["单位编号", "单位名称", "单位职能", "所属社区", "每周次数"],
        [["U1", "光明理发店", "理发", "东风社区", 3], ["U2", "街道卫生院", "医疗", "C2", 4]],
    ),
    "资源清单": (
        [["资源清单"], ["2026年3月"]],
        ["资源编号", "单位名称", "资源名称", "资源类别", "服务类别", "数量", "频次", "可用时间", "投保截止"],
        [
            ["R1", "光明理发店", "义剪", "服务", "理发", 3, 2, "周六上午", DAY(2026, 12, 31)],
            ["R2", "U2", "测血压", "服务", "卫生健康", 2, None, "工作日", None],
            ["R3", "不认识的单位", "讲座", "智力", "政策", 1, None, None, None],
            ["合计", None, None, None, None, 6, None, None, None],
        ],
    ),
    "人员名册": (
        [["解放路街道志愿者名册"]],
        ["志愿者编号", "姓名", "出生日期", "年龄", "身份证号", "联系电话", "可服务时间", "每周次数上限", "健康情况"],
        [
            ["V1", "Ada", DAY(1990, 5, 17), None, None, "13800000001", "周六 9:00-11:00", 2, True],
            ["V2", "Ben", None, 41, None, None, DAY(2026, 3, 7), 1, False],
            ["V3", "Cleo", None, 35, 110101199001011234, None, "随时", None, None],
            ["V4", "Dan", "1990-02-30", None, None, None, None, None, None],
        ],
    ),
    "需求清单": (
        [["解放路街道需求清单"], [None], ["填报日期", DAY(2026, 2, 27)]],
        ["需求编号", "需求名称", "需求类别", "数量", "所属社区", "需求时间", "预计时长", "风险说明", "核实人", "收集时间", "办理时限"],
        [
            ["N1", "理发", "理发", 2, "东风社区", "周六上午", "90分钟", "无", "Ben", DAY(2026, 2, 20), "7天内"],
            ["N2", "测血压 & 咨询", "卫生健康", 1, "C2", DAY(2026, 3, 4), 2, "低", "Ben", DAY(2026, 2, 21), DAY(2026, 3, 31)],
            [None] * 11,
            ["N3", "陪诊", "助老", -3, "东风社区", None, None, "低", "Ben", None, None],
            ["N4", "打扫", "助老", 1.5, "西山社区", None, None, "低", "Ben", None, None],
            ["N5", "读报\n送报", "文化", 1, "东风社区", "同上", 0.5, "无", None, None, None],
            ["填表人:Ada", None, None, None, None, None, None, None, None, None, None],
        ],
    ),
}
# The clerk's own format of a date matters to nobody but the clerk.
DATE_FORMATS = ["yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "m/d/yyyy", 'm"月"d"日"']


def shown(value):
    """What a CSV file holds where the workbook holds a value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int) and value >= 10**15:
        return f"{value:.5E}"
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def lines(table):
    titles, header, rows = table
    return [title + [None] * (len(header) - len(title)) for title in titles] + [header] + rows


def week_as_csv(folder):
    folder.mkdir(exist_ok=True)
    for name, table in WEEK.items():
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([[shown(v) for v in line] for line in lines(table)])


def week_as_one_book(folder):
    """openpyxl: shared strings, dates as numbers, merged titles."""
    folder.mkdir(exist_ok=True)
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, table in WEEK.items():
        sheet = book.create_sheet(name)
        dates = 0
        for y, line in enumerate(lines(table), 1):
            for x, value in enumerate(line, 1):
                if value is None:
                    continue
                cell = sheet.cell(y, x, value)
                if isinstance(value, dt.date):
                    cell.number_format = DATE_FORMATS[dates % len(DATE_FORMATS)]
                    dates += 1
        if table[0]:
            sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(table[1]))
    book.create_sheet("填写说明")["A1"] = "每周一交。"
    book.create_sheet("Sheet7")
    book.save(folder / "本周.xlsx")


def week_as_books(folder):
    """xlsxwriter: a book per table, the table on the first sheet of any name."""
    folder.mkdir(exist_ok=True)
    for name, table in WEEK.items():
        book = xlsxwriter.Workbook(folder / f"{name}.xlsx")
        sheet = book.add_worksheet()
        book.add_worksheet()
        date = book.add_format({"num_format": 14})
        for y, line in enumerate(lines(table)):
            for x, value in enumerate(line):
                if isinstance(value, dt.date):
                    sheet.write_datetime(y, x, dt.datetime(value.year, value.month, value.day), date)
                elif isinstance(value, bool):
                    sheet.write_boolean(y, x, value)
                elif value is not None:
                    sheet.write(y, x, value)
        book.close()


def values(path):
    """xlsxwriter: a value of every kind in column B, what a clerk sees in column A."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("值")
    bold = book.add_format({"bold": True})

    def number(seen, value, code):
        rows.append((seen, lambda y: sheet.write_number(y, 1, value, book.add_format({"num_format": code}))))

    rows = []
    number("60", 60, "General")
    number("0.5", 0.5, "General")
    number("0.3", 0.1 + 0.2, "General")
    number("1234.5678", 1234.5678, "#,##0.00")
    number("-3", -3, "0_);[Red](0)")
    number("007", 7, "000")
    number("100000000000000", 1e14, "0")
    number("1.10101199001011E+17", 110101199001011234, "0")
    number("2026-02-09", 46062, 14)
    number("2026-02-09", 46062, "yyyy/m/d;@")
    number("2026-02-09", 46062, '[$-804]yyyy"年"m"月"d"日"')
    number("2026-02-09", 46062, 31)
    number("2026-02-09", 46062, 58)
    number("2026-02-09", 46062, 'm"月"d"日"')
    number("2026-02-01", 46054, 'yyyy"年"m"月"')
    number("14:30", 14.5 / 24, 20)
    number("14:30", 14.5 / 24, '上午/下午h"时"mm"分"')
    number("00:01:30", 90 / 86400, 45)
    number("26:30", 26.5 / 24, "[h]:mm")
    number("2026-02-09 14:30", 46062 + 14.5 / 24, 22)
    number("2026-02-09 09:00", 46062.375, "yyyy-mm-dd hh:mm")
    number("1900-02-29", 60, 14)
    number("1900-02-28", 59, 14)
    number("1900-03-01", 61, 14)
    number("12.5", 12.5, '0.0"天"')
    number("1200000", 1.2e6, "0.00E+00")
    rows.append(("TRUE", lambda y: sheet.write_boolean(y, 1, True)))
    rows.append(("张三", lambda y: sheet.write_string(y, 1, "张三")))
    rows.append(("a & <b>", lambda y: sheet.write_string(y, 1, "a & <b>")))
    rows.append(("粗细", lambda y: sheet.write_rich_string(y, 1, bold, "粗", "细")))
    rows.append(("6", lambda y: sheet.write_formula(y, 1, "=1+5", None, 6)))
    rows.append(("和", lambda y: sheet.write_formula(y, 1, '="和"', None, "和")))
    rows.append(("#N/A", lambda y: sheet.write_formula(y, 1, "=NA()", None, "#N/A")))
    for y, (seen, write) in enumerate(rows):
        sheet.write_string(y, 0, seen)
        write(y)
    book.close()


def old_epoch(path):
    """openpyxl: days counted from 1904."""
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active["A1"] = DAY(2026, 2, 9)
    book.active["A1"].number_format = "yyyy-mm-dd"
    book.save(path)


def hand_list(path):
    book = openpyxl.Workbook()
    book.active.title = "说明"
    book.active["A1"] = "手工排的"
    sheet = book.create_sheet("项目")
    for line in [["三月第一周"], ["需求编号", "日期", "时间", "供方", "落实数量"],
                 ["N1", DAY(2026, 3, 7), "9:00-10:30", "R1", 2],
                 ["N2", DAY(2026, 3, 4), TIME(9, 0), "R2", 1], ["N9", DAY(2026, 3, 4), TIME(9, 0), "R2", 1]]:
        sheet.append(line)
    book.save(path)


def helpline(path):
    """openpyxl: the month in the title, the community in a cell, days of the month in a column."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "三月"
    for line in [["2026年3月值班意愿"], ["社区", "东风社区"], ["编号", "姓名", "能来的日子"],
                 ["V1", "Ada", "3、10-12日、17"], ["V2", "Ben", 7], ["V3", "Cleo", "4,32"]]:
        sheet.append(line)
    book.save(path)


week_as_csv(HERE / "week-as-csv")
week_as_one_book(HERE / "week-as-one-book")
week_as_books(HERE / "week-as-books")
values(HERE / "values.xlsx")
old_epoch(HERE / "epoch-1904.xlsx")
hand_list(HERE / "hand-list.xlsx")
helpline(HERE / "days-of-a-month.xlsx")
for name in ["week-as-csv", "week-as-one-book", "week-as-books"]:
    (HERE / name / "街道.yaml").write_text("周: 2026-03-02\n", encoding="utf-8")
