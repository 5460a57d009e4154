# SPDX-License-Identifier: GPL-3.0-or-later
"""Books by XlsxWriter: formulas with results and everything that Excel puts beside the cells."""
import datetime as dt
import io
import re
import struct
import zlib

import xlsxwriter

from common import HEADER, MADE, MEANT, THREE, book, patch, rec, three, want


def new(path, rows=(), title="Sheet1", **options):
    made = xlsxwriter.Workbook(path, options)
    made.set_properties({"author": "Ada", "created": MADE})
    sheet = made.add_worksheet(title)
    fill(sheet, rows)
    return made, sheet


def fill(sheet, rows, first=0):
    for y, line in enumerate(rows, first):
        for x, value in enumerate(line):
            if value is not None:
                sheet.write(y, x, value)


@book("formulas-saved", "Formulas with the results that a spreadsheet saved beside them")
def formulas_saved(path):
    made, sheet = new(path, [HEADER, *THREE])
    sheet.write_formula("A2", '="N"&1', None, "N1")
    sheet.write_formula("D2", "=2-1", None, 1)
    sheet.write_formula("F3", '=TEXT(46085,"m月d日")&"下午"', None, "3月4日下午")
    sheet.write_array_formula("D4:D4", "{=SUM(D2:D3)}", None, 3)
    made.close()
    return want(*three())


@book("formulas-failed", "Formulas that failed: #N/A, #REF!, #VALUE! in columns that are read, #DIV/0! in 备注")
def formulas_failed(path):
    made, sheet = new(path, [HEADER + ["备注"], *THREE])
    sheet.write_formula("C2", "=VLOOKUP(A2,类别,2,0)", None, "#N/A")
    sheet.write_formula("D3", "=#REF!+1", None, "#REF!")
    sheet.write_formula("I4", "=1/0", None, "#DIV/0!")
    made.close()
    return want(
        rec(4, 3), aside=[2, 3],
        faults=["rowFault failedFormula 2 需求类别", "rowFault failedFormula 3 数量"])


@book("formulas-empty", "Formulas that show nothing: an empty text is a blank cell")
def formulas_empty(path):
    made, sheet = new(path, [HEADER + ["收集时间"], *THREE])
    for row in (2, 3, 4):
        sheet.write_formula(f"I{row}", '=IF(1=1,"","x")', None, "")
    made.close()
    # Excel says that the result is a text; XlsxWriter leaves that out.
    patch(path, {"xl/worksheets/sheet1.xml": lambda text: re.sub(r'(<c r="I\d")(><f>)', r'\1 t="str"\2', text)})
    return want(*three(received="-"))


@book("drop-downs", "Drop-down lists, one from a hidden sheet, with a message beside the cell")
def drop_downs(path):
    made, sheet = new(path, [HEADER, *THREE])
    words = made.add_worksheet("字典")
    words.write_column("A1", ["文化", "卫生健康", "生活服务"])
    words.hide()
    sheet.data_validation("C2:C500", {"validate": "list", "source": "=字典!$A$1:$A$3", "input_title": "类别", "input_message": "从列表里选"})
    sheet.data_validation("G2:G500", {"validate": "list", "source": ["无", "低", "中", "高"]})
    sheet.data_validation("D2:D500", {"validate": "integer", "criteria": ">", "value": 0})
    made.close()
    return want(*three())


@book("very-hidden-sheet", "A sheet that only a macro can show, with an old table of needs")
def very_hidden_sheet(path):
    made, _ = new(path, [HEADER, *THREE], "需求清单")
    old = made.add_worksheet("旧表")
    fill(old, [HEADER, ["N9", *THREE[0][1:]]])
    old.very_hidden()
    made.close()
    return want(*three(), notes=["unknownSheet"])


@book("hidden-table", "The first sheet is hidden and holds last month's needs, the shown one this month's: what is seen counts")
def hidden_table(path):
    made, old = new(path, [HEADER, ["N9", *THREE[0][1:]]], "上月")
    sheet = made.add_worksheet("本月")
    fill(sheet, [HEADER, *THREE])
    sheet.activate()
    sheet.set_first_sheet()
    old.hide()
    made.close()
    return want(*three(), sheet="本月", faults=["warning sheetLeftOut - -"])


