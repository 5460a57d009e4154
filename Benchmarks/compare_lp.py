#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cutting stock by column generation and a model of 1,000,000 nonzeros: lp-bench beside PuLP.

    compare_lp.py LP_BENCH [--peer]      # --peer needs pulp (with its CBC); both need numpy

Instances: the classic ones below, whose optima are published, and triplets in the manner of
Falkenauer (1996), where every roll of an optimal plan is cut into three pieces without waste, so that
the optimum is known by construction.
"""
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

# name, width, {length: demand}, fewest rolls
CLASSIC = [
    # V. Chvatal, Linear Programming, 1983, chapter 13.
    ("chvatal", 100, {45: 97, 36: 610, 31: 395, 14: 211}, 453),
    # R. Fourer, D. Gay, B. Kernighan, AMPL, 2003, chapter 15 (cut.mod).
    ("ampl", 110, {20: 48, 45: 35, 50: 24, 55: 10, 75: 8}, 47),
    # The paper machine of Wikipedia's article "Cutting stock problem".
    ("paper", 5600, {1380: 22, 1520: 25, 1560: 12, 1710: 14, 1820: 18, 1880: 18, 1930: 20,
                     2000: 10, 2050: 12, 2100: 14, 2140: 16, 2150: 18, 2200: 20}, 73),
]


def triplets(rolls, seed, width=1000):
    chance = random.Random(seed)
    demand = {}
    for _ in range(rolls):
        first = chance.randint(380, 490)
        rest = width - first
        second = chance.randint(250, rest // 2)
        for length in (first, second, rest - second):
            demand[length] = demand.get(length, 0) + 1
    return (f"triplets{rolls}-{seed}", width, demand, rolls)


def instances():
    yield from CLASSIC
    for rolls, seed in [(20, 1), (40, 2), (83, 3), (167, 4)]:
        yield triplets(rolls, seed)


def best_pattern(width, lengths, left, prices):
    """A knapsack with no more of a piece than is left, in bundles of 1, 2, 4, ... pieces."""
    worth, bundles = np.zeros(width + 1), []
    for piece, length in enumerate(lengths):
        open_, size = min(left[piece], width // length) if prices[piece] > 0 else 0, 1
        while open_ > 0:
            count = min(size, open_)
            open_, size = open_ - count, 2 * size
            total = count * length
            taken = np.zeros(width + 1, bool)
            new = worth[: width + 1 - total] + count * prices[piece]
            taken[total:] = new > worth[total:] + 1e-12
            worth[total:] = np.where(taken[total:], new, worth[total:])
            bundles.append((piece, count, taken))
    counts, room = [0] * len(lengths), width
    for piece, count, taken in reversed(bundles):
        if taken[room]:
            counts[piece] += count
            room -= count * lengths[piece]
    return worth[width], counts


def cpu():
    own, children = (resource.getrusage(who) for who in
                     (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def with_pulp(width, demand):
    import pulp

    lengths, demands = list(demand), list(demand.values())
    start, pricing = cpu(), 0.0
    model = pulp.LpProblem("cutting", pulp.LpMinimize)
    model += pulp.LpAffineExpression()
    rows = []
    for piece in range(len(lengths)):
        row = pulp.LpConstraint(pulp.LpAffineExpression(), pulp.LpConstraintGE, f"d{piece}",
                                demands[piece])
        model += row
        rows.append(row)
    columns = 0

    def add(counts):
        nonlocal columns
        variable = pulp.LpVariable(f"p{columns}", 0)
        columns += 1
        model.objective += variable
        for row, count in zip(rows, counts):
            if count:
                row.addInPlace(count * variable)
        model.addVariable(variable)

    for piece, length in enumerate(lengths):
        add([min(width // length, demands[piece]) if piece == other else 0 for other in range(len(lengths))])
    solves = 0
    while True:
        model.solve(pulp.PULP_CBC_CMD(msg=False))
        solves += 1
        before = cpu()
        worth, counts = best_pattern(width, lengths, demands, [max(0.0, row.pi) for row in rows])
        pricing += cpu() - before
        if worth <= 1 + 1e-6:  # CBC writes its duals with few digits
            return pulp.value(model.objective), solves, cpu() - start - pricing
        add(counts)


def build_with_pulp():
    import pulp

    start = cpu()
    model = pulp.LpProblem("transport", pulp.LpMinimize)
    flows = [[pulp.LpVariable(f"x{i}_{j}", 0) for j in range(500)] for i in range(1000)]
    model += pulp.LpAffineExpression(
        [(flows[i][j], (i * 31 + j * 17) % 101) for i in range(1000) for j in range(500)])
    for i in range(1000):
        model += pulp.lpSum(flows[i]) <= 20
    for j in range(500):
        model += pulp.lpSum(flows[i][j] for i in range(1000)) >= 30
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"PuLP: 1,000,000 nonzeros in {cpu() - start:.2f} s, {peak:.0f} MB")


def main():
    bench, has_peer = sys.argv[1], "--peer" in sys.argv
    with tempfile.TemporaryDirectory() as folder:
        for name, width, demand, fewest in instances():
            path = Path(folder, name)
            path.write_text(f"{width}\n" + "".join(f"{k} {v}\n" for k, v in demand.items()))
            print(subprocess.run([bench, "cutting", path], capture_output=True, text=True,
                                 check=True).stdout.strip(), f" fewest {fewest}")
            if has_peer:
                value, solves, seconds = with_pulp(width, demand)
                print(f"  PuLP: bound {value:.4f}  solves {solves}  seconds {seconds:.3f} "
                      "(without pricing)", flush=True)
    print(subprocess.run([bench, "build"], capture_output=True, text=True, check=True).stdout)
    if has_peer:
        build_with_pulp()


if __name__ == "__main__":
    main()
