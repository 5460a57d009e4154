# SPDX-License-Identifier: GPL-3.0-or-later
"""Books by LibreOffice (headless), from CSV, HTML, flat OpenDocument and older workbooks.

LIBREOFFICE_PROFILE names a folder for its settings, so that several may run at once.
"""
import os
import pathlib
import shutil
import subprocess
import tempfile
from xml.sax.saxutils import escape

import openpyxl

from common import HEADER, THREE, book, rec, three, want

PROFILE = os.environ.get("LIBREOFFICE_PROFILE", "/tmp/corpus-libreoffice")


def convert(text, ending, path, infilter=None, target="xlsx", encoding="utf-8"):
    """Writes a source file and has LibreOffice save it as a book."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / f"source.{ending}"
        source.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{PROFILE}", "--convert-to", target,
                   "--outdir", f"{folder}/out", str(source)]
        if infilter:
            command.insert(3, f"--infilter={infilter}")
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        made = next((pathlib.Path(folder) / "out").iterdir())
        shutil.move(made, path)


def csv(*lines):
    return "".join(",".join(str(value) for value in line) + "\n" for line in lines)


# Flat OpenDocument.

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}"'
    for prefix, name in [("office", "office:1.0"), ("table", "table:1.0"), ("text", "text:1.0"), ("style", "style:1.0"),
                         ("number", "datastyle:1.0"), ("of", "of:1.2"), ("fo", "xsl-fo-compatible:1.0")])
STYLES = """
<number:date-style style:name="D1"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style>
<number:date-style style:name="D2"><number:month/><number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style>
<number:date-style style:name="D3"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>
<number:percentage-style style:name="P1"><number:number number:decimal-places="0"/><number:text>%</number:text></number:percentage-style>
<number:number-style style:name="Z1"><number:number number:min-integer-digits="3" number:decimal-places="0"/></number:number-style>
<style:style style:name="d1" style:family="table-cell" style:data-style-name="D1"/>
<style:style style:name="d2" style:family="table-cell" style:data-style-name="D2"/>
<style:style style:name="d3" style:family="table-cell" style:data-style-name="D3"/>
<style:style style:name="p1" style:family="table-cell" style:data-style-name="P1"/>
<style:style style:name="z1" style:family="table-cell" style:data-style-name="Z1"/>
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
"""


def cell(value, style="", more=""):
    """A cell of flat OpenDocument; ("date", "2026-02-07") and ("formula", "of:=1") besides plain values."""
    mark = f' table:style-name="{style}"' if style else ""
    if value is None:
        return f"<table:table-cell{mark}{more}/>"
    if isinstance(value, tuple) and value[0] == "date":
        return f'<table:table-cell{mark}{more} office:value-type="date" office:date-value="{value[1]}"/>'
    if isinstance(value, tuple):
        return f'<table:table-cell{mark}{more} table:formula="{escape(value[1], {chr(34): "&quot;"})}"/>'
    if isinstance(value, bool):
        return f'<table:table-cell{mark}{more} office:value-type="boolean" office:boolean-value="{str(value).lower()}"/>'
    if isinstance(value, (int, float)):
        return f'<table:table-cell{mark}{more} office:value-type="float" office:value="{value}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
    return f'<table:table-cell{mark}{more} office:value-type="string">{lines}</table:table-cell>'


def line(values, more=""):
    return f"<table:table-row{more}>" + "".join(v if isinstance(v, str) and v.startswith("<") else cell(v) for v in values) + "</table:table-row>"


def sheet(name, rows, style="", columns=""):
    mark = f' table:style-name="{style}"' if style else ""
    body = "".join(row if isinstance(row, str) else line(row) for row in rows)
    return f'<table:table table:name="{name}"{mark}>{columns or "<table:table-column/>"}{body}</table:table>'


def fods(*sheets):
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.2" '
            'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>'
            f"{STYLES}</office:automatic-styles><office:body><office:spreadsheet>{''.join(sheets)}</office:spreadsheet></office:body></office:document>")


def span(value, down=1, across=1):
    return cell(value, more=f' table:number-rows-spanned="{down}" table:number-columns-spanned="{across}"')


COVERED = "<table:covered-table-cell/>"


@book("office-from-csv", "A CSV file opened and saved as a book")
def from_csv(path):
    convert(csv(HEADER, *THREE), "csv", path, "CSV:44,34,76,1")
    return want(*three())


@book("office-from-csv-gb18030", "A CSV file in GB 18030 opened and saved as a book")
def from_csv_gb18030(path):
    convert(csv(HEADER, *THREE), "csv", path, "CSV:44,34,85,1", encoding="gb18030")
    return want(*three())


@book("office-from-csv-numbers", "Long numbers of a CSV file: opened as numbers, damaged", "人员名册.xlsx")
def from_csv_numbers(path):
    convert(csv(["志愿者编号", "姓名", "联系电话", "身份证号"], ["V1", "Ada", "13800000001", "110101199001011234"],
                ["007", "Ben", "13800000002", ""]), "csv", path, "CSV:44,34,76,1")
    return want(
        {"row": 2, "id": "V1", "phone": "13800000001", "birth": "-"}, {"row": 3, "id": "7", "phone": "13800000002"},
        table="people", beside={"需求清单.csv": csv(HEADER, *THREE)}, faults=["warning damagedNumber 2 身份证号"])


@book("office-from-html", "A web page with a merged title and merged cells, opened and saved")
def from_html(path):
    rows = [f'<tr><td colspan="8"><b>需求清单</b></td></tr>', "<tr>" + "".join(f"<th>{name}</th>" for name in HEADER) + "</tr>"]
    rows += ["<tr>" + "".join(f"<td>{value}</td>" for value in values) + "</tr>" for values in THREE]
    convert(f'<html><meta charset="utf-8"><table border="1">{"".join(rows)}</table></html>', "html", path, "calc_HTML_WebQuery")
    return want(*three(3))


@book("office-plain", "Rows typed into LibreOffice")
def plain(path):
    convert(fods(sheet("工作表1", [HEADER, *THREE])), "fods", path)
    return want(*three())


@book("office-merged", "Title merged across, community merged down, header of two lines")
def merged(path):
    top = [span("所属社区", 2), span("需求编号", 2), span("需求名称", 2), span("需求类别", 2), span("数量", 2), span("需求时间", 2),
           span("联系人", 1, 2), COVERED, span("风险说明", 2), span("核实人", 2)]
    below = [COVERED] * 6 + ["姓名", "电话"] + [COVERED] * 2
    order = (THREE[0], THREE[2], THREE[1])
    firsts = [span("东风社区", 2), COVERED, "解放社区"]
    rows = [[first, *values[:4], values[5], "Ada", "13800000001", *values[6:]] for first, values in zip(firsts, order)]
    convert(fods(sheet("需求", [[span("需求清单", 1, 10)] + [COVERED] * 9, top, below, *rows])), "fods", path)
    who = {"contact": "Ada 13800000001"}
    return want(rec(4, 1, **who), rec(5, 3, **who), rec(6, 2, **who))


@book("office-formulas", "Sums, texts and look-ups over sheets with LibreOffice's own results")
def formulas(path):
    words = sheet("字典", [["N1", "文化"], ["N2", "卫生健康"], ["N3", "生活服务"]])
    rows = [[values[0], values[1], ("formula", f"of:=VLOOKUP([.A{y}];[$字典.$A$1:.$B$3];2;0)"), ("formula", f"of:={values[3]}+0"),
             ("formula", f'of:=IF(1=1;"{values[4]}";"")'), *values[5:]] for y, values in enumerate(THREE, 2)]
    convert(fods(sheet("需求清单", [HEADER, *rows]), words), "fods", path)
    return want(*three(), sheet="需求清单", notes=["unknownSheet"])


@book("office-formulas-failed", "A look-up that finds nothing, a division by zero, and a name nobody gave")
def formulas_failed(path):
    rows = [list(values) for values in THREE]
    rows[0][2] = ("formula", "of:=VLOOKUP(99;[.J1:.K2];2;0)")
    rows[1][3] = ("formula", "of:=1/0")
    convert(fods(sheet("需求清单", [HEADER, *rows])), "fods", path)
    return want(rec(4, 3), aside=[2, 3],
                faults=["rowFault failedFormula 2 需求类别", "rowFault failedFormula 3 数量"])


@book("office-dates", "Dates in formats of LibreOffice: 2026年2月7日, 2月7日, with a clock")
def dates(path):
    values = [cell(("date", "2026-02-07"), "d1"), cell(("date", "2026-02-07"), "d2"), cell(("date", "2026-02-07T09:30:00"), "d3")]
    rows = [[*line, value] for line, value in zip(THREE, values)]
    convert(fods(sheet("需求清单", [HEADER + ["收集时间"], *rows])), "fods", path)
    return want(rec(2, 1, received="2026-02-07"), rec(3, 2, received="2026-02-07"), aside=[4], faults=["rowFault badDate 4 收集时间"])


@book("office-times", "Dates and clocks in 需求时间 as LibreOffice keeps them")
def times(path):
    values = [cell(("date", "2026-03-07T09:00:00"), "d3"), cell(("date", "2026-03-07"), "d2")]
    rows = [[*THREE[0][:5], values[0], *THREE[0][6:]], ["N2", *THREE[0][1:5], values[1], *THREE[0][6:]]]
    convert(fods(sheet("需求清单", [HEADER, *rows])), "fods", path)
    return want(rec(2, 1, times="周六 09:00-11:00"), rec(3, 1, id="N2", times="周六 08:00-20:00"))


@book("office-numbers", "Leading zeros by format, percent in a column of its own, yes as TRUE")
def numbers(path):
    head = HEADER[:7] + ["是否核实", "完成率"]
    rows = [[cell(i, "z1"), *values[1:7], True, cell(0.5, "p1")] for i, values in enumerate(THREE, 1)]
    convert(fods(sheet("需求清单", [head, *rows])), "fods", path)
    return want(*(rec(i + 1, i, id=f"00{i}") for i in (1, 2, 3)), notes=["unknownColumn"])


@book("office-hidden-rows", "A row hidden and one filtered away in LibreOffice")
def hidden_rows(path):
    rows = [line(HEADER), line(THREE[0]), line(THREE[1], ' table:visibility="collapse"'), line(THREE[2], ' table:visibility="filter"')]
    convert(fods(sheet("需求清单", rows)), "fods", path)
    return want(*three(), told=["hiddenRows"])


@book("office-hidden-columns", "Two columns hidden in LibreOffice")
def hidden_columns(path):
    columns = '<table:table-column table:number-columns-repeated="6"/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
    convert(fods(sheet("需求清单", [HEADER, *THREE], columns=columns)), "fods", path)
    return want(*three(), told=["hiddenColumns"])


@book("office-hidden-sheet", "A hidden sheet of words behind the table")
def hidden_sheet(path):
    convert(fods(sheet("三月", [HEADER, *THREE]), sheet("字典", [["类别"], ["文化"]], "hidden")), "fods", path)
    return want(*three(), sheet="三月")


@book("office-repeated-rows", "Equal rows and blanks that LibreOffice keeps once with a count")
def repeated_rows(path):
    rows = [line(HEADER), line(THREE[0]), line([None], ' table:number-rows-repeated="3"'), line(THREE[1]), line(THREE[2]),
            line([None], ' table:number-rows-repeated="1000000"')]
    convert(fods(sheet("需求清单", rows)), "fods", path)
    return want(rec(2, 1), rec(6, 2), rec(7, 3))


@book("office-line-breaks", "Line breaks, tabs and several blanks inside cells, a note on one")
def line_breaks(path):
    note = cell("读报\n送报").replace("<text:p>", "<office:annotation><text:p>要两人</text:p></office:annotation><text:p>", 1)
    rows = [[THREE[0][0], note, *THREE[0][2:5], "周六上午\n周日上午", *THREE[0][6:]], *THREE[1:]]
    convert(fods(sheet("需求清单", [HEADER, *rows])), "fods", path)
    return want(rec(2, 1, title="读报\n送报", times="周六 08:00-12:00；周日 08:00-12:00"), rec(3, 2), rec(4, 3))


@book("office-rare", "Characters beyond the first plane in LibreOffice")
def rare(path):
    rows = [[THREE[0][0], "读报𬱖🙂", *THREE[0][2:], "测试㛃"], *([*values, "Ada"] for values in THREE[1:])]
    convert(fods(sheet("需求清单", [HEADER + ["联系人"], *rows])), "fods", path)
    return want(rec(2, 1, title="读报𬱖🙂", contact="测试㛃"), rec(3, 2, contact="Ada"), rec(4, 3, contact="Ada"))


@book("office-sheets", "One sheet per community in LibreOffice, the last without rows")
def sheets(path):
    convert(fods(sheet("东风社区", [HEADER, THREE[0], THREE[2]]), sheet("解放社区", [HEADER, THREE[1]]), sheet("空表", [[None]])), "fods", path)
    return want(
        rec(2, 1, sheet="东风社区"), rec(3, 3, sheet="东风社区"), rec(2, 2, sheet="解放社区"))


@book("office-from-xls", "An older .xls opened and saved as .xlsx")
def from_xls(path):
    with tempfile.TemporaryDirectory() as folder:
        old = pathlib.Path(folder) / "old.xls"
        convert(fods(sheet("需求清单", [["需求清单"], HEADER, *THREE, ["合计", None, None, 6]])), "fods", old, target="xls")
        convert(old.read_bytes(), "xls", path)
    return want(*three(3), notes=["skippedLines"])


@book("office-from-openpyxl", "A book of openpyxl opened and saved: formulas calculated, texts shared")
def from_openpyxl(path):
    made = openpyxl.Workbook()
    for values in [HEADER, *THREE]:
        made.active.append(values)
    made.active["D4"] = "=SUM(D2:D3)"
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "source.xlsx"
        made.save(source)
        convert(source.read_bytes(), "xlsx", path)
    return want(*three())


@book("office-roster", "A roster of LibreOffice: births as dates, telephone numbers as numbers", "人员名册.xlsx")
def roster(path):
    rows = [["V1", "Ada", cell(("date", "1988-05-17"), "d1"), 13800000001], ["V2", "Ben", "1988.05", "13800000002"]]
    convert(fods(sheet("名册", [["志愿者编号", "姓名", "出生日期", "联系电话"], *rows])), "fods", path)
    return want(
        {"row": 2, "id": "V1", "name": "Ada", "birth": "1988-05-17", "phone": "13800000001"},
        {"row": 3, "id": "V2", "name": "Ben", "birth": "1988-05-01", "phone": "13800000002"},
        table="people", beside={"需求清单.csv": csv(HEADER, *THREE)})
