// SPDX-License-Identifier: GPL-3.0-or-later
//
// GLPK calls abort() on a bad argument, on an internal assertion and when memory is short. Every
// function here that can end so is guarded: GLPK's error hook jumps back to it, the thread's
// environment is freed (with EVERY problem of the thread) and the outcome says what happened. The
// jump stays within C frames. Nothing is printed: GLPK's terminal output is captured.
//
// Order on a thread: cglpk_enter, cglpk_create, ..., cglpk_leave. All indices are zero-based.
#ifndef PAIDAN_CGLPK_GUARD_H
#define PAIDAN_CGLPK_GUARD_H
#include <stdbool.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

typedef struct cglpk_problem cglpk_problem;
typedef struct cglpk_flag cglpk_flag;

enum {
  CGLPK_RETURNED = 0,  // GLPK came back; `code` is its return code
  CGLPK_FAULT = 1,     // GLPK aborted; the environment and every handle of the thread are gone
  CGLPK_CANCELLED = 2, // the flag was seen inside a GLPK call; everything is gone likewise
  CGLPK_TIMED_OUT = 3  // the deadline passed inside a GLPK call; everything is gone likewise
};

typedef struct cglpk_outcome {
  int end;
  int code;
} cglpk_outcome;

// A flag that any thread may raise and the solver polls (a C11 atomic).
cglpk_flag *_Nullable cglpk_flag_create(void);
void cglpk_flag_destroy(cglpk_flag *flag);
void cglpk_flag_raise(cglpk_flag *flag);
bool cglpk_flag_raised(const cglpk_flag *flag);

// Opens this thread's scope. `passing_calls` is the fault drill: so many guarded calls work and
// every later one ends in a GLPK error; a negative number means no drill. Returns false when the
// thread is inside a scope already.
bool cglpk_enter(long passing_calls);
// Closes the scope: frees the environment with all that is left in it.
void cglpk_leave(void);
// The drill asked for by the environment variable PAIDAN_GLPK_FAULT: `always` gives 0, a number k
// gives k, anything else -1.
long cglpk_drill_from_environment(void);
// The tail of what GLPK printed during the last guarded call of this thread.
const char *cglpk_captured_text(void);

cglpk_outcome cglpk_create(cglpk_problem *_Nullable *_Nonnull out);
// Deletes a problem of this thread; not for handles lost to a fault.
void cglpk_delete(cglpk_problem *problem);

// Loads a whole model in one call: bounds may be infinite, `integer` may be null (no integer
// column), the matrix is by columns: the cells of column j are starts[j] ..< starts[j + 1].
cglpk_outcome cglpk_load(
    cglpk_problem *problem, bool maximise, double constant, int rows,
    const double *_Nullable row_lower, const double *_Nullable row_upper, int columns,
    const double *_Nullable column_lower, const double *_Nullable column_upper,
    const double *_Nullable costs, const bool *_Nullable integer, const long *starts,
    const int32_t *_Nullable cell_rows, const double *_Nullable cell_values);

cglpk_outcome cglpk_set_column_name(cglpk_problem *problem, int column, const char *name);
cglpk_outcome cglpk_set_cell(cglpk_problem *problem, int row, int column, double value);

// Scales the problem and makes a triangular starting basis.
cglpk_outcome cglpk_prepare(cglpk_problem *problem, bool with_basis);
// Statuses: GLP_BS, GLP_NL, GLP_NU, GLP_NF, GLP_NS.
cglpk_outcome cglpk_set_basis(
    cglpk_problem *problem, const uint8_t *_Nullable rows, const uint8_t *_Nullable columns);
cglpk_outcome cglpk_factorize(cglpk_problem *problem);
cglpk_outcome cglpk_warm_up(cglpk_problem *problem);

// Makes a smaller equivalent LP; code 0, GLP_ENOPFS or GLP_ENODFS.
cglpk_outcome cglpk_presolve(
    cglpk_problem *problem, cglpk_problem *_Nullable *_Nonnull reduced,
    void *_Nullable *_Nonnull workspace);
// Brings the optimum of the smaller LP back and frees it and the workspace.
cglpk_outcome cglpk_postsolve(cglpk_problem *problem, cglpk_problem *reduced, void *workspace);

// `method` is GLP_PRIMAL, GLP_DUALP or GLP_DUAL; `milliseconds` 0 or less means no limit.
cglpk_outcome cglpk_simplex(
    cglpk_problem *problem, int method, int iteration_limit, int milliseconds,
    const cglpk_flag *_Nullable cancel);
cglpk_outcome cglpk_exact(
    cglpk_problem *problem, int iteration_limit, int milliseconds,
    const cglpk_flag *_Nullable cancel);
cglpk_outcome cglpk_interior(
    cglpk_problem *problem, int milliseconds, const cglpk_flag *_Nullable cancel);

typedef struct cglpk_mip_options {
  bool presolve;
  bool gomory_cuts;
  bool rounding_cuts;
  bool cover_cuts;
  bool clique_cuts;
  bool feasibility_pump;
  double relative_gap;
  int milliseconds; // 0 or less: no limit
  long node_limit;  // negative: no limit
} cglpk_mip_options;

typedef struct cglpk_mip_report {
  long nodes;
  bool has_bound;
  double bound;
  bool stopped_by_flag;
  bool stopped_by_nodes;
} cglpk_mip_report;

// The report is filled even when the call faults.
cglpk_outcome cglpk_intopt(
    cglpk_problem *problem, const cglpk_mip_options *options, const cglpk_flag *_Nullable cancel,
    cglpk_mip_report *report);

// Reads: they cannot fail on a live handle.
typedef struct cglpk_status {
  int basic;
  int primal;
  int dual;
  int interior;
  int mip;
  int iterations;
  double basic_objective;
  double interior_objective;
  double mip_objective;
} cglpk_status;
cglpk_status cglpk_get_status(cglpk_problem *problem);
void cglpk_read_basic(
    cglpk_problem *problem, double *_Nullable row_values, double *_Nullable row_duals,
    uint8_t *_Nullable row_statuses, double *_Nullable column_values,
    double *_Nullable column_duals, uint8_t *_Nullable column_statuses);
void cglpk_read_interior(
    cglpk_problem *problem, double *_Nullable row_values, double *_Nullable row_duals,
    double *_Nullable column_values, double *_Nullable column_duals);
void cglpk_read_mip(
    cglpk_problem *problem, double *_Nullable row_values, double *_Nullable column_values);

// Runs `body(context)` once on a new detached thread with this much stack; false when the system
// refuses a thread.
bool cglpk_spawn(
    void (*body)(void *context), void *context, unsigned long stack_bytes);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif
#endif
