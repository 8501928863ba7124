#ifndef ISOLATION_H
#define ISOLATION_H

#include "Request.h"

/// Gives this process, and all that it starts from now on, a view of its own: no network, no other processes, nothing
/// writable but what is asked for. The next process to be started is the first of the view.
void isolate(const struct request *request);

/// Finishes the view in its first process: shows it its processes alone, and bounds how many they may be.
void enter(const struct request *request);

/// Gives up, for ever, all that would let a program change its view.
void drop_privileges(void);

#endif
