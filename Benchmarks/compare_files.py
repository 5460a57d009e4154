#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every MPS file of a folder through `paidan lp`, glpsol and HiGHS, with its published optimum.

    compare_files.py PAIDAN FOLDER [--limit 60] [--peers glpsol,highs] [--only NAME,...]

The folder holds *.mps.gz and optima.csv (instance,published_optimum). CPU seconds of the whole process,
reading included. HiGHS needs highspy.
"""
import csv
import json
import re
import resource
import subprocess
import sys
from pathlib import Path

HIGHS = """
import sys, highspy
h = highspy.Highs(); h.setOptionValue("output_flag", False)
h.setOptionValue("time_limit", float(sys.argv[2])); h.setOptionValue("threads", 1)
h.setOptionValue("mip_rel_gap", 0.0)
h.readModel(sys.argv[1]); h.run(); i = h.getInfo()
print(i.objective_function_value, i.mip_dual_bound, h.modelStatusToString(h.getModelStatus()))
"""


def option(name, default):
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else default


def run(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    out = subprocess.run(command, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return out.stdout, out.stderr, spent


def paidan(program, path, limit):
    out, err, spent = run([program, "lp", path, "--json", "--time-limit", str(limit)])
    try:
        answer = json.loads(out)
    except ValueError:
        return None, None, (err or out).strip()[:60], spent
    return answer["objective"], answer["bound"], answer["status"], spent


def glpsol(path, limit):
    out, _, spent = run(["glpsol", "--mps", path, "--tmlim", str(int(limit)), "-o", "/dev/stdout"])
    found = re.search(r"^Objective:.*= *(\S+)", out, re.M)
    status = re.search(r"^Status: *(.*)$", out, re.M)
    return (float(found[1]) if found else None, None, status[1].strip() if status else "?", spent)


def highs(path, limit):
    out, err, spent = run([sys.executable, "-c", HIGHS, path, str(limit)])
    words = out.split(maxsplit=2)
    if len(words) < 3:
        return None, None, err.strip()[-60:], spent
    return float(words[0]), float(words[1]), words[2].strip(), spent


def differs(value, optimum):
    return None if value is None else abs(value - optimum) / max(1.0, abs(optimum))


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    limit = float(option("--limit", "60"))
    peers = [name for name in option("--peers", "glpsol,highs").split(",") if name]
    only = set(filter(None, option("--only", "").split(",")))
    with open(folder / "optima.csv") as file:
        optima = {row["instance"]: float(row["published_optimum"]) for row in csv.DictReader(file)}
    wrong, totals = 0, {}
    for name, optimum in optima.items():
        if only and name not in only:
            continue
        path = str(folder / f"{name}.mps.gz")
        answers = {"paidan": paidan(program, path, limit)}
        if "glpsol" in peers:
            answers["glpsol"] = glpsol(path, limit)
        if "highs" in peers:
            answers["highs"] = highs(path, limit)
        line = f"{name:10} {optimum:.9g}"
        for who, (value, bound, status, spent) in answers.items():
            totals[who] = totals.get(who, 0) + spent
            off = differs(value, optimum)
            shown = "none" if off is None else ("=" if off <= 1e-6 else f"{value:.9g} ({off:.1e})")
            limits = "" if bound is None or shown == "=" else f" bound {bound:.9g}"
            line += f" | {who} {shown}{limits} {status} {spent:.2f} s"
        off = differs(answers["paidan"][0], optimum)
        wrong += off is None or off > 1e-6
        print(line, flush=True)
    print("CPU seconds:", {who: round(spent, 2) for who, spent in totals.items()})
    print(f"{wrong} not at the published optimum")


if __name__ == "__main__":
    main()
