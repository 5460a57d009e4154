#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole week of one street, needs and shifts on one calendar, against planning the two apart.

    compare_calendar.py PAIDAN [--scale 1] [--seed 1] [--seconds 60] [--threads 2] [--folder DIR]

Makes the preset `street` (six communities, 2,000 people at scale 1, needs, shifts and rules about
people), plans it three ways, `together`, needs first and shifts first, and prints what the referee
counts: goals in their order with the bounds that it has re-checked, needs met, shifts stood, broken
rules. Double bookings are counted here once more, from plan.json alone: two things of one person that
share a minute. Ends with status 1 where a plan breaks a rule, books somebody twice, or is beaten on the
goals in their order by one that plans the two apart.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile

ORDERS = ["together", "needsFirst", "shiftsFirst"]
MAXIMISED = {"urgent", "needs", "fit", "wishes", "continuity"}


def run(program, folder, out, options, order):
    command = [program, "plan", folder, "-o", out, "--json", "--seed", str(options.seed),
               "--threads", str(options.threads), "--time-limit", str(options.seconds),
               "--calendar", order]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode not in (0, 1):
        sys.exit(result.stderr)
    judged = subprocess.run([program, "evaluate", folder, os.path.join(out, "plan.json"), "--json"],
                            capture_output=True, text=True)
    return json.loads(judged.stdout)


def twice(plan):
    """Pairs of things of one person that share a minute."""
    spans = {}
    for project in plan["projects"] + plan["shifts"]:
        span = (project["start"], project["start"] + project["minutes"])
        for provider in project["providers"]:
            if "person" in provider:
                spans.setdefault(provider["person"], []).append(span)
    return sum(one[0] < other[1] and other[0] < one[1]
               for list_ in spans.values() for place, one in enumerate(list_) for other in list_[:place])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--folder")
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    base = options.folder or tempfile.mkdtemp()
    folder = os.path.join(base, f"street-{options.scale}-{options.seed}")
    if not os.path.isdir(folder):
        subprocess.run([options.program, "generate", "street", "--scale", str(options.scale), "--seed",
                        str(options.seed), "-o", folder], check=True, stdout=subprocess.DEVNULL)
    found, is_sound = {}, True
    for order in ORDERS:
        out = os.path.join(base, f"out-{order}")
        verdict = run(options.program, folder, out, options, order)
        with open(os.path.join(out, "plan.json"), encoding="utf-8") as file:
            plan = json.load(file)
        with open(os.path.join(out, "run.json"), encoding="utf-8") as file:
            record = json.load(file)
        found[order] = (verdict, plan, record, twice(plan))
        is_sound = is_sound and found[order][3] == 0 and not verdict["hardViolations"]
    levels = {order: {level["name"]: level for level in found[order][0]["objective"]} for order in ORDERS}
    names = [level["name"] for level in found["together"][0]["objective"]]
    rows = [["", *ORDERS, "bound"]]
    for name in names:
        level = levels["together"][name]
        known = level["certificate"] in ("proven", "bounded")
        rows.append([name, *[str(levels[order][name]["value"]) for order in ORDERS],
                     str(level["bound"]) if known else "-"])
    for title, value in [
        ("unmet needs", lambda f: len([u for u in f[1]["unmet"] if not u["need"].startswith("post:")])),
        ("shifts short", lambda f: len([u for u in f[1]["unmet"] if u["need"].startswith("post:")])),
        ("heads at shifts", lambda f: sum(len(s["providers"]) for s in f[1]["shifts"])),
        ("held by a rule", lambda f: len([u for u in f[1]["unmet"]
                                          if u["cause"]["code"] == "cause.heldByRule"])),
        ("double bookings", lambda f: f[3]),
        ("broken rules", lambda f: len(f[0]["hardViolations"])),
        ("seconds", lambda f: round(f[2]["seconds"]["total"], 1)),
        ("stopped by", lambda f: f[1]["stoppedBy"] or "-"),
    ]:
        rows.append([title, *[str(value(found[order])) for order in ORDERS], ""])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.rjust(width) for cell, width in zip(row, widths)).rstrip())

    def key(order):
        return [-levels[order][name]["value"] if name in MAXIMISED else levels[order][name]["value"]
                for name in names]

    beaten = [order for order in ORDERS[1:] if key(order) < key("together")]
    print("beaten by:", ", ".join(beaten) or "none")
    sys.exit(0 if is_sound and not beaten else 1)


if __name__ == "__main__":
    main()
