#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every pairing scheme at published size, and beside HiGHS where its model is small enough.

    compare_schemes.py PAIDAN [--part table|highs|keep] [--only NAME,...] [--folder DIR] [--seconds 60]

`table`: runs each scheme of models/schemes on the preset it belongs to, at scale 1, and prints status,
value and bound by goal, what is missing, balance, distance, time and memory.
`highs`: exports each goal's model (`paidan model --scheme`), earlier goals frozen at our values, at the
largest scale with fewer than 20,000 columns, and solves it with HiGHS (one thread): a proven value must
be equal, a bounded one must have HiGHS's best value at or above our bound, and no proof of HiGHS may
be above our value.
`keep`: 双报到 with 3 % of the members gone and 5 % new: how many move, and how few can.
Ends with status 1 when anything contradicts. `highs` needs highspy.
"""

import argparse
import csv
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

SCHEMES = [
    ("xuchang", "double-report"), ("xuchang", "double-report-free"),
    ("qimen", "double-report-units"), ("suizhou", "project-claims"), ("xuchang", "wish-claims"),
    ("qimen", "committee-members"), ("suizhou", "leader-communities"),
    ("suizhou", "delegate-studios"), ("suizhou", "paired-help"), ("suizhou", "grid-staffing"),
    ("suizhou", "patrol-squads"), ("suizhou", "postings"), ("jiangyin", "pioneer-members"),
    ("jiangyin", "pioneer-households"), ("jiangyin", "pioneer-choice"),
    ("qimen", "duty-posts"), ("qimen", "incoming-members"),
    ("qimen", "service-teams"), ("suizhou", "service-squads"), ("zhengzhou", "road-leaders"),
    ("jiangyin", "cross-inspection"), ("jiangyin", "spot-checks"), ("zhengzhou", "road-checks"),
    ("zhengzhou", "home-visits"),
]
SCALES = [1, 0.5, 0.3, 0.2, 0.1, 0.06, 0.03, 0.02, 0.01, 0.005]


class Runner:
    def __init__(self, options):
        self.program = options.program
        self.folder = options.folder or tempfile.mkdtemp()
        self.seconds = options.seconds
        self.schemes = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "models", "schemes")

    def week(self, preset, scale):
        path = os.path.join(self.folder, f"{preset}-{scale}")
        if not os.path.isdir(path):
            extra = ["--pairing"] if preset == "zhengzhou" else []
            subprocess.run([self.program, "generate", preset, "--scale", str(scale), "--seed", "1",
                            "-o", path, *extra], check=True, stdout=subprocess.DEVNULL)
        return path

    def scheme(self, name):
        return os.path.join(self.schemes, name + ".yaml")

    def pair(self, week, name, out, extra=()):
        run = subprocess.run(
            [self.program, "pair", week, "--scheme", self.scheme(name), "-o", out, "--json",
             "--time-limit", str(self.seconds), *extra], capture_output=True, text=True)
        if run.returncode not in (0, 3):
            sys.exit(f"{name}: {run.stderr}")
        return json.loads(run.stdout), run.returncode


def goals(result):
    return "; ".join(
        f"{level['name']} {level['value']}"
        + ("" if level["certificate"] == "proven" else f" (≥ {level['bound']}, {level['certificate']})")
        for level in result["objective"])


def table(runner, chosen):
    bad = 0
    print("| scheme | sides | goals (proven unless a bound stands) | missing | load max/min | metres mean/p90 | s | CPU s | MB |")
    print("|---|---|---|---|---|---|---|---|---|")
    for preset, name in chosen:
        week = runner.week(preset, 1)
        result, status = runner.pair(week, name, os.path.join(runner.folder, "out-" + name))
        load, metres = result["balance"]["to"], result["distance"]
        extra = result.get("withExtra")
        missing = f"{result['shortage']}" + (f" ({extra['shortage']} with {extra['added']} more)" if extra else "")
        print(f"| {name} | {result['from']} × {result['to']} | {goals(result)} | {missing} | "
              f"{load['max']}/{load['min']} | {metres['mean']:.0f}/{metres['p90']} | "
              f"{result['seconds']['total']:.2f} | {result['cpuSeconds']:.2f} | {result['peakMemoryMB']:.0f} |",
              flush=True)
        if status or result["hardViolations"]:
            bad += 1
            print(f"!! {name}: {result['hardViolations'][:3]} {result['certificate']}")
    return bad


def highs(runner, chosen):
    import highspy
    bad = 0
    print("| scheme | scale | goal | columns | ours | bound | HiGHS | its bound | verdict |")
    print("|---|---|---|---|---|---|---|---|---|")
    for preset, name in chosen:
        if name in ("spot-checks", "road-checks"):
            continue
        for scale in SCALES:
            week = runner.week(preset, scale)
            out = os.path.join(runner.folder, f"out-{name}-{scale}")
            result, _ = runner.pair(week, name, out)
            if result["eligiblePairs"] < 20_000:
                break
        for level in result["objective"]:
            model = os.path.join(runner.folder, "model.mps")
            told = subprocess.run(
                [runner.program, "model", week, "--scheme", runner.scheme(name), "-o", model, "--json",
                 "--level", level["name"], "--plan", os.path.join(out, "pair.json")],
                capture_output=True, text=True)
            if told.returncode:
                sys.exit(told.stderr)
            columns = json.loads(told.stdout)["columns"]
            solver = highspy.Highs()
            solver.silent()
            solver.setOptionValue("threads", 1)
            solver.setOptionValue("time_limit", float(runner.seconds))
            solver.setOptionValue("mip_rel_gap", 0.0)
            solver.readModel(model)
            solver.run()
            info = solver.getInfo()
            found = info.objective_function_value
            bound = info.mip_dual_bound if info.mip_node_count >= 0 else found
            value, ours = level["value"], level["bound"]
            isFound = info.primal_solution_status == 2
            if level["certificate"] == "proven":
                good = isFound and abs(found - value) < 0.5 or bound <= value + 0.5 and not isFound \
                    or bound <= value + 0.5 and isFound and found > value - 0.5
            else:
                good = bound <= value + 0.5 and (not isFound or found > ours - 0.5)
            verdict = "equal" if isFound and abs(found - value) < 0.5 else "within" if good else "CONTRADICTS"
            bad += not good
            shown = f"{found:.0f}" if isFound else "none"
            print(f"| {name} | {scale} | {level['name']} | {columns} | {value} | {ours} | {shown} | {bound:.1f} | {verdict} |",
                  flush=True)
    return bad


def keep(runner, name):
    week = runner.week("xuchang", 1)
    before = os.path.join(runner.folder, "keep-before-" + name)
    first, _ = runner.pair(week, name, before)
    changed = os.path.join(runner.folder, "xuchang-changed")
    shutil.rmtree(changed, ignore_errors=True)
    shutil.copytree(week, changed)
    path = os.path.join(changed, "人员名册.csv")
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    header, people = rows[0], rows[1:]
    draw = random.Random(20261121)
    left = set(draw.sample(range(len(people)), len(people) * 3 // 100))
    joined = [["NEW" + row[0], *row[1:]] for row in draw.sample(people, len(people) * 5 // 100)]
    rest = [row for place, row in enumerate(people) if place not in left] + joined
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([header, *rest])
    result, status = runner.pair(changed, name, os.path.join(runner.folder, "keep-after-" + name),
                                 ["--previous", os.path.join(before, "pair.json")])
    level = next(level for level in result["objective"] if level["name"] == "keep")
    print(f"{name}: {len(left)} left, {len(joined)} joined; {level['value']} of those who stay move, "
          f"no plan moves fewer than {level['bound']} ({level['certificate']}); goals: {goals(result)}; "
          f"{result['seconds']['total']:.1f} s")
    return status != 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--part", default="table", choices=["table", "highs", "keep"])
    parser.add_argument("--only", default="")
    parser.add_argument("--folder")
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    runner = Runner(options)
    only = [name for name in options.only.split(",") if name]
    chosen = [entry for entry in SCHEMES if not only or entry[1] in only]
    if options.part == "table":
        return table(runner, chosen)
    if options.part == "highs":
        return highs(runner, chosen)
    return sum(keep(runner, name) for name in only or ["double-report", "double-report-free"])


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
