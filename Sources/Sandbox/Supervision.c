#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "Supervision.h"

#include "Isolation.h"
#include "Limits.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static _Noreturn void become_program(const struct request *request) {
  if (request->folder && chdir(request->folder)) fail("can't enter", request->folder);
  take_limits(request);
  // What the thread that started the tool ignores or blocks is inherited, and some limits speak by signals.
  for (int reason = 1; reason < 32; reason++) signal(reason, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (!request->has_signal_codes) drop_privileges();
  execv(request->command[0], request->command);
  fail("can't run", request->command[0]);
}

#ifdef __linux__
#include "Leftovers.h"

#include <sys/prctl.h>
#include <sys/syscall.h>
#include <time.h>

static void close_other_files(void) {
  enum { close_range_number = 436 };
  if (!syscall(close_range_number, 3U, ~0U, 0U)) return;
  for (int file = 3; file < 1024; file++) close(file);
}

/// The first process of a view of its own: starts the program, takes in orphans, and tells how the program ended. With
/// its own end the kernel ends everything in the view.
static _Noreturn void begin_view(const struct request *request, int told) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  enter(request);
  pid_t program = fork();
  if (program < 0) fail("can't start", request->command[0]);
  if (!program) {
    close_other_files();
    become_program(request);
  }
  int status = 0;
  for (pid_t ended = 0; ended != program;) {
    ended = wait(&status);
    if (ended < 0 && errno != EINTR) _exit(125);
  }
  _exit(write(told, &status, sizeof status) == sizeof status ? 0 : 125);
}

static _Noreturn void end_as(int status, bool has_signal_codes) {
  int reason = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  if (has_signal_codes && WIFEXITED(status) && WEXITSTATUS(status) > 128)
    reason = WEXITSTATUS(status) - 128;
  if (!reason) _exit(WEXITSTATUS(status));
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, reason);
  signal(reason, SIG_DFL);
  sigprocmask(SIG_UNBLOCK, &signals, NULL);
  raise(reason);
  _exit(128 + reason);
}

/// Waits until the child ends, someone asks for the end, or nobody is left to ask.
static int wait_for(pid_t child, const sigset_t *signals) {
  const struct timespec pause = {0, 250000000};
  pid_t parent = getppid();
  for (int status = 0;;) {
    pid_t ended;
    while ((ended = waitpid(-1, &status, WNOHANG)) > 0)
      if (ended == child) return status;
    int reason = sigtimedwait(signals, NULL, &pause);
    if ((reason > 0 && reason != SIGCHLD) || getppid() != parent) {
      kill(child, SIGKILL);
      while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
      return SIGKILL;
    }
  }
}

_Noreturn void supervise(const struct request *request) {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int *reason = (const int[]){SIGCHLD, SIGTERM, SIGINT, SIGHUP, 0}; *reason; reason++)
    sigaddset(&signals, *reason);
  sigprocmask(SIG_BLOCK, &signals, NULL);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  int ends[2] = {-1, -1};
  if (request->is_isolated) {
    if (pipe(ends)) fail("no pipe", NULL);
    isolate(request);
  }
  pid_t child = fork();
  if (child < 0) fail("can't start", request->command[0]);
  if (!child && request->is_isolated) begin_view(request, ends[1]);
  if (!child) {
    close_other_files();
    become_program(request);
  }
  int status = wait_for(child, &signals);
  end_leftovers();
  if (request->is_isolated) {
    close(ends[1]);
    int told;
    if (!status && read(ends[0], &told, sizeof told) == sizeof told) status = told;
  }
  end_as(status, request->has_signal_codes);
}

#else
_Noreturn void supervise(const struct request *request) { become_program(request); }
#endif
