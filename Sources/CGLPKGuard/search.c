// SPDX-License-Identifier: GPL-3.0-or-later
//
// Branch and cut, with hooks for the caller. A hook runs while GLPK waits in its own callback and
// returns before anything of GLPK is called again: a jump out of GLPK never passes over a frame of
// the hook. What a hook wants added is copied into a list of ours first.
#include <float.h>
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "guard_frame.h"

enum { POLL_MILLISECONDS = 50 };
static const double REPORT_SECONDS = 0.1;

static glp_prob *raw(cglpk_problem *problem) { return (glp_prob *)problem; }

typedef struct wanted_row {
  struct wanted_row *next;
  double lower;
  double upper;
  int length;
  int *columns; // one-based
  double *values;
} wanted_row;

struct cglpk_reply {
  wanted_row *rows;
  double *point; // one-based, one value per column
  bool has_point;
  bool is_short_of_memory;
  int columns;
};

bool cglpk_reply_row(
    cglpk_reply *reply, double lower, double upper, int length, const int32_t *columns,
    const double *values) {
  wanted_row *row = malloc(sizeof *row);
  int *places = malloc((size_t)(length + 1) * sizeof *places);
  double *copies = malloc((size_t)(length + 1) * sizeof *copies);
  if (!row || !places || !copies) {
    free(row);
    free(places);
    free(copies);
    reply->is_short_of_memory = true;
    return false;
  }
  for (int k = 0; k < length; k++) {
    places[k + 1] = columns[k] + 1;
    copies[k + 1] = values[k];
  }
  *row = (wanted_row){reply->rows, lower, upper, length, places, copies};
  reply->rows = row;
  return true;
}

void cglpk_reply_point(cglpk_reply *reply, const double *values) {
  memcpy(reply->point + 1, values, (size_t)reply->columns * sizeof *values);
  reply->has_point = true;
}

static void reply_clear(cglpk_reply *reply) {
  while (reply->rows) {
    wanted_row *row = reply->rows;
    reply->rows = row->next;
    free(row->columns);
    free(row->values);
    free(row);
  }
  reply->has_point = false;
}

typedef struct mip_watch {
  const cglpk_flag *cancel;
  const cglpk_mip_options *options;
  cglpk_mip_report *report;
  bool has_incumbent;
  double incumbent;
  bool gave_start;
  double reported;
  double *point; // zero-based values of the relaxation
  cglpk_reply reply;
} mip_watch;

// The rows that the hook wants go into the current subproblem and all below it, or into the pool of
// cuts, from which GLPK takes what cuts deepest.
static void add_rows(glp_tree *tree, wanted_row *rows, bool into_pool) {
  glp_prob *p = glp_ios_get_prob(tree);
  for (wanted_row *row = rows; row; row = row->next) {
    if (!into_pool) {
      int i = glp_add_rows(p, 1);
      glp_set_row_bnds(p, i, guard_bound_type(row->lower, row->upper), row->lower, row->upper);
      glp_set_mat_row(p, i, row->length, row->columns, row->values);
      continue;
    }
    if (isfinite(row->lower))
      glp_ios_add_row(
          tree, NULL, 101, 0, row->length, row->columns, row->values, GLP_LO, row->lower);
    if (isfinite(row->upper))
      glp_ios_add_row(
          tree, NULL, 101, 0, row->length, row->columns, row->values, GLP_UP, row->upper);
  }
}

static void ask(mip_watch *watch, glp_tree *tree, int kind) {
  glp_prob *p = glp_ios_get_prob(tree);
  int columns = glp_get_num_cols(p);
  for (int j = 0; j < columns; j++) watch->point[j] = glp_get_col_prim(p, j + 1);
  cglpk_mip_event event = {
      .kind = kind,
      .values = watch->point,
      .objective = glp_get_obj_val(p),
      .depth = glp_ios_node_level(tree, glp_ios_curr_node(tree)),
      .reply = &watch->reply,
  };
  reply_clear(&watch->reply);
  if (!watch->options->hook(watch->options->context, &event) || watch->reply.is_short_of_memory) {
    watch->report->stopped_by_hook = true;
    glp_ios_terminate(tree);
    return;
  }
  if (kind == CGLPK_WANTS_POINT) {
    if (watch->reply.has_point) glp_ios_heur_sol(tree, watch->reply.point);
  } else {
    add_rows(tree, watch->reply.rows, kind == CGLPK_WANTS_CUTS);
  }
}

static void tell(mip_watch *watch, glp_tree *tree, bool found) {
  double now = guard_now();
  if (!found && now - watch->reported < REPORT_SECONDS) return;
  watch->reported = now;
  int open;
  glp_ios_tree_size(tree, &open, NULL, NULL);
  cglpk_mip_event event = {
      .kind = CGLPK_TELLS_PROGRESS,
      .open_nodes = open,
      .has_incumbent = watch->has_incumbent,
      .objective = watch->incumbent,
      .report = watch->report,
      .reply = &watch->reply,
  };
  if (!watch->options->hook(watch->options->context, &event)) {
    watch->report->stopped_by_hook = true;
    glp_ios_terminate(tree);
  }
}

