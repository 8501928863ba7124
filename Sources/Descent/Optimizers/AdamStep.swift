internal import Convergence
internal import RealModule

/// One step of Adam or AdamW, with all that does not depend on the element worked out.
///
/// A chain of transforms would pass over its buffers several times. Here each parameter is read and
/// written once, with its gradient and its two averages: 7 numbers of traffic an element, which is
/// what bounds the speed once the arithmetic is done several elements at a time. For that nothing in
/// the loop may depend on another element or leave the loop: the shapes are checked before it, the
/// spans' elements need no further check, the bias corrections are factors, and ``squareRoot(_:)`` is
/// an instruction rather than a call.
struct AdamStep<Scalar: RealScalar> {
  let learningRate: Scalar
  let beta1: Scalar
  let beta2: Scalar
  let epsilon: Scalar
  let weightDecay: Scalar
  /// The number t of this step; the first is 1.
  let steps: Int

  /// Makes the step on a state made for as many parameters.
  func apply(_ parameters: inout [Scalar], _ gradient: [Scalar], _ state: inout AdamState<Scalar>) {
    checkShapes(
      parameters: parameters.count, gradient: gradient.count, state: state.first.count)
    require(
      state.second.count == state.first.count, "The two averages of a state differ in length.")
    apply(&parameters, gradient, &state.first, &state.second)
    state.steps = steps
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func apply(
    _ parameters: inout [Scalar], _ gradient: [Scalar], _ first: inout [Scalar],
    _ second: inout [Scalar]
  ) {
    let firstCorrection = biasCorrection(beta1, steps)
    let secondCorrection = biasCorrection(beta2, steps)
    let g = gradient.span
    var p = parameters.mutableSpan
    var m = first.mutableSpan
    var v = second.mutableSpan
    for i in 0..<g.count {
      let slope = g[unchecked: i]
      let mean = beta1 * m[unchecked: i] + (1 - beta1) * slope
      let square = beta2 * v[unchecked: i] + (1 - beta2) * slope * slope
      m[unchecked: i] = mean
      v[unchecked: i] = square
      let scaled = mean * firstCorrection / (squareRoot(square * secondCorrection) + epsilon)
      p[unchecked: i] -= learningRate * (scaled + weightDecay * p[unchecked: i])
    }
  }
}
