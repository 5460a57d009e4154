# SPDX-License-Identifier: GPL-3.0-or-later
"""Books by openpyxl: what clerks put into cells."""
import datetime as dt
import re

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from common import HEADER, THREE, book, patch, rec, three, want
from with_openpyxl import new

DATED = HEADER + ["收集时间"]


def dated(values, formats=None):
    """The usual rows and a day of receipt each."""
    made, sheet = new([DATED])
    for i, value in enumerate(values):
        line = list(THREE[i % 3])
        line[0], line[4] = f"N{i + 1}", f"小区{i + 1}"
        sheet.append(line + [value])
        if formats and formats[i]:
            sheet.cell(i + 2, 9).number_format = formats[i]
    return made


def received(days):
    return [rec(i + 2, i % 3 + 1, id=f"N{i + 1}", place=f"小区{i + 1}", received=day) for i, day in enumerate(days)]


@book("dates-as-text", "Dates as people type them: 2026.2.7, 2月7日, 2026年2月7日（周六）, 2/7")
def dates_as_text(path):
    texts = ["2026.2.7", "2月7日", "2026年2月7日（周六）", "2026年02月07日", "2026/2/7", "2026-02-07 ", "20260207", "2026．2．7",
             "2/7", "2026年2月7号", "2月7日(星期六)", "2026-2-7 00:00:00"]
    dated(texts).save(path)
    return want(*received(["2026-02-07"] * len(texts)))


@book("dates-as-serials", "One day as a serial in twelve formats, built-in and own")
def dates_as_serials(path):
    formats = ["yyyy-mm-dd", "m/d/yyyy", "mm-dd-yy", 'yyyy"年"m"月"d"日"', 'm"月"d"日"', "yyyy/m/d;@", "[$-804]aaaa",
               "[$-F800]dddd, mmmm dd, yyyy", "yyyy.mm.dd", "d-mmm-yy", '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
               "yyyy/m/d h:mm"]
    dated([dt.date(2026, 2, 7)] * len(formats), formats).save(path)
    return want(*received(["2026-02-07"] * len(formats)))


@book("dates-general", "A serial without a format, and 20260207 as a number")
def dates_general(path):
    dated([46060, 20260207], ["General", "General"]).save(path)
    return want(*received(["2026-02-07"] * 2))


@book("dates-1904", "Days counted from 1904, as an old Macintosh does")
def dates_1904(path):
    made = openpyxl.Workbook()
    made.epoch = CALENDAR_MAC_1904
    sheet = made.active
    sheet.append(DATED)
    for line in THREE:
        sheet.append(line + [dt.date(2026, 2, 7)])
        sheet.cell(sheet.max_row, 9).number_format = "yyyy-mm-dd"
    made.save(path)
    return want(*three(received="2026-02-07"))


@book("dates-iso", "Dates written out in the file, as the strict form does")
def dates_iso(path):
    made = dated([dt.date(2026, 2, 7), dt.datetime(2026, 2, 7, 9, 30)])
    made.iso_dates = True
    made.save(path)
    return want(*received(["2026-02-07"]), aside=[3], faults=["rowFault badDate 3 收集时间"])


@book("dates-impossible", "Days that no calendar has, words and open dates")
def dates_impossible(path):
    dated(["2026.2.30", "2月31日", "上周五", "待定", "无", None]).save(path)
    return want(
        *[rec(row, (row - 2) % 3 + 1, id=f"N{row - 1}", place=f"小区{row - 1}", received="-") for row in (5, 6, 7)],
        aside=[2, 3, 4],
        faults=[f"rowFault badDate {row} 收集时间" for row in (2, 3, 4)])


def timed(texts):
    made, sheet = new([HEADER])
    for i, text in enumerate(texts, 1):
        sheet.append([f"N{i}", "读报", "文化", 1, "东风社区", text, "无", "Ben"])
    return made


@book("times-words", "每周三下午, 周末, 工作日晚上, 长期, 周一至周三上午, 周六、周日上午")
def times_words(path):
    times = {
        "每周三下午": "周三 12:00-18:00", "长期": "any", "随时": "any", "本周内": "any",
        "周末": "周六 08:00-20:00；周日 08:00-20:00", "周六、周日上午": "周六 08:00-12:00；周日 08:00-12:00",
        "周一至周三上午": "周一 08:00-12:00；周二 08:00-12:00；周三 08:00-12:00",
        "星期五晚上": "周五 18:00-21:00", "周六": "周六 08:00-20:00",
    }
    timed(times).save(path)
    return want(*(rec(i, 1, id=f"N{i - 1}", times=meant) for i, meant in enumerate(times.values(), 2)))


