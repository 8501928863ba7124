import Descent
import Differentiation
import RealModule
import Testing
import _Differentiation

#if canImport(Glibc)
  import Glibc
#endif

private let squaredCase = PointwiseCase(
  name: "squared", value: { squaredError($0, 0.5) }, dual: { squaredError($0, Dual(0.5)) },
  derivative: { squaredErrorDerivative($0, 0.5) }, formula: { z in (z - 0.5) * (z - 0.5) })

private let halfSquaredCase = PointwiseCase(
  name: "half squared", value: { halfSquaredError($0, 0.5) },
  dual: { halfSquaredError($0, Dual(0.5)) }, derivative: { halfSquaredErrorDerivative($0, 0.5) },
  formula: { z in (z - 0.5) * (z - 0.5) / 2 })

private let absoluteCase = PointwiseCase(
  name: "absolute", value: { absoluteError($0, 0.5) }, dual: { absoluteError($0, Dual(0.5)) },
  derivative: { absoluteErrorDerivative($0, 0.5) }, formula: { z in z > 0.5 ? z - 0.5 : 0.5 - z })

private let huberCase = PointwiseCase(
  name: "Huber", value: { huberLoss($0, 0.5, delta: 0.75) },
  dual: { huberLoss($0, Dual(0.5), delta: Dual(0.75)) },
  derivative: { huberLossDerivative($0, 0.5, delta: 0.75) },
  formula: { z in
    let size = z > 0.5 ? z - 0.5 : 0.5 - z
    return size > 0.75 ? 0.75 * (size - 0.375) : size * size / 2
  })

private let logCoshCase = PointwiseCase(
  name: "log-cosh", value: { logCosh($0, 0.5) }, dual: { logCosh($0, Dual(0.5)) },
  derivative: { logCoshDerivative($0, 0.5) },
  formula: { z in log((exp(z - 0.5) + exp(0.5 - z)) / 2) })

private let hingeCase = PointwiseCase(
  name: "hinge", value: { hingeLoss($0, -1) }, dual: { hingeLoss($0, -1) },
  derivative: { hingeLossDerivative($0, -1) }, formula: { z in 1 + z > 0 ? 1 + z : 0 * z })

private let crossEntropyCase = PointwiseCase(
  name: "binary cross-entropy", value: { binaryCrossEntropy($0, 0.25) },
  dual: { binaryCrossEntropy($0, Dual(0.25)) },
  derivative: { binaryCrossEntropyDerivative($0, 0.25) },
  formula: { z in
    let probability = 1 / (1 + exp(-z))
    return -0.25 * log(probability) - 0.75 * log(1 - probability)
  })

/// Every loss of a prediction at the target 0.5, or the label −1.
private let cases = [
  squaredCase, halfSquaredCase, absoluteCase, huberCase, logCoshCase, hingeCase, crossEntropyCase,
]

@Suite("Pointwise losses")
struct PointwiseLossTests {
  @Test(
    "Each derivative is that of its loss, found three ways",
    arguments: cases)
  func derivatives(_ item: PointwiseCase) {
    let differences = item.differences()
    #expect(differences.dual < 1e-14)
    #expect(differences.central < 1e-7)
    // 1 − σ(z) cancels in the formula written anew: 1e-16 / (1 − σ(6.1)) is 4e-14.
    #expect(differences.automatic < 1e-13)
  }

  @Test(
    "Values and derivatives are PyTorch's",
    arguments: [
      ("squared", PointwiseLoss.squared, "targets"), ("absolute", .absolute, "targets"),
      ("huber", .huber(delta: 0.75), "targets"),
      ("binaryCrossEntropy", .binaryCrossEntropy, "bits"), ("hinge", .hinge, "bits"),
    ])
  func torch(_ name: String, _ loss: PointwiseLoss, _ targetName: String) throws {
    let fixture = try Fixture("torch-networks.csv")
    let points = try #require(fixture.numbers("points"))
    var targets = try #require(fixture.numbers(targetName))
    if loss == .hinge { targets = targets.map { 2 * $0 - 1 } }
    let values = try #require(fixture.numbers("loss.\(name)"))
    let derivatives = try #require(fixture.numbers("loss.\(name).derivative"))
    #expect(largestDifference(zip(points, targets).map { loss.value($0, $1) }, values) < 1e-15)
    #expect(
      largestDifference(zip(points, targets).map { loss.derivative($0, $1) }, derivatives) < 1e-15)
    let mean = values.reduce(0, +) / 12
    #expect(largestDifference([loss.mean(points, targets)], [mean]) < 1e-15)
    #expect(
      largestDifference(loss.meanGradient(points, targets), derivatives.map { $0 / 12 }) < 1e-15)
  }

  @Test("log-cosh keeps its digits near 0 and far out")
  func logCoshDigits() {
    // ln cosh e = e²/2 − e⁴/12 + …
    #expect((logCosh(1e-6, 0.0) / 5e-13 - 1).magnitude < 1e-12)
    #expect(logCosh(1000.0, 0.0) == 1000 - Double.log(2))
    #expect((logCosh(1.0, 0.0) - 0.4337808304830271).magnitude < 1e-15)
    #expect((logCosh(0.999999, 0.0) - logCosh(1.000001, 0.0)).magnitude < 2e-6)
  }

  @Test("A confident right answer costs its probability, not 0; a wrong one stays finite")
  func crossEntropyTails() {
    #expect((binaryCrossEntropy(40.0, 1) / Double.exp(-40) - 1).magnitude < 1e-15)
    #expect((binaryCrossEntropy(-40.0, 0) / Double.exp(-40) - 1).magnitude < 1e-15)
    #expect(binaryCrossEntropy(1000.0, 0) == 1000)
    #expect(binaryCrossEntropy(-1000.0, 1) == 1000)
  }

  @Test("A NaN prediction gives a NaN loss", arguments: PointwiseLoss.all)
  func nan(_ loss: PointwiseLoss) {
    #expect(loss.value(Double.nan, 1).isNaN)
    #expect(loss.mean([0.5, .nan], [1, 1]).isNaN)
  }

  @Test("Bad arguments stop with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) { _ = huberLoss(1.0, 0.0, delta: 0) }
    await #expect(processExitsWith: .failure) { _ = PointwiseLoss.squared.mean([Double](), []) }
    await #expect(processExitsWith: .failure) { _ = PointwiseLoss.squared.mean([1.0], [1, 2]) }
  }
}
