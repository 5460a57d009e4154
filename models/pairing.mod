# SPDX-License-Identifier: GPL-3.0-or-later
#
# pairing.mod: who goes to whom by a pairing scheme.
#
# This is docs/model.md on pairings as a text that glpsol runs:
#
#     glpsol -m models/pairing.mod -d models/pairing.dat
#
# solves the goal `shortage` alone. A second data file asks for another goal and freezes the goals
# before it at their values, as models/matching.mod does:
#
#     data;
#     param LEVEL := band;
#     param: FROZEN: frozen := shortage 3  cover 0;
#     end;
#
# Left out: partners that must hang together, those who may not look at each other, limits and bands
# of loads of the first side, and the balance, which is no linear goal. Rules come in as PAIRS.

# ---------------------------------------------------------------------------------------------
# 1. What there is
# ---------------------------------------------------------------------------------------------

set FROM;
# Those who go (派出).

set TO;
# Those to whom they go (接收).

param fromLeast{FROM}, integer, >= 0, default 0;
param fromMost{FROM}, integer, >= 0, default 1;
param fromPriority{FROM}, integer, >= 1, default 1;
# Partners wanted (数量), allowed, and what a missing one counts (优先).

param heads{FROM}, integer, >= 1, default 1;
param size{FROM}, integer, >= 0, default 1;
# How many a group (同去) stands for, and what it adds to the load of a partner (份量).

param toLeast{TO}, integer, >= 0, default 0;
param toMost{TO}, integer, >= 0, default 1000000;
param toPriority{TO}, integer, >= 1, default 1;
# Heads wanted, allowed, and what a missing one counts.

param history{TO}, integer, >= 0, default 0;
param low{TO}, integer, default 0;
param high{TO}, integer, default 1000000;
# Load from before (往期), and the band (目标量, 幅度).

param capacity{TO}, integer, >= 0, default 1000000;
# Sizes allowed (限额), without what was there before.

set KINDS, default {};
# Roles (角色人数) and other kinds that are wanted (必有).

set ROLES, within KINDS, default {};
# What is missing of a role is shortage, of another kind cover.

set OF{KINDS}, within FROM;
# Who is of the kind.

param kindLeast{KINDS, TO}, integer, >= 0, default 0;
param kindMost{KINDS, TO}, integer, >= 0, default 1000000;

set PAIRS within FROM cross TO;
# Who may go to whom: the pairs that pass every rule (可配).

set FORBIDDEN, within FROM cross TO, default {i in FROM, j in TO: 1 = 0};
set FIXED, within FROM cross TO, default {i in FROM, j in TO: 1 = 0};
# 禁配 and 已定; a fixed pair need not pass the rules.

set OPEN := (PAIRS diff FORBIDDEN) union FIXED;

set COSTS, default {};
# Goals that pairs cost something at: nearness, fit, wishes, continuity.

param cost{COSTS, FROM, TO}, integer, default 0;
param constant{COSTS}, integer, default 0;

# ---------------------------------------------------------------------------------------------
# 2. Which question is asked
# ---------------------------------------------------------------------------------------------

set GOALS := {"shortage", "cover", "band"} union COSTS;

param LEVEL, symbolic, in GOALS, default "shortage";
# The goal to optimise.

set FROZEN, within GOALS, default {};
param frozen{FROZEN}, integer;
# Goals before it, and the values they reached: none may get worse.

# ---------------------------------------------------------------------------------------------
# 3. The plan
# ---------------------------------------------------------------------------------------------

var x{OPEN}, binary;
# 1 when the one goes to the other.

s.t. stands{(i, j) in FIXED}: x[i, j] = 1;

# Upper bounds are never exceeded.

s.t. fromUpper{i in FROM}: sum{(i, j) in OPEN} x[i, j] <= fromMost[i];
s.t. toUpper{j in TO}: sum{(i, j) in OPEN} heads[i] * x[i, j] <= toMost[j];
s.t. sizeUpper{j in TO}: sum{(i, j) in OPEN} size[i] * x[i, j] <= capacity[j];
s.t. kindUpper{k in KINDS, j in TO}:
  sum{(i, j) in OPEN: i in OF[k]} x[i, j] <= kindMost[k, j];

