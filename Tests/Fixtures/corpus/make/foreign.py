# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are no workbooks of the kind that is read: each must be answered."""
import io
import zipfile

import openpyxl

from common import HEADER, THREE, book, want
from with_libreoffice import convert, csv, fods, sheet

TABLE = fods(sheet("需求清单", [HEADER, *THREE]))


def answered(code):
    return want(faults=[f"fileFault {code} - -"])


@book("older", "An .xls of Excel 97", "需求清单.xls")
def older(path):
    convert(TABLE, "fods", path, target="xls")
    return answered("foreignFile|oldBook")


@book("older-renamed", "An .xls named .xlsx by hand")
def older_renamed(path):
    convert(TABLE, "fods", path, target="xls")
    return answered("oldBook")


@book("kingsoft", "An .et of an older WPS: an .xls inside", "需求清单.et")
def kingsoft(path):
    convert(TABLE, "fods", path, target="xls")
    return answered("foreignFile|oldBook")


@book("open-document", "An .ods of LibreOffice", "需求清单.ods")
def open_document(path):
    convert(TABLE, "fods", path, target="ods")
    return answered("foreignFile|openDocumentBook")


@book("open-document-renamed", "An .ods named .xlsx by hand")
def open_document_renamed(path):
    convert(TABLE, "fods", path, target="ods")
    return answered("openDocumentBook")


@book("with-password", "An .xlsx saved with a password")
def with_password(path):
    # The salt is drawn anew each time: a book that is there stays.
    if not path.exists():
        from msoffcrypto.format.ooxml import OOXMLFile

        made = io.BytesIO()
        source = openpyxl.Workbook()
        source.active.append(HEADER)
        source.save(made)
        with open(path, "wb") as target:
            OOXMLFile(made).encrypt("secret", target)
    return answered("lockedBook")


@book("binary-book", "An .xlsb: a zip archive whose parts are binary", "需求清单.xlsb")
def binary_book(path):
    binary(path)
    return answered("foreignFile|binaryBook")


@book("binary-book-renamed", "An .xlsb named .xlsx by hand")
def binary_book_renamed(path):
    binary(path)
    return answered("binaryBook")


def binary(path):
    """No program here writes .xlsb: the frame of one, whose parts are records and not XML."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", head + f'<Types xmlns="{package}/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>')
        archive.writestr("_rels/.rels", head + f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.bin"/></Relationships>')
        archive.writestr("xl/_rels/workbook.bin.rels", head + f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>')
        archive.writestr("xl/workbook.bin", bytes.fromhex("830100 8F0100 9C0110 00000000 01000000 04000000 72004900 6400 9001008401 00".replace(" ", "")))
        archive.writestr("xl/worksheets/sheet1.bin", bytes.fromhex("810100 820100".replace(" ", "")))


def web_page(path):
    rows = "".join("<tr>" + "".join(f"<td>{value}</td>" for value in values) + "</tr>" for values in [HEADER, *THREE])
    path.write_text(f'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>{rows}</table></body></html>', encoding="utf-8")


@book("web-page-as-xls", "A web page that a system exports as .xls", "需求清单.xls")
def web_page_as_xls(path):
    web_page(path)
    return answered("foreignFile|markupBook")


@book("web-page-as-xlsx", "A web page named .xlsx")
def web_page_as_xlsx(path):
    web_page(path)
    return answered("markupBook")


@book("xml-2003-as-xls", "The XML form of Excel 2003 exported as .xls", "需求清单.xls")
def xml_2003(path):
    rows = "".join("<Row>" + "".join(f'<Cell><Data ss:Type="String">{value}</Data></Cell>' for value in values) + "</Row>" for values in [HEADER, *THREE])
    path.write_text(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        f'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="需求清单"><Table>{rows}</Table></Worksheet></Workbook>', encoding="utf-8")
    return answered("foreignFile|markupBook")


@book("csv-as-xlsx", "A CSV file named .xlsx")
def csv_as_xlsx(path):
    path.write_text("\ufeff" + csv(HEADER, *THREE), encoding="utf-8")
    return answered("textBook")


@book("cut-off", "A book whose download broke off")
def cut_off(path):
    made = openpyxl.Workbook()
    made.active.append(HEADER)
    made.save(path)
    path.write_bytes(path.read_bytes()[:3000])
    return answered("damagedBook")


@book("nothing", "A file of no bytes")
def nothing(path):
    path.write_bytes(b"")
    return answered("notABook|emptyFile")


@book("document-as-xlsx", "A text document named .xlsx")
def document(path):
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>')
        archive.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>')
    return answered("notABook|documentFile")
