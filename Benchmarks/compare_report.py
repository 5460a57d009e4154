#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""双报到 on all pairs: `paidan bench report` beside OR-Tools SimpleMinCostFlow on the same flow.

    compare_report.py PAIDAN MAKE_PY [--seeds 101,102,103,104,105] [--runs 3] [--folder DIR]

MAKE_PY makes an instance: `MAKE_PY x SEED FILE.csv` (35,400 members, 500 communities). CPU seconds,
medians of the runs: ours of the whole process but its start (reading, costs, solving, certificate),
theirs of the solve alone and with the building of their arcs from ready arrays, in a process of its
own. Ends with status 1 when an optimum differs or ours takes more than a fifth of their solve.
Needs numpy and ortools.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time


def read(path):
    """Members and communities in tenths of a metre."""
    import numpy as np
    points = {"member": [], "community": []}
    with open(path) as lines:
        next(lines)
        for line in lines:
            kind, x, y = line.rstrip().split(",")
            points[kind].append((int(x.replace(".", "")), int(y.replace(".", ""))))
    return np.array(points["member"]), np.array(points["community"])


def their_solve(path):
    import numpy as np
    from ortools.graph.python import min_cost_flow
    members, places = read(path)
    n, m = len(members), len(places)
    square = sum((members[:, None, axis] - places[None, :, axis]) ** 2 for axis in (0, 1))
    costs = np.rint(np.sqrt(square) / 100).astype(np.int64).ravel()
    del square
    lower, upper = 9 * n // (10 * m), -(-11 * n // (10 * m))
    # A unit from every member to a community, from there up to the width of the band to a sink.
    tails = np.concatenate([np.repeat(np.arange(n, dtype=np.int32), m), np.arange(n, n + m, dtype=np.int32)])
    heads = np.concatenate([np.tile(np.arange(n, n + m, dtype=np.int32), n), np.full(m, n + m, np.int32)])
    room = np.concatenate([np.ones(n * m, np.int64), np.full(m, upper - lower, np.int64)])
    costs = np.concatenate([costs, np.zeros(m, np.int64)])
    supply = np.concatenate([np.ones(n, np.int64), np.full(m, -lower, np.int64), [m * lower - n]])
    begin = time.process_time()
    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(tails, heads, room, costs)
    flow.set_nodes_supplies(np.arange(n + m + 1, dtype=np.int32), supply)
    built = time.process_time()
    status = flow.solve()
    end = time.process_time()
    print(json.dumps({"status": status.name, "objective": flow.optimal_cost(),
                      "build": built - begin, "solve": end - built}))


def run(*command):
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paidan")
    parser.add_argument("make")
    parser.add_argument("--seeds", default="101,102,103,104,105")
    parser.add_argument("--runs", type=int, default=3, help="of ours; OR-Tools runs once a seed")
    parser.add_argument("--folder", default="compare-report")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    print("seed    optimum   equal   ours CPU s  (wall: read costs solve certify)   MB"
          "   OR-Tools solve  +build   ratio  with build")
    is_good = True
    for seed in options.seeds.split(","):
        path = os.path.join(options.folder, f"x{seed}.csv")
        if not os.path.exists(path):
            subprocess.run([sys.executable, options.make, "x", seed, path], check=True)
        ours = sorted((run(options.paidan, "bench", "report", path, "--json")
                       for _ in range(options.runs)), key=lambda record: record["cpuSeconds"])
        mine = ours[len(ours) // 2]
        theirs = run(sys.executable, __file__, "--solve", path)
        seconds = mine["seconds"]
        whole = theirs["build"] + theirs["solve"]
        is_equal = (mine["status"] == "optimal" and theirs["status"] == "OPTIMAL"
                    and {record["objective"] for record in ours} == {theirs["objective"]})
        is_good = is_good and is_equal and mine["cpuSeconds"] <= theirs["solve"] / 5
        print(f"{seed}  {mine['objective']:>10}   {'yes' if is_equal else 'NO':>5}   "
              f"{mine['cpuSeconds']:>10.2f}   {seconds['read']:.2f} {seconds['costs']:.2f} "
              f"{seconds['solve']:.2f} {seconds['certify']:.2f}   "
              f"{statistics.median(record['peakMemoryMB'] for record in ours):>5.0f}   "
              f"{theirs['solve']:>14.2f}  {whole:>6.2f}   {mine['cpuSeconds'] / theirs['solve']:.3f}  "
              f"{mine['cpuSeconds'] / whole:.3f}", flush=True)
    sys.exit(0 if is_good else 1)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--solve"]:
        their_solve(sys.argv[2])
    else:
        main()
