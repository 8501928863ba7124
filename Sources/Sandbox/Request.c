#include "Request.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

_Noreturn void fail(const char *what, const char *about) {
  fprintf(stderr, "book-sandbox: %s%s%s: %s\n", what, about ? " " : "", about ? about : "",
          strerror(errno));
  _exit(125);
}

static _Noreturn void misused(const char *word) {
  fprintf(stderr,
          "book-sandbox: wrong arguments at %s\n"
          "usage: book-sandbox [--cpu s] [--memory bytes] [--file bytes] [--open-files n]\n"
          "         [--processes n] [--folder path] [--isolate] [--hidden folder | --shown folder]…\n"
          "         [--writable path]… [--signal-codes] -- program argument…\n",
          word);
  exit(64);
}

static unsigned long long number(const char *word) {
  char *end = NULL;
  errno = 0;
  unsigned long long value = word ? strtoull(word, &end, 10) : 0;
  if (!word || errno || end == word || *end || word[0] == '-' || value == 0)
    misused(word ? word : "the end");
  return value;
}

static const char *path(const char *word) {
  if (!word || word[0] != '/') misused(word ? word : "the end");
  return word;
}

static void add_cover(struct request *request, bool is_shown, const char *word) {
  if (request->cover_count == largest_list) misused(word);
  request->covers[request->cover_count++] = (struct cover){is_shown, path(word)};
}

static void add_writable(struct request *request, const char *word) {
  if (request->writable_count == largest_list) misused(word);
  request->writable[request->writable_count++] = path(word);
}

struct request read_request(int count, char **words) {
  struct request request = {0};
  for (int index = 1; index < count; index++) {
    const char *word = words[index];
    // The word after the last one is NULL.
    const char *value = words[index + 1];
    if (!strcmp(word, "--")) {
      request.command = words + index + 1;
      if (!request.command[0]) misused(word);
      return request;
    }
    if (!strcmp(word, "--isolate")) {
      request.is_isolated = true;
      continue;
    }
    if (!strcmp(word, "--signal-codes")) {
      request.has_signal_codes = true;
      continue;
    }
    index++;
    if (!strcmp(word, "--cpu")) request.cpu_seconds = number(value);
    else if (!strcmp(word, "--memory")) request.memory_bytes = number(value);
    else if (!strcmp(word, "--file")) request.file_bytes = number(value);
    else if (!strcmp(word, "--open-files")) request.open_files = number(value);
    else if (!strcmp(word, "--processes")) request.processes = number(value);
    else if (!strcmp(word, "--folder")) request.folder = path(value);
    else if (!strcmp(word, "--writable")) add_writable(&request, value);
    else if (!strcmp(word, "--hidden")) add_cover(&request, false, value);
    else if (!strcmp(word, "--shown")) add_cover(&request, true, value);
    else misused(word);
  }
  misused("the end");
}
