# SPDX-License-Identifier: GPL-3.0-or-later
#
# projects.mod: projects of several parts, sessions that several needs join, and things that can be in
# one place at a time.
#
# This is docs/model.md sections 7 and 9 as a text that glpsol runs:
#
#     glpsol -m models/projects.mod -d models/projects.dat
#
# solves the goal `needs` alone. A second data file asks for another goal and freezes those before it,
# as for matching.mod:
#
#     data;
#     param LEVEL := needs;
#     param: FROZEN: frozen := locks 0  urgent 2000;
#     end;
#
# Who may serve what, and when, comes in as OPTIONS and JOINS; models/README.md describes every table.

# ---------------------------------------------------------------------------------------------
# 1. Times
# ---------------------------------------------------------------------------------------------

set TIMES;
# A half-day, or a start in one where starts matter: where several providers or needs must come
# together, and for things that are exclusive.

param halfDay{TIMES}, integer, in 0 .. 20;
# 3 x day + part, day 0 = Monday, part 0 = 06-12, 1 = 12-18, 2 = 18-06. The half-day of the start.

param start{TIMES}, integer, >= -1, default -1;
# Minutes since Monday 00:00, or -1 where any start in the half-day will do.

set TOUCHED{t in TIMES}, within 0 .. 20, default {halfDay[t]};
# The half-days in which it is under way; more than one for long needs only.

# ---------------------------------------------------------------------------------------------
# 2. Who gives
# ---------------------------------------------------------------------------------------------

set UNITS;
# Resident units with a limit.

param unitWeek{UNITS}, integer, >= 0, default 1000000;
param unitHalfDay{UNITS}, integer, >= 0, default 1000000;

set PROVIDERS;
param perWeek{PROVIDERS}, integer, >= 0;
param perHalfDay{PROVIDERS}, integer, >= 0;
# W and H: pieces; one for a session, however many join it.

param minutesADay{PROVIDERS}, integer, >= 0, default 1440;
# Of people.

param unit{PROVIDERS}, symbolic, in UNITS union {"none"}, default "none";
# Whose limits count its pieces; none for people, goods and units without limits.

set EXCLUSIVE, within PROVIDERS, default {};
# Offers of which two bookings may not run at once: halls let by the hour, and all that moves. Who
# comes once a half-day and needs no gap between half-days may be left out.

param between{EXCLUSIVE}, integer, >= 0, default 0;
# Packing and set-up: minutes from the end of a booking to the start of the next.

param buffer, integer, >= 0, default 0;
# The same for all bookings inside one half-day, if that is more.

set MOVING, within EXCLUSIVE, default {};
# What comes to the need, and travels from one to the next.

set HOLDS, dimen 2;
# (provider, skill).

# ---------------------------------------------------------------------------------------------
# 3. What is asked
# ---------------------------------------------------------------------------------------------

set NEEDS;
param points{NEEDS}, integer, >= 0;
# P: what the whole need is worth.

param quantity{NEEDS}, integer, >= 1;
param minimum{NEEDS}, integer, >= 1, default 1;
# Pieces, and how few are worth giving.

param urgent{NEEDS}, binary, default 0;
param locked{NEEDS}, binary, default 0;
param shape{NEEDS}, symbolic, in {"pieces", "together", "parts"};
# pieces: any number, each at its own time; together: all parts at one time or none;
# parts: all that can be had at one time, each part a piece.

param needMinutes{NEEDS}, integer, >= 1;
param needSite{n in NEEDS}, symbolic, default n;
# Where a moving provider goes for it.

param attendance{NEEDS}, integer, >= 1, default 1;
# People who come to a session.

set PARTS, within NEEDS cross 1 .. 1000;
# Components; a need without any has one part.

param asked{PARTS}, integer, >= 1;
param source{PARTS}, symbolic, in {"heads", "one"};
# heads: from several providers; one: all from one.

set SKILLS, dimen 3;
# (need, part, skill): wanted of some heads of the part; what all heads need is a matter of OPTIONS.

param heads{SKILLS}, integer, >= 1;

set OPTIONS, dimen 4;
# (need, part, time, provider): who can serve what when.

