# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the books that marks are put into: pip install openpyxl xlsxwriter; LibreOffice for office.xlsx.

Run it here. Invented people only.
"""

import re
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

HERE = Path(__file__).parent
HEADER = ["需求编号", "需求名称", "需求类别", "数量", "服务地点", "需求时间", "核实人", "风险说明"]
ROWS = [
    ["N1", "理发", "理发", 2, "东风社区", "周六上午", "Ada", "无"],
    ["N2", "测血压", "卫生健康", -3, "东风社区", "周日上午", "Ben", "低"],
    ["N3", "打扫", "助老", 1.5, "西山社区", "周三下午", None, "低"],
    ["N4", "陪诊", "助老", 1, "东风社区", "某个时候", "Ada", None],
]


def with_xlsxwriter():
    """A book with macros, chart, drop-downs, hidden sheet, comments, names, conditional formats."""
    (HERE / "vbaProject.bin").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 not macros " * 8)
    book = xlsxwriter.Workbook(HERE / "macros.xlsm")
    book.add_vba_project(HERE / "vbaProject.bin")
    cover = book.add_worksheet("说明")
    cover.write("A1", "填表说明")
    sheet = book.add_worksheet("需求清单")
    head = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F4E78"})
    sheet.merge_range("A1:H1", "解放路街道需求清单", book.add_format({"align": "center"}))
    sheet.write_row("A2", HEADER, head)
    for number, row in enumerate(ROWS):
        sheet.write_row(number + 2, 0, row)
    sheet.write_formula("D7", "=SUM(D3:D6)", None, 1.5)
    sheet.write("A7", "合计")
    sheet.data_validation("H3:H100", {"validate": "list", "source": ["无", "低", "中", "高"]})
    sheet.conditional_format("D3:D6", {"type": "cell", "criteria": "<", "value": 0, "format": head})
    sheet.write_comment("D4", "请Ben核对", {"author": "Ada"})
    sheet.write_comment("A3", "老需求", {"author": "Ada"})
    sheet.repeat_rows(1)
    sheet.print_area("A1:H7")
    sheet.autofilter("A2:H6")
    sheet.activate()
    lists = book.add_worksheet("选项")
    lists.write_column("A1", ["无", "低", "中", "高"])
    lists.hide()
    book.define_name("级别", "=选项!$A$1:$A$4")
    book.define_name("说明!本页", "=说明!$A$1")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=需求清单!$D$3:$D$6", "categories": "=需求清单!$A$3:$A$6"})
    cover.insert_chart("C3", chart)
    book.close()
    (HERE / "vbaProject.bin").unlink()


def with_openpyxl(path):
    """A book with comments, drop-downs, chart, print titles, styles of rows and columns."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "需求清单"
    sheet.append(["解放路街道需求清单"])
    sheet.merge_cells("A1:H1")
    sheet.append(HEADER)
    for row in ROWS:
        sheet.append(row)
    for cell in sheet[2]:
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor="FF1F4E78")
    sheet.merge_cells("E3:E4")
    sheet["D5"].number_format = "0.0"
    sheet["D7"] = "=SUM(D3:D6)"
    sheet["B3"].comment = Comment("每月一次", "Ada")
    sheet["D4"].comment = Comment("请Ben核对", "Ada")
    sheet.column_dimensions["G"].fill = PatternFill("solid", fgColor="FFE2EFDA")
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[6].height = 30
    rule = DataValidation(type="list", formula1='"无,低,中,高"', allow_blank=True)
    rule.add("H3:H100")
    sheet.add_data_validation(rule)
    sheet.conditional_formatting.add("D3:D6", CellIsRule(operator="lessThan", formula=["0"]))
    sheet.print_title_rows = "2:2"
    sheet.freeze_panes = "B3"
    other = book.create_sheet("选项")
    other.append(["无", "低"])
    other.sheet_state = "hidden"
    other.print_title_rows = "1:1"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=4, min_row=2, max_row=6), titles_from_data=True)
    book.create_sheet("图").add_chart(chart, "B2")
    book.save(path)


