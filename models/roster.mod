# SPDX-License-Identifier: GPL-3.0-or-later
#
# roster.mod: who stands which shift, by the goals of docs/rosters.md in their order.
#
#     glpsol -m models/roster.mod -d models/roster.dat
#     MODEL=roster.mod models/solve-levels models/roster.dat urgent least wanted rules
#
# Paidan solves the same problem with whole horizons of people (docs/rosters.md); tests hold both to
# the same values. Left out here: roles, pairs of people, what was stood before the roster.

set PEOPLE;
param heads{PEOPLE}, integer, >= 1, default 1;
# A squad that goes as one counts with all of its heads.

param days, integer, >= 1;

set SHIFTS;
param number{SHIFTS}, integer, >= 1;
# A number of its own: the order among shifts.

param day{SHIFTS}, integer, >= 0, < days;
param from{SHIFTS}, integer;
param to{s in SHIFTS}, integer, > from[s];
# Minutes from 00:00 of the first day on; a shift may end on a later day.

param least{SHIFTS}, integer, >= 0;
param wanted{s in SHIFTS}, integer, >= least[s];
param most{s in SHIFTS}, integer, >= wanted[s];
# Heads.

param urgent{SHIFTS}, binary, default 0;

set CAN within {PEOPLE, SHIFTS};
# Who can stand what: behind it stand availability, teams, law.

param seatPrice{CAN}, integer, >= 0, default 0;
# What a seat costs: come reluctantly, wished against.

set LOCKED within CAN, default {(p, s) in CAN: 1 = 0};

param rest, integer, >= 0, default 0;
# Minutes between two shifts of a person; 0 forbids no more than to be in two places at once.

set LIMITS, default {};
# Sums of one person in one period: shifts, minutes, nights in a week, a month, all days.

param limitPerson{LIMITS}, symbolic, in PEOPLE;
param limitLeast{LIMITS}, integer, >= 0, default 0;
param limitMost{LIMITS}, integer, >= 0, default 1000000;
param limitPrice{LIMITS}, integer, >= -1, default -1;
# What a unit of the breach costs; -1: never broken.

set USES within {LIMITS, SHIFTS}, default {l in LIMITS, s in SHIFTS: 1 = 0};
param use{USES}, integer, >= 0;
# What a shift adds to a sum.

param rowMost, integer, >= 0, default 0;
# Days in a row with a shift at most; 0: as many as there are.

param rowPrice, integer, >= -1, default -1;

param weekendMost, integer, >= 0, default 1000;
# Weekends with a shift at most, of each person.

param weekendPrice, integer, >= -1, default -1;

set WEEKENDS, default {};
set WEEKENDDAYS within {WEEKENDS, 0..days - 1}, default {w in WEEKENDS, d in 0..0: 1 = 0};
# (weekend, day)

# --- what is asked ----------------------------------------------------------------------------

set GOALS := {"urgent", "least", "wanted", "rules"};
param LEVEL, symbolic, in GOALS, default "least";
set FROZEN, within GOALS, default {};
param frozen{FROZEN}, integer;

# --- decisions --------------------------------------------------------------------------------

var x{CAN}, binary;
# Whether a person stands a shift.

var works{PEOPLE, 0..days - 1}, binary;
# Whether there is any shift of the person on a day.

var shortOfLeast{SHIFTS}, >= 0;
var shortOfWanted{SHIFTS}, >= 0;
var under{l in LIMITS: limitPrice[l] >= 0}, >= 0;
var over{l in LIMITS: limitPrice[l] >= 0}, >= 0;
var row{PEOPLE, d in 0..days - 1: rowMost > 0 and rowPrice >= 0 and d + rowMost < days}, >= 0;
var weekend{PEOPLE, WEEKENDS}, binary;
var weekendsOver{PEOPLE}, >= 0;

s.t. cover{s in SHIFTS}: sum{(p, s) in CAN} heads[p] * x[p, s] <= most[s];

s.t. leastCover{s in SHIFTS}:
  shortOfLeast[s] >= least[s] - sum{(p, s) in CAN} heads[p] * x[p, s];

s.t. wantedCover{s in SHIFTS}:
  shortOfWanted[s] >= wanted[s] - sum{(p, s) in CAN} heads[p] * x[p, s];

s.t. locks{(p, s) in LOCKED}: x[p, s] = 1;

s.t. clash{p in PEOPLE, s in SHIFTS, t in SHIFTS: (p, s) in CAN and (p, t) in CAN
    and number[s] < number[t] and from[s] < to[t] + rest and from[t] < to[s] + rest}:
  x[p, s] + x[p, t] <= 1;

s.t. limitAbove{l in LIMITS}:
  sum{(l, s) in USES: (limitPerson[l], s) in CAN} use[l, s] * x[limitPerson[l], s]
  <= limitMost[l] + (if limitPrice[l] >= 0 then over[l]);

s.t. limitBelow{l in LIMITS: limitLeast[l] > 0}:
  sum{(l, s) in USES: (limitPerson[l], s) in CAN} use[l, s] * x[limitPerson[l], s]
  + (if limitPrice[l] >= 0 then under[l]) >= limitLeast[l];

s.t. atWork{(p, s) in CAN}: works[p, day[s]] >= x[p, s];

s.t. rows{p in PEOPLE, d in 0..days - 1: rowMost > 0 and d + rowMost < days}:
  sum{e in d..d + rowMost} works[p, e] <= rowMost + (if rowPrice >= 0 then row[p, d]);
# A row of n days has n - rowMost windows of one day more than allowed.

s.t. weekendAtWork{p in PEOPLE, (w, d) in WEEKENDDAYS}: weekend[p, w] >= works[p, d];

s.t. weekends{p in PEOPLE}:
  sum{w in WEEKENDS} weekend[p, w] <= weekendMost + weekendsOver[p];

s.t. weekendsHard{p in PEOPLE: weekendPrice < 0}: weekendsOver[p] = 0;

# --- goals ------------------------------------------------------------------------------------

var value{GOALS};

s.t. urgentValue: value["urgent"] = sum{s in SHIFTS: urgent[s] = 1} shortOfLeast[s];
s.t. leastValue: value["least"] = sum{s in SHIFTS} shortOfLeast[s];
s.t. wantedValue: value["wanted"] = sum{s in SHIFTS} shortOfWanted[s];
s.t. rulesValue: value["rules"] =
  sum{(p, s) in CAN} seatPrice[p, s] * x[p, s]
  + sum{l in LIMITS: limitPrice[l] >= 0} limitPrice[l] * (under[l] + over[l])
  + sum{p in PEOPLE, d in 0..days - 1: rowMost > 0 and rowPrice >= 0 and d + rowMost < days}
    rowPrice * row[p, d]
  + sum{p in PEOPLE: weekendPrice >= 0} weekendPrice * weekendsOver[p];

s.t. freeze{g in FROZEN}: value[g] <= frozen[g];

minimize goal: value[LEVEL];

solve;

printf "optimised %s = %d\n", LEVEL, round(value[LEVEL]);
printf "plan:\n";
printf{(p, s) in CAN: x[p, s] > 0.5} "%s %s\n", s, p;
printf "\n";
end;