check{(n, r, t, p) in OPTIONS}: (n, r) in PARTS and t in TIMES and p in PROVIDERS;
check{(n, r, t, p) in OPTIONS: p in EXCLUSIVE}: start[t] >= 0;

# ---------------------------------------------------------------------------------------------
# 4. Sessions
# ---------------------------------------------------------------------------------------------

set RUNS, default {};
# Sessions that may be held: an offer's own, and those that nobody named. What could be held twice at
# once stands here twice.

param runProvider{RUNS}, symbolic, in PROVIDERS;
param runTime{RUNS}, symbolic, in TIMES;
param runMinutes{RUNS}, integer, >= 1;
param seats{RUNS}, integer, >= 1;
param least{RUNS}, integer, >= 1, default 1;
param host{RUNS}, symbolic, in NEEDS union {"none"}, default "none";
# The need at whose place it is held; none for one at the place of its offer.

set JOINS, within RUNS cross NEEDS;
# Who may join: the gates, the time, and near the host.

check{k in RUNS: host[k] <> "none"}: (k, host[k]) in JOINS;
check{k in RUNS: runProvider[k] in EXCLUSIVE}: start[runTime[k]] >= 0;

# ---------------------------------------------------------------------------------------------
# 5. The plan
# ---------------------------------------------------------------------------------------------

param lot{(n, r) in PARTS} := if source[n, r] = "one" then asked[n, r] else 1;
# Pieces that go together.

param most{(n, r, t, p) in OPTIONS} :=
  min(asked[n, r] div lot[n, r], perHalfDay[p] div lot[n, r], perWeek[p] div lot[n, r]);

var x{(n, r, t, p) in OPTIONS}, integer, >= 0, <= most[n, r, t, p];
# Lots that provider p gives to part r of need n at time t.

set MEETINGS := setof{(n, r, t, p) in OPTIONS: shape[n] <> "pieces"} (n, t);

var y{MEETINGS}, binary;
# Whether need n is met at time t.

set PRESENT := setof{(n, t) in MEETINGS, (n, r) in PARTS} (n, t, r);

var done{PRESENT}, binary;
# Whether all of part r is there.

var open{RUNS}, binary;
var join{JOINS}, binary;

var met{n in NEEDS}, integer, >= 0, <= quantity[n];
# Pieces met.

s.t. metPieces{n in NEEDS: shape[n] = "pieces"}: met[n] =
  sum{(n, r, t, p) in OPTIONS} lot[n, r] * x[n, r, t, p] + sum{(k, n) in JOINS} join[k, n];

s.t. metTogether{n in NEEDS: shape[n] = "together"}: met[n] =
  quantity[n] * sum{(n, t) in MEETINGS} y[n, t] + sum{(k, n) in JOINS} join[k, n];

s.t. metParts{n in NEEDS: shape[n] = "parts"}: met[n] =
  sum{(n, t, r) in PRESENT} done[n, t, r];

s.t. oneTime{n in NEEDS: shape[n] <> "pieces"}: sum{(n, t) in MEETINGS} y[n, t] <= 1;

var given{n in NEEDS: minimum[n] > 1}, binary;
s.t. notMore{n in NEEDS: minimum[n] > 1}: met[n] <= quantity[n] * given[n];
s.t. notLess{n in NEEDS: minimum[n] > 1}: met[n] >= minimum[n] * given[n];

# Parts: complete or empty, and only at the time of the meeting.

s.t. present{(n, t, r) in PRESENT}: done[n, t, r] <= y[n, t];

s.t. everything{(n, t, r) in PRESENT: shape[n] = "together"}:
  done[n, t, r] >= y[n, t];

s.t. complete{(n, t, r) in PRESENT}:
  sum{(n, r, t, p) in OPTIONS} lot[n, r] * x[n, r, t, p] = asked[n, r] * done[n, t, r];

s.t. strong{(n, r, t, p) in OPTIONS: shape[n] <> "pieces"}:
  x[n, r, t, p] <= most[n, r, t, p] * done[n, t, r];
# Implied by the row before for whole numbers, but not for fractions.

s.t. skilled{(n, r, s) in SKILLS, (n, t, r) in PRESENT}:
  sum{(n, r, t, p) in OPTIONS: (p, s) in HOLDS} lot[n, r] * x[n, r, t, p]
  >= heads[n, r, s] * done[n, t, r];

