# SPDX-License-Identifier: GPL-3.0-or-later
#
# matching.mod: who meets which need in one week of a street office.
#
# This is docs/model.md sections 4 and 5 as a text that glpsol runs:
#
#     glpsol -m models/matching.mod -d models/matching.dat
#
# solves the goal `needs` alone. A second data file asks for another goal and freezes the goals
# before it at their values (models/README.md shows both, and describes every table of the data):
#
#     data;
#     param LEVEL := band;
#     param: FROZEN: frozen := locks 0  urgent 1000  needs 6334  floors 0;
#     end;
#
# Paidan does not solve this text: it solves the same flow with its own network simplex. The text is
# the definition that both are held to.

# ---------------------------------------------------------------------------------------------
# 1. What there is
# ---------------------------------------------------------------------------------------------

set COMMUNITIES;
# Communities (社区) with planned needs. Needs without one belong to "none", which is owed nothing.

set UNITS;
# Resident units (驻区单位) that own an offer whose pieces count as load.

set PEOPLE;
# People who can come at least once this week.

set NEEDS;
# Planned needs only; a need is asked in `quantity` equal pieces.

param quantity{NEEDS}, integer, >= 1;
# Pieces asked.

param points{NEEDS}, integer, >= 1;
# P: what the whole need is worth, 1000 x the weight of its beneficiary class.

param urgent{NEEDS}, binary;
param locked{NEEDS}, binary;
# 1 if the office has pinned the need to somebody.

param community{NEEDS}, symbolic, in COMMUNITIES union {"none"};

param duration{NEEDS}, integer, >= 1;
# Minutes of a person for one piece.

set PROVIDERS;
# Offers and people with at least one candidate need.

param weekCap{PROVIDERS}, integer, >= 1;
# W: pieces a week.

param cellCap{PROVIDERS}, integer, >= 1;
# H: pieces a half-day. It binds only where H < W.

param dayCap{p in PROVIDERS}, integer, >= 1, default weekCap[p];
# K: pieces a day. Only people have one: minutes a day / minutes of a piece, rounded down.

param bearer{PROVIDERS}, symbolic, in UNITS union PEOPLE union {"none"};
# Whose load a piece is: an offer's unit, the person in person, or nobody's (goods).

set PAIRS within NEEDS cross PROVIDERS;
# Who is eligible for what: the pairs that pass every gate of docs/model.md section 2.

param nearness{PAIRS}, integer, >= 0;
# Metres, or a class from 0 to 4.

param fit{PAIRS}, integer, >= 0;
param wish{PAIRS}, integer, >= 0;
param continuity{PAIRS}, binary;

set CELLS := -1 .. 20;
# Half-days: 3 x day + part, day 0 = Monday, part 0 = 06-12, 1 = 12-18, 2 = 18-24.
# -1 stands for the whole week, where the half-day does not matter because H = W.

set ARCS within NEEDS cross PROVIDERS cross CELLS;
# When each pair has a common start. All cells of a provider with H = W may be written as one -1.

check{(n, p, h) in ARCS}: (n, p) in PAIRS;
check{(n, p, h) in ARCS: h = -1}: cellCap[p] >= weekCap[p];

# ---------------------------------------------------------------------------------------------
# 2. What is owed and what is fair (constants; docs/model.md section 5 has the formulas)
# ---------------------------------------------------------------------------------------------

param owed{COMMUNITIES}, integer, >= 0;
# F: the floor (无死角), a share of the best the community could get were it planned alone.
# That best is the value of `needs` with `only` set to the community.

param mixedFloors, binary, default 1;
# Communities whose pieces are not all worth the same have floors that no convex flow cost can
# hold. 1: count them all the same (exact, this text only). 0: leave them out, as the network does.

set MEMBERS := UNITS union PEOPLE;
# Who carries load.

param most{MEMBERS}, integer, >= 1;
# Pieces at most: the unit's week limit or what its offers add up to; a person's W.

param step{MEMBERS}, integer, >= 0, default 1;
# Load of one piece where `most` > 1: 1 for a unit, the minutes of a piece for a person.

param history{MEMBERS}, integer, >= 0;
# Load before the week: pieces of a unit, minutes of a person.

param low{MEMBERS}, integer;
param high{MEMBERS}, integer;
# The band (相对均衡): rounded outwards from (1 - t) and (1 + t) times the fair share.

param weight{MEMBERS}, integer, >= 1;
# 1000 / fair share, rounded.

# ---------------------------------------------------------------------------------------------
# 3. Which question is asked
# ---------------------------------------------------------------------------------------------

set GOALS := {"locks", "urgent", "needs", "floors", "band", "nearness", "fit", "wishes",
  "fineBalance", "continuity"};
set MAXIMISED := {"urgent", "needs", "fit", "wishes", "continuity"};

param LEVEL, symbolic, in GOALS, default "needs";
# The goal to optimise.

set FROZEN, within GOALS, default {};
param frozen{FROZEN}, integer;
# Goals before it, and the values they reached: none may get worse.

