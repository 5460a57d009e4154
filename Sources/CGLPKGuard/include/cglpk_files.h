// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that GLPK itself reads and writes, guarded as in cglpk_guard.h: between cglpk_enter and
// cglpk_leave of one thread, on a problem of that thread. What GLPK says goes to the texts that the
// caller gives; nothing is printed. All indices are zero-based.
#ifndef PAIDAN_CGLPK_FILES_H
#define PAIDAN_CGLPK_FILES_H
#include "cglpk_guard.h"

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

// A text that grows up to a limit; it outlives faults. A call whose texts overflow is a fault.
typedef struct cglpk_text cglpk_text;
cglpk_text *_Nullable cglpk_text_create(unsigned long limit);
void cglpk_text_destroy(cglpk_text *text);
// Not ended by a zero.
const char *cglpk_text_bytes(const cglpk_text *text);
unsigned long cglpk_text_length(const cglpk_text *text);
bool cglpk_text_overflown(const cglpk_text *text);

enum {
  CGLPK_FIXED_MPS = 0,
  CGLPK_FREE_MPS = 1,
  CGLPK_LP = 2,
  CGLPK_NATIVE = 3 // GLPK's own format
};

// Replaces the problem by what a file holds; code 0, else `said` tells why not.
cglpk_outcome cglpk_read_file(
    cglpk_problem *problem, int format, const char *path, cglpk_text *said);
// Writes the problem in one of the formats; code 0, else `said` tells why not.
cglpk_outcome cglpk_write_file(
    cglpk_problem *problem, int format, const char *path, cglpk_text *said);

// Reads a solution that GLPK or this library wrote; code 0, else `said` tells why not.
cglpk_outcome cglpk_read_solution(
    cglpk_problem *problem, bool mip, const char *path, cglpk_text *said);

typedef struct cglpk_mathprog cglpk_mathprog;

// Translates a MathProg model: what it prints goes to `printed`, what GLPK says to `said`. Code 0,
// else the step that failed: 1 model, 2 data, 3 generation. A model that needs more memory than
// this ends in a fault.
cglpk_outcome cglpk_mathprog_read(
    cglpk_problem *problem, const char *model, const char *_Nullable data, int megabytes,
    cglpk_mathprog *_Nullable *_Nonnull out, cglpk_text *printed, cglpk_text *said);
// Runs what stands behind `solve;` on the solution in the problem.
cglpk_outcome cglpk_mathprog_report(
    cglpk_mathprog *translator, cglpk_problem *problem, bool mip, cglpk_text *printed,
    cglpk_text *said);
// Frees a translator; not one lost to a fault.
void cglpk_mathprog_free(cglpk_mathprog *translator);

typedef struct cglpk_shape {
  int rows;
  int columns;
  int cells;
  bool maximise;
  double constant;
} cglpk_shape;
// Reads: they cannot fail on a live handle.
cglpk_shape cglpk_get_shape(cglpk_problem *problem);
void cglpk_get_bounds(
    cglpk_problem *problem, double *_Nullable row_lower, double *_Nullable row_upper,
    double *_Nullable column_lower, double *_Nullable column_upper, double *_Nullable costs,
    bool *_Nullable integer);
// `scratch_rows` and `scratch_values` hold one entry more than there are rows.
void cglpk_get_cells(
    cglpk_problem *problem, long *starts, int32_t *_Nullable rows, double *_Nullable values,
    int32_t *scratch_rows, double *scratch_values);
const char *_Nullable cglpk_get_row_name(cglpk_problem *problem, int row);
const char *_Nullable cglpk_get_column_name(cglpk_problem *problem, int column);
cglpk_outcome cglpk_set_row_name(cglpk_problem *problem, int row, const char *name);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif
#endif
