// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits.h>

#include "guard_frame.h"

// How often GLPK prints, and so how often a running call is polled.
enum { POLL_MILLISECONDS = 50 };

static glp_prob *raw(cglpk_problem *problem) { return (glp_prob *)problem; }

cglpk_outcome cglpk_prepare(cglpk_problem *problem, bool with_basis, const cglpk_flag *cancel) {
  guard_frame frame = {.cancel = cancel};
  cglpk_outcome outcome = {0};
  GUARDED(frame, outcome, {
    glp_scale_prob(raw(problem), GLP_SF_AUTO);
    guard_poll(&frame);
    if (with_basis) glp_adv_basis(raw(problem), 0);
    guard_poll(&frame);
  });
  return outcome;
}

cglpk_outcome cglpk_factorize(cglpk_problem *problem) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  volatile int code = 0;
  GUARDED(frame, outcome, code = glp_factorize(raw(problem)));
  outcome.code = code;
  return outcome;
}

cglpk_outcome cglpk_warm_up(cglpk_problem *problem) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  volatile int code = 0;
  GUARDED(frame, outcome, code = glp_warm_up(raw(problem)));
  outcome.code = code;
  return outcome;
}

cglpk_outcome cglpk_presolve(
    cglpk_problem *problem, cglpk_problem **reduced, void **workspace, const cglpk_flag *cancel) {
  guard_frame frame = {.cancel = cancel};
  cglpk_outcome outcome = {0};
  volatile int code = 0;
  *reduced = NULL;
  *workspace = NULL;
  GUARDED(frame, outcome, {
    glp_prep *prep = glp_npp_alloc_wksp();
    glp_npp_load_prob(prep, raw(problem), GLP_SOL, GLP_OFF);
    guard_poll(&frame);
    code = glp_npp_preprocess1(prep, 0);
    guard_poll(&frame);
    if (code == 0) {
      glp_prob *smaller = glp_create_prob();
      glp_npp_build_prob(prep, smaller);
      *reduced = (cglpk_problem *)smaller;
      *workspace = prep;
    } else {
      glp_npp_free_wksp(prep);
    }
  });
  outcome.code = code;
  return outcome;
}

cglpk_outcome cglpk_postsolve(cglpk_problem *problem, cglpk_problem *reduced, void *workspace) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  GUARDED(frame, outcome, {
    glp_npp_postprocess(workspace, raw(reduced));
    glp_npp_obtain_sol(workspace, raw(problem));
    glp_npp_free_wksp(workspace);
    glp_delete_prob(raw(reduced));
  });
  return outcome;
}

static void set_limits(
    guard_frame *frame, glp_smcp *parameters, int iteration_limit, int milliseconds,
    const cglpk_flag *cancel) {
  frame->cancel = cancel;
  parameters->msg_lev = GLP_MSG_ON;
  parameters->out_frq = POLL_MILLISECONDS;
  parameters->it_lim = iteration_limit;
  parameters->tm_lim = milliseconds > 0 ? milliseconds : INT_MAX;
}

cglpk_outcome cglpk_simplex(
    cglpk_problem *problem, int method, int iteration_limit, int milliseconds,
    const cglpk_flag *cancel) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  glp_smcp parameters;
  volatile int code = 0;
  glp_init_smcp(&parameters);
  parameters.meth = method;
  set_limits(&frame, &parameters, iteration_limit, milliseconds, cancel);
  GUARDED(frame, outcome, code = glp_simplex(raw(problem), &parameters));
  outcome.code = code;
  return outcome;
}

cglpk_outcome cglpk_exact(
    cglpk_problem *problem, int iteration_limit, int milliseconds, const cglpk_flag *cancel) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  glp_smcp parameters;
  volatile int code = 0;
  glp_init_smcp(&parameters);
  set_limits(&frame, &parameters, iteration_limit, milliseconds, cancel);
  GUARDED(frame, outcome, code = glp_exact(raw(problem), &parameters));
  outcome.code = code;
  return outcome;
}

// GLPK's interior point method has no time limit of its own: the terminal hook keeps it.
cglpk_outcome cglpk_interior(cglpk_problem *problem, int milliseconds, const cglpk_flag *cancel) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  glp_iptcp parameters;
  volatile int code = 0;
  glp_init_iptcp(&parameters);
  parameters.msg_lev = GLP_MSG_ALL;
  frame.cancel = cancel;
  if (milliseconds > 0) frame.deadline = guard_now() + 1e-3 * milliseconds;
  GUARDED(frame, outcome, code = glp_interior(raw(problem), &parameters));
  outcome.code = code;
  return outcome;
}

cglpk_outcome cglpk_discard(cglpk_problem *reduced, void *workspace) {
  guard_frame frame = {0};
  cglpk_outcome outcome = {0};
  GUARDED(frame, outcome, {
    glp_npp_free_wksp(workspace);
    glp_delete_prob(raw(reduced));
  });
  return outcome;
}