@book("times-clocks", "The placeholder of the national form and its kin: 2026-3-7上午8:00-9:00; 3.7上午 is a date, 3.7 may be hours")
def times_clocks(path):
    times = {
        "2026-3-7上午8:00-9:00": "周六 08:00-09:00", "3月7日 9:00-11:00": "周六 09:00-11:00",
        "2026年3月7日（周六）下午2点-4点": "周六 14:00-16:00", "3.7上午": "周六 08:00-12:00",
        "周六9：00—11：00": "周六 09:00-11:00", "周日 14：30至16：30": "周日 14:30-16:30",
        "周三下午2:30-4:00": "周三 14:30-16:00", "2026.3.4 9:00～10:30": "周三 09:00-10:30",
        "3.7": None, "周六下午两点到四点半": "周六 14:00-16:30", "周日上午九点至十一点": "周日 09:00-11:00",
    }
    timed(times).save(path)
    return want(
        *(rec(i, 1, id=f"N{i - 1}", times=meant) for i, meant in enumerate(times.values(), 2) if meant),
        aside=[10], faults=["rowFault badTime 10 需求时间"])


@book("times-open", "待定, another week, and words that are no time")
def times_open(path):
    timed(["待定", "2026-6-12上午8:00-9:00", "等通知再说", "3月7日"]).save(path)
    return want(
        rec(2, 1, times="any"), rec(5, 1, id="N4", times="周六 08:00-20:00"), aside=[3, 4],
        faults=["warning vagueTime 2 需求时间", "warning outsideWeek 3 需求时间", "rowFault badTime 4 需求时间"])


@book("times-as-serials", "A date with a clock, and a date, as serials in 需求时间")
def times_as_serials(path):
    made = timed([dt.datetime(2026, 3, 7, 9, 0), dt.date(2026, 3, 7)])
    made.active["F2"].number_format = "yyyy/m/d h:mm"
    made.active["F3"].number_format = 'm"月"d"日"'
    made.save(path)
    return want(rec(2, 1, times="周六 09:00-11:00"), rec(3, 1, id="N2", times="周六 08:00-20:00"))


def counted(values, kind="物资"):
    head = HEADER[:2] + ["资源类型"] + HEADER[3:]
    made, sheet = new([head])
    for i, value in enumerate(values, 1):
        sheet.append([f"N{i}", "读报", kind, value, "东风社区", "周六上午", "无", "Ben"])
    return made


def counts(values):
    return [rec(i, 1, id=f"N{i - 1}", category=None, quantity=value) for i, value in enumerate(values, 2)]


@book("numbers-as-text", "Numbers typed as text: 2, 3份, １２, 1,200, 一百二十, with blanks and tabs")
def numbers_as_text(path):
    values = ["2", " 3 ", "4份", "１２", "1,200", "一百二十", "3.54万", "5\t", "\u00a06\u00a0", "共7件"]
    counted(values).save(path)
    return want(*counts(["2", "3", "4", "12", "1200", "120", "35400", "5", "6", "7"]), notes=[])


@book("numbers-inexact", "约30, 30余, 近100, 5-10人, 二十多: the number counts, with a warning each")
def numbers_inexact(path):
    counted(["约30", "30余", "近100份", "5-10", "二十多", 2.5]).save(path)
    return want(
        *counts(["30", "30", "100", "5", "20", "2"]),
        faults=[f"warning inexactNumber {row} 数量" for row in range(2, 8)])


@book("numbers-wrong", "Below zero, zero, words and a thousand million: each row is told")
def numbers_wrong(path):
    counted([-3, 0, "若干", 1_000_000_000, "2个或3个", 4]).save(path)
    return want(
        *[rec(7, 1, id="N6", category=None, quantity="4")], aside=[2, 3, 4, 5, 6],
        faults=["rowFault negativeNumber 2 数量", "rowFault zeroQuantity 3 数量", "rowFault badNumber 4 数量",
                "warning absurdQuantity 5 数量", "rowFault badNumber 6 数量"])


