// SPDX-License-Identifier: GPL-3.0-or-later
//
// Changes of a loaded problem between solves. GLPK keeps the basis through them; where removing a
// line would leave too many or too few basic ones, the line is pivoted first.
#include <math.h>
#include <stdlib.h>

#include "guard_frame.h"

static glp_prob *raw(cglpk_problem *problem) { return (glp_prob *)problem; }

// One-based copies of a line's cells, made before the guarded part so that a jump leaks nothing.
typedef struct line_cells {
  int *indices;
  double *values;
} line_cells;

static bool cells_allocate(line_cells *cells, long length) {
  cells->indices = malloc((size_t)(length + 1) * sizeof *cells->indices);
  cells->values = malloc((size_t)(length + 1) * sizeof *cells->values);
  return cells->indices && cells->values;
}

static void cells_free(line_cells cells) {
  free(cells.indices);
  free(cells.values);
}

static cglpk_outcome out_of_memory(line_cells cells) {
  cells_free(cells);
  guard_after_landing();
  return (cglpk_outcome){.end = CGLPK_FAULT};
}

static void cells_fill(line_cells cells, int length, const int32_t *indices, const double *values) {
  for (int k = 0; k < length; k++) {
    cells.indices[k + 1] = indices[k] + 1;
    cells.values[k + 1] = values[k];
  }
}

cglpk_outcome cglpk_add_column(
    cglpk_problem *problem, double lower, double upper, double cost, bool integer, int length,
    const int32_t *rows, const double *values) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  glp_prob *p = raw(problem);
  line_cells cells = {0};
  if (!cells_allocate(&cells, length)) return out_of_memory(cells);
  cells_fill(cells, length, rows, values);
  GUARDED(frame, outcome, {
    int j = glp_add_cols(p, 1);
    glp_set_col_bnds(p, j, guard_bound_type(lower, upper), lower, upper);
    glp_set_obj_coef(p, j, cost);
    if (integer) glp_set_col_kind(p, j, GLP_IV);
    if (length > 0) glp_set_mat_col(p, j, length, cells.indices, cells.values);
  });
  cells_free(cells);
  return outcome;
}

cglpk_outcome cglpk_add_row(
    cglpk_problem *problem, double lower, double upper, int length, const int32_t *columns,
    const double *values) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  glp_prob *p = raw(problem);
  line_cells cells = {0};
  if (!cells_allocate(&cells, length)) return out_of_memory(cells);
  cells_fill(cells, length, columns, values);
  GUARDED(frame, outcome, {
    int i = glp_add_rows(p, 1);
    glp_set_row_bnds(p, i, guard_bound_type(lower, upper), lower, upper);
    if (length > 0) glp_set_mat_row(p, i, length, cells.indices, cells.values);
  });
  cells_free(cells);
  return outcome;
}

cglpk_outcome cglpk_set_row_bounds(
    cglpk_problem *problem, int row, double lower, double upper) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  GUARDED(
      frame, outcome,
      glp_set_row_bnds(raw(problem), row + 1, guard_bound_type(lower, upper), lower, upper));
  return outcome;
}

cglpk_outcome cglpk_set_column_bounds(
    cglpk_problem *problem, int column, double lower, double upper) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  GUARDED(
      frame, outcome,
      glp_set_col_bnds(raw(problem), column + 1, guard_bound_type(lower, upper), lower, upper));
  return outcome;
}

cglpk_outcome cglpk_set_kind(cglpk_problem *problem, int column, bool integer) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  GUARDED(frame, outcome, glp_set_col_kind(raw(problem), column + 1, integer ? GLP_IV : GLP_CV));
  return outcome;
}

cglpk_outcome cglpk_set_objective(
    cglpk_problem *problem, bool maximise, double constant, int count, const int32_t *columns,
    const double *costs) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  glp_prob *p = raw(problem);
  GUARDED(frame, outcome, {
    glp_set_obj_dir(p, maximise ? GLP_MAX : GLP_MIN);
    glp_set_obj_coef(p, 0, constant);
    for (int k = 0; k < count; k++) glp_set_obj_coef(p, columns[k] + 1, costs[k]);
  });
  return outcome;
}

// GLPK replaces whole columns only.
cglpk_outcome cglpk_set_coefficient(cglpk_problem *problem, int row, int column, double value) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  glp_prob *p = raw(problem);
  line_cells cells = {0};
  if (!cells_allocate(&cells, (long)glp_get_num_rows(p) + 1)) return out_of_memory(cells);
  GUARDED(frame, outcome, {
    int length = glp_get_mat_col(p, column + 1, cells.indices, cells.values);
    int place = 1;
    while (place <= length && cells.indices[place] != row + 1) place++;
    if (place > length) length = place;
    cells.indices[place] = row + 1;
    cells.values[place] = value;
    glp_set_mat_col(p, column + 1, length, cells.indices, cells.values);
  });
  cells_free(cells);
  return outcome;
}

