// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef PAIDAN_GUARD_FRAME_H
#define PAIDAN_GUARD_FRAME_H
#include <glpk.h>
#include <math.h>
#include <setjmp.h>

#include "cglpk_guard.h"

// Where GLPK lands when it would abort, and what its terminal hook polls meanwhile.
typedef struct guard_frame {
  jmp_buf landing;
  const cglpk_flag *cancel; // null: not polled
  double deadline;          // seconds of the monotonic clock; 0: none
  const bool *keep_going;   // when it points to true, the hook leaves stopping to the callback
} guard_frame;

double guard_now(void);
void guard_open(guard_frame *frame);
void guard_close(void);
void guard_after_landing(void);
void guard_drill(void);
// Jumps to the landing if the cancel flag is up.
void guard_poll(guard_frame *frame);

// Runs the statements with GLPK's abort() turned into an outcome. Locals that they change and
// that are read afterwards must be volatile: longjmp leaves the others undefined.
#define GUARDED(frame, outcome, ...) \
  do {                                      \
    int landed = setjmp((frame).landing);   \
    if (landed == 0) {                      \
      guard_open(&(frame));                 \
      guard_drill();                        \
      __VA_ARGS__;                          \
      guard_close();                        \
    } else {                                \
      guard_after_landing();                \
      (outcome).end = landed;               \
    }                                       \
  } while (0)

// GLPK rejects a double-bounded row or column whose two bounds are equal.
static inline int guard_bound_type(double lower, double upper) {
  if (lower == upper) return GLP_FX;
  bool below = isfinite(lower), above = isfinite(upper);
  if (below && above) return GLP_DB;
  return below ? GLP_LO : above ? GLP_UP : GLP_FR;
}

#endif
