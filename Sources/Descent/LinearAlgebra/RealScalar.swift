public import RealModule

/// The scalars of the optimisers: `Double`, `Float` and, where the platform has it, `Float16`.
///
/// `Real` brings the elementary functions, `BinaryFloatingPoint` the conversions and the decimal
/// literals that the methods' constants are written with.
public typealias RealScalar = BinaryFloatingPoint & Real & Sendable