# Lower bounds and bands are elastic: what is missing is a number.

var fromShort{FROM}, >= 0;
var toShort{TO}, >= 0;
var kindShort{KINDS, TO}, >= 0;
var outside{TO}, >= 0;

s.t. fromLower{i in FROM}: sum{(i, j) in OPEN} x[i, j] + fromShort[i] >= fromLeast[i];
s.t. toLower{j in TO}: sum{(i, j) in OPEN} heads[i] * x[i, j] + toShort[j] >= toLeast[j];
s.t. kindLower{k in KINDS, j in TO}:
  sum{(i, j) in OPEN: i in OF[k]} x[i, j] + kindShort[k, j] >= kindLeast[k, j];
s.t. bandLower{j in TO}:
  history[j] + sum{(i, j) in OPEN} size[i] * x[i, j] + outside[j] >= low[j];
s.t. bandUpper{j in TO}:
  history[j] + sum{(i, j) in OPEN} size[i] * x[i, j] - outside[j] <= high[j];

# ---------------------------------------------------------------------------------------------
# 4. The goals, all of them minimised
# ---------------------------------------------------------------------------------------------

var value{GOALS};

# 缺口: missing partners of both sides and of roles.
s.t. shortageValue: value["shortage"] =
  sum{i in FROM} fromPriority[i] * fromShort[i] + sum{j in TO} toPriority[j] * toShort[j]
  + sum{k in ROLES, j in TO} toPriority[j] * kindShort[k, j];

# 齐全: missing partners of other kinds.
s.t. coverValue: value["cover"] = sum{k in KINDS diff ROLES, j in TO} kindShort[k, j];

# 相对均衡: load outside the band.
s.t. bandValue: value["band"] = sum{j in TO} outside[j];

# What pairs cost: 就近, 匹配, 志愿, 保持.
s.t. costValue{c in COSTS}:
  value[c] = constant[c] + sum{(i, j) in OPEN} cost[c, i, j] * x[i, j];

s.t. keep{g in FROZEN}: value[g] <= frozen[g];

minimize goal: value[LEVEL];

solve;

# ---------------------------------------------------------------------------------------------
# 5. The answer
# ---------------------------------------------------------------------------------------------

# Values are read off the pairs alone; the variables of what is missing need not be tight in goals that
# are neither optimised nor frozen.

param heed{j in TO} := round(sum{(i, j) in OPEN} heads[i] * x[i, j]);
param load{j in TO} := history[j] + round(sum{(i, j) in OPEN} size[i] * x[i, j]);
param lack{k in KINDS, j in TO} :=
  max(0, kindLeast[k, j] - round(sum{(i, j) in OPEN: i in OF[k]} x[i, j]));

param answer{g in GOALS} :=
  if g = "shortage" then
    sum{i in FROM} fromPriority[i] * max(0, fromLeast[i] - round(sum{(i, j) in OPEN} x[i, j]))
    + sum{j in TO} toPriority[j] * max(0, toLeast[j] - heed[j])
    + sum{k in ROLES, j in TO} toPriority[j] * lack[k, j]
  else if g = "cover" then sum{k in KINDS diff ROLES, j in TO} lack[k, j]
  else if g = "band" then
    sum{j in TO} (max(0, low[j] - load[j]) + max(0, load[j] - high[j]))
  else sum{c in COSTS: c = g}
    (constant[c] + sum{(i, j) in OPEN} cost[c, i, j] * round(x[i, j]));

printf "\noptimised %s = %d\n", LEVEL, answer[LEVEL];
printf{g in GOALS: g <> LEVEL} "  with %s = %d\n", g, answer[g];
printf "plan:\n";
printf{(i, j) in OPEN: x[i, j] > 0.5} "  %s to %s\n", i, j;
printf{j in TO: heed[j] < toLeast[j]} "  %s lacks %d of %d\n", j, toLeast[j] - heed[j], toLeast[j];
printf "\n";

end;