def with_libreoffice():
    """The same book as LibreOffice saves it."""
    command = ["soffice", "--headless", "-env:UserInstallation=file:///tmp/marks-profile"]
    command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(HERE / "out")]
    subprocess.run(command + [str(HERE / "openpyxl.xlsx")], check=True)
    (HERE / "out" / "openpyxl.xlsx").rename(HERE / "office.xlsx")
    (HERE / "out").rmdir()


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def prefixed_sheet():
    lines = []
    for y, row in enumerate([HEADER] + ROWS):
        cells = []
        for x, value in enumerate(row):
            place = "" if x else f' r="A{y + 1}"'
            if isinstance(value, str):
                cells.append(f'<x:c{place} t="inlineStr"><x:is><x:t>{value}</x:t></x:is></x:c>')
            elif value is None:
                cells.append(f"<x:c{place} />")
            else:
                cells.append(f"<x:c{place}><x:v>{value}</x:v></x:c>")
        lines.append(f"<x:row>{''.join(cells)}</x:row>")
    return (
        f'<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="{MAIN}"><x:sheetData>'
        f"{''.join(lines)}</x:sheetData><x:tableParts count='0'/></x:worksheet>"
    )


def prefixed():
    """A book whose elements have prefixes, without styles, cells and rows without addresses."""
    package = "http://schemas.openxmlformats.org/package/2006"
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<c:Types xmlns:c="{package}/content-types"><c:Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><c:Default '
        f'Extension="xml" ContentType="{types}.sheet.main+xml"/><c:Override '
        f'PartName="/xl/sheets/data.xml" ContentType="{types}.worksheet+xml"/></c:Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="R1" '
        f'Type="{LINKS}/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<x:workbook xmlns:x="{MAIN}"><x:sheets><x:sheet name="需求清单" '
        f'sheetId="7" q:id="Rdata" xmlns:q="{LINKS}"/></x:sheets></x:workbook>',
        "xl/_rels/workbook.xml.rels": f'<p:Relationships xmlns:p="{package}/relationships">'
        f'<p:Relationship Id="Rdata" Type="{LINKS}/worksheet" Target="sheets/data.xml"/>'
        "</p:Relationships>",
        "xl/sheets/data.xml": prefixed_sheet(),
    }
    with zipfile.ZipFile(HERE / "prefixed.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
        for path, text in parts.items():
            book.writestr(path, text)


def rewritten(source, target, change):
    """Copies a book part by part; a change may answer a part with other text and add parts."""
    with zipfile.ZipFile(HERE / source) as old, zipfile.ZipFile(HERE / target, "w", 8) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        change(parts)
        for name, content in parts.items():
            new.writestr(name, content)


def strict(parts):
    """The strict form: other namespaces."""
    for name in list(parts):
        if name.endswith((".xml", ".rels")):
            text = parts[name].decode()
            text = text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
            text = text.replace(LINKS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
            parts[name] = text.encode()


def threaded(parts):
    """A conversation at a cell, as Excel keeps it beside the comment that older programs show."""
    ours = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    kind = "http://schemas.microsoft.com/office/2017/10/relationships"
    thread, person = "{11111111-1111-4111-8111-111111111111}", "{22222222-2222-4222-8222-222222222222}"
    parts["xl/threadedComments/threadedComment1.xml"] = (
        f'<ThreadedComments xmlns="{ours}"><threadedComment ref="B3" dT="2026-02-02T09:00:00.00" '
        f'personId="{person}" id="{thread}"><text>每月一次</text></threadedComment></ThreadedComments>'
    ).encode()
    parts["xl/persons/person.xml"] = (
        f'<personList xmlns="{ours}"><person displayName="Ada" id="{person}" userId="Ada" '
        'providerId="None"/></personList>'
    ).encode()
    links = "xl/worksheets/_rels/sheet1.xml.rels"
    end = "</Relationships>"
    link = '<Relationship Id="rIdT" Type="{}/{}" Target="{}"/>' + end
    target = "/xl/threadedComments/threadedComment1.xml"
    parts[links] = parts[links].decode().replace(end, link.format(kind, "threadedComment", target)).encode()
    top = "xl/_rels/workbook.xml.rels"
    parts[top] = parts[top].decode().replace(end, link.format(kind, "person", "/xl/persons/person.xml")).encode()
    comments = "xl/comments/comment1.xml"
    text = parts[comments].decode().replace("<author>Ada</author>", f"<author>tc={thread}</author>", 1)
    parts[comments] = text.encode()
    types = "[Content_Types].xml"
    more = "".join(
        f'<Override PartName="{path}" ContentType="application/vnd.ms-excel.{name}+xml"/>'
        for path, name in [(target, "threadedcomments"), ("/xl/persons/person.xml", "person")]
    )
    parts[types] = re.sub(b"</Types>", more.encode() + b"</Types>", parts[types])


with_xlsxwriter()
with_openpyxl(HERE / "openpyxl.xlsx")
with_libreoffice()
prefixed()
rewritten("openpyxl.xlsx", "strict.xlsx", strict)
rewritten("openpyxl.xlsx", "threaded.xlsx", threaded)
