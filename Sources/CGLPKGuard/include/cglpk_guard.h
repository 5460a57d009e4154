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
// Whether this thread is inside a scope.
bool cglpk_inside(void);
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

// Changes between solves; the basis is kept. Indices are those of the problem as it then is: removing
// lines renumbers those behind them. Each index of a list once.
cglpk_outcome cglpk_add_column(
    cglpk_problem *problem, double lower, double upper, double cost, bool integer, int length,
    const int32_t *_Nullable rows, const double *_Nullable values);
cglpk_outcome cglpk_add_row(
    cglpk_problem *problem, double lower, double upper, int length,
    const int32_t *_Nullable columns, const double *_Nullable values);
cglpk_outcome cglpk_remove_rows(cglpk_problem *problem, int count, const int32_t *rows);
cglpk_outcome cglpk_remove_columns(cglpk_problem *problem, int count, const int32_t *columns);
cglpk_outcome cglpk_set_row_bounds(cglpk_problem *problem, int row, double lower, double upper);
cglpk_outcome cglpk_set_column_bounds(
    cglpk_problem *problem, int column, double lower, double upper);
cglpk_outcome cglpk_set_kind(cglpk_problem *problem, int column, bool integer);
// Sets the sense, the constant and the costs of the named columns.
cglpk_outcome cglpk_set_objective(
    cglpk_problem *problem, bool maximise, double constant, int count,
    const int32_t *_Nullable columns, const double *_Nullable costs);
cglpk_outcome cglpk_set_coefficient(cglpk_problem *problem, int row, int column, double value);

// Sensitivity of an optimal basic solution: where the active bound of each nonbasic line, and where
// the cost of each basic column, may lie before the basis changes; other entries are left alone.
// Open ends are ±DBL_MAX. The code is not 0 when there is no optimal basis.
cglpk_outcome cglpk_read_ranges(
    cglpk_problem *problem, double *_Nullable row_lower, double *_Nullable row_upper,
    double *_Nullable column_lower, double *_Nullable column_upper,
    double *_Nullable cost_lower, double *_Nullable cost_upper);

// Scales the problem and makes a triangular starting basis.
cglpk_outcome cglpk_prepare(
    cglpk_problem *problem, bool with_basis, const cglpk_flag *_Nullable cancel);
// Statuses: GLP_BS, GLP_NL, GLP_NU, GLP_NF, GLP_NS.
cglpk_outcome cglpk_set_basis(
    cglpk_problem *problem, const uint8_t *_Nullable rows, const uint8_t *_Nullable columns);
cglpk_outcome cglpk_factorize(cglpk_problem *problem);
cglpk_outcome cglpk_warm_up(cglpk_problem *problem);

// Makes a smaller equivalent LP; code 0, GLP_ENOPFS or GLP_ENODFS.
cglpk_outcome cglpk_presolve(
    cglpk_problem *problem, cglpk_problem *_Nullable *_Nonnull reduced,
    void *_Nullable *_Nonnull workspace, const cglpk_flag *_Nullable cancel);
// Brings the optimum of the smaller LP back and frees it and the workspace.
cglpk_outcome cglpk_postsolve(cglpk_problem *problem, cglpk_problem *reduced, void *workspace);

// Frees the smaller LP and the workspace without a look at the solution.
cglpk_outcome cglpk_discard(cglpk_problem *reduced, void *workspace);

// `method` is GLP_PRIMAL, GLP_DUALP or GLP_DUAL; `milliseconds` 0 or less means no limit.
cglpk_outcome cglpk_simplex(
    cglpk_problem *problem, int method, int iteration_limit, int milliseconds,
    const cglpk_flag *_Nullable cancel);
cglpk_outcome cglpk_exact(
    cglpk_problem *problem, int iteration_limit, int milliseconds,
    const cglpk_flag *_Nullable cancel);
cglpk_outcome cglpk_interior(
    cglpk_problem *problem, int milliseconds, const cglpk_flag *_Nullable cancel);

// What a hook is called for; a set of them says which ones are wanted.
enum {
  CGLPK_TELLS_PROGRESS = 1, // now and then, and at each new incumbent
  CGLPK_WANTS_ROWS = 2,     // rows that the relaxation's optimum breaks
  CGLPK_WANTS_CUTS = 4,     // cuts against a fractional optimum
  CGLPK_WANTS_POINT = 8     // a feasible point near the relaxation's optimum
};

typedef struct cglpk_mip_report {
  long nodes;
  bool has_bound;
  double bound;
  bool stopped_by_flag;
  bool stopped_by_nodes;
  bool stopped_by_hook;
} cglpk_mip_report;

typedef struct cglpk_reply cglpk_reply;

typedef struct cglpk_mip_event {
  int kind;
  // The relaxation's optimum, one value per column; null for progress.
  const double *_Nullable values;
  // Of the relaxation; for progress, of the incumbent.
  double objective;
  int depth;
  long open_nodes;
  bool has_incumbent;
  const cglpk_mip_report *_Nullable report;
  cglpk_reply *reply;
} cglpk_mip_event;

// Copies a row into the reply; false when memory is short.
bool cglpk_reply_row(
    cglpk_reply *reply, double lower, double upper, int length,
    const int32_t *_Nullable columns, const double *_Nullable values);
// Copies a point, one value per column, into the reply; the caller has checked it.
void cglpk_reply_point(cglpk_reply *reply, const double *values);

typedef struct cglpk_mip_options {
  bool presolve;
  bool binarize;
  bool gomory_cuts;
  bool rounding_cuts;
  bool cover_cuts;
  bool clique_cuts;
  bool feasibility_pump;
  bool simple_rounding;
  int proximity_milliseconds; // 0: no proximity search
  int branching;              // GLP_BR_…
  int backtracking;           // GLP_BT_…
  double relative_gap;
  int milliseconds; // 0 or less: no limit
  long node_limit;  // negative: no limit
  // A feasible point to begin with, one value per column; not with presolve, whose columns are others.
  const double *_Nullable start;
  // Called inside the search; false ends it. It must not call GLPK on this thread. With presolve for
  // progress only.
  bool (*_Nullable hook)(void *_Nullable context, const cglpk_mip_event *event);
  void *_Nullable context;
  int hooks;
} cglpk_mip_options;

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
void cglpk_read_costs(cglpk_problem *problem, double *_Nullable costs);
bool cglpk_is_maximised(cglpk_problem *problem);
void cglpk_read_basic(
    cglpk_problem *problem, double *_Nullable row_values, double *_Nullable row_duals,
    uint8_t *_Nullable row_statuses, double *_Nullable column_values,
    double *_Nullable column_duals, uint8_t *_Nullable column_statuses);
void cglpk_read_interior(
    cglpk_problem *problem, double *_Nullable row_values, double *_Nullable row_duals,
    double *_Nullable column_values, double *_Nullable column_duals);
void cglpk_read_mip(
    cglpk_problem *problem, double *_Nullable row_values, double *_Nullable column_values);

// Runs `body(context)` on a thread of its own with this much stack and waits for its end; false when
// the system refuses a thread.
bool cglpk_run_apart(void (*body)(void *context), void *context, unsigned long stack_bytes);

// Runs `body(context)` once on a new detached thread with this much stack; false when the system
// refuses a thread.
bool cglpk_spawn(
    void (*body)(void *context), void *context, unsigned long stack_bytes);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif
#endif
