# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the cells of every book as openpyxl sees them: values, not formulas, as texts that a clerk sees.

Known differences from what a spreadsheet shows, made up for here: openpyxl makes dates of numbers, so
their texts are made again from the format; it keeps escapes such as _x000D_ as they stand.
"""
import datetime as dt
import json
import re
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from common import BOOKS, HERE

FOLDER = HERE.parent / "openpyxl"


def plain(code):
    """The first section of a format without what is quoted, escaped or in brackets."""
    section = re.sub(r'"[^"]*"|\\.|_.|\*.', "", code.split(";")[0])
    return re.sub(r"\[(?!h+\]|m+\]|s+\])[^\]]*\]", "", section, flags=re.I).lower()


def number(value, code):
    if isinstance(value, float) and value != int(value):
        return f"{value:.15g}"
    text = str(int(value))
    letters = plain(code)
    if len(letters) > 1 and set(letters) == {"0"}:
        return text.zfill(len(letters))
    return text if len(text) <= 15 else f"{value:.15g}".upper()


def clock(value):
    return f"{value:%H:%M:%S}" if value.second else f"{value:%H:%M}"


def moment(value, code):
    letters = plain(code)
    if not re.search("[yde]", letters) and "h" in letters:
        return clock(value)
    day = value.strftime("%Y-%m-%d")
    return f"{day} {clock(value)}" if re.search("[hs]", letters) else day


def text(cell):
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (int, float)):
        return number(value, cell.number_format)
    if isinstance(value, dt.datetime):
        return moment(value, cell.number_format)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dt.time):
        return clock(value)
    return str(value)


def main():
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for path in sorted(BOOKS.iterdir()):
        if path.suffix not in (".xlsx", ".xlsm"):
            continue
        try:
            made = openpyxl.load_workbook(path, data_only=True)
        except (InvalidFileException, BadZipFile, KeyError, OSError) as fault:
            print(path.name, type(fault).__name__)
            continue
        if not made.worksheets:
            print(path.name, "no sheets: openpyxl does not know the strict form")
            continue
        sheets = {}
        for sheet in made.worksheets:
            # Only the cells that are there: a sheet may reach to its last row and column.
            cells = [sheet._cells[place] for place in sorted(sheet._cells)]
            sheets[sheet.title] = {cell.coordinate: text(cell) for cell in cells if text(cell)}
        content = json.dumps(sheets, ensure_ascii=False, indent=0)
        (FOLDER / (path.stem + ".json")).write_text(content + "\n", encoding="utf-8")


main()
