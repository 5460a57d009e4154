#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many needs sessions add: a week planned as it is, and with every session taken apart.

    without_sessions.py PAIDAN WEEK [--limit 60]

Without sessions an offer serves one need at a time (每场人数 and what goes with it left blank), and no
like needs share a project (合办类别 left out). Needs met by category.
"""

import collections
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile


def taken_apart(week, folder):
    shutil.copytree(week, folder, dirs_exist_ok=True)
    path = os.path.join(folder, "资源清单.csv")
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    columns = [i for i, name in enumerate(rows[0]) if name in ("每场人数", "最少人数", "每场时长")]
    for row in rows[1:]:
        for column in columns:
            row[column] = ""
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    path = os.path.join(folder, "街道.yaml")
    kept, skips = [], False
    for line in open(path, encoding="utf-8"):
        if not line.startswith((" ", "\t")):
            skips = line.startswith(("合办类别", "sharedCategories"))
        if not skips:
            kept.append(line)
    open(path, "w", encoding="utf-8").writelines(kept)


def met(program, week, limit):
    with tempfile.TemporaryDirectory() as out:
        out = os.path.join(out, "plan")
        run = subprocess.run([program, "plan", week, "-o", out, "--time-limit", limit, "--json"],
                             capture_output=True, text=True, check=True)
        unmet = {entry["need"] for entry in json.load(open(os.path.join(out, "plan.json")))["unmet"]}
    counts = collections.Counter()
    with open(os.path.join(week, "需求清单.csv"), encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            counts[row["需求类别"]] += row["需求编号"] not in unmet
    return json.loads(run.stdout)["coverage"]["met"], counts


program, week = sys.argv[1:3]
limit = sys.argv[sys.argv.index("--limit") + 1] if "--limit" in sys.argv else "60"
with tempfile.TemporaryDirectory() as folder:
    taken_apart(week, folder)
    (before, old), (after, new) = met(program, folder, limit), met(program, week, limit)
print(f"needs met: {before} without sessions, {after} with: {after - before:+d}")
for category in sorted(new, key=lambda name: old[name] - new[name]):
    if new[category] != old[category]:
        print(f"  {category}: {old[category]} -> {new[category]} ({new[category] - old[category]:+d})")
