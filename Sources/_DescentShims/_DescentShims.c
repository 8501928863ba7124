// A target needs a source file; all there is to it is in the header.
#include "_DescentShims.h"