@book("numbers-formatted", "One number in formats of money, percent, thousands, brackets and 0.00E+00")
def numbers_formatted(path):
    formats = ['"¥"#,##0.00', "#,##0", "0.00E+00", "0_);[Red](0)", '0"份"', "@", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ']
    made = counted([1200] * len(formats))
    for row, code in enumerate(formats, 2):
        made.active.cell(row, 4).number_format = code
    made.save(path)
    return want(*counts(["1200"] * len(formats)))


@book("percent", "A half shown as 50% where a number of pieces is asked: the row is questioned")
def percent(path):
    made = counted([0.5, 1])
    made.active["D2"].number_format = "0%"
    made.save(path)
    return want(
        *counts(["", "1"])[1:], aside=[2],
        faults=["rowFault zeroQuantity 2 数量", "warning inexactNumber 2 数量"])


@book("ids-as-numbers", "Numbers of needs as numbers, with leading zeros by their format")
def ids_as_numbers(path):
    made, sheet = new([HEADER])
    for i, line in enumerate(THREE, 1):
        sheet.append([i, *line[1:]])
        sheet.cell(i + 1, 1).number_format = "000"
    made.save(path)
    return want(*(rec(i + 1, i, id=f"00{i}") for i in (1, 2, 3)))


@book("ids-damaged", "Long numbers that a spreadsheet damaged: as text 1.10101E+17, and as a number of 18 digits")
def ids_damaged(path):
    made, sheet = new([HEADER])
    for number, line in zip(["1.10101E+17", 202603020000000017, "N3"], THREE):
        sheet.append([number, *line[1:]])
    sheet["A3"].number_format = "0"
    made.save(path)
    return want(
        rec(4, 3), aside=[2, 3],
        faults=["rowFault damagedNumber 2 需求编号", "rowFault damagedNumber 3 需求编号"])


@book("ids-repeated", "Two needs of one number, and the same row twice")
def ids_repeated(path):
    made, _ = new([HEADER, THREE[0], ["N1"] + THREE[1][1:], THREE[2], THREE[2]])
    made.save(path)
    return want(
        rec(4, 3), aside=[2, 3], repeated=[5],
        faults=["rowFault duplicateID 2 需求编号", "rowFault duplicateID 3 需求编号", "warning duplicateRow 5 需求编号"])


@book("ditto", "同上, 〃, ″ and 同前 instead of the same again")
def ditto(path):
    rows = [list(THREE[0]), ["N2", "送报", "同上", 2, "〃", "″", "同前", "〃"], ["N3", "剪报", "〃", 3, " 同上 ", "〃", "〃", "同上"]]
    made, _ = new([HEADER, *rows])
    made.save(path)
    return want(
        rec(2, 1), rec(3, 1, id="N2", title="送报", quantity="2"), rec(4, 1, id="N3", title="剪报", quantity="3"),
        notes=["dittoFilled"])


@book("full-width", "Full-width digits, letters, brackets and blanks everywhere")
def full_width(path):
    head = ["需求编号", "需求名称", "需求类别", "数　量", "服务地点", "需求时间", "风险（说明）", "核实人　"]
    rows = [["Ｎ" + "１２３"[i], *line[1:3], "１２３"[i], "　" + line[4] + "　", line[5].replace(" ", "　").replace(":", "："), *line[6:]]
            for i, line in enumerate(THREE)]
    made, _ = new([head, *rows])
    made.save(path)
    return want(*three())


@book("odd-blanks", "NBSP, trailing tabs, line breaks and zero-width blanks around texts")
def odd_blanks(path):
    rows = [[f"\u00a0{line[0]}", line[1] + "\t", line[2] + "\n", line[3], "\u200b" + line[4], line[5] + " \u3000", line[6], "Ben\t\t"]
            for line in THREE]
    made, _ = new([HEADER, *rows])
    made.save(path)
    return want(*three())


@book("line-breaks", "Line breaks inside cells: two times, two sentences")
def line_breaks(path):
    made, sheet = new([HEADER, *THREE])
    sheet["B2"] = "读报\n送报"
    sheet["F2"] = "周六上午\n周日上午"
    sheet["F3"] = "3月4日\n下午"
    made.save(path)
    return want(
        rec(2, 1, title="读报\n送报", times="周六 08:00-12:00；周日 08:00-12:00"), rec(3, 2), rec(4, 3))


@book("rare-characters", "Characters beyond the first plane, and emoji")
def rare_characters(path):
    head = HEADER + ["联系人"]
    made, _ = new([head, THREE[0] + ["测试㛃"], ["N2", "读报𬱖🙂", *THREE[1][2:], "测试𬱖"], THREE[2] + ["👩‍👩‍👧 Ada"]])
    made.save(path)
    return want(
        rec(2, 1, contact="测试㛃"), rec(3, 2, title="读报𬱖🙂", contact="测试𬱖"), rec(4, 3, contact="👩‍👩‍👧 Ada"))


@book("rich-text", "Texts in several colours and weights")
def rich_text(path):
    made, sheet = new([HEADER, *THREE])
    bold = InlineFont(b=True, color="FFFF0000")
    sheet["B2"] = CellRichText("读", TextBlock(bold, "报"))
    sheet["D2"] = CellRichText(TextBlock(bold, "1"), "")
    sheet["F3"] = CellRichText("3月4日", TextBlock(bold, "下午"))
    made.save(path)
    return want(*three())


@book("inline-strings", "Texts inside the sheet instead of the shared list")
def inline_strings(path):
    made, sheet = new([HEADER, *THREE])
    for line in sheet.iter_rows():
        for cell in line:
            if cell.data_type == "s":
                cell.data_type = "inlineStr"
    made.save(path)
    # openpyxl puts the text where a number would stand; programs that export put it here.
    patch(path, {"xl/worksheets/sheet1.xml": lambda text: re.sub(r't="inlineStr"><v>(.*?)</v>', r't="inlineStr"><is><t>\1</t></is>', text)})
    return want(*three())


@book("formulas-unsaved", "Formulas that no spreadsheet has calculated yet: a fault of each cell that is read")
def formulas_unsaved(path):
    made, sheet = new([HEADER + ["备注"]] + [line + ["=A2"] for line in THREE])
    sheet["D2"] = "=1+0"
    sheet["B3"] = '="测"&"血压"'
    made.save(path)
    return want(
        rec(4, 3), aside=[2, 3],
        faults=["rowFault unsavedFormula 2 数量", "rowFault unsavedFormula 3 需求名称"])


@book("check-marks", "√ and × for 是否核实, 有 and 无 for risks")
def check_marks(path):
    head = HEADER[:6] + ["风险", "是否核实"]
    made, _ = new([head, *(line[:7] + [mark] for line, mark in zip(THREE, ["√", "×", True]))])
    made.save(path)
    return want(
        rec(2, 1), rec(3, 2, verified="no"), rec(4, 3), faults=["warning needUnverified 3 是否核实"])


@book("several-contacts", "Several people and numbers in 联系人 and 联系电话")
def several_contacts(path):
    head = HEADER + ["联系人", "联系电话"]
    people = [("Ada、Ben", "13800000001、13800000002"), ("Ada Ben", "13800000001 13800000002"), ("Ada\nBen", 13800000001)]
    made, _ = new([head, *(line + list(who) for line, who in zip(THREE, people))])
    made.save(path)
    return want(
        rec(2, 1, contact="Ada、Ben 13800000001、13800000002"), rec(3, 2, contact="Ada Ben 13800000001 13800000002"),
        rec(4, 3, contact="Ada\nBen 13800000001"))


@book("no-gates", "No columns for risk and verification: nothing may be planned, said once")
def no_gates(path):
    made, _ = new([line[:6] for line in [HEADER, *THREE]])
    made.save(path)
    return want(
        *three(risk="-", verified="no"),
        faults=["warning needsUnverified - -", "warning needsWithoutRisk - -"])


@book("strict", "The strict form of the format, by its names of namespaces")
def strict(path):
    made, _ = new([HEADER, *THREE])
    made.save(path)
    swaps = [
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    ]

    def swap(text):
        for old, now in swaps:
            text = text.replace(old, now)
        return text.replace("<workbook ", '<workbook conformance="strict" ', 1)

    patch(path, {r".*\.(xml|rels)": swap})
    return want(*three())