@book("hidden-rows", "A row hidden by hand between two others")
def hidden_rows(path):
    made, sheet = new(path, [HEADER, *THREE])
    sheet.set_row(2, None, None, {"hidden": True})
    made.close()
    return want(*three(), told=["hiddenRows"])


@book("hidden-columns", "The columns of risk and verification hidden")
def hidden_columns(path):
    made, sheet = new(path, [HEADER, *THREE])
    sheet.set_column("G:H", None, None, {"hidden": True})
    made.close()
    return want(*three(), told=["hiddenColumns"])


@book("filtered", "A filter that hides two rows")
def filtered(path):
    made, sheet = new(path, [HEADER, *THREE])
    sheet.autofilter("A1:H4")
    sheet.filter_column("E", "x == 解放社区")
    sheet.set_row(1, None, None, {"hidden": True})
    sheet.set_row(3, None, None, {"hidden": True})
    made.close()
    return want(*three(), told=["hiddenRows"])


@book("grouped", "Rows grouped and folded, columns grouped")
def grouped(path):
    made, sheet = new(path, [HEADER, *THREE])
    sheet.set_row(2, None, None, {"level": 1, "hidden": True})
    sheet.set_row(3, None, None, {"collapsed": True})
    sheet.set_column("C:D", None, None, {"level": 1})
    made.close()
    return want(*three(), told=["hiddenRows"])


@book("comments", "Comments on cells, some by two people")
def comments(path):
    made, sheet = new(path, [HEADER, *THREE])
    sheet.write_comment("B2", "要两个人", {"author": "Ada"})
    sheet.write_comment("F3", "时间可以改", {"author": "Ben", "visible": True})
    made.close()
    return want(*three())


@book("conditional-formats", "Colours by value, bars and icons")
def conditional_formats(path):
    made, sheet = new(path, [HEADER, *THREE])
    red = made.add_format({"bg_color": "#FFC7CE"})
    sheet.conditional_format("G2:G50", {"type": "cell", "criteria": "==", "value": '"高"', "format": red})
    sheet.conditional_format("D2:D50", {"type": "data_bar"})
    sheet.conditional_format("D2:D50", {"type": "icon_set", "icon_style": "3_traffic_lights"})
    made.close()
    return want(*three())


@book("frozen-and-print", "Frozen header, print titles, print area, header and footer, page breaks")
def frozen_and_print(path):
    made, sheet = new(path, [["需求清单"], HEADER, *THREE])
    sheet.freeze_panes(2, 2)
    sheet.repeat_rows(0, 1)
    sheet.print_area("A1:H5")
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_header("&C需求清单")
    sheet.set_footer("&R第&P页")
    sheet.set_h_pagebreaks([3])
    made.close()
    return want(*three(3))


@book("defined-names", "Names for areas, one of a sheet, one broken")
def defined_names(path):
    made, _ = new(path, [HEADER, *THREE])
    made.define_name("类别", "=Sheet1!$C$2:$C$4")
    made.define_name("Sheet1!数量", "=Sheet1!$D$2:$D$4")
    made.define_name("坏", "=#REF!")
    made.close()
    return want(*three())


@book("table-object", "A table object with a total row")
def table_object(path):
    made, sheet = new(path)
    sheet.add_table(0, 0, 4, 7, {
        "data": THREE, "total_row": True,
        "columns": [{"header": name} for name in HEADER[:3]] + [{"header": HEADER[3], "total_function": "sum", "total_value": 6}]
        + [{"header": name} for name in HEADER[4:]]})
    sheet.write_string(4, 0, "合计")
    made.close()
    return want(*three(), notes=["skippedLines"])


def picture():
    """A grey square as PNG."""
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\0" + b"\x99" * 8 for _ in range(8))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


@book("pictures-and-charts", "A seal as a picture, a chart beside the table, a chart sheet, a text box")
def pictures_and_charts(path):
    made, sheet = new(path, [HEADER, *THREE])
    sheet.insert_image("J2", "seal.png", {"image_data": io.BytesIO(picture())})
    for place in (sheet.insert_chart, None):
        chart = made.add_chart({"type": "column"})
        chart.add_series({"categories": "=Sheet1!$B$2:$B$4", "values": "=Sheet1!$D$2:$D$4"})
        if place:
            place("J6", chart)
        else:
            made.add_chartsheet("图").set_chart(chart)
    sheet.insert_textbox("J20", "盖章处")
    made.close()
    return want(*three())


