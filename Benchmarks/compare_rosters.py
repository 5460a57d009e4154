#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shift rosters in the text format of Curtois & Qu (2014), by Paidan and by two general solvers.

    compare_rosters.py INSTANCE... [--paidan PROGRAM] [--peer highs|cpsat] [--seconds N] [--seed N]

Prints one line of JSON per run: instance, solver with version, objective, bound, seconds. The peers get
the plain compact model: a binary for everybody, day and shift. Needs highspy or ortools for a peer; a
peer's run is kept and redone only when its version or this text changes.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import time


class Instance:
    """What a file says, in the file's own words."""

    def __init__(self, path):
        self.name = pathlib.Path(path).stem
        sections = {}
        for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            if line.startswith("SECTION_"):
                rows = sections.setdefault(line, [])
            else:
                rows.append([field.strip() for field in line.split(",")])
        self.days = int(sections["SECTION_HORIZON"][0][0])
        self.minutes = {row[0]: int(row[1]) for row in sections["SECTION_SHIFTS"]}
        self.shifts = list(self.minutes)
        self.banned = [
            (row[0], after)
            for row in sections["SECTION_SHIFTS"]
            for after in (row[2].split("|") if len(row) > 2 and row[2] else [])
        ]
        self.staff = []
        for row in sections["SECTION_STAFF"]:
            limits = dict(pair.split("=") for pair in row[1].split("|"))
            self.staff.append((row[0], {s: int(n) for s, n in limits.items()}, *map(int, row[2:8])))
        off = sections.get("SECTION_DAYS_OFF", [])
        self.off = {(row[0], int(day)) for row in off for day in row[1:]}
        self.on_requests = sections.get("SECTION_SHIFT_ON_REQUESTS", [])
        self.off_requests = sections.get("SECTION_SHIFT_OFF_REQUESTS", [])
        self.cover = [(int(r[0]), r[1], int(r[2]), int(r[3]), int(r[4])) for r in sections["SECTION_COVER"]]


