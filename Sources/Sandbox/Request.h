#ifndef REQUEST_H
#define REQUEST_H

#include <stdbool.h>
#include <sys/types.h>

enum { largest_list = 32 };

/// A limit that was not asked for.
#define UNLIMITED 0ULL

/// A folder that looks empty, or one below such a folder that is seen as it is.
struct cover {
  bool is_shown;
  const char *path;
};

/// What the command line asks for.
struct request {
  unsigned long long cpu_seconds, memory_bytes, file_bytes, open_files;
  /// To be asked for only in a user namespace: elsewhere all processes of the user count.
  unsigned long long processes;
  /// Whether the program gets a view of the machine of its own.
  bool is_isolated;
  /// Whether the program is another sandbox, which tells of signals as of codes above 128.
  bool has_signal_codes;
  /// Where the program runs; NULL for where this process does.
  const char *folder;
  /// Files and folders that can be written to, when isolated.
  const char *writable[largest_list];
  int writable_count;
  /// What is laid over the view before, in order, when isolated.
  struct cover covers[largest_list];
  int cover_count;
  /// The program and its arguments; NULL ends them.
  char **command;
};

/// Reads the command line; ends the process with code 64 where it is wrong.
struct request read_request(int count, char **words);

/// Ends the process with code 125, which says that the sandbox and not the program failed.
_Noreturn void fail(const char *what, const char *about);

#endif
