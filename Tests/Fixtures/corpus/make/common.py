# SPDX-License-Identifier: GPL-3.0-or-later
"""What all makers of the corpus share: the usual table, expectations, fixed dates in the archives."""
import datetime as dt
import json
import pathlib
import re
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
BOOKS = HERE.parent / "books"
EXPECTED = HERE.parent / "expected"
MADE = dt.datetime(2026, 2, 27, 9, 0, 0)

HEADER = ["需求编号", "需求名称", "需求类别", "数量", "服务地点", "需求时间", "风险说明", "核实人"]
THREE = [
    ["N1", "读报", "文化", 1, "东风社区", "周六上午", "无", "Ben"],
    ["N2", "测血压", "卫生健康", 2, "解放社区", "3月4日下午", "低", "Ben"],
    ["N3", "理发", "生活服务", 3, "东风社区", "周日 9:00-11:00", "无", "Ben"],
]
# What the three rows mean, whatever they look like.
MEANT = [
    {"id": "N1", "title": "读报", "category": "文化", "quantity": "1", "place": "东风社区",
     "times": "周六 08:00-12:00", "risk": "low", "verified": "yes"},
    {"id": "N2", "title": "测血压", "category": "卫生健康", "quantity": "2", "place": "解放社区",
     "times": "周三 12:00-18:00", "risk": "low", "verified": "yes"},
    {"id": "N3", "title": "理发", "category": "生活服务", "quantity": "3", "place": "东风社区",
     "times": "周日 09:00-11:00", "risk": "low", "verified": "yes"},
]

MAKERS = []
WRITERS = {
    "with_openpyxl": "openpyxl",
    "values_openpyxl": "openpyxl",
    "with_xlsxwriter": "XlsxWriter",
    "weeks_xlsxwriter": "XlsxWriter",
    "with_libreoffice": "LibreOffice",
    "foreign": "several",
}


def book(name, habit, file="需求清单.xlsx"):
    """Registers a maker: it writes the book to a path and returns what must be read from it."""

    def register(make):
        MAKERS.append((name, habit, file, WRITERS[make.__module__], make))
        return make

    return register


def want(*records, table="needs", faults=(), notes=(), aside=(), repeated=(), told=(), beside=None, sheet=None):
    """An expectation. Records of `table` in the order of the sheet; `faults` are all that are worse than
    notes, as "severity code row column"; `notes` must be among the notes; `aside` are rows that cannot be used,
    `repeated` rows that say the same again; `told` are codes of any severity that must be there. Where
    two codes are right, a bar stands between them."""
    return {
        "table": table,
        "sheet": sheet,
        "with": beside or {},
        "records": list(records),
        "aside": list(aside),
        "repeated": list(repeated),
        "faults": list(faults),
        "notes": list(notes),
        "told": list(told),
    }


def three(first=2, **changes):
    """The usual three records from a row on; `changes` by field hold for all."""
    return [{"row": first + i, **meant, **changes} for i, meant in enumerate(MEANT)]


def rec(row, number, **changes):
    """The usual record of that number (1 to 3) on a row, with changes; a None takes a field out."""
    whole = {"row": row, **MEANT[number - 1], **changes}
    return {key: value for key, value in whole.items() if value is not None}


def refused(code, file="需求清单.xlsx", needs_missing=False):
    """A book that is answered as a whole."""
    faults = [f"fileFault {code} - -"]
    if needs_missing:
        faults.append("fileFault missingTable - -")
    return want(faults=faults)


def run():
    """Makes every registered book that the command line does not leave out."""
    for folder in (BOOKS, EXPECTED):
        folder.mkdir(exist_ok=True)
    asked = sys.argv[1:]
    for name, habit, file, writer, make in MAKERS:
        if asked and name not in asked and writer not in asked:
            continue
        path = BOOKS / (name + pathlib.Path(file).suffix)
        wanted = make(path)
        if zipfile.is_zipfile(path):
            still(path)
        if path.stat().st_size > 20_000:
            raise SystemExit(f"{path.name}: {path.stat().st_size} bytes")
        write_json(EXPECTED / (name + ".json"), {"habit": habit, "writer": writer, "file": file, **wanted})


def write_json(path, content):
    lines = []
    for key, value in content.items():
        if isinstance(value, list) and value:
            items = ",\n".join("    " + json.dumps(item, ensure_ascii=False) for item in value)
            lines.append(f"  {json.dumps(key)}: [\n{items}\n  ]")
        else:
            lines.append(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


# Archives.


def still(path):
    """The same archive with one date on all entries and in the properties: making is repeatable."""
    with zipfile.ZipFile(path) as archive:
        entries = [(entry, archive.read(entry)) for entry in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for old, raw in entries:
            if old.filename == "docProps/core.xml":
                raw = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?", b"2026-02-27T09:00:00Z", raw)
            entry = zipfile.ZipInfo(old.filename, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = old.compress_type
            entry.external_attr = old.external_attr
            archive.writestr(entry, raw)


def patch(path, changes, add=None, drop=()):
    """Rewrites parts of an archive: `changes` by part, functions from text to text; `add` new parts."""
    with zipfile.ZipFile(path) as archive:
        parts = [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in parts:
            if name in drop:
                continue
            for key, change in changes.items():
                if re.fullmatch(key, name):
                    raw = change(raw.decode()).encode()
            archive.writestr(name, raw)
        for name, raw in (add or {}).items():
            archive.writestr(name, raw)
