#include "Supervision.h"

/// `book-sandbox`: runs one program of a chapter within limits and, where the kernel allows it, with a view of the
/// machine of its own. The tool starts it; `Sources/SnippetRunner/Sandbox` knows its arguments.
int main(int count, char **words) {
  struct request request = read_request(count, words);
  supervise(&request);
}
