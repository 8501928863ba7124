internal import Convergence
internal import RealModule

/// A learning rate, or another hyperparameter, as a function of the step.
///
/// Steps are counted from 0, the first update: `schedule(0)` is the rate of the first step. A number
/// is a schedule too, the constant one:
///
///     Adam(learningRate: 0.01)
///     Adam(learningRate: .cosineDecay(from: 0.01, steps: 1000))
public struct Schedule<Scalar: RealScalar>: Sendable {
  private let value: @Sendable (Int) -> Scalar

  /// The schedule given by a function of the step.
  public init(_ value: @escaping @Sendable (Int) -> Scalar) {
    self.value = value
  }

  /// The value at a step; the first step is 0.
  public func callAsFunction(_ step: Int) -> Scalar {
    require(step >= 0, "The steps of a schedule start at 0, there is no step \(step).")
    return value(step)
  }

  /// The values of the first steps, to plot or to tabulate.
  public func values(_ steps: Range<Int>) -> [Scalar] { steps.map { self($0) } }
}

extension Schedule: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// The constant schedule.
  public init(floatLiteral value: Double) { self = .constant(Scalar(value)) }

  /// The constant schedule.
  public init(integerLiteral value: Int) { self = .constant(Scalar(value)) }
}

extension Schedule {
  /// The same value at every step.
  public static func constant(_ value: Scalar) -> Schedule {
    checkRate(value)
    return Schedule { _ in value }
  }

  /// Several schedules one after the other, each counting its steps from its own beginning.
  ///
  /// - Parameters:
  ///   - schedules: The schedules.
  ///   - boundaries: The step at which each but the first begins, in ascending order.
  /// - Returns: The joined schedule.
  public static func joined(_ schedules: [Schedule], boundaries: [Int]) -> Schedule {
    require(
      schedules.count == boundaries.count + 1,
      "Joining \(schedules.count) schedules needs \(schedules.count - 1) boundaries, "
        + "not \(boundaries.count).")
    checkAscending(boundaries)
    return Schedule { step in
      let index = boundaries.lastIndex { $0 <= step }
      return index.map { schedules[$0 + 1](step - boundaries[$0]) } ?? schedules[0](step)
    }
  }

  static func checkRate(_ value: Scalar) {
    require(!(value < 0), "A learning rate must be at least 0, not \(value).")
  }

  static func checkLength(_ steps: Int) {
    require(steps > 0, "A schedule needs a length of at least 1 step, not \(steps).")
  }

  static func checkAscending(_ boundaries: [Int]) {
    require(
      zip(boundaries, boundaries.dropFirst()).allSatisfy { $0 < $1 } && boundaries.first ?? 0 >= 0,
      "Boundaries must be steps of at least 0 in ascending order, not \(boundaries).")
  }
}