# Pieces of a divisible need: whoever lacks the skill comes with so many who have it.

set MIXED := setof{(n, r, s) in SKILLS, (n, r, t, p) in OPTIONS: shape[n] = "pieces"} (n, r, s, t);
var mixed{MIXED}, binary;

s.t. others{(n, r, s, t) in MIXED}:
  sum{(n, r, t, p) in OPTIONS: (p, s) not in HOLDS} x[n, r, t, p]
  <= (quantity[n] - heads[n, r, s]) * mixed[n, r, s, t];

s.t. holders{(n, r, s, t) in MIXED}:
  sum{(n, r, t, p) in OPTIONS: (p, s) in HOLDS} x[n, r, t, p] >= heads[n, r, s] * mixed[n, r, s, t];

# Sessions.

s.t. whereOpen{(k, n) in JOINS}: join[k, n] <= open[k];
s.t. hosted{k in RUNS: host[k] <> "none"}: join[k, host[k]] = open[k];

s.t. room{k in RUNS}: sum{(k, n) in JOINS} attendance[n] * join[k, n] <= seats[k] * open[k];
s.t. enough{k in RUNS}: sum{(k, n) in JOINS} attendance[n] * join[k, n] >= least[k] * open[k];

# ---------------------------------------------------------------------------------------------
# 6. Caps
# ---------------------------------------------------------------------------------------------

s.t. week{p in PROVIDERS}:
  sum{(n, r, t, p) in OPTIONS} lot[n, r] * x[n, r, t, p]
  + sum{k in RUNS: runProvider[k] = p} open[k] <= perWeek[p];

s.t. inHalfDay{p in PROVIDERS, h in 0 .. 20: perHalfDay[p] < perWeek[p]}:
  sum{(n, r, t, p) in OPTIONS: h in TOUCHED[t]} lot[n, r] * x[n, r, t, p]
  + sum{k in RUNS: runProvider[k] = p and halfDay[runTime[k]] = h} open[k] <= perHalfDay[p];

s.t. onDay{p in PROVIDERS, d in 0 .. 6: minutesADay[p] < 1440}:
  sum{(n, r, t, p) in OPTIONS: halfDay[t] div 3 = d} needMinutes[n] * lot[n, r] * x[n, r, t, p]
  + sum{k in RUNS: runProvider[k] = p and halfDay[runTime[k]] div 3 = d} runMinutes[k] * open[k]
  <= minutesADay[p];

s.t. ofUnit{u in UNITS}:
  sum{(n, r, t, p) in OPTIONS: unit[p] = u} lot[n, r] * x[n, r, t, p]
  + sum{k in RUNS: unit[runProvider[k]] = u} open[k] <= unitWeek[u];

s.t. ofUnitInHalfDay{u in UNITS, h in 0 .. 20}:
  sum{(n, r, t, p) in OPTIONS: unit[p] = u and h in TOUCHED[t]} lot[n, r] * x[n, r, t, p]
  + sum{k in RUNS: unit[runProvider[k]] = u and halfDay[runTime[k]] = h} open[k] <= unitHalfDay[u];

# ---------------------------------------------------------------------------------------------
# 7. One place at a time
# ---------------------------------------------------------------------------------------------

set BOOKINGS := setof{(n, r, t, p) in OPTIONS: p in EXCLUSIVE} (n, t, p)
  union setof{k in RUNS: runProvider[k] in EXCLUSIVE} (k, runTime[k], runProvider[k]);
# (need or run, time, provider): what an exclusive provider could be booked for.

param minutes{(a, t, p) in BOOKINGS} := if a in RUNS then runMinutes[a] else needMinutes[a];

param site{(a, t, p) in BOOKINGS}, symbolic := if a in RUNS
  then (if host[a] = "none" then "none" else needSite[host[a]]) else needSite[a];

set WAYS, dimen 2;
param travel{WAYS}, integer, >= 0;
# Minutes of what moves from one site to another, both directions; 0 where nothing is stated.

var booked{BOOKINGS}, binary;
var serves{(n, r, t, p) in OPTIONS: p in EXCLUSIVE}, binary;

