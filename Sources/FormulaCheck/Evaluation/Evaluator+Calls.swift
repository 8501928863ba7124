internal import RealModule

extension Evaluator {
  // MARK: Swift functions

  /// Calls a bound function; what it computes is its own business, so only plain numbers go in.
  func call(_ slot: Int, _ node: Program.Node) throws(EvaluationFailure) -> Value {
    guard case .function(let function) = slots[slot] else {
      throw EvaluationFailure(.shape, "\(slots[slot].shape) is applied.", at: node.range)
    }
    var arguments: [Value] = []
    for child in node.children { arguments.append(try value(child)) }
    if !Scalar.isPlain, arguments.contains(where: { $0.scalars.contains { !$0.isConstant } }) {
      throw EvaluationFailure(.opaque, "Swift code carries no derivative.", at: node.range)
    }
    if arguments.contains(where: { !$0.isFinite }) {
      throw EvaluationFailure(.undefined, "An argument is infinite or undefined.", at: node.range)
    }
    let plain = arguments.map { $0.mapped { $0.real } }
    let result = try apply(function, plain, node.range)
    let spread = try spread(function, arguments, around: result, node.range)
    var index = -1
    return result.mapped { number in
      index += 1
      // The code's own rounding is bounded on the other side of the relation, which computes the
      // same; four units stand for its last operations.
      return Scalar(real: number, uncertainty: 4 * abs(number) + spread[index])
    }
  }

  private func apply(
    _ function: FormulaFunction, _ arguments: [FormulaValue], _ range: Range<Int>
  ) throws(EvaluationFailure) -> FormulaValue {
    if let arity = function.arity, arity != arguments.count {
      throw EvaluationFailure(
        .shape, "The function takes \(arity) arguments, not \(arguments.count).", at: range)
    }
    do {
      return try function.body(arguments)
    } catch let error as ArgumentMismatch {
      throw EvaluationFailure(
        .shape, "The function takes \(error.expected) and is given \(error.actual).", at: range)
    } catch {
      throw EvaluationFailure(.undefined, "The function threw \(error).", at: range)
    }
  }

  /// How far the rounding errors of the arguments move the result, found by moving them.
  private func spread(
    _ function: FormulaFunction, _ arguments: [Value], around result: FormulaValue,
    _ range: Range<Int>
  ) throws(EvaluationFailure) -> [Double] {
    let numbers = result.scalars
    let largest = arguments.flatMap { $0.scalars }.map { $0.uncertainty }.max() ?? 0
    guard largest > 0 else { return [Double](repeating: 0, count: numbers.count) }
    // Large enough to stand out of the rounding of the function itself, small enough to be linear.
    let step = 1e-8 / largest
    let moved = try apply(
      function, arguments.map { $0.mapped { $0.real + step * $0.uncertainty } }, range)
    return zip(numbers, moved.scalars).map { 2 * abs($0 - $1) / step }
  }

  // MARK: Known functions

  func call(_ builtin: Builtin, _ node: Program.Node) throws(EvaluationFailure) -> Value {
    switch builtin {
    case .maximum, .minimum: return try extremum(builtin == .maximum, node)
    case .argMaximum, .argMinimum:
      throw EvaluationFailure(
        .ambiguous, "It is not said what runs here.",
        "Write the index below the sign, as in \\arg\\max_i x_i.", at: node.range)
    case .binomial: return try binomial(node)
    case .logBase:
      let base = try call(.log, value(node.children[0]), node.range)
      return try divide(call(.log, value(node.children[1]), node.range), base, node.range)
    default:
      guard node.children.count == 1 else {
        throw EvaluationFailure(
          .shape, "\(builtin.rawValue) takes one argument, not \(node.children.count).",
          at: node.range)
      }
      return try call(builtin, value(node.children[0]), node.range)
    }
  }

