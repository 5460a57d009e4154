# SPDX-License-Identifier: GPL-3.0-or-later
"""Books by openpyxl: layout, headers and rows as clerks make them."""
import datetime as dt

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from common import HEADER, MADE, THREE, book, rec, three, want

THIN = Border(*(Side(style="thin") for _ in range(4)))


def new(rows=(), title="Sheet1"):
    made = openpyxl.Workbook()
    made.properties.creator, made.properties.created = "Ada", MADE
    sheet = made.active
    sheet.title = title
    for line in rows:
        sheet.append(line)
    return made, sheet


@book("plain", "A header and rows, nothing else")
def plain(path):
    made, _ = new([HEADER, *THREE])
    made.save(path)
    return want(*three())


@book("title-merged", "A title merged over all columns, the unit and the day below it")
def title_merged(path):
    made, sheet = new([["解放路街道2026年3月需求清单"], ["填报单位：解放路街道", None, None, None, None, "2026年2月27日"]])
    sheet.merge_cells("A1:H1")
    sheet["A1"].font, sheet["A1"].alignment = Font(size=20, bold=True), Alignment(horizontal="center")
    for line in [HEADER, *THREE]:
        sheet.append(line)
    made.save(path)
    return want(*three(4), notes=["titleLines"])


@book("header-row-8", "The header stands in row 8, below how to fill the sheet in")
def header_row_8(path):
    made, sheet = new([
        ["附件2"], ["需求征集表"], [], ["填写说明："], ["1.需求名称写清楚做什么"], ["2.数量只写数字"],
        ["3.每周五下班前报街道", None, "联系电话", "69000000"], HEADER, *THREE])
    sheet.merge_cells("A2:H2")
    made.save(path)
    return want(*three(9), notes=["titleLines"])


@book("header-two-level", "Two lines of headers: 联系人 merged over 姓名 and 电话, the others merged down")
def header_two_level(path):
    top = ["需求编号", "需求名称", "需求类别", "数量", "服务地点", "需求时间", "联系人", None, "风险说明", "核实人"]
    made, sheet = new([["需求清单"], top, [None] * 6 + ["姓名", "电话"]])
    sheet.merge_cells("A1:J1")
    sheet.merge_cells("G2:H2")
    for letter in "ABCDEFIJ":
        sheet.merge_cells(f"{letter}2:{letter}3")
    for line in THREE:
        sheet.append(line[:6] + ["Ada", "13800000001"] + line[6:])
    made.save(path)
    return want(*three(4, contact="Ada 13800000001"))


