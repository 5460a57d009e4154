// SPDX-License-Identifier: GPL-3.0-or-later
// The strict C11 mode hides the POSIX clock otherwise.
#define _POSIX_C_SOURCE 200809L
#include "guard_frame.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TEXT_CAPACITY = 1024 };

struct cglpk_flag {
  atomic_bool raised;
};

static _Thread_local bool inside_scope;
static _Thread_local long calls_before_fault = -1;
static _Thread_local char captured[TEXT_CAPACITY];
static _Thread_local size_t captured_length;

cglpk_flag *cglpk_flag_create(void) {
  cglpk_flag *flag = malloc(sizeof *flag);
  if (flag) atomic_init(&flag->raised, false);
  return flag;
}

void cglpk_flag_destroy(cglpk_flag *flag) { free(flag); }

void cglpk_flag_raise(cglpk_flag *flag) {
  atomic_store_explicit(&flag->raised, true, memory_order_release);
}

bool cglpk_flag_raised(const cglpk_flag *flag) {
  return atomic_load_explicit(&flag->raised, memory_order_acquire);
}

bool cglpk_enter(long passing_calls) {
  if (inside_scope) return false;
  inside_scope = true;
  calls_before_fault = passing_calls;
  return true;
}

bool cglpk_inside(void) { return inside_scope; }

void cglpk_leave(void) {
  glp_free_env();
  inside_scope = false;
  calls_before_fault = -1;
}

long cglpk_drill_from_environment(void) {
  const char *text = getenv("PAIDAN_GLPK_FAULT");
  if (!text || !*text) return -1;
  if (strcmp(text, "always") == 0) return 0;
  char *end;
  long calls = strtol(text, &end, 10);
  return *end == '\0' && calls >= 0 ? calls : -1;
}

const char *cglpk_captured_text(void) { return captured; }

double guard_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

// Keeps the tail: the last line before an abort names its cause.
static void capture(const char *text) {
  size_t length = strlen(text);
  if (length > TEXT_CAPACITY - 1) {
    text += length - (TEXT_CAPACITY - 1);
    length = TEXT_CAPACITY - 1;
  }
  size_t room = TEXT_CAPACITY - 1 - captured_length;
  if (length > room) {
    size_t dropped = length - room;
    memmove(captured, captured + dropped, captured_length - dropped);
    captured_length -= dropped;
  }
  memcpy(captured + captured_length, text, length);
  captured_length += length;
  captured[captured_length] = '\0';
}

void guard_poll(guard_frame *frame) {
  if (frame->cancel && cglpk_flag_raised(frame->cancel)) longjmp(frame->landing, CGLPK_CANCELLED);
}

// GLPK prints its progress a few times a second, also inside the simplex where it has no callback:
// the only place where a running simplex can be stopped. The jump costs the problem.
static int on_output(void *info, const char *text) {
  guard_frame *frame = info;
  capture(text);
  if (frame->keep_going && *frame->keep_going) return 1;
  guard_poll(frame);
  if (frame->deadline > 0 && guard_now() > frame->deadline)
    longjmp(frame->landing, CGLPK_TIMED_OUT);
  return 1;
}

static void on_error(void *info) {
  guard_frame *frame = info;
  longjmp(frame->landing, CGLPK_FAULT);
}

void guard_open(guard_frame *frame) {
  captured_length = 0;
  captured[0] = '\0';
  glp_term_hook(on_output, frame);
  glp_error_hook(on_error, frame);
}

void guard_close(void) {
  glp_error_hook(NULL, NULL);
  glp_term_hook(NULL, NULL);
}

void guard_after_landing(void) { glp_free_env(); }

void guard_drill(void) {
  if (calls_before_fault < 0) return;
  if (calls_before_fault == 0) glp_error_(__FILE__, __LINE__)("fault drill\n");
  calls_before_fault--;
}

typedef struct thread_start {
  void (*body)(void *);
  void *context;
} thread_start;

static void *run_thread(void *info) {
  thread_start start = *(thread_start *)info;
  free(info);
  start.body(start.context);
  return NULL;
}

static bool start_thread(
    void (*body)(void *), void *context, unsigned long stack_bytes, bool waits) {
  thread_start *start = malloc(sizeof *start);
  if (!start) return false;
  *start = (thread_start){body, context};
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) {
    free(start);
    return false;
  }
  pthread_t thread;
  int state = waits ? PTHREAD_CREATE_JOINABLE : PTHREAD_CREATE_DETACHED;
  bool started = pthread_attr_setstacksize(&attributes, stack_bytes) == 0 &&
                 pthread_attr_setdetachstate(&attributes, state) == 0 &&
                 pthread_create(&thread, &attributes, run_thread, start) == 0;
  pthread_attr_destroy(&attributes);
  if (!started) free(start);
  if (started && waits) pthread_join(thread, NULL);
  return started;
}

bool cglpk_run_apart(void (*body)(void *), void *context, unsigned long stack_bytes) {
  return start_thread(body, context, stack_bytes, true);
}

bool cglpk_spawn(void (*body)(void *), void *context, unsigned long stack_bytes) {
  return start_thread(body, context, stack_bytes, false);
}
