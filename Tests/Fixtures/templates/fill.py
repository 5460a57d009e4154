# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the empty books of `paidan template` with the rows of rows.json, as a clerk would.

    python fill.py PAIDAN        writes zh/ and en/ beside this file

Needs openpyxl. Numbers are typed as numbers, dates as dates, everything else as text.
"""
import datetime as dt
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import openpyxl

HERE = pathlib.Path(__file__).resolve().parent
ROWS = json.loads((HERE / "rows.json").read_text(encoding="utf-8"))


def typed(text):
    if re.fullmatch(r"0|[1-9]\d{0,5}", text):
        return int(text)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return dt.datetime.strptime(text, "%Y-%m-%d")
    return text


def header(sheet):
    """The line of the column names: the first with more than one cell."""
    for line in sheet.iter_rows(min_row=1, max_row=8):
        if sum(cell.value is not None for cell in line) > 1:
            return line
    raise SystemExit(f"no header in {sheet.title}")


def fill(path, rows):
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    line = header(sheet)
    # The columns of both languages stand in one order; rows.json names them in English.
    columns = {name: cell.column for name, cell in zip(COLUMNS[path.stem], line)}
    row = line[0].row + 1
    while sheet.cell(row, 1).value is not None or sheet.cell(row, 2).value is not None:
        row += 1
    for values in rows:
        for name, text in values.items():
            cell = sheet.cell(row, columns[name])
            cell.value = typed(text)
            if isinstance(cell.value, dt.datetime):
                cell.number_format = "yyyy/m/d"
        row += 1
    book.save(path)


def made(paidan, language, folder):
    subprocess.run([paidan, "template", folder, "--lang", language], check=True, stdout=subprocess.DEVNULL)
    return sorted(pathlib.Path(folder).glob("*.xlsx"))


def english(path):
    return [str(cell.value).rstrip("*") for cell in header(openpyxl.load_workbook(path).worksheets[0])
            if cell.value is not None]


COLUMNS = {}
with tempfile.TemporaryDirectory() as folder:
    paidan = sys.argv[1]
    tables = {}
    for path in made(paidan, "en", f"{folder}/en"):
        tables[path.stem] = COLUMNS[path.stem] = english(path)
    for path in made(paidan, "zh", f"{folder}/zh"):
        # A Chinese book is the one whose columns are as many and as often filled in the examples.
        sheet = openpyxl.load_workbook(path).worksheets[0]
        name = ROWS["names"][path.stem]
        assert len([c for c in header(sheet) if c.value is not None]) == len(tables[name]), path
        COLUMNS[path.stem] = tables[name]
    for language in ["zh", "en"]:
        target = HERE / language
        target.mkdir(exist_ok=True)
        for path in sorted(pathlib.Path(f"{folder}/{language}").glob("*.xlsx")):
            fill(path, ROWS["rows"].get(ROWS["names"].get(path.stem, path.stem), []))
            (target / path.name).write_bytes(path.read_bytes())
