#ifndef SUPERVISION_H
#define SUPERVISION_H

#include "Request.h"

/// Runs the program, waits for its end, ends all that it left behind, and ends this process as the program ended.
///
/// SIGTERM asks for an end at once, and so does the end of the process that started this one.
_Noreturn void supervise(const struct request *request);

#endif
