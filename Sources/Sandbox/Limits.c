#include "Limits.h"

#include <sys/resource.h>

/// Sets a limit, or keeps the one in force where that is tighter.
static void limit(int resource, unsigned long long soft, unsigned long long hard) {
  struct rlimit now;
  if (getrlimit(resource, &now)) return;
  if (now.rlim_max == RLIM_INFINITY || hard < now.rlim_max) now.rlim_max = hard;
  now.rlim_cur = soft < now.rlim_max ? soft : now.rlim_max;
  setrlimit(resource, &now);
}

void take_limits(const struct request *request) {
  limit(RLIMIT_CORE, 0, 0);
  // At the soft limit comes a signal that names its reason, at the hard one the end.
  if (request->cpu_seconds) limit(RLIMIT_CPU, request->cpu_seconds, request->cpu_seconds + 1);
  if (request->file_bytes) limit(RLIMIT_FSIZE, request->file_bytes, request->file_bytes);
  if (request->open_files) limit(RLIMIT_NOFILE, request->open_files, request->open_files);
  if (request->processes) limit(RLIMIT_NPROC, request->processes, request->processes);
  if (request->memory_bytes) limit(RLIMIT_AS, request->memory_bytes, request->memory_bytes);
}