def build(instance, model):
    """Writes the compact model through a few calls that both solvers have."""
    days, shifts = range(instance.days), instance.shifts
    x = {}
    for name, limits, *_ in instance.staff:
        for day in days:
            for shift in shifts:
                allowed = limits[shift] > 0 and (name, day) not in instance.off
                x[name, day, shift] = model.binary() if allowed else None
    costs, constant = [], 0

    def cells(keys):
        return [(1, x[key]) for key in keys if x[key] is not None]

    for name, limits, most, least, row_most, row_least, off_least, weekends in instance.staff:
        work = [[key for key in ((name, day, s) for s in shifts)] for day in days]
        for day in days:
            model.between(0, cells(work[day]), 1)
        for before, after in instance.banned:
            for day in range(instance.days - 1):
                model.between(0, cells([(name, day, before), (name, day + 1, after)]), 1)
        for shift in shifts:
            model.between(0, cells((name, day, shift) for day in days), limits[shift])
        time_worked = [
            (instance.minutes[s], x[name, d, s]) for d in days for s in shifts if x[name, d, s] is not None
        ]
        model.between(least, time_worked, most)
        for day in range(instance.days - row_most):
            model.between(0, sum((cells(work[d]) for d in range(day, day + row_most + 1)), []), row_most)
        for length in range(1, row_least):
            for day in range(instance.days - length - 1):
                inner = sum((cells(work[d]) for d in range(day + 1, day + length + 1)), [])
                ends = cells(work[day]) + cells(work[day + length + 1])
                # work on the days between only: inner - ends <= length - 1
                model.between(None, inner + [(-c, v) for c, v in ends], length - 1)
        for length in range(1, off_least):
            for day in range(instance.days - length - 1):
                inner = sum((cells(work[d]) for d in range(day + 1, day + length + 1)), [])
                ends = cells(work[day]) + cells(work[day + length + 1])
                # off on the days between only: ends - inner <= 1
                model.between(None, ends + [(-c, v) for c, v in inner], 1)
        worked = []
        for week in range(instance.days // 7):
            flag = model.binary()
            worked.append((1, flag))
            for day in (7 * week + 5, 7 * week + 6):
                model.between(None, cells(work[day]) + [(-1, flag)], 0)
        model.between(0, worked, weekends)
    for name, day, shift, weight in instance.on_requests:
        constant += int(weight)
        if x[name, int(day), shift] is not None:
            costs.append((-int(weight), x[name, int(day), shift]))
    for name, day, shift, weight in instance.off_requests:
        if x[name, int(day), shift] is not None:
            costs.append((int(weight), x[name, int(day), shift]))
    for day, shift, wanted, under, over in instance.cover:
        short, extra = model.count(), model.count()
        here = cells((person[0], day, shift) for person in instance.staff)
        model.between(wanted, here + [(1, short), (-1, extra)], wanted)
        costs += [(under, short), (over, extra)]
    return costs, constant


class Highs:
    def __init__(self):
        import highspy

        self.solver = highspy.Highs()
        self.solver.setOptionValue("output_flag", False)
        self.infinity = highspy.kHighsInf
        self.integer = highspy.HighsVarType.kInteger
        self.version = "HiGHS " + self.solver.version()
        self.columns = 0

    def add(self, upper):
        self.solver.addCol(0.0, 0.0, upper, 0, [], [])
        self.columns += 1
        return self.columns - 1

    def binary(self):
        column = self.add(1.0)
        self.solver.changeColIntegrality(column, self.integer)
        return column

    def count(self):
        return self.add(self.infinity)

    def between(self, low, cells, high):
        low = -self.infinity if low is None else low
        self.solver.addRow(low, high, len(cells), [v for _, v in cells], [float(c) for c, _ in cells])

    def solve(self, costs, seconds, seed):
        for cost, column in costs:
            self.solver.changeColCost(column, self.solver.getCols(1, [column])[2][0] + cost)
        self.solver.setOptionValue("time_limit", float(seconds))
        self.solver.setOptionValue("random_seed", seed)
        self.solver.setOptionValue("threads", 2)
        self.solver.run()
        info = self.solver.getInfo()
        found = info.primal_solution_status == 2
        return (info.objective_function_value if found else None), info.mip_dual_bound


class CpSat:
    def __init__(self):
        import ortools
        from ortools.sat.python import cp_model

        self.cp = cp_model
        self.model = cp_model.CpModel()
        self.version = "CP-SAT " + ortools.__version__

    def binary(self):
        return self.model.new_bool_var("")

    def count(self):
        return self.model.new_int_var(0, 1000, "")

    def between(self, low, cells, high):
        if not cells and (low is None or low <= 0) and high >= 0:
            return
        total = sum(c * v for c, v in cells)
        self.model.add_linear_constraint(total, -(10**9) if low is None else low, high)

    def solve(self, costs, seconds, seed):
        self.model.minimize(sum(c * v for c, v in costs))
        solver = self.cp.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = 8
        solver.parameters.random_seed = seed
        status = solver.solve(self.model)
        found = status in (self.cp.OPTIMAL, self.cp.FEASIBLE)
        return (solver.objective_value if found else None), solver.best_objective_bound


def peer(path, kind, seconds, seed):
    instance = Instance(path)
    model = Highs() if kind == "highs" else CpSat()
    costs, constant = build(instance, model)
    began = time.monotonic()
    objective, bound = model.solve(costs, seconds, seed)
    return {
        "instance": instance.name,
        "solver": model.version,
        "objective": None if objective is None else round(objective + constant),
        "bound": round(bound + constant, 2),
        "seconds": round(time.monotonic() - began, 2),
        "limit": seconds,
        "seed": seed,
    }


def paidan(path, program, seconds, seed):
    command = [program, "bench", "shifts", path, "--json", "--time-limit", str(seconds), "--seed", str(seed)]
    began = time.monotonic()
    result = subprocess.run(command + ["--threads", "2"], capture_output=True, text=True, check=True)
    record = json.loads(result.stdout)
    record = record[0] if isinstance(record, list) else record
    record.update(solver="Paidan", limit=seconds, seed=seed, wall=round(time.monotonic() - began, 2))
    return record


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("instances", nargs="+")
    parser.add_argument("--paidan")
    parser.add_argument("--peer", action="append", default=[], choices=["highs", "cpsat"])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    for path in given.instances:
        if given.paidan:
            print(json.dumps(paidan(path, given.paidan, given.seconds, given.seed)), flush=True)
        for kind in given.peer:
            print(json.dumps(peer(path, kind, given.seconds, given.seed)), flush=True)


if __name__ == "__main__":
    sys.exit(main())
