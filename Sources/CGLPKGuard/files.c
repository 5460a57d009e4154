// SPDX-License-Identifier: GPL-3.0-or-later
#include "cglpk_files.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "guard_frame.h"

static glp_prob *raw(cglpk_problem *problem) { return (glp_prob *)problem; }

// MARK: - Texts

struct cglpk_text {
  char *bytes;
  unsigned long length;
  unsigned long capacity;
  unsigned long limit;
  bool overflown;
};

cglpk_text *cglpk_text_create(unsigned long limit) {
  cglpk_text *text = calloc(1, sizeof *text);
  if (text) text->limit = limit;
  return text;
}

void cglpk_text_destroy(cglpk_text *text) {
  free(text->bytes);
  free(text);
}

const char *cglpk_text_bytes(const cglpk_text *text) { return text->bytes ? text->bytes : ""; }

unsigned long cglpk_text_length(const cglpk_text *text) { return text->length; }

bool cglpk_text_overflown(const cglpk_text *text) { return text->overflown; }

static bool append(cglpk_text *text, const char *bytes, unsigned long count) {
  if (count > text->limit - text->length) {
    text->overflown = true;
    return false;
  }
  if (text->length + count > text->capacity) {
    unsigned long capacity = 2 * (text->length + count) + 256;
    char *grown = realloc(text->bytes, capacity);
    if (!grown) {
      text->overflown = true;
      return false;
    }
    text->bytes = grown;
    text->capacity = capacity;
  }
  memcpy(text->bytes + text->length, bytes, count);
  text->length += count;
  return true;
}

typedef struct listener {
  guard_frame *frame;
  cglpk_text *printed; // null: everything is said
  cglpk_text *said;
} listener;

// MathProg's own output comes byte by byte, GLPK's messages in whole lines.
static int on_text(void *info, const char *text) {
  listener *listener = info;
  unsigned long length = strlen(text);
  cglpk_text *target = listener->printed && length == 1 ? listener->printed : listener->said;
  if (!append(target, text, length)) longjmp(listener->frame->landing, CGLPK_FAULT);
  return 1;
}

// Runs the statements guarded and listened to.
#define LISTENED(printed, said, ...)                       \
  guard_frame frame = {0};                                 \
  cglpk_outcome outcome = {0};                             \
  volatile int code = 0;                                   \
  listener ears = {&frame, printed, said};                 \
  GUARDED(frame, outcome, {                                \
    glp_term_hook(on_text, &ears);                         \
    __VA_ARGS__;                                           \
  });                                                      \
  outcome.code = code;                                     \
  return outcome

// MARK: - Files

static int read_file(glp_prob *problem, int format, const char *path) {
  switch (format) {
    case CGLPK_FIXED_MPS: return glp_read_mps(problem, GLP_MPS_DECK, NULL, path);
    case CGLPK_FREE_MPS: return glp_read_mps(problem, GLP_MPS_FILE, NULL, path);
    case CGLPK_LP: return glp_read_lp(problem, NULL, path);
    default: return glp_read_prob(problem, 0, path);
  }
}

static int write_file(glp_prob *problem, int format, const char *path) {
  switch (format) {
    case CGLPK_FIXED_MPS: return glp_write_mps(problem, GLP_MPS_DECK, NULL, path);
    case CGLPK_FREE_MPS: return glp_write_mps(problem, GLP_MPS_FILE, NULL, path);
    case CGLPK_LP: return glp_write_lp(problem, NULL, path);
    default: return glp_write_prob(problem, 0, path);
  }
}

cglpk_outcome cglpk_read_file(
    cglpk_problem *problem, int format, const char *path, cglpk_text *said) {
  LISTENED(NULL, said, {
    code = read_file(raw(problem), format, path);
    if (code == 0) glp_sort_matrix(raw(problem));
  });
}

cglpk_outcome cglpk_write_file(
    cglpk_problem *problem, int format, const char *path, cglpk_text *said) {
  LISTENED(NULL, said, code = write_file(raw(problem), format, path));
}

cglpk_outcome cglpk_read_solution(
    cglpk_problem *problem, bool mip, const char *path, cglpk_text *said) {
  LISTENED(
      NULL, said, code = mip ? glp_read_mip(raw(problem), path) : glp_read_sol(raw(problem), path));
}

