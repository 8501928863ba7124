#ifdef __linux__
#include "Leftovers.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/// The parent of a process, by what the kernel tells of it; 0 when it is no more.
static pid_t parent_of(const char *process) {
  char path[64], text[512];
  snprintf(path, sizeof path, "/proc/%.20s/stat", process);
  FILE *file = fopen(path, "r");
  if (!file) return 0;
  size_t length = fread(text, 1, sizeof text - 1, file);
  fclose(file);
  text[length] = 0;
  // The name, in parentheses, may hold anything.
  const char *rest = strrchr(text, ')');
  int parent = 0;
  return rest && sscanf(rest + 1, " %*c %d", &parent) == 1 ? (pid_t)parent : 0;
}

static void end_children(void) {
  DIR *folder = opendir("/proc");
  if (!folder) return;
  pid_t self = getpid();
  for (struct dirent *entry; (entry = readdir(folder));)
    if (isdigit((unsigned char)entry->d_name[0]) && parent_of(entry->d_name) == self)
      kill((pid_t)atoi(entry->d_name), SIGKILL);
  closedir(folder);
}

void end_leftovers(void) {
  for (;;) {
    pid_t ended = waitpid(-1, NULL, WNOHANG);
    if (ended < 0 && errno == ECHILD) return;
    if (ended > 0) continue;
    end_children();
    waitpid(-1, NULL, 0);
  }
}
#endif
