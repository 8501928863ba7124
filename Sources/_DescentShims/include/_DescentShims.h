#ifndef DESCENT_SHIMS_H
#define DESCENT_SHIMS_H

// The square root as one machine instruction.
//
// On Linux, C's sqrt must set errno for a negative argument. Swift's squareRoot() is compiled from it
// and so keeps a call for that case, which stops the compiler from computing several roots with one
// vector instruction. The builtins below have no errno; everything else about them is IEEE 754's
// square root, correctly rounded, NaN below 0.

static inline __attribute__((always_inline)) double descent_sqrt(double x) {
  return __builtin_elementwise_sqrt(x);
}

static inline __attribute__((always_inline)) float descent_sqrtf(float x) {
  return __builtin_elementwise_sqrt(x);
}

#endif