param only, symbolic, default "all";
# Plans the needs of one community alone; the value of `needs` is then its best_c.

set ASKED := {n in NEEDS: only = "all" or community[n] = only};
set OPEN := {(n, p, h) in ARCS: n in ASKED};

# ---------------------------------------------------------------------------------------------
# 4. The plan
# ---------------------------------------------------------------------------------------------

var x{(n, p, h) in OPEN}, integer, >= 0;
# Pieces of need n that provider p gives in half-day h.

param worth{n in NEEDS} := points[n] div quantity[n];
param extra{n in NEEDS} := points[n] mod quantity[n];
# A piece is worth the whole points divided by the quantity, rounded down; the remainder makes the
# first `extra` pieces worth one more. So met points are concave in the pieces given.

var plain{n in ASKED}, integer, >= 0, <= quantity[n] - extra[n];
var rich{n in ASKED}, integer, >= 0, <= extra[n];
# Pieces not given: first those worth `worth`, then those worth `worth` + 1. Left to itself no goal
# would take a rich piece before a plain one, because it costs more and does nothing else.

s.t. need{n in ASKED}: sum{(n, p, h) in OPEN} x[n, p, h] + plain[n] + rich[n] = quantity[n];
# Elastic demand: a need is met or missed, piece by piece; the model is always feasible.

set CELLED := {p in PROVIDERS: cellCap[p] < weekCap[p]};

s.t. halfDay{p in CELLED, c in 0 .. 20: exists{(n, p, h) in OPEN} h = c}:
  sum{(n, p, h) in OPEN: h = c} x[n, p, h] <= cellCap[p];

s.t. day{p in CELLED, d in 0 .. 6: dayCap[p] < min(3, weekCap[p])
    and exists{(n, p, h) in OPEN} h div 3 = d}:
  sum{(n, p, h) in OPEN: h div 3 = d} x[n, p, h] <= dayCap[p];

s.t. week{p in PROVIDERS: exists{(n, p, h) in OPEN} 1 = 1}:
  sum{(n, p, h) in OPEN} x[n, p, h] <= weekCap[p];

# ---------------------------------------------------------------------------------------------
# 5. Load, piece by piece
# ---------------------------------------------------------------------------------------------

# The costs of load are convex, so a member's k-th piece costs no less than the one before it, and
# unit steps say all: piece k of member m is y[m, k]. A person who comes once at most has one piece
# of the length of its need, which is written on the arc itself.

set STEPPED := {m in MEMBERS: most[m] > 1};
set SINGLE := {m in MEMBERS: most[m] = 1};

var y{m in STEPPED, k in 1 .. most[m]}, integer, >= 0, <= 1;

s.t. pieces{m in STEPPED}:
  sum{(n, p, h) in OPEN: bearer[p] = m} x[n, p, h] = sum{k in 1 .. most[m]} y[m, k];

s.t. once{m in SINGLE}: sum{(n, p, h) in OPEN: bearer[p] = m} x[n, p, h] <= 1;

# g(L): load outside the band, and weighted square, for a load L that includes the history.

param stepOutside{m in STEPPED, k in 0 .. most[m]} :=
  max(0, low[m] - history[m] - k * step[m]) + max(0, history[m] + k * step[m] - high[m]);

param stepSquare{m in STEPPED, k in 0 .. most[m]} :=
  weight[m] * (history[m] + k * step[m]) ^ 2;

param arcLoad{(n, p) in PAIRS} := if bearer[p] in PEOPLE then duration[n] else 1;

param idleOutside{m in MEMBERS} := max(0, low[m] - history[m]) + max(0, history[m] - high[m]);
param idleSquare{m in MEMBERS} := weight[m] * history[m] ^ 2;

param arcOutside{(n, p) in PAIRS: bearer[p] in SINGLE} :=
  max(0, low[bearer[p]] - history[bearer[p]] - arcLoad[n, p])
  + max(0, history[bearer[p]] + arcLoad[n, p] - high[bearer[p]]) - idleOutside[bearer[p]];

param arcSquare{(n, p) in PAIRS: bearer[p] in SINGLE} :=
  weight[bearer[p]] * (history[bearer[p]] + arcLoad[n, p]) ^ 2 - idleSquare[bearer[p]];

# ---------------------------------------------------------------------------------------------
# 6. The goals, the most important first (法律 is not among them: it is what OPEN leaves out)
# ---------------------------------------------------------------------------------------------

var value{GOALS};

# 锁定: pieces of locked needs that are missed.
s.t. locksValue: value["locks"] = sum{n in ASKED: locked[n] = 1} (plain[n] + rich[n]);

# 紧急优先: points met of urgent needs.
s.t. urgentValue: value["urgent"] =
  sum{n in ASKED: urgent[n] = 1} (points[n] - worth[n] * plain[n] - (worth[n] + 1) * rich[n]);

# 应满尽满: points met.
s.t. needsValue: value["needs"] =
  sum{n in ASKED} (points[n] - worth[n] * plain[n] - (worth[n] + 1) * rich[n]);