@book("protected", "A sheet and a book protected against changes, with a password: still readable")
def protected(path):
    made, sheet = new(path, [HEADER, *THREE])
    sheet.protect("secret", {"format_cells": True})
    made.close()
    patch(path, {"xl/workbook.xml": lambda text: text.replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>')})
    return want(*three())


@book("links", "Web links and links into the book")
def links(path):
    made, sheet = new(path, [HEADER, *THREE])
    sheet.write_url("B2", "https://example.org/a?b=1&c=2", string="读报")
    sheet.write_url("B3", "internal:Sheet1!A1", string="测血压", tip="回到开头")
    made.close()
    return want(*three())


@book("phonetic", "Phonetic hints over texts, as a Japanese spreadsheet keeps them")
def phonetic(path):
    made, _ = new(path, [HEADER, *THREE])
    made.close()
    hint = '<rPh sb="0" eb="2"><t>dubao</t></rPh><phoneticPr fontId="1"/>'
    patch(path, {"xl/sharedStrings.xml": lambda text: text.replace("<si><t>读报</t></si>", f"<si><t>读报</t>{hint}</si>")})
    return want(*three())


@book("quoted-numbers", "Texts that begin with an apostrophe or with = + - @, as text")
def quoted_numbers(path):
    head = HEADER + ["联系人", "联系电话"]
    made, sheet = new(path, [head, *THREE])
    people = [("=Ada", "+8613800000001"), ("@Ben", "13800000002"), ("-Cleo", "'13800000003")]
    for row, who in enumerate(people, 1):
        sheet.write_string(row, 8, who[0])
        sheet.write_string(row, 9, who[1])
    made.close()
    return want(
        rec(2, 1, contact="=Ada +8613800000001"), rec(3, 2, contact="@Ben 13800000002"),
        rec(4, 3, contact="-Cleo 13800000003"))


@book("macro-book", "A book with macros (.xlsm), named by its own ending", "需求清单.xlsm")
def macro_book(path):
    made, _ = new(path, [HEADER, *THREE])
    made.add_vba_project(io.BytesIO(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)), True)
    made.close()
    return want(*three())


@book("macro-book-renamed", "The same named .xlsx by hand: it holds the same cells")
def macro_book_renamed(path):
    made, _ = new(path, [HEADER, *THREE])
    made.add_vba_project(io.BytesIO(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)), True)
    made.close()
    return want(*three())


@book("constant-memory", "Rows written one by one with texts inside the sheet")
def constant_memory(path):
    made, sheet = new(path, constant_memory=True)
    fill(sheet, [HEADER, *THREE])
    made.close()
    return want(*three())


@book("sparse-styles", "Every cell of a large area formatted, three rows filled")
def sparse_styles(path):
    made, sheet = new(path)
    grey = made.add_format({"bg_color": "#EEEEEE", "border": 1, "text_wrap": True})
    for y in range(60):
        for x in range(20):
            sheet.write_blank(y, x, None, grey)
    fill(sheet, [HEADER, *THREE])
    made.close()
    return want(*three())


@book("dates-east-asian", "Built-in formats 27 to 58 of East Asian spreadsheets")
def dates_east_asian(path):
    formats = [27, 31, 36, 50, 57, 58]
    made, sheet = new(path, [HEADER + ["收集时间"]])
    for i, code in enumerate(formats):
        line = THREE[i % 3]
        for x, value in enumerate([f"N{i + 1}", *line[1:4], f"小区{i + 1}", *line[5:]]):
            sheet.write(i + 1, x, value)
        sheet.write_number(i + 1, 8, 46060, made.add_format({"num_format": code}))
    made.close()
    return want(*(rec(i + 2, i % 3 + 1, id=f"N{i + 1}", place=f"小区{i + 1}", received="2026-02-07") for i in range(len(formats))))


@book("text-format", "Everything formatted as text, as careful clerks do")
def text_format(path):
    made, sheet = new(path)
    text = made.add_format({"num_format": "@"})
    for y, line in enumerate([HEADER + ["联系电话"], *(line + ["13800000001"] for line in THREE)]):
        for x, value in enumerate(line):
            sheet.write_string(y, x, str(value), text)
    sheet.ignore_errors({"number_stored_as_text": "A1:I9"})
    made.close()
    return want(*three(contact="13800000001"))
