import RealModule

/// The memory that a network's passes over a batch work in.
///
/// Kept between passes, it makes each further pass over as many samples free of large allocations.
/// After a pass it holds what every layer computed, and so it is where vanishing and exploding
/// signals are measured. One workspace serves one pass at a time.
public final class NetworkWorkspace<Scalar: RealScalar> {
  /// The output of each stage, one stage after the other.
  var values: [Scalar] = []
  /// The gradient of the loss by each of `values`.
  var gradients: [Scalar] = []
  /// The means and variances of each normalisation, in the order of the stages.
  var moments: [Scalar] = []

  private var valueStarts: [Int] = [0]
  private var momentStarts: [Int] = [0]

  /// An empty workspace; the first pass gives it its size.
  public init() {}

  /// Makes room for a batch; the buffers are kept if the last batch had the same shape.
  func prepare(for stages: [Stage], samples: Int) {
    let newValueStarts = Self.starts(of: stages.map { $0.outputs * samples })
    let newMomentStarts = Self.starts(of: stages.map { $0.momentCount(samples: samples) })
    guard newValueStarts != valueStarts || newMomentStarts != momentStarts else { return }
    valueStarts = newValueStarts
    momentStarts = newMomentStarts
    values = [Scalar](repeating: 0, count: valueStarts[stages.count])
    gradients = values
    moments = [Scalar](repeating: 0, count: momentStarts[stages.count])
  }

  /// Lends the three buffers for a pass.
  func withBuffers<Result>(
    _ body: (
      _ values: UnsafeMutableBufferPointer<Scalar>, _ gradients: UnsafeMutableBufferPointer<Scalar>,
      _ moments: UnsafeMutableBufferPointer<Scalar>
    ) -> Result
  ) -> Result {
    values.withUnsafeMutableBufferPointer { values in
      gradients.withUnsafeMutableBufferPointer { gradients in
        moments.withUnsafeMutableBufferPointer { moments in body(values, gradients, moments) }
      }
    }
  }

  private static func starts(of counts: [Int]) -> [Int] {
    counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  /// Where the output of a stage lies in `values`.
  func valueRange(_ stage: Int) -> Range<Int> { valueStarts[stage]..<valueStarts[stage + 1] }

  /// Where a stage's means and variances lie in `moments`.
  func momentRange(_ stage: Int) -> Range<Int> { momentStarts[stage]..<momentStarts[stage + 1] }

  /// The Euclidean norm of ∂L/∂y for the output y of each layer, after a pass with a gradient.
  ///
  /// Layers inside a residual connection count one by one, and the connection's sum once more.
  /// Where gradients vanish, these fall by orders of magnitude from the last to the first.
  public var signalNorms: [Scalar] {
    (0..<valueStarts.count - 1).map { norm(Array(gradients[valueRange($0)])) }
  }

  /// The Euclidean norm of the output of each layer, counted as for ``signalNorms``.
  public var outputNorms: [Scalar] {
    (0..<valueStarts.count - 1).map { norm(Array(values[valueRange($0)])) }
  }
}
