import Descent
import Differentiation
import RealModule
import Testing
import _Differentiation

#if canImport(Glibc)
  import Glibc
#endif

private let sigmoidCase = PointwiseCase(
  name: "sigmoid", value: { sigmoid($0) }, dual: { sigmoid($0) },
  derivative: { sigmoidDerivative($0) }, formula: { z in 1 / (1 + exp(-z)) })

private let tanhCase = PointwiseCase(
  name: "tanh", value: { Descent.tanh($0) }, dual: { Descent.tanh($0) },
  derivative: { tanhDerivative($0) }, formula: { z in 1 - 2 / (exp(2 * z) + 1) })

private let reluCase = PointwiseCase(
  name: "relu", value: { relu($0) }, dual: { relu($0) }, derivative: { reluDerivative($0) },
  formula: { z in z > 0 ? z : 0 * z })

private let leakyReLUCase = PointwiseCase(
  name: "leakyReLU", value: { leakyReLU($0, slope: 0.25) },
  dual: { leakyReLU($0, slope: Dual(0.25)) }, derivative: { leakyReLUDerivative($0, slope: 0.25) },
  formula: { z in z > 0 ? z : z / 4 })

private let eluCase = PointwiseCase(
  name: "elu", value: { elu($0, alpha: 1.5) }, dual: { elu($0, alpha: Dual(1.5)) },
  derivative: { eluDerivative($0, alpha: 1.5) },
  formula: { z in z > 0 ? z : 1.5 * (exp(z) - 1) })

private let geluCase = PointwiseCase(
  name: "gelu", value: { gelu($0) }, dual: nil, derivative: { geluDerivative($0) },
  formula: { z in z * (1 + erf(z / 1.4142135623730951)) / 2 })

private let geluTanhCase = PointwiseCase(
  name: "geluTanh", value: { geluTanh($0) }, dual: { geluTanh($0) },
  derivative: { geluTanhDerivative($0) },
  formula: { z in
    let argument = 0.7978845608028654 * (z + 0.044715 * z * z * z)
    return z - z / (exp(2 * argument) + 1)
  })

private let siluCase = PointwiseCase(
  name: "silu", value: { silu($0) }, dual: { silu($0) }, derivative: { siluDerivative($0) },
  formula: { z in z / (1 + exp(-z)) })

private let softplusCase = PointwiseCase(
  name: "softplus", value: { softplus($0) }, dual: { softplus($0) },
  derivative: { softplusDerivative($0) }, formula: { z in log(1 + exp(z)) })

/// Every activation, its formula written once more for automatic differentiation.
private let cases = [
  sigmoidCase, tanhCase, reluCase, leakyReLUCase, eluCase, geluCase, geluTanhCase, siluCase,
  softplusCase,
]

@Suite("Activations")
struct ActivationTests {
  @Test(
    "Each derivative is that of its function, found three ways",
    arguments: cases)
  func derivatives(_ item: PointwiseCase) {
    let differences = item.differences()
    // A few dozen roundings each; the formulas written anew cancel a little, hence more for them.
    #expect(differences.dual < 1e-14)
    #expect(differences.central < 1e-7)
    #expect(differences.automatic < 1e-13)
  }

  @Test(
    "Values and derivatives are PyTorch's",
    arguments: [
      ("sigmoid", Activation.sigmoid), ("tanh", .tanh), ("relu", .relu),
      ("leakyReLU", .leakyReLU(slope: 0.01)), ("elu", .elu(alpha: 1)), ("gelu", .gelu),
      ("geluTanh", .geluTanh), ("silu", .silu), ("softplus", .softplus),
    ])
  func torch(_ name: String, _ activation: Activation) throws {
    let fixture = try Fixture("torch-networks.csv")
    let points = try #require(fixture.numbers("points"))
    let values = try #require(fixture.numbers(name))
    let derivatives = try #require(fixture.numbers(name + ".derivative"))
    // A few roundings of numbers of size 1; the tails, where PyTorch's gelu cancels to 0 and ours
    // does not, are below that.
    #expect(largestDifference(points.map { activation.value($0) }, values) < 1e-14)
    #expect(largestDifference(points.map { activation.derivative($0) }, derivatives) < 1e-14)
  }

  @Test("Known values")
  func knownValues() {
    #expect(sigmoid(0.0) == 0.5)
    #expect(sigmoidDerivative(0.0) == 0.25)
    #expect(Activation.identity.value(3.5) == 3.5)
    #expect(relu(-2.0) == 0)
    #expect(leakyReLU(-2.0) == -0.02)
    #expect((softplus(0.0) - 0.6931471805599453).magnitude < 1e-16)
    #expect((gelu(1.0) - 0.8413447460685429).magnitude < 1e-15)
  }

  @Test("The far sides neither overflow nor lose their digits")
  func tails() {
    #expect(sigmoid(-800.0) == Double.exp(-800))
    #expect(sigmoid(-30.0) > 0 && sigmoid(800.0) == 1)
    // 1 − σ(40) would be 0.
    #expect((sigmoidDerivative(40.0) / Double.exp(-40) - 1).magnitude < 1e-14)
    #expect(softplus(800.0) == 800)
    #expect((softplus(-50.0) / Double.exp(-50) - 1).magnitude < 1e-15)
    #expect((elu(-1e-12) + 1e-12).magnitude < 1e-24)
    for activation in [Activation.gelu, .silu, .softplus, .sigmoid, .tanh, .elu(alpha: 1)] {
      #expect(activation.value(-Double.infinity).isFinite, "\(activation)")
      #expect(activation.derivative(-1e200).isFinite, "\(activation)")
    }
  }

  @Test("NaN passes through every activation", arguments: Activation.all)
  func nan(_ activation: Activation) {
    #expect(activation.value(Double.nan).isNaN)
  }

  @Test("Float gives Double's values to its own precision", arguments: Activation.all)
  func float(_ activation: Activation) {
    for point in PointwiseCase.points {
      let wide: Double = activation.value(Double(Float(point)))
      let difference = (Double(activation.value(Float(point))) - wide).magnitude
      // A few units in the last place of numbers up to 7.3, whose spacing is 4.8e-7.
      #expect(difference < 2e-6, "\(activation) at \(point)")
    }
  }
}
