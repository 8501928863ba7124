#ifndef LEFTOVERS_H
#define LEFTOVERS_H

/// Ends every process that has come to this one because those that started it ended, until there is none.
void end_leftovers(void);

#endif
