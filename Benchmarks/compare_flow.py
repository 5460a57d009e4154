#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Solves DIMACS files with OR-Tools SimpleMinCostFlow and with flow-bench, in one run.

    compare_flow.py FLOW_BENCH FILE.min...      # needs ortools and numpy
CPU seconds are of building and solving in memory, without reading the file.
"""
import subprocess
import sys
import time

import numpy as np
from ortools.graph.python import min_cost_flow


def solve(path):
    tails, heads, uppers, costs, supplies = [], [], [], [], {}
    with open(path) as lines:
        for line in lines:
            parts = line.split()
            if parts[:1] == ["n"]:
                supplies[int(parts[1]) - 1] = int(parts[2])
            elif parts[:1] == ["a"]:
                tails.append(int(parts[1]) - 1)
                heads.append(int(parts[2]) - 1)
                uppers.append(int(parts[4]))
                costs.append(int(parts[5]))
    arrays = [np.array(a) for a in (tails, heads, uppers, costs)]
    nodes, amounts = np.array(list(supplies)), np.array(list(supplies.values()))
    start = time.process_time()
    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(*arrays)
    flow.set_nodes_supplies(nodes, amounts)
    status = flow.solve()
    seconds = time.process_time() - start
    return len(tails), status.name, flow.optimal_cost(), seconds


for path in sys.argv[2:]:
    runs = []
    for _ in range(5):
        theirs = solve(path)
        ours = subprocess.run([sys.argv[1], path], capture_output=True, text=True, check=True)
        words = ours.stdout.split()
        runs.append((theirs[3], float(words[-1]), theirs[2], int(words[-2])))
    runs.sort()
    their, mine, their_cost, my_cost = runs[2]
    ratio = sorted(mine / their for their, mine, _, _ in runs)[2]
    print(f"{path}: {theirs[0]} arcs, OR-Tools {their:.4f} s ({their_cost}), "
          f"flow-bench {mine:.4f} s ({my_cost}), ratio {ratio:.2f}")
