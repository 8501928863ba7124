// Stands between a program and the C library, and makes things go wrong at a chosen moment.
//
// Every call that changes the file system is counted: those that create, write, rename, link or remove a file
// or a folder. Settings come from the environment, which is then cleaned, so that the programs that the program
// starts are left in peace:
//
//   FAULT_COUNT=file  write the number of calls there at the end
//   FAULT_KILL=n      the process is killed at call n, before the call
//   FAULT_FAIL=n      call n fails; FAULT_LASTS=1 makes all that follow fail too
//   FAULT_ERRNO=e     what failing calls say
//   FAULT_CLOCK=s     the clock of the day is s seconds off
//   FAULT_JUMP=s      and each time it is read, s seconds more
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static atomic_long calls, reads;
static long kill_at, fail_at, clock_off, clock_jump;
static int lasts, fault_errno = ENOSPC, is_set;
static char *count_file;

static long setting(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : 0;
}

__attribute__((constructor)) static void begin(void) {
  kill_at = setting("FAULT_KILL");
  fail_at = setting("FAULT_FAIL");
  lasts = setting("FAULT_LASTS") != 0;
  if (getenv("FAULT_ERRNO")) fault_errno = (int)setting("FAULT_ERRNO");
  clock_off = setting("FAULT_CLOCK");
  clock_jump = setting("FAULT_JUMP");
  if (getenv("FAULT_COUNT")) count_file = strdup(getenv("FAULT_COUNT"));
  const char *names[] = {"FAULT_KILL",  "FAULT_FAIL",  "FAULT_LASTS", "FAULT_ERRNO",
                         "FAULT_CLOCK", "FAULT_JUMP", "FAULT_COUNT", "LD_PRELOAD"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) unsetenv(names[i]);
  is_set = 1;
}

__attribute__((destructor)) static void end(void) {
  is_set = 0;
  FILE *file = count_file ? fopen(count_file, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", atomic_load(&calls));
  fclose(file);
}

// Whether this call must fail.
static int fails(void) {
  if (!is_set) return 0;
  long call = atomic_fetch_add(&calls, 1) + 1;
  if (call == kill_at) kill(getpid(), SIGKILL);
  if (!fail_at || !(call == fail_at || (lasts && call > fail_at))) return 0;
  errno = fault_errno;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define GUARDED(name, parameters, arguments) \
  int name parameters {                      \
    return fails() ? -1 : REAL(name) arguments; \
  }

GUARDED(rename, (const char *a, const char *b), (a, b))
GUARDED(renameat, (int f, const char *a, int g, const char *b), (f, a, g, b))
GUARDED(renameat2, (int f, const char *a, int g, const char *b, unsigned h), (f, a, g, b, h))
GUARDED(link, (const char *a, const char *b), (a, b))
GUARDED(linkat, (int f, const char *a, int g, const char *b, int h), (f, a, g, b, h))
GUARDED(symlink, (const char *a, const char *b), (a, b))
GUARDED(unlink, (const char *a), (a))
GUARDED(unlinkat, (int f, const char *a, int h), (f, a, h))
GUARDED(remove, (const char *a), (a))
GUARDED(rmdir, (const char *a), (a))
GUARDED(mkdir, (const char *a, mode_t m), (a, m))
GUARDED(mkdirat, (int f, const char *a, mode_t m), (f, a, m))
GUARDED(ftruncate, (int f, off_t n), (f, n))
GUARDED(mkstemp, (char *a), (a))
GUARDED(mkostemp, (char *a, int h), (a, h))
GUARDED(fsync, (int f), (f))

#define OPENING(name, parameters, arguments)                          \
  int name parameters {                                               \
    mode_t mode = 0;                                                  \
    if ((flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE) {        \
      va_list list;                                                   \
      va_start(list, flags);                                          \
      mode = va_arg(list, mode_t);                                    \
      va_end(list);                                                   \
      if (fails()) return -1;                                         \
    }                                                                 \
    return REAL(name) arguments;                                      \
  }

OPENING(open, (const char *a, int flags, ...), (a, flags, mode))
OPENING(open64, (const char *a, int flags, ...), (a, flags, mode))
OPENING(openat, (int f, const char *a, int flags, ...), (f, a, flags, mode))
OPENING(openat64, (int f, const char *a, int flags, ...), (f, a, flags, mode))

static int is_plain(int file) {
  struct stat state;
  return fstat(file, &state) == 0 && S_ISREG(state.st_mode);
}

ssize_t write(int file, const void *bytes, size_t count) {
  if (is_plain(file) && fails()) return -1;
  return REAL(write)(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
  if (is_plain(file) && fails()) return -1;
  return REAL(pwrite)(file, bytes, count, place);
}

static long shift(void) {
  return clock_off + clock_jump * (atomic_fetch_add(&reads, 1) + 1);
}

int clock_gettime(clockid_t which, struct timespec *time) {
  int result = REAL(clock_gettime)(which, time);
  if (result == 0 && which == CLOCK_REALTIME) time->tv_sec += shift();
  return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  int result = REAL(gettimeofday)(time, zone);
  if (result == 0) time->tv_sec += shift();
  return result;
}

time_t time(time_t *place) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (place) *place = now.tv_sec;
  return now.tv_sec;
}
