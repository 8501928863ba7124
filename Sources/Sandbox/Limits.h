#ifndef LIMITS_H
#define LIMITS_H

#include "Request.h"

/// Takes the limits upon this process and all that it starts.
void take_limits(const struct request *request);

#endif
