import Descent
import RealModule
import Testing

@Suite("Signals through many layers")
struct VanishingGradientTests {
  /// The norms of ∂L/∂y, from the first layer to the last, of 20 hidden layers of 32 units.
  func signals(_ activation: Activation, _ initializer: Initializer, isResidual: Bool = false)
    -> (signals: [Double], gradients: [Double])
  {
    let block: [Layer] =
      isResidual
      ? [.residual([.dense(32), .activation(activation)])] : [.dense(32), .activation(activation)]
    let layers: [Layer] = (0..<20).flatMap { _ in block } + [.dense(4)]
    let network = Network<Double>(inputs: 32, layers: layers)
    var generator = SplitMix64(seed: 3)
    let start = network.initialParameters(initializer, using: &generator)
    let samples = Matrix(
      rows: 16, columns: 32, elements: (0..<512).map { _ in generator.nextNormal() })
    let objective = NetworkObjective(
      network, samples: samples, target: .labels((0..<16).map { $0 % 4 }))
    var gradient = start
    _ = objective.lossAndGradient(at: start, into: &gradient)
    return (objective.workspace.signalNorms, network.gradientNorms(gradient))
  }

  @Test("Sigmoids lose the signal, rectifiers after He keep it, three times larger weights explode")
  func vanishingAndExploding() throws {
    func ratio(_ activation: Activation, _ initializer: Initializer) throws -> Double {
      let norms = signals(activation, initializer).gradients
      return try #require(norms.first) / #require(norms.last)
    }
    // A sigmoid's slope is at most ¼: over 20 layers at most 4⁻²⁰ = 1e-12 times the weights' gain.
    #expect(try ratio(.sigmoid, .xavierNormal) < 1e-8)
    let kept = try ratio(.relu, .heNormal)
    #expect(kept > 0.02 && kept < 50)
    // Each of 20 layers multiplies by 3 more: 3²⁰ = 3.5e9, but the later gradients grow as well.
    #expect(try ratio(.relu, .scaled(0.25, .heNormal)) > 0.02)
    #expect(signals(.relu, .scaled(3, .heNormal)).signals[0] > 1e3)
  }

  @Test("A residual connection keeps the signal where the plain stack loses it")
  func residual() throws {
    let plain = signals(.sigmoid, .xavierNormal).signals
    let connected = signals(.sigmoid, .xavierNormal, isResidual: true).signals
    #expect(try #require(plain.first) < 1e-8 * #require(plain.last))
    #expect(try #require(connected.first) > 0.1 * #require(connected.last))
  }
}