static int line_status(glp_prob *p, int line) {
  int rows = glp_get_num_rows(p);
  return line <= rows ? glp_get_row_stat(p, line) : glp_get_col_stat(p, line - rows);
}

static void set_line_status(glp_prob *p, int line, int status) {
  int rows = glp_get_num_rows(p);
  if (line <= rows)
    glp_set_row_stat(p, line, status);
  else
    glp_set_col_stat(p, line - rows, status);
}

// Where a basic line goes when it leaves the basis: its nearer bound. GLPK corrects a status that
// the line's bounds do not allow.
static int leaving_status(glp_prob *p, int line) {
  int rows = glp_get_num_rows(p);
  double value = line <= rows ? glp_get_row_prim(p, line) : glp_get_col_prim(p, line - rows);
  double lower = line <= rows ? glp_get_row_lb(p, line) : glp_get_col_lb(p, line - rows);
  double upper = line <= rows ? glp_get_row_ub(p, line) : glp_get_col_ub(p, line - rows);
  return fabs(value - lower) <= fabs(value - upper) ? GLP_NL : GLP_NU;
}

// Exchanges a line with the line of the other kind (basic for nonbasic and the other way round) on
// which it depends most, so that it can go. Without such a line the caller's basis will not do, which
// the next factorization tells.
static void pivot(glp_prob *p, int line, const bool *doomed, line_cells cells) {
  if (!glp_bf_exists(p) && glp_factorize(p) != 0) return;
  bool enters = line_status(p, line) != GLP_BS;
  int length = enters ? glp_eval_tab_col(p, line, cells.indices, cells.values)
                      : glp_eval_tab_row(p, line, cells.indices, cells.values);
  int best = 0;
  double size = 1e-9;
  for (int k = 1; k <= length; k++) {
    if (doomed[cells.indices[k]] || fabs(cells.values[k]) <= size) continue;
    best = cells.indices[k];
    size = fabs(cells.values[k]);
  }
  if (best == 0) return;
  int going = enters ? best : line, coming = enters ? line : best;
  set_line_status(p, going, leaving_status(p, going));
  set_line_status(p, coming, GLP_BS);
}

static cglpk_outcome remove_lines(
    cglpk_problem *problem, int count, const int32_t *lines, bool are_rows) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  glp_prob *p = raw(problem);
  int rows = glp_get_num_rows(p), columns = glp_get_num_cols(p);
  line_cells cells = {0};
  bool *doomed = calloc((size_t)(rows + columns + 1), sizeof *doomed);
  int *list = malloc((size_t)(count + 1) * sizeof *list);
  if (!doomed || !list || !cells_allocate(&cells, (long)rows + columns)) {
    free(doomed);
    free(list);
    return out_of_memory(cells);
  }
  int shift = are_rows ? 1 : rows + 1;
  for (int k = 0; k < count; k++) {
    list[k + 1] = lines[k] + 1;
    doomed[lines[k] + shift] = true;
  }
  GUARDED(frame, outcome, {
    for (int k = 0; k < count; k++) {
      int line = lines[k] + shift;
      // A row that goes must be basic, a column must not.
      if ((line_status(p, line) == GLP_BS) != are_rows) pivot(p, line, doomed, cells);
    }
    if (are_rows)
      glp_del_rows(p, count, list);
    else
      glp_del_cols(p, count, list);
  });
  free(doomed);
  free(list);
  cells_free(cells);
  return outcome;
}

cglpk_outcome cglpk_remove_rows(cglpk_problem *problem, int count, const int32_t *rows) {
  return remove_lines(problem, count, rows, true);
}

cglpk_outcome cglpk_remove_columns(cglpk_problem *problem, int count, const int32_t *columns) {
  return remove_lines(problem, count, columns, false);
}

cglpk_outcome cglpk_read_ranges(
    cglpk_problem *problem, double *row_lower, double *row_upper, double *column_lower,
    double *column_upper, double *cost_lower, double *cost_upper) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  glp_prob *p = raw(problem);
  volatile int code = 0;
  GUARDED(frame, outcome, {
    int rows = glp_get_num_rows(p), columns = glp_get_num_cols(p);
    code = glp_bf_exists(p) ? 0 : glp_factorize(p);
    if (code == 0) code = glp_warm_up(p);
    if (code == 0 && glp_get_status(p) != GLP_OPT) code = GLP_EFAIL;
    for (int k = 1; code == 0 && k <= rows + columns; k++) {
      bool is_row = k <= rows;
      int place = is_row ? k - 1 : k - rows - 1;
      if (line_status(p, k) != GLP_BS) {
        double *lower = is_row ? row_lower : column_lower;
        double *upper = is_row ? row_upper : column_upper;
        glp_analyze_bound(p, k, &lower[place], NULL, &upper[place], NULL);
      } else if (!is_row) {
        glp_analyze_coef(
            p, k, &cost_lower[place], NULL, NULL, &cost_upper[place], NULL, NULL);
      }
    }
  });
  outcome.code = code;
  return outcome;
}
