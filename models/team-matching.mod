# SPDX-License-Identifier: GPL-3.0-or-later
#
# team-matching.mod: who serves needs that take several people together, or one provider for all.
#
# This is the core of docs/model.md section 7 as a text that glpsol runs:
#
#     glpsol -m models/team-matching.mod -d models/team-matching.dat
#
# It maximises the points met. Paidan solves the same program block by block and bounds it by prices;
# tests hold both to the same value.

set NEEDS;
param points{NEEDS}, integer, >= 0;
# What the whole need is worth.

param quantity{NEEDS}, integer, >= 1;
# Pieces asked; heads of a crew.

param shape{NEEDS}, symbolic, in {"pieces", "whole", "crew"};
# pieces: any number from anybody; whole: all from one provider; crew: all heads at one time.

set OPTIONS dimen 3;
# (need, mode, provider): who can serve which need when. A mode is a half-day, or a start in one where
# heads must come together.

set MODES{n in NEEDS} := setof{(n, m, p) in OPTIONS} m;

param most{OPTIONS}, integer, >= 1;
# Pieces one provider can give in one mode; 1 for whole needs.

set SKILLS dimen 2;
# (need, skill): skills wanted of some heads of a crew.

param heads{SKILLS}, integer, >= 1;

set HOLDS dimen 3;
# (need, skill, provider): who holds a skill that the need wants.

set RESOURCES;
# Weeks, half-days, days and units: whatever activities share.

param capacity{RESOURCES}, integer, >= 0;
set USES dimen 4;
# (need, mode, provider, resource).

param amount{USES}, integer, >= 1;
# What one piece of an option takes of a resource; of a whole need, what all its pieces take.

# ---------------------------------------------------------------------------------------------

var x{(n, m, p) in OPTIONS}, integer, >= 0, <= most[n, m, p];
# Pieces given; 1 for all pieces of a whole need.

var y{n in NEEDS, m in MODES[n]: shape[n] = "crew"}, binary;
# Whether a crew meets in a mode.

var met{n in NEEDS}, integer, >= 0, <= quantity[n];
# Pieces met; of whole needs and crews all or none.

var all{n in NEEDS: shape[n] <> "pieces"}, binary;

var extra{n in NEEDS: shape[n] = "pieces"}, >= 0, <= points[n] mod quantity[n];
# The first P mod q pieces met are worth one point more.

maximize value:
  sum{n in NEEDS: shape[n] <> "pieces"} points[n] * all[n]
  + sum{n in NEEDS: shape[n] = "pieces"} floor(points[n] / quantity[n]) * met[n]
  + sum{n in NEEDS: shape[n] = "pieces"} extra[n];
# Pieces are worth floor(P/q) each.

s.t. extraOnlyMet{n in NEEDS: shape[n] = "pieces"}: extra[n] <= met[n];

s.t. pieces{n in NEEDS: shape[n] = "pieces"}:
  met[n] = sum{(n, m, p) in OPTIONS} x[n, m, p];

s.t. oneProvider{n in NEEDS: shape[n] = "whole"}:
  all[n] = sum{(n, m, p) in OPTIONS} x[n, m, p];

s.t. oneMode{n in NEEDS: shape[n] = "crew"}: all[n] = sum{m in MODES[n]} y[n, m];

s.t. crew{n in NEEDS, m in MODES[n]: shape[n] = "crew"}:
  sum{(n, m, p) in OPTIONS} x[n, m, p] = quantity[n] * y[n, m];

s.t. strong{(n, m, p) in OPTIONS: shape[n] = "crew"}: x[n, m, p] <= most[n, m, p] * y[n, m];
# Implied by the row before for whole numbers, but not for fractions: this is what makes the
# relaxation tight.

s.t. skilled{(n, s) in SKILLS, m in MODES[n]: shape[n] = "crew"}:
  sum{(n, m, p) in OPTIONS: (n, s, p) in HOLDS} x[n, m, p] >= heads[n, s] * y[n, m];

s.t. room{r in RESOURCES}:
  sum{(n, m, p, r) in USES} amount[n, m, p, r] * x[n, m, p] <= capacity[r];

solve;

printf "points %d\n", value;
printf{n in NEEDS: shape[n] <> "pieces"} "%s %d\n", n, all[n];
printf{n in NEEDS: shape[n] = "pieces"} "%s %d of %d\n", n, met[n], quantity[n];

end;
