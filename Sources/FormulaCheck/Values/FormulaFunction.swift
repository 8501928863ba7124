/// A function that a formula calls but that is written in Swift.
///
/// The formula sees values only: how the function computes them stays its own business, which is
/// what makes the comparison with it worth something. Its derivatives are taken by differences.
public struct FormulaFunction: Sendable {
  /// How many arguments it takes; `nil` if it decides itself.
  public let arity: Int?
  /// The names of its parameters as the formula prints them, or none.
  public let parameters: [String]
  let body: @Sendable ([FormulaValue]) throws -> FormulaValue

  private init(
    arity: Int?, _ parameters: [String],
    _ body: @escaping @Sendable ([FormulaValue]) throws -> FormulaValue
  ) {
    self.arity = arity ?? (parameters.isEmpty ? nil : parameters.count)
    self.parameters = parameters
    self.body = body
  }

  /// A function of any values.
  ///
  /// - Parameters:
  ///   - parameters: the names of the parameters, needed where the formula differentiates by one
  ///     of several.
  ///   - body: the function; it may throw when the arguments do not suit it.
  public init(
    of parameters: String...,
    body: @escaping @Sendable ([FormulaValue]) throws -> FormulaValue
  ) {
    self.init(arity: nil, parameters, body)
  }

  /// A function of a number.
  public init(of parameter: String? = nil, _ body: @escaping @Sendable (Double) -> Double) {
    self.init(arity: 1, parameter.map { [$0] } ?? []) { arguments in
      .number(body(try arguments[0].asNumber))
    }
  }

  /// A function of a vector, with a number as its value: a loss.
  public init(of parameter: String? = nil, _ body: @escaping @Sendable ([Double]) -> Double) {
    self.init(arity: 1, parameter.map { [$0] } ?? []) { arguments in
      .number(body(try arguments[0].asVector))
    }
  }

  /// A function of a vector, with a vector as its value: a gradient, an activation.
  public init(of parameter: String? = nil, _ body: @escaping @Sendable ([Double]) -> [Double]) {
    self.init(arity: 1, parameter.map { [$0] } ?? []) { arguments in
      .vector(body(try arguments[0].asVector))
    }
  }

  /// A function of a number, with a vector as its value: a sequence of vectors.
  public init(of parameter: String? = nil, _ body: @escaping @Sendable (Double) -> [Double]) {
    self.init(arity: 1, parameter.map { [$0] } ?? []) { arguments in
      .vector(body(try arguments[0].asNumber))
    }
  }

  /// A function of a whole number: a sequence, such as a learning rate schedule.
  public init(of parameter: String? = nil, _ body: @escaping @Sendable (Int) -> Double) {
    self.init(arity: 1, parameter.map { [$0] } ?? []) { arguments in
      .number(body(try arguments[0].asInteger))
    }
  }

  /// A function of two numbers.
  public init(
    of first: String? = nil, _ second: String? = nil,
    _ body: @escaping @Sendable (Double, Double) -> Double
  ) {
    self.init(arity: 2, [first, second].compactMap { $0 }) { arguments in
      .number(body(try arguments[0].asNumber, try arguments[1].asNumber))
    }
  }

  /// A function of two vectors, with a number as its value: a loss of targets and predictions.
  public init(
    of first: String? = nil, _ second: String? = nil,
    _ body: @escaping @Sendable ([Double], [Double]) -> Double
  ) {
    self.init(arity: 2, [first, second].compactMap { $0 }) { arguments in
      .number(body(try arguments[0].asVector, try arguments[1].asVector))
    }
  }

  /// A function of two vectors, with a vector as its value.
  public init(
    of first: String? = nil, _ second: String? = nil,
    _ body: @escaping @Sendable ([Double], [Double]) -> [Double]
  ) {
    self.init(arity: 2, [first, second].compactMap { $0 }) { arguments in
      .vector(body(try arguments[0].asVector, try arguments[1].asVector))
    }
  }
}

/// A Swift function was given something it does not take.
struct ArgumentMismatch: Error {
  var expected: String
  var actual: String
}

extension MathValue where Scalar == Double {
  /// The number, where it is one.
  ///
  /// - Throws: an error that names both shapes.
  public var asNumber: Double {
    get throws {
      guard case .number(let number) = self else {
        throw ArgumentMismatch(expected: "a number", actual: shape)
      }
      return number
    }
  }

  /// The elements, where it is a vector; a matrix of one row or column is none.
  ///
  /// - Throws: an error that names both shapes.
  public var asVector: [Double] {
    get throws {
      guard case .vector(let elements) = self else {
        throw ArgumentMismatch(expected: "a vector", actual: shape)
      }
      return elements
    }
  }

  /// The rows, where it is a matrix.
  ///
  /// - Throws: an error that names both shapes.
  public var asRows: [[Double]] {
    get throws {
      guard case .matrix(let matrix) = self else {
        throw ArgumentMismatch(expected: "a matrix", actual: shape)
      }
      return (0..<matrix.rows).map { matrix.row($0) }
    }
  }

  /// The whole number, where it is one.
  ///
  /// - Throws: an error that names what was found.
  public var asInteger: Int {
    get throws {
      guard case .number(let number) = self, let whole = Int(exactly: number) else {
        throw ArgumentMismatch(expected: "a whole number", actual: shape)
      }
      return whole
    }
  }
}