static bool stops(mip_watch *watch) {
  if (watch->cancel && cglpk_flag_raised(watch->cancel))
    return watch->report->stopped_by_flag = true;
  if (watch->options->node_limit >= 0 && watch->report->nodes > watch->options->node_limit)
    return watch->report->stopped_by_nodes = true;
  return false;
}

// GLPK calls back for solutions of its own relaxations, not for those of heuristics.
static bool note_incumbent(mip_watch *watch, glp_tree *tree) {
  glp_prob *p = glp_ios_get_prob(tree);
  if (glp_mip_status(p) != GLP_FEAS) return false;
  double objective = glp_mip_obj_val(p);
  if (watch->has_incumbent && objective == watch->incumbent) return false;
  watch->incumbent = objective;
  return watch->has_incumbent = true;
}

// The active subproblem with the best local bound gives the global bound, which only tightens: the
// last one seen is valid.
static void watch_search(glp_tree *tree, void *info) {
  mip_watch *watch = info;
  const cglpk_mip_options *options = watch->options;
  int created, reason = glp_ios_reason(tree);
  glp_ios_tree_size(tree, NULL, NULL, &created);
  watch->report->nodes = created;
  int best = glp_ios_best_node(tree);
  if (best != 0) {
    double bound = glp_ios_node_bound(tree, best);
    if (fabs(bound) < DBL_MAX) {
      watch->report->bound = bound;
      watch->report->has_bound = true;
    }
  }
  bool found = note_incumbent(watch, tree);
  if (stops(watch)) {
    glp_ios_terminate(tree);
    return;
  }
  if (reason == GLP_IHEUR && options->start && !watch->gave_start) {
    watch->gave_start = true;
    watch->reply.columns = glp_get_num_cols(glp_ios_get_prob(tree));
    cglpk_reply_point(&watch->reply, options->start);
    glp_ios_heur_sol(tree, watch->reply.point);
    return;
  }
  if (!options->hook) return;
  if (options->hooks & CGLPK_TELLS_PROGRESS) tell(watch, tree, found);
  if (watch->report->stopped_by_hook) return;
  if (reason == GLP_IROWGEN && options->hooks & CGLPK_WANTS_ROWS)
    ask(watch, tree, CGLPK_WANTS_ROWS);
  else if (reason == GLP_ICUTGEN && options->hooks & CGLPK_WANTS_CUTS)
    ask(watch, tree, CGLPK_WANTS_CUTS);
  else if (reason == GLP_IHEUR && options->hooks & CGLPK_WANTS_POINT)
    ask(watch, tree, CGLPK_WANTS_POINT);
}

static int switched(bool on) { return on ? GLP_ON : GLP_OFF; }

static glp_iocp parameters_of(const cglpk_mip_options *options) {
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_ON;
  parameters.out_frq = POLL_MILLISECONDS;
  parameters.out_dly = 0;
  parameters.presolve = switched(options->presolve);
  parameters.binarize = switched(options->binarize);
  parameters.gmi_cuts = switched(options->gomory_cuts);
  parameters.mir_cuts = switched(options->rounding_cuts);
  parameters.cov_cuts = switched(options->cover_cuts);
  parameters.clq_cuts = switched(options->clique_cuts);
  parameters.fp_heur = switched(options->feasibility_pump);
  parameters.sr_heur = switched(options->simple_rounding);
  parameters.ps_heur = switched(options->proximity_milliseconds > 0);
  if (options->proximity_milliseconds > 0) parameters.ps_tm_lim = options->proximity_milliseconds;
  parameters.br_tech = options->branching;
  parameters.bt_tech = options->backtracking;
  parameters.mip_gap = options->relative_gap;
  parameters.tm_lim = options->milliseconds > 0 ? options->milliseconds : INT_MAX;
  return parameters;
}

cglpk_outcome cglpk_intopt(
    cglpk_problem *problem, const cglpk_mip_options *options, const cglpk_flag *cancel,
    cglpk_mip_report *report) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  volatile int code = 0;
  *report = (cglpk_mip_report){0};
  mip_watch watch = {.cancel = cancel, .options = options, .report = report};
  int columns = glp_get_num_cols(raw(problem));
  watch.reply.columns = columns;
  watch.point = malloc((size_t)(columns + 1) * sizeof *watch.point);
  watch.reply.point = calloc((size_t)(columns + 1), sizeof *watch.reply.point);
  if (!watch.point || !watch.reply.point) {
    free(watch.point);
    free(watch.reply.point);
    guard_after_landing();
    outcome.end = CGLPK_FAULT;
    return outcome;
  }
  glp_iocp parameters = parameters_of(options);
  parameters.cb_func = watch_search;
  parameters.cb_info = &watch;
  frame.cancel = cancel;
  frame.keep_going = &watch.has_incumbent;
  // GLPK looks at its clock between nodes only; a relaxation that does not end is broken off.
  if (options->milliseconds > 0) frame.deadline = guard_now() + 1.1e-3 * options->milliseconds + 0.5;
  GUARDED(frame, outcome, code = glp_intopt(raw(problem), &parameters));
  reply_clear(&watch.reply);
  free(watch.point);
  free(watch.reply.point);
  outcome.code = code;
  return outcome;
}
