#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Weeks with components and sessions: Paidan beside HiGHS and CP-SAT on the exported model.

    compare_projects.py PAIDAN [--scales 0.01,0.1,1] [--limits 1,10,60] [--seed N] [--folder DIR]

Every week is generated (`generate zhengzhou --projects`), planned at each limit, and its model of the
goal `needs`, the urgent points frozen at what Paidan reached, is given to both solvers at the same
limits, one thread each. Points met; higher is better. Needs highspy and ortools.
"""

import argparse
import json
import os
import subprocess
import sys
import time


def paidan(program, week, out, limit):
    begin = time.time()
    run = subprocess.run(
        [program, "plan", week, "-o", out, "--time-limit", str(limit), "--json"],
        capture_output=True, text=True, check=False)
    result = json.loads(run.stdout)
    levels = {level["name"]: level for level in result["objective"]}
    needs, urgent = levels["needs"], levels["urgent"]
    print(f"  paidan {limit:>3} s: urgent {urgent['value']} (bound {urgent['bound']}), "
          f"needs {needs['value']} (bound {needs['bound']}, {needs['status']}), "
          f"violations {result['hardViolations']}, {time.time() - begin:.1f} s, "
          f"{result['peakMemoryMB']:.0f} MB", flush=True)


def highs(model, limit):
    import highspy
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", float(limit))
    solver.setOptionValue("threads", 1)
    solver.readModel(model)
    begin = time.time()
    solver.run()
    info = solver.getInfo()
    print(f"  HiGHS  {limit:>3} s: needs {-info.objective_function_value:.0f} "
          f"(bound {-info.mip_dual_bound:.0f}), {time.time() - begin:.1f} s", flush=True)


def cpsat(model, limit):
    from ortools.linear_solver.python import model_builder
    problem = model_builder.Model()
    problem.import_from_mps_file(model)
    solver = model_builder.Solver("sat")
    solver.set_time_limit_in_seconds(limit)
    solver.set_solver_specific_parameters("num_workers:1")
    begin = time.time()
    status = solver.solve(problem)
    found = status in (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE)
    value = f"{-solver.objective_value:.0f} (bound {-solver.best_objective_bound:.0f})" if found else status
    print(f"  CP-SAT {limit:>3} s: needs {value}, {time.time() - begin:.1f} s", flush=True)


def apart(solver, model, limit):
    """Each solver in a process of its own: their libraries do not bear each other."""
    subprocess.run([sys.executable, __file__, "--solve", solver, model, str(limit)], check=False)


def main():
    if sys.argv[1:2] == ["--solve"]:
        {"highs": highs, "cpsat": cpsat}[sys.argv[2]](sys.argv[3], int(sys.argv[4]))
        return
    parser = argparse.ArgumentParser()
    parser.add_argument("paidan")
    parser.add_argument("--scales", default="0.01,0.1,1")
    parser.add_argument("--limits", default="1,10,60")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--folder", default="compare-projects")
    parser.add_argument("--only", default="paidan,highs,cpsat")
    options = parser.parse_args()
    limits = [int(limit) for limit in options.limits.split(",")]
    for scale in options.scales.split(","):
        week = os.path.join(options.folder, f"week-{scale}-{options.seed}")
        if not os.path.exists(week):
            subprocess.run([options.paidan, "generate", "zhengzhou", "--projects", "--scale", scale,
                            "--seed", options.seed, "-o", week, "--quiet"], check=True,
                           stdout=subprocess.DEVNULL)
        print(f"scale {scale}, seed {options.seed}", flush=True)
        out = os.path.join(options.folder, f"plan-{scale}-{options.seed}")
        for limit in limits:
            if "paidan" in options.only:
                paidan(options.paidan, week, out, limit)
        model = os.path.join(options.folder, f"needs-{scale}-{options.seed}.mps")
        if not os.path.exists(model):
            subprocess.run([options.paidan, "model", week, "-o", model, "--level", "needs", "--plan",
                            os.path.join(out, "plan.json")], check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
        for limit in limits:
            for solver in ("highs", "cpsat"):
                if solver in options.only:
                    apart(solver, model, limit)


main()