  private func call(
    _ builtin: Builtin, _ x: Value, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Value {
    switch builtin {
    case .determinant: return .number(try determinant(x, range))
    case .trace, .diagonal: return try diagonal(builtin, x, range)
    case .softmax: return try softmax(x, range)
    case .relu, .sign: return try kinked(builtin, x, range)
    case .factorial: return try factorial(x, range)
    case .floor, .ceiling:
      return try map(x, range) {
        Scalar(real: builtin == .floor ? $0.real.rounded(.down) : $0.real.rounded(.up))
      }
    default: break
    }
    if x.isMatrix, ![.sigmoid, .softplus, .tanh].contains(builtin) {
      throw EvaluationFailure(
        .ambiguous, "\(builtin.rawValue) of a matrix can be its entries' or a series.",
        "Bind the function that is meant.", at: range)
    }
    try requireDomain(of: builtin, x, range)
    return try map(x, range) { Self.apply(builtin, $0) }
  }

  private func requireDomain(
    of builtin: Builtin, _ x: Value, _ range: Range<Int>
  ) throws(EvaluationFailure) {
    switch builtin {
    case .sqrt: try requireNonnegative(x, "Root of", range)
    case .log:
      try requireNonnegative(x, "Logarithm of", range)
      if x.scalars.contains(where: { $0 == 0 }) {
        throw EvaluationFailure(.undefined, "Logarithm of zero.", at: range)
      }
    case .arcsin, .arccos:
      if let far = x.scalars.first(where: { $0 > 1 || $0 < -1 }) {
        throw EvaluationFailure(
          .undefined, "\(builtin.rawValue) of \(Decimal.text(far.real)).", at: range)
      }
    default: break
    }
  }

  private static func apply(_ builtin: Builtin, _ x: Scalar) -> Scalar {
    switch builtin {
    case .exp: .exp(x)
    case .log: .log(x)
    case .sqrt: .sqrt(x)
    case .sin: .sin(x)
    case .cos: .cos(x)
    case .tan: .tan(x)
    case .cot: 1 / .tan(x)
    case .sec: 1 / .cos(x)
    case .csc: 1 / .sin(x)
    case .arcsin: .asin(x)
    case .arccos: .acos(x)
    case .arctan: .atan(x)
    case .sinh: .sinh(x)
    case .cosh: .cosh(x)
    case .tanh: .tanh(x)
    // The form that does not overflow on its side of 0.
    case .sigmoid: x < 0 ? .exp(x) / (1 + .exp(x)) : 1 / (1 + .exp(-x))
    case .softplus: x > 0 ? x + .log(onePlus: .exp(-x)) : .log(onePlus: .exp(x))
    default: x
    }
  }

  /// Functions without a derivative at 0.
  private func kinked(
    _ builtin: Builtin, _ x: Value, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Value {
    if x.scalars.contains(where: { $0 == 0 && !$0.isConstant }) {
      throw EvaluationFailure(
        .undefined, "\(builtin.rawValue) has no derivative at 0.", at: range)
    }
    return try map(x, range) { number in
      if builtin == .relu { return number > 0 ? number : 0 }
      return number > 0 ? 1 : number < 0 ? -1 : 0
    }
  }

  private func softmax(_ x: Value, _ range: Range<Int>) throws(EvaluationFailure) -> Value {
    guard case .vector(let elements) = x, let largest = elements.max() else {
      throw EvaluationFailure(.shape, "softmax takes a vector, not \(x.shape).", at: range)
    }
    // Shifted by the largest element, which cancels, so that nothing overflows.
    let shift = Scalar(real: largest.real)
    let powers = elements.map { Scalar.exp($0 - shift) }
    let total = Self.sum(powers)
    return .vector(powers.map { $0 / total })
  }

  private func diagonal(
    _ builtin: Builtin, _ x: Value, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Value {
    switch x {
    case .matrix(let matrix) where matrix.rows == matrix.columns:
      let diagonal = (0..<matrix.rows).map { matrix[$0, $0] }
      return builtin == .trace ? .number(Self.sum(diagonal)) : .vector(diagonal)
    case .vector(let elements) where builtin == .diagonal:
      var matrix = FormulaMatrix<Scalar>.identity(elements.count)
      for index in elements.indices { matrix[index, index] = elements[index] }
      return .matrix(matrix)
    default:
      throw EvaluationFailure(.shape, "\(x.shape) has no \(builtin.rawValue).", at: range)
    }
  }

  /// The largest or smallest of the arguments; of vectors element by element.
  private func extremum(_ isMaximum: Bool, _ node: Program.Node) throws(EvaluationFailure) -> Value
  {
    var values: [Value] = []
    for child in node.children { values.append(try value(child)) }
    if values.count == 1 {
      switch values[0] {
      case .vector(let elements): values = elements.map { .number($0) }
      case .set(let members), .list(let members): values = members
      default: break
      }
    }
    guard var best = values.first else {
      throw EvaluationFailure(.undefined, "A maximum of nothing.", at: node.range)
    }
    for next in values.dropFirst() { best = try better(best, next, isMaximum, node.range) }
    return best
  }

  func better(
    _ left: Value, _ right: Value, _ isMaximum: Bool, _ range: Range<Int>
  ) throws(EvaluationFailure) -> Value {
    func choose(_ first: Scalar, _ second: Scalar) throws(EvaluationFailure) -> Scalar {
      if isMaximum { return try larger(first, second, range) }
      return try -larger(-first, -second, range)
    }
    switch (left, right) {
    case (.number(let first), .number(let second)): return .number(try choose(first, second))
    case (.number(let first), .vector(let elements)), (.vector(let elements), .number(let first)):
      var result: [Scalar] = []
      for element in elements { result.append(try choose(element, first)) }
      return .vector(result)
    case (.vector(let first), .vector(let second)) where first.count == second.count:
      var result: [Scalar] = []
      for index in first.indices { result.append(try choose(first[index], second[index])) }
      return .vector(result)
    default: throw mismatch(left, "compared with", right, range)
    }
  }

  private func factorial(_ x: Value, _ range: Range<Int>) throws(EvaluationFailure) -> Value {
    guard case .number(let number) = x, let count = Int(exactly: number.real), count >= 0 else {
      throw EvaluationFailure(.undefined, "Factorial of what is no natural number.", at: range)
    }
    guard count <= 170 else {
      throw EvaluationFailure(.undefined, "\(count)! is too large.", at: range)
    }
    return .number((0..<count).reduce(1) { $0 * Scalar(real: Double($1 + 1)) })
  }

  private func binomial(_ node: Program.Node) throws(EvaluationFailure) -> Value {
    let upper = try number(node.children[0])
    let lower = try whole(node.children[1])
    guard lower >= 0, lower <= 1 << 10 else { return .number(0) }
    var result: Scalar = 1
    for index in 0..<lower {
      result = result * (upper - Scalar(real: Double(index))) / Scalar(real: Double(index + 1))
    }
    return .number(result)
  }
}