s.t. booking{(n, r, t, p) in OPTIONS: p in EXCLUSIVE}:
  x[n, r, t, p] <= most[n, r, t, p] * serves[n, r, t, p];

s.t. onePart{(n, t, p) in BOOKINGS: n in NEEDS}:
  sum{(n, r, t, p) in OPTIONS} serves[n, r, t, p] <= booked[n, t, p];
# A booking is for one part of a need only.

s.t. bookedRun{k in RUNS: runProvider[k] in EXCLUSIVE}:
  open[k] <= booked[k, runTime[k], runProvider[k]];

set CLOCK{q in EXCLUSIVE} := setof{(a, t, q) in BOOKINGS} (start[t], halfDay[t]);
# Minutes at which a booking could start. Whatever two bookings clash without travel, one of them
# starts while the other is under way or packed and set up again; so it is enough to look at these.

s.t. oneAtATime{p in EXCLUSIVE, (m, h) in CLOCK[p]}:
  sum{(a, t, p) in BOOKINGS: start[t] <= m and m < start[t] + minutes[a, t, p]
    + (if halfDay[t] = h then max(between[p], buffer) else between[p])} booked[a, t, p] <= 1;

s.t. onTheWay{p in MOVING, (a, t, p) in BOOKINGS, (b, u, p) in BOOKINGS: start[t] < start[u]
    and start[t] + minutes[a, t, p]
      + (if halfDay[t] = halfDay[u] then max(between[p], buffer) else between[p]) <= start[u]
    and start[t] + minutes[a, t, p] + between[p] + (if (site[a, t, p], site[b, u, p]) in WAYS
      then travel[site[a, t, p], site[b, u, p]] else 0) > start[u]}:
  booked[a, t, p] + booked[b, u, p] <= 1;
# What is far enough apart for packing and set-up, but not for the way.

# ---------------------------------------------------------------------------------------------
# 8. Goals
# ---------------------------------------------------------------------------------------------

set GOALS := {"locks", "urgent", "needs"};
param LEVEL, symbolic, in GOALS, default "needs";
# The goal to optimise.

set FROZEN, within GOALS, default {};
param frozen{FROZEN}, integer;
# Goals before it, and the values they reached: none may get worse.

var extra{n in NEEDS}, >= 0, <= points[n] mod quantity[n];
s.t. extraOnlyMet{n in NEEDS}: extra[n] <= met[n];
# Pieces are worth floor(P/q) each, the first P mod q that are met one point more.

var value{GOALS};

s.t. locksValue: value["locks"] = sum{n in NEEDS: locked[n] = 1} (quantity[n] - met[n]);
s.t. urgentValue: value["urgent"] =
  sum{n in NEEDS: urgent[n] = 1} (points[n] div quantity[n] * met[n] + extra[n]);
s.t. needsValue: value["needs"] =
  sum{n in NEEDS} (points[n] div quantity[n] * met[n] + extra[n]);

s.t. keep{g in FROZEN}:
  (if g = "locks" then value[g] else -value[g]) <= (if g = "locks" then frozen[g] else -frozen[g]);

minimize goal: if LEVEL = "locks" then value["locks"] else -value[LEVEL];

solve;

# ---------------------------------------------------------------------------------------------
# 9. The answer
# ---------------------------------------------------------------------------------------------

printf "\noptimised %s = %d\n", LEVEL, round(value[LEVEL]);
printf{g in GOALS: g <> LEVEL} "  with %s = %d\n", g, round(value[g]);
printf "plan:\n";
printf{(n, r, t, p) in OPTIONS: x[n, r, t, p] > 0.5} "  need %s  part %d  time %s  provider %s  pieces %d\n",
  n, r, t, p, round(x[n, r, t, p]) * lot[n, r];
printf{(k, n) in JOINS: join[k, n] > 0.5} "  need %s  joins %s  time %s  provider %s\n",
  n, k, runTime[k], runProvider[k];
printf{n in NEEDS: met[n] < quantity[n] - 0.5} "  need %s  missed %d of %d\n",
  n, quantity[n] - round(met[n]), quantity[n];
printf "\n";

end;