@book("header-three-level", "Three lines of headers: groups, names, and parts of two of them")
def header_three_level(path):
    made, sheet = new([
        ["基本情况", None, None, "需求", None, None, None, "管理", None],
        ["需求编号", "需求名称", "需求类别", "数量与地点", None, "需求时间", "联系人", "把关", None],
        [None, None, None, "数量", "服务地点", None, "姓名", "风险说明", "核实人"]])
    for area in ("A1:C1", "D1:G1", "H1:I1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "H2:I2"):
        sheet.merge_cells(area)
    for line in THREE:
        sheet.append(line[:6] + ["Ada"] + line[6:])
    made.save(path)
    return want(*three(4, contact="Ada"))


@book("header-line-breaks", "Line breaks, spaces, stars and colons in headers")
def header_line_breaks(path):
    head = ["需求\n编号", "* 需求名称", "需求 类别（必填）", "数  量：", "服务\r\n地点", "需求时间\n(如：周六上午)", "风险\n说明", "核实人*"]
    made, sheet = new([head, *THREE])
    made.save(path)
    return want(*three())


@book("header-english", "English headers and words")
def header_english(path):
    made, _ = new([["id", "title", "category", "quantity", "place", "times", "risk", "verifiedBy"], *THREE], "needs")
    made.save(path)
    return want(*three())


@book("header-mixed", "English and Chinese headers, some with both")
def header_mixed(path):
    head = ["ID", "Title", "需求类别(category)", "数量 Qty", "Place", "服务时间", "风险", "verifiedBy"]
    made, _ = new([head, *THREE])
    made.save(path)
    return want(*three())


@book("header-synonyms", "Headers of other offices: 求助事项, 服务类别, 需要人数, 小区, 期望时间, 审核人")
def header_synonyms(path):
    head = ["编号", "求助事项", "服务类别", "需要人数", "小区", "期望时间", "风险等级", "审核人"]
    made, _ = new([head, *THREE])
    made.save(path)
    return want(*three())


@book("header-units", "Units in headers: 受益人数（单位：人）, 预计时长（小时）, 数量（份）")
def header_units(path):
    head = HEADER[:3] + ["数量（份）", "受益人数（单位：人）", "预计时长（小时）"] + HEADER[4:]
    made, _ = new([head] + [line[:4] + [35, 1.5] + line[4:] for line in THREE])
    made.save(path)
    return want(*three(beneficiaries="35", duration="90"))


@book("header-repeated", "The header again in the middle, as on every printed page")
def header_repeated(path):
    made, _ = new([HEADER, *THREE[:2], HEADER, THREE[2]])
    made.save(path)
    return want(rec(2, 1), rec(3, 2), rec(5, 3), told=["repeatedHeaders"])


@book("columns-unknown", "Columns that nobody reads: 完成率, 预算, 备注, 满意度")
def columns_unknown(path):
    made, sheet = new([HEADER + ["完成率", "预算（元）", "备注", "满意度"]])
    for line in THREE:
        sheet.append(line + [0.5, 1200, "记得带钥匙", "满意"])
        sheet.cell(sheet.max_row, 9).number_format = "0%"
        sheet.cell(sheet.max_row, 10).number_format = '"¥"#,##0.00'
    made.save(path)
    return want(*three(), notes=["unknownColumn"])


@book("columns-twice", "Two columns of one name: the first counts, with a warning")
def columns_twice(path):
    made, _ = new([HEADER + ["数量"]] + [line + [9] for line in THREE])
    made.save(path)
    return want(*three(), faults=["warning doubleColumn - 数量"])


@book("columns-blank-between", "Blank columns between the others and before the first")
def columns_blank_between(path):
    def spread(line):
        return [None, *line[:3], None, *line[3:]]

    made, sheet = new([spread(HEADER), *map(spread, THREE)])
    sheet.column_dimensions["A"].width = 2
    made.save(path)
    return want(*three())


@book("sequence", "No number of their own: 序号 counts, as 1., 2. and 3.")
def sequence(path):
    made, _ = new([["序号"] + HEADER[1:]] + [[i] + line[1:] for i, line in enumerate(THREE, 1)])
    made.save(path)
    return want(*(rec(i + 1, i, id=str(i)) for i in (1, 2, 3)))


@book("sequence-merged", "序号 merged over the two rows of one need: the second adds nothing to it")
def sequence_merged(path):
    rows = [[1] + THREE[0][1:], [None] + THREE[1][1:], [2] + THREE[2][1:]]
    made, sheet = new([["序号"] + HEADER[1:]] + rows)
    sheet.merge_cells("A2:A3")
    made.save(path)
    return want(rec(2, 1, id=None), rec(3, 2, id=None), rec(4, 3, id=None))


@book("merged-down-community", "The community merged down over its rows, the needs beside it")
def merged_down_community(path):
    head = ["所属社区"] + HEADER[:4] + HEADER[5:]
    rows = [[line[4]] + line[:4] + line[5:] for line in (THREE[0], THREE[2], THREE[1])]
    rows[1][0] = None
    made, sheet = new([head, *rows])
    sheet.merge_cells("A2:A3")
    made.save(path)
    return want(rec(2, 1), rec(3, 3), rec(4, 2))


@book("merged-down-category", "类别 and 核实人 merged down over three rows")
def merged_down_category(path):
    rows = [list(line) for line in THREE]
    for line in rows:
        line[2] = "文化"
    for line in rows[1:]:
        line[2] = line[7] = None
    made, sheet = new([HEADER, *rows])
    sheet.merge_cells("C2:C4")
    sheet.merge_cells("H2:H4")
    made.save(path)
    return want(*three(category="文化"))


@book("merged-across", "A remark merged across its column and two blank ones beside the table")
def merged_across(path):
    made, sheet = new([HEADER + ["备注"]] + [line + [None] for line in THREE])
    sheet["I2"] = "下雨改期"
    sheet.merge_cells("I2:K2")
    made.save(path)
    return want(*three())


@book("merged-down-two", "Place and time merged down over two needs of one morning")
def merged_down_two(path):
    rows = [list(line) for line in THREE]
    rows[1][4] = rows[1][5] = None
    made, sheet = new([HEADER, *rows])
    sheet.merge_cells("E2:E3")
    sheet.merge_cells("F2:F3")
    made.save(path)
    return want(rec(2, 1), rec(3, 2, place="东风社区", times="周六 08:00-12:00"), rec(4, 3))


@book("merged-down-quantity", "数量 merged down over two needs: so many each or in all? Not guessed")
def merged_down_quantity(path):
    rows = [list(line) for line in THREE]
    rows[1][3] = None
    made, sheet = new([HEADER, *rows])
    sheet.merge_cells("D2:D3")
    made.save(path)
    return want(rec(4, 3), aside=[2, 3], told=["mergedCount"])


@book("totals", "小计 after each community and 合计 at the end, as sums")
def totals(path):
    made, sheet = new([
        HEADER, THREE[0], THREE[2], ["小计", None, None, 4], THREE[1], ["小计", None, None, 2],
        ["合计", None, None, 6]])
    sheet.merge_cells("A4:C4")
    made.save(path)
    return want(rec(2, 1), rec(3, 3), rec(5, 2), notes=["skippedLines"])


@book("totals-second-column", "合计 stands in the second column, spaced out, with a blank number")
def totals_second_column(path):
    made, _ = new([HEADER, *THREE, [None, "合　计", None, 6]])
    made.save(path)
    return want(*three(), notes=["skippedLines"])


@book("footer", "填表人, 审核人 and remarks below the table")
def footer(path):
    made, _ = new([
        HEADER, *THREE, [], ["填表人：Ada", None, None, "审核人：Ben", None, None, "填表日期：2026.2.27"],
        ["备注：数量为次数。"], ["注：本表每周五报送"], ["单位（盖章）："]])
    made.save(path)
    return want(*three(), notes=["skippedLines"])


@book("sections", "Rows that name a section inside the table: they are no needs")
def sections(path):
    made, sheet = new([
        HEADER, ["一、东风社区"], THREE[0], THREE[2], ["二、解放社区"], THREE[1]])
    sheet.merge_cells("A2:H2")
    sheet.merge_cells("A5:H5")
    made.save(path)
    return want(
        rec(3, 1), rec(4, 3), rec(6, 2), told=["sectionRows"])


@book("example-row", "A grey example row below the header, marked 示例")
def example_row(path):
    made, sheet = new([HEADER, ["示例", "读报", "文化", 1, "东风社区", "周六上午", "无", "Ben"], *THREE])
    for cell in sheet[2]:
        cell.font = Font(color="FF999999", italic=True)
    made.save(path)
    return want(*three(3), told=["exampleRows"])


@book("side-notes", "Somebody writes beside the table: warned of, the row stays good")
def side_notes(path):
    made, sheet = new([HEADER, *THREE])
    sheet["K3"] = "等社区回电话"
    made.save(path)
    return want(*three(), faults=["warning cellsBesideTable 3 -"])


@book("two-tables-below", "A second table of finished needs below the first, with its own header: its rows are faults")
def two_tables_below(path):
    made, _ = new([
        HEADER, *THREE, [], ["已办结事项"], ["姓名", "事项", "办结日期", "满意度"], ["Ada", "修水管", "2026.2.1", "满意"]])
    made.save(path)
    return want(
        *three(), aside=[6, 7, 8],
        faults=[
            "rowFault missingValue 6 需求名称", "rowFault missingValue 6 需求类别", "warning needUnverified 6 核实人",
            "warning needWithoutRisk 6 风险说明",
            *(f"{what} {row} {column}" for row in (7, 8) for what, column in (
                ("rowFault badNumber", "数量"), ("warning needUnverified", "核实人"), ("warning needWithoutRisk", "风险说明")))])


@book("transposed", "Headers down the first column, one need a column: no header is found")
def transposed(path):
    made, _ = new([list(line) for line in zip(HEADER, *THREE)])
    made.save(path)
    return want(faults=["fileFault noHeader - -"])


@book("headerless", "Rows without any header")
def headerless(path):
    made, _ = new(THREE)
    made.save(path)
    return want(faults=["fileFault noHeader - -"])


@book("blank-rows", "Blank rows between, and two thousand rows with borders and nothing in them")
def blank_rows(path):
    made, sheet = new([HEADER, THREE[0], [], [], THREE[1], [], THREE[2]])
    for y in range(8, 1200):
        sheet.cell(y, 1).border = THIN
    made.save(path)
    return want(rec(2, 1), rec(5, 2), rec(7, 3))


@book("far-blank", "Formatted cells far to the right and in the last row of the sheet")
def far_blank(path):
    made, sheet = new([HEADER, *THREE])
    for y in range(1, 5):
        sheet.cell(y, 16_384).border = THIN
    sheet.cell(1_048_576, 1).border = THIN
    sheet.column_dimensions[get_column_letter(16_384)].width = 3
    made.save(path)
    return want(*three())


@book("blank-sheets-first", "Two blank sheets, then the table on Sheet3")
def blank_sheets_first(path):
    made, _ = new()
    made.create_sheet("Sheet2")
    sheet = made.create_sheet("Sheet3")
    for line in [HEADER, *THREE]:
        sheet.append(line)
    made.save(path)
    return want(*three(), sheet="Sheet3")


@book("cover-sheet-first", "A cover with the title and instructions, then 需求清单")
def cover_sheet_first(path):
    made, _ = new([["需求征集"], ["每周五交"], ["不要改表头"]], "填写说明")
    sheet = made.create_sheet("需求清单")
    for line in [HEADER, *THREE]:
        sheet.append(line)
    made.save(path)
    return want(*three(), sheet="需求清单", faults=["warning sheetLeftOut - -"])


@book("sheet-per-community", "One sheet per community, each with title and header")
def sheet_per_community(path):
    made, first = new([["东风社区需求"], HEADER, THREE[0], THREE[2]], "东风社区")
    sheet = made.create_sheet("解放社区")
    for line in [["解放社区需求"], HEADER, THREE[1]]:
        sheet.append(line)
    made.create_sheet("和平社区").append(HEADER)
    made.save(path)
    return want(
        rec(3, 1, sheet="东风社区"), rec(4, 3, sheet="东风社区"), rec(3, 2, sheet="解放社区"))


@book("sheet-copied", "The sheet copied before it was changed: 需求清单 and 需求清单 (2)")
def sheet_copied(path):
    made, sheet = new([HEADER, *THREE], "需求清单")
    old = made.copy_worksheet(sheet)
    old.title = "需求清单 (2)"
    old["D2"] = 9
    made.save(path)
    return want(*three(), sheet="需求清单", notes=["unknownSheet"])


@book("sheet-per-month", "Sheets of several months; nothing says which one counts")
def sheet_per_month(path):
    made, _ = new([HEADER, *THREE], "3月")
    sheet = made.create_sheet("2月")
    for line in [HEADER, ["N9", "送报", "文化", 1, "东风社区", "周六上午", "无", "Ben"]]:
        sheet.append(line)
    made.save(path)
    return want(told=["tableUnclear"])