# 无死角: points that communities lack to their floors.
set UNIFORM := {c in COMMUNITIES: forall{n in ASKED: community[n] = c}
  (extra[n] = 0 and forall{m in ASKED: community[m] = c} worth[m] = worth[n])};
set FLOORED := {c in COMMUNITIES: owed[c] > 0 and (c in UNIFORM or mixedFloors = 1)};

var lack{c in FLOORED}, >= 0;

s.t. floor{c in FLOORED}: lack[c] >= owed[c]
  - sum{n in ASKED: community[n] = c} (points[n] - worth[n] * plain[n] - (worth[n] + 1) * rich[n]);

s.t. floorsValue: value["floors"] = sum{c in FLOORED} lack[c];

# 相对均衡: load outside the band, history included; who gives nothing counts too.
s.t. bandValue: value["band"] = sum{m in MEMBERS} idleOutside[m]
  + sum{m in STEPPED, k in 1 .. most[m]} (stepOutside[m, k] - stepOutside[m, k - 1]) * y[m, k]
  + sum{(n, p, h) in OPEN: bearer[p] in SINGLE} arcOutside[n, p] * x[n, p, h];

# 就近: metres or classes.
s.t. nearnessValue: value["nearness"] = sum{(n, p, h) in OPEN} nearness[n, p] * x[n, p, h];

# 职能 / 特长.
s.t. fitValue: value["fit"] = sum{(n, p, h) in OPEN} fit[n, p] * x[n, p, h];

# 志愿.
s.t. wishesValue: value["wishes"] = sum{(n, p, h) in OPEN} wish[n, p] * x[n, p, h];

# 细均衡: the sum of weighted squares of history plus load.
s.t. fineBalanceValue: value["fineBalance"] = sum{m in MEMBERS} idleSquare[m]
  + sum{m in STEPPED, k in 1 .. most[m]} (stepSquare[m, k] - stepSquare[m, k - 1]) * y[m, k]
  + sum{(n, p, h) in OPEN: bearer[p] in SINGLE} arcSquare[n, p] * x[n, p, h];

# 延续: pieces that keep last period's pairing.
s.t. continuityValue: value["continuity"] =
  sum{(n, p, h) in OPEN} continuity[n, p] * x[n, p, h];

s.t. keep{g in FROZEN}:
  (if g in MAXIMISED then -1 else 1) * value[g] <= (if g in MAXIMISED then -1 else 1) * frozen[g];
# Floors counted without integrality are still whole: lack is the largest of whole numbers.

minimize goal: (if LEVEL in MAXIMISED then -1 else 1) * value[LEVEL];

solve;

# ---------------------------------------------------------------------------------------------
# 7. The answer
# ---------------------------------------------------------------------------------------------

# Values are read off the plan x alone; the variables of load and missed pieces need not be tight in
# goals that are neither optimised nor frozen.

param given{n in ASKED} := round(sum{(n, p, h) in OPEN} x[n, p, h]);
param met{n in ASKED} := given[n] * worth[n] + min(given[n], extra[n]);
param load{m in MEMBERS} := history[m]
  + round(sum{(n, p, h) in OPEN: bearer[p] = m} x[n, p, h]
    * (if most[m] > 1 then step[m] else arcLoad[n, p]));

param answer{g in GOALS} :=
  if g = "locks" then sum{n in ASKED: locked[n] = 1} (quantity[n] - given[n])
  else if g = "urgent" then sum{n in ASKED: urgent[n] = 1} met[n]
  else if g = "needs" then sum{n in ASKED} met[n]
  else if g = "floors" then
    sum{c in FLOORED} max(0, owed[c] - sum{n in ASKED: community[n] = c} met[n])
  else if g = "band" then
    sum{m in MEMBERS} (max(0, low[m] - load[m]) + max(0, load[m] - high[m]))
  else if g = "nearness" then sum{(n, p, h) in OPEN} nearness[n, p] * round(x[n, p, h])
  else if g = "fit" then sum{(n, p, h) in OPEN} fit[n, p] * round(x[n, p, h])
  else if g = "wishes" then sum{(n, p, h) in OPEN} wish[n, p] * round(x[n, p, h])
  else if g = "fineBalance" then sum{m in MEMBERS} weight[m] * load[m] ^ 2
  else sum{(n, p, h) in OPEN} continuity[n, p] * round(x[n, p, h]);

printf "\noptimised %s = %d\n", LEVEL, answer[LEVEL];
printf{g in GOALS: g <> LEVEL} "  with %s = %d\n", g, answer[g];
printf "plan:\n";
printf{(n, p, h) in OPEN: x[n, p, h] > 0.5} "  need %s  provider %s  cell %d  pieces %d\n",
  n, p, h, round(x[n, p, h]);
printf{n in ASKED: given[n] < quantity[n]} "  need %s  missed %d of %d\n",
  n, quantity[n] - given[n], quantity[n];
printf "\n";

end;