// MARK: - MathProg

cglpk_outcome cglpk_mathprog_read(
    cglpk_problem *problem, const char *model, const char *data, int megabytes,
    cglpk_mathprog **out, cglpk_text *printed, cglpk_text *said) {
  *out = NULL;
  LISTENED(printed, said, {
    glp_mem_limit(megabytes);
    glp_tran *translator = glp_mpl_alloc_wksp();
    if (glp_mpl_read_model(translator, model, data != NULL) != 0) code = 1;
    if (code == 0 && data && glp_mpl_read_data(translator, data) != 0) code = 2;
    if (code == 0 && glp_mpl_generate(translator, NULL) != 0) code = 3;
    if (code == 0) {
      glp_mpl_build_prob(translator, raw(problem));
      glp_sort_matrix(raw(problem));
      *out = (cglpk_mathprog *)translator;
    } else {
      glp_mpl_free_wksp(translator);
    }
  });
}

cglpk_outcome cglpk_mathprog_report(
    cglpk_mathprog *translator, cglpk_problem *problem, bool mip, cglpk_text *printed,
    cglpk_text *said) {
  LISTENED(
      printed, said,
      code = glp_mpl_postsolve((glp_tran *)translator, raw(problem), mip ? GLP_MIP : GLP_SOL));
}

void cglpk_mathprog_free(cglpk_mathprog *translator) { glp_mpl_free_wksp((glp_tran *)translator); }

// MARK: - Reading a problem

cglpk_shape cglpk_get_shape(cglpk_problem *problem) {
  glp_prob *p = raw(problem);
  cglpk_shape shape = {
      .rows = glp_get_num_rows(p),
      .columns = glp_get_num_cols(p),
      .cells = glp_get_num_nz(p),
      .maximise = glp_get_obj_dir(p) == GLP_MAX,
      .constant = glp_get_obj_coef(p, 0),
  };
  return shape;
}

static double bound(double value) {
  return value <= -DBL_MAX ? -INFINITY : value >= DBL_MAX ? INFINITY : value;
}

void cglpk_get_bounds(
    cglpk_problem *problem, double *row_lower, double *row_upper, double *column_lower,
    double *column_upper, double *costs, bool *integer) {
  glp_prob *p = raw(problem);
  int rows = glp_get_num_rows(p), columns = glp_get_num_cols(p);
  for (int i = 0; i < rows; i++) {
    row_lower[i] = bound(glp_get_row_lb(p, i + 1));
    row_upper[i] = bound(glp_get_row_ub(p, i + 1));
  }
  for (int j = 0; j < columns; j++) {
    column_lower[j] = bound(glp_get_col_lb(p, j + 1));
    column_upper[j] = bound(glp_get_col_ub(p, j + 1));
    costs[j] = glp_get_obj_coef(p, j + 1);
    integer[j] = glp_get_col_kind(p, j + 1) != GLP_CV;
  }
}

void cglpk_get_cells(
    cglpk_problem *problem, long *starts, int32_t *rows, double *values, int32_t *scratch_rows,
    double *scratch_values) {
  glp_prob *p = raw(problem);
  int columns = glp_get_num_cols(p);
  long next = 0;
  for (int j = 0; j < columns; j++) {
    starts[j] = next;
    int count = glp_get_mat_col(p, j + 1, scratch_rows, scratch_values);
    for (int k = 0; k < count; k++) {
      rows[next + k] = scratch_rows[k + 1] - 1;
      values[next + k] = scratch_values[k + 1];
    }
    next += count;
  }
  starts[columns] = next;
}

const char *cglpk_get_row_name(cglpk_problem *problem, int row) {
  return glp_get_row_name(raw(problem), row + 1);
}

const char *cglpk_get_column_name(cglpk_problem *problem, int column) {
  return glp_get_col_name(raw(problem), column + 1);
}

cglpk_outcome cglpk_set_row_name(cglpk_problem *problem, int row, const char *name) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  GUARDED(frame, outcome, glp_set_row_name(raw(problem), row + 1, name));
  return outcome;
}
