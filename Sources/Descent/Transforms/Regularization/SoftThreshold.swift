internal import RealModule

/// L1 regularisation by its proximal step: parameters are moved towards 0 by η·λ and stay at 0.
///
/// It goes last in a chain, after the learning rate: the point θ + u that the update leads to is
/// replaced by sign(θ + u)·max(|θ + u| − η·λ, 0), the minimum of ½‖x − (θ + u)‖² + ηλ‖x‖₁. Adding
/// λ·sign(θ) to the gradient instead never makes a parameter exactly 0. With plain gradient steps
/// this is ISTA (Daubechies, Defrise and De Mol, 2004).
public struct SoftThreshold<Scalar: RealScalar>: StatelessTransform {
  /// The strength λ.
  public var strength: Scalar
  /// The learning rate η of the chain.
  public var learningRate: Schedule<Scalar>

  /// The proximal step of λ‖θ‖₁ for a chain with the given learning rate.
  public init(_ strength: Scalar, learningRate: Schedule<Scalar>) {
    checkNotNegative("An L1 strength", strength)
    self.strength = strength
    self.learningRate = learningRate
  }

  /// Replaces the update by the one that leads to the thresholded point.
  public func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>) {
    let threshold = learningRate(step.number) * strength
    for i in update.indices {
      let target = parameters[i] + update[i]
      if target.magnitude <= threshold {
        update[i] = -parameters[i]
      } else {
        update[i] += target > 0 ? -threshold : threshold
      }
    }
  }
}
