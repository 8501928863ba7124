internal import Convergence
internal import RealModule

/// Linear regression: the loss of the predictions X·w + b as a function of w, and of b if wanted.
///
/// The parameters are the weights, one for each column of the inputs, then the intercept if there
/// is one: `[w₁, …, w_d]` or `[w₁, …, w_d, b]`.
public struct LinearRegression<Scalar: RealScalar>: Objective {
  /// The inputs X: a row for each sample, a column for each feature.
  public let inputs: Matrix<Scalar>
  /// The targets y, one for each sample.
  public let targets: [Scalar]
  /// Whether the last parameter is an intercept.
  public let hasIntercept: Bool
  /// Which multiple of the sum of squares is minimised.
  public let scale: SquaredErrorScale

  /// The regression of targets on inputs of any number of features.
  ///
  /// - Parameters:
  ///   - inputs: The inputs X, a row for each sample.
  ///   - targets: The targets y, one for each row.
  ///   - intercept: Whether the last parameter is an intercept; true by default.
  ///   - scale: The multiple of the sum of squares; the mean squared error by default.
  public init(
    inputs: Matrix<Scalar>, targets: [Scalar], intercept: Bool = true,
    scale: SquaredErrorScale = .mean
  ) {
    require(!targets.isEmpty, "A regression needs at least one sample.")
    require(
      inputs.rows == targets.count,
      "A regression on \(inputs.rows) rows of inputs needs as many targets, not \(targets.count).")
    require(
      inputs.columns > 0 || intercept, "A regression without features needs an intercept.")
    self.inputs = inputs
    self.targets = targets
    self.hasIntercept = intercept
    self.scale = scale
  }

  /// The regression of targets on one feature.
  public init(
    inputs: [Scalar], targets: [Scalar], intercept: Bool = true, scale: SquaredErrorScale = .mean
  ) {
    self.init(
      inputs: Matrix(column: inputs), targets: targets, intercept: intercept, scale: scale)
  }

  /// How many parameters there are: the features, and the intercept if there is one.
  public var parameterCount: Int { inputs.columns + (hasIntercept ? 1 : 0) }

  /// The predictions X·w + b.
  public func predictions(_ parameters: [Scalar]) -> [Scalar] {
    checkCount(parameters)
    let products = inputs * Array(parameters.prefix(inputs.columns))
    return hasIntercept ? products.map { $0 + parameters[inputs.columns] } : products
  }

  /// The loss at the given parameters.
  public func loss(at parameters: [Scalar]) -> Scalar {
    var gradient = [Scalar](repeating: 0, count: parameterCount)
    return lossAndGradient(at: parameters, into: &gradient)
  }

  /// Writes the gradient into `gradient`, which has as many elements as there are parameters.
  public func gradient(at parameters: [Scalar], into gradient: inout [Scalar]) {
    _ = lossAndGradient(at: parameters, into: &gradient)
  }

  /// Writes the gradient c·Xᵀ·(X·w + b − y) into `gradient` and returns the loss.
  ///
  /// Both come from one pass over the samples: a row's residual is used at once for the loss and for
  /// the gradient while the row is still in the cache, and no residuals are stored.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func lossAndGradient(at parameters: [Scalar], into gradient: inout [Scalar]) -> Scalar {
    checkCount(parameters)
    require(
      gradient.count == parameters.count,
      "The gradient needs \(parameters.count) elements, not \(gradient.count).")
    let squares =
      inputs.columns == 1
      ? addUpOneFeature(parameters, &gradient) : addUp(parameters, &gradient)
    let factor = gradientFactor
    for index in gradient.indices { gradient[index] *= factor }
    return squares * factor / 2
  }

  /// Writes Xᵀ·r into `gradient` and returns Σ r², with r the residuals.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func addUp(_ parameters: [Scalar], _ gradient: inout [Scalar]) -> Scalar {
    let features = inputs.columns
    let (x, y, p) = (inputs.elements.span, targets.span, parameters.span)
    var g = gradient.mutableSpan
    for index in 0..<g.count { g[index] = 0 }
    var squares: Scalar = 0
    for sample in 0..<y.count {
      let row = sample * features
      var prediction = hasIntercept ? p[features] : 0
      for index in 0..<features {
        prediction += p[unchecked: index] * x[unchecked: row + index]
      }
      let residual = prediction - y[sample]
      squares += residual * residual
      for index in 0..<features { g[unchecked: index] += residual * x[unchecked: row + index] }
      if hasIntercept { g[features] += residual }
    }
    return squares
  }

  /// The same for one feature: the two sums stay in registers, where a step of a small regression
  /// would otherwise wait for its gradient to be written and read again with every sample.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func addUpOneFeature(_ parameters: [Scalar], _ gradient: inout [Scalar]) -> Scalar {
    let (x, y) = (inputs.elements.span, targets.span)
    let slope = parameters[0]
    let intercept = hasIntercept ? parameters[1] : 0
    var (squares, products, residuals): (Scalar, Scalar, Scalar) = (0, 0, 0)
    for sample in 0..<y.count {
      let input = x[unchecked: sample]
      let residual = slope * input + intercept - y[unchecked: sample]
      squares += residual * residual
      products += residual * input
      residuals += residual
    }
    gradient[0] = products
    if hasIntercept { gradient[1] = residuals }
    return squares
  }

  /// The factor c of the gradient: 2/n, 1/n or 1.
  var gradientFactor: Scalar { gradientFactor(samples: targets.count) }

  /// The factor c of the gradient over so many samples.
  func gradientFactor(samples: Int) -> Scalar {
    switch scale {
    case .mean: 2 / Scalar(samples)
    case .halfMean: 1 / Scalar(samples)
    case .halfSum: 1
    }
  }

  func checkCount(_ parameters: [Scalar]) {
    require(
      parameters.count == parameterCount,
      "This regression has \(parameterCount) parameters, not \(parameters.count).")
  }
}

extension LinearRegression: Sendable where Scalar: Sendable {}
