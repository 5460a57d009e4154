// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdlib.h>

#include "guard_frame.h"

static glp_prob *raw(cglpk_problem *problem) { return (glp_prob *)problem; }

cglpk_outcome cglpk_create(cglpk_problem **out) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  *out = NULL;
  GUARDED(frame, outcome, *out = (cglpk_problem *)glp_create_prob());
  return outcome;
}

void cglpk_delete(cglpk_problem *problem) { glp_delete_prob(raw(problem)); }

// One column's cells, one-based as GLPK wants them.
typedef struct column_cells {
  int *rows;
  double *values;
} column_cells;

static bool cells_allocate(column_cells *cells, int columns, const long *starts) {
  long longest = 0;
  for (int j = 0; j < columns; j++) {
    long length = starts[j + 1] - starts[j];
    if (length > longest) longest = length;
  }
  cells->rows = malloc((size_t)(longest + 1) * sizeof *cells->rows);
  cells->values = malloc((size_t)(longest + 1) * sizeof *cells->values);
  return cells->rows && cells->values;
}

static void load_matrix(
    glp_prob *p, column_cells cells, int columns, const long *starts, const int32_t *cell_rows,
    const double *cell_values) {
  for (int j = 0; j < columns; j++) {
    int length = 0;
    for (long k = starts[j]; k < starts[j + 1]; k++) {
      length++;
      cells.rows[length] = cell_rows[k] + 1;
      cells.values[length] = cell_values[k];
    }
    if (length > 0) glp_set_mat_col(p, j + 1, length, cells.rows, cells.values);
  }
}

cglpk_outcome cglpk_load(
    cglpk_problem *problem, bool maximise, double constant, int rows, const double *row_lower,
    const double *row_upper, int columns, const double *column_lower, const double *column_upper,
    const double *costs, const bool *integer, const long *starts, const int32_t *cell_rows,
    const double *cell_values) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  glp_prob *p = raw(problem);
  column_cells cells = {0}; // set before setjmp, not changed after it
  if (!cells_allocate(&cells, columns, starts)) {
    free(cells.rows);
    free(cells.values);
    guard_after_landing();
    outcome.end = CGLPK_FAULT;
    return outcome;
  }
  GUARDED(frame, outcome, {
    glp_set_obj_dir(p, maximise ? GLP_MAX : GLP_MIN);
    glp_set_obj_coef(p, 0, constant);
    if (rows > 0) glp_add_rows(p, rows);
    for (int i = 0; i < rows; i++)
      glp_set_row_bnds(p, i + 1, guard_bound_type(row_lower[i], row_upper[i]), row_lower[i], row_upper[i]);
    if (columns > 0) glp_add_cols(p, columns);
    for (int j = 0; j < columns; j++) {
      int type = guard_bound_type(column_lower[j], column_upper[j]);
      glp_set_col_bnds(p, j + 1, type, column_lower[j], column_upper[j]);
      glp_set_obj_coef(p, j + 1, costs[j]);
      if (integer && integer[j]) glp_set_col_kind(p, j + 1, GLP_IV);
    }
    load_matrix(p, cells, columns, starts, cell_rows, cell_values);
  });
  free(cells.rows);
  free(cells.values);
  return outcome;
}

cglpk_outcome cglpk_set_column_name(cglpk_problem *problem, int column, const char *name) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  GUARDED(frame, outcome, glp_set_col_name(raw(problem), column + 1, name));
  return outcome;
}

cglpk_outcome cglpk_set_cell(cglpk_problem *problem, int row, int column, double value) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  int rows[2] = {0, row + 1};
  double values[2] = {0, value};
  GUARDED(frame, outcome, glp_set_mat_col(raw(problem), column + 1, 1, rows, values));
  return outcome;
}

cglpk_outcome cglpk_set_basis(
    cglpk_problem *problem, const uint8_t *rows, const uint8_t *columns) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  glp_prob *p = raw(problem);
  GUARDED(frame, outcome, {
    int row_count = glp_get_num_rows(p);
    int column_count = glp_get_num_cols(p);
    for (int i = 0; i < row_count; i++) glp_set_row_stat(p, i + 1, rows[i]);
    for (int j = 0; j < column_count; j++) glp_set_col_stat(p, j + 1, columns[j]);
  });
  return outcome;
}

cglpk_status cglpk_get_status(cglpk_problem *problem) {
  glp_prob *p = raw(problem);
  cglpk_status status = {
      .basic = glp_get_status(p),
      .primal = glp_get_prim_stat(p),
      .dual = glp_get_dual_stat(p),
      .interior = glp_ipt_status(p),
      .mip = glp_mip_status(p),
      .iterations = glp_get_it_cnt(p),
      .basic_objective = glp_get_obj_val(p),
      .interior_objective = glp_ipt_obj_val(p),
      .mip_objective = glp_mip_obj_val(p),
  };
  return status;
}

void cglpk_read_costs(cglpk_problem *problem, double *costs) {
  glp_prob *p = raw(problem);
  int columns = glp_get_num_cols(p);
  for (int j = 0; j < columns; j++) costs[j] = glp_get_obj_coef(p, j + 1);
}

bool cglpk_is_maximised(cglpk_problem *problem) { return glp_get_obj_dir(raw(problem)) == GLP_MAX; }

void cglpk_read_basic(
    cglpk_problem *problem, double *row_values, double *row_duals, uint8_t *row_statuses,
    double *column_values, double *column_duals, uint8_t *column_statuses) {
  glp_prob *p = raw(problem);
  int rows = glp_get_num_rows(p), columns = glp_get_num_cols(p);
  for (int i = 0; i < rows; i++) {
    row_values[i] = glp_get_row_prim(p, i + 1);
    row_duals[i] = glp_get_row_dual(p, i + 1);
    row_statuses[i] = (uint8_t)glp_get_row_stat(p, i + 1);
  }
  for (int j = 0; j < columns; j++) {
    column_values[j] = glp_get_col_prim(p, j + 1);
    column_duals[j] = glp_get_col_dual(p, j + 1);
    column_statuses[j] = (uint8_t)glp_get_col_stat(p, j + 1);
  }
}

void cglpk_read_interior(
    cglpk_problem *problem, double *row_values, double *row_duals, double *column_values,
    double *column_duals) {
  glp_prob *p = raw(problem);
  int rows = glp_get_num_rows(p), columns = glp_get_num_cols(p);
  for (int i = 0; i < rows; i++) {
    row_values[i] = glp_ipt_row_prim(p, i + 1);
    row_duals[i] = glp_ipt_row_dual(p, i + 1);
  }
  for (int j = 0; j < columns; j++) {
    column_values[j] = glp_ipt_col_prim(p, j + 1);
    column_duals[j] = glp_ipt_col_dual(p, j + 1);
  }
}

void cglpk_read_mip(cglpk_problem *problem, double *row_values, double *column_values) {
  glp_prob *p = raw(problem);
  int rows = glp_get_num_rows(p), columns = glp_get_num_cols(p);
  for (int i = 0; i < rows; i++) row_values[i] = glp_mip_row_val(p, i + 1);
  for (int j = 0; j < columns; j++) column_values[j] = glp_mip_col_val(p, j + 1);
}
