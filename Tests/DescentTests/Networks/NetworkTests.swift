import Descent
import Differentiation
import RealModule
import Testing

@Suite("Networks against PyTorch")
struct NetworkTests {
  static let networks: [(name: String, layers: [Layer])] = [
    (
      "tanh",
      [.dense(5), .activation(.tanh), .dense(6), .activation(.tanh), .dense(3)]
    ),
    ("relu", [.dense(7), .activation(.relu), .dense(3)]),
    ("batchNorm", [.dense(5), .batchNorm, .activation(.silu), .dense(3)]),
    (
      "layerNorm",
      [.layerNorm, .dense(6), .layerNorm, .activation(.gelu), .dense(3)]
    ),
    (
      "residual",
      [
        .residual([
          .dense(4), .activation(.elu(alpha: 1)),
          .residual([.activation(.softplus), .dense(4)]),
        ]),
        .activation(.leakyReLU(slope: 0.01)), .dense(3),
      ]
    ),
  ]

  let fixture: Fixture
  let samples: Matrix<Double>
  let labels: [Int]
  let values: Matrix<Double>

  init() throws {
    fixture = try Fixture("torch-networks.csv")
    samples = Matrix(rows: 9, columns: 4, elements: try #require(fixture.numbers("samples")))
    labels = try #require(fixture.integers("labels"))
    values = Matrix(rows: 9, columns: 3, elements: try #require(fixture.numbers("values")))
  }

  @Test("Outputs, losses and gradients are PyTorch's", arguments: networks)
  func torch(_ name: String, _ layers: [Layer]) throws {
    let network = Network<Double>(inputs: 4, layers: layers)
    let parameters = try #require(fixture.numbers(name + ".parameters"))
    let outputs = network.outputs(for: samples, parameters: parameters)
    // A few dozen roundings of numbers of size 1, in another order than PyTorch's.
    #expect(
      largestDifference(outputs.elements, try #require(fixture.numbers(name + ".outputs"))) < 1e-14)
    for (suffix, target) in [
      ("", NetworkTarget.labels(labels)), (".mse", .values(values, .squared)),
    ] {
      var gradient = [Double](repeating: .nan, count: network.parameterCount)
      let loss = network.lossAndGradient(
        parameters, samples: samples, target: target, into: &gradient)
      let known = suffix.isEmpty ? name + ".loss" : name + suffix
      #expect(largestDifference([loss], try #require(fixture.numbers(known))) < 1e-15)
      let knownGradient = try #require(fixture.numbers(name + suffix + ".gradient"))
      #expect(largestDifference(gradient, knownGradient) < 1e-14)
      #expect(network.loss(parameters, samples: samples, target: target) == loss)
    }
  }

  @Test("Gradients are those of the losses, by central differences", arguments: networks)
  func differences(_ name: String, _ layers: [Layer]) throws {
    let network = Network<Double>(inputs: 4, layers: layers)
    let parameters = try #require(fixture.numbers(name + ".parameters"))
    let objective = NetworkObjective(network, samples: samples, target: .labels(labels))
    let check = checkGradient(
      { objective.gradient(at: $0) }, of: { objective.loss(at: $0) }, at: parameters)
    #expect(check.passes, "\(check)")
  }

  @Test("After training, batch normalisation uses the running statistics, as in PyTorch")
  func evaluation() throws {
    let network = Network<Double>(inputs: 4, layers: Self.networks[2].layers)
    let parameters = try #require(fixture.numbers("batchNorm.parameters"))
    var statistics = RunningStatistics(for: network)
    let workspace = NetworkWorkspace<Double>()
    var gradient = [Double](repeating: 0, count: network.parameterCount)
    for _ in 0..<2 {
      _ = network.lossAndGradient(
        parameters, samples: samples, target: .labels(labels), into: &gradient,
        workspace: workspace)
      statistics.update(from: workspace, samples: 9)
    }
    let outputs = network.outputs(for: samples, parameters: parameters, statistics: statistics)
    let known = try #require(fixture.numbers("batchNorm.evaluation"))
    #expect(largestDifference(outputs.elements, known) < 1e-14)
    // One sample alone has no variance of its own, but it has the statistics'.
    let single = network.outputs(
      for: samples.selecting(rows: [5]), parameters: parameters, statistics: statistics)
    #expect(largestDifference(single.elements, Array(known[15..<18])) < 1e-14)
  }

  @Test("A workspace kept between batches of different sizes changes nothing")
  func workspaces() throws {
    let network = Network<Double>(inputs: 4, layers: Self.networks[3].layers)
    let parameters = try #require(fixture.numbers("layerNorm.parameters"))
    let workspace = NetworkWorkspace<Double>()
    var kept = [Double](repeating: 0, count: network.parameterCount)
    for rows in [Array(0..<9), [3], [2, 2, 7], Array(0..<9)] {
      let target = NetworkTarget<Double>.labels(labels).selecting(rows)
      _ = network.lossAndGradient(
        parameters, samples: samples.selecting(rows: rows), target: target, into: &kept,
        workspace: workspace)
      let fresh = network.gradient(
        parameters, samples: samples.selecting(rows: rows), target: target)
      #expect(kept == fresh)
    }
  }

  @Test("NaN in the data gives a NaN loss, not a trap", arguments: networks)
  func nan(_ name: String, _ layers: [Layer]) throws {
    let network = Network<Double>(inputs: 4, layers: layers)
    let parameters = try #require(fixture.numbers(name + ".parameters"))
    var bad = samples
    bad[2, 1] = .nan
    #expect(network.loss(parameters, samples: bad, target: .labels(labels)).isNaN)
    bad[2, 1] = .infinity
    // A hyperbolic tangent takes infinity to 1; the others give no finite loss.
    let loss = network.loss(parameters, samples: bad, target: .labels(labels))
    #expect(loss.isFinite == (name == "tanh"))
  }
}
