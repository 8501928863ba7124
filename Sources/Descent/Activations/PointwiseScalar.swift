public import RealModule

/// The scalars that losses and activations accept: `Double` and `Float`, and dual numbers too.
///
/// A dual number carries a derivative beside its value, so it cannot honestly be a floating-point
/// number; it is a field with an order and the elementary functions, and these functions ask for
/// no more. That is what lets a book differentiate the very function it shows.
public typealias PointwiseScalar = AlgebraicField & Comparable & ElementaryFunctions
