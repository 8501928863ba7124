import Descent

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bars of `Descent`, as ratios to NumPy, JAX and optax timed in the same run on one thread.
///
/// The others are timed by `peers.py` beside this file, with the Python named by the environment
/// variable `PEERS_PYTHON` or, without it, `python3`; where that has not their packages, our own
/// times are printed alone.
func benchmarkDescent() {
  let peers = peerTimes()
  benchmarkRegression(peers)
  benchmarkAdam(peers)
  benchmarkPerceptron(peers)
  benchmarkAllocations()
}

/// 1,000 steps of gradient descent on five points: as the others do them, keeping only the last point,
/// and with the whole trace of points, losses and gradient norms.
private func benchmarkRegression(_ peers: [String: Double]) {
  let line = LinearRegression(inputs: [1.0, 2, 3, 4, 5], targets: [2, 4, 6, 8, 10])
  let bare = leastSeconds {
    var point = [0.0, 0]
    var gradient = point
    for _ in 0..<1000 {
      line.gradient(at: point, into: &gradient)
      descend(&point, along: gradient, learningRate: 0.01)
    }
    keep(point)
  }
  compare("1,000 steps on 5 points", bare, "jitted JAX", peers["jax.descent"], atMost: 2)
  let traced = leastSeconds {
    keep(gradientDescent(on: line, from: [0, 0], learningRate: 0.01, steps: 1000).finalLoss)
  }
  compare("the same with its trace", traced, "jitted JAX", peers["jax.descent"], atMost: 2)
  if let numpy = peers["numpy.descent"] {
    print(
      "Descent, the same with its trace: \(rounded(numpy / traced)) × as fast as NumPy (bar 50)")
  }
}

/// One step of Adam on 10⁶ doubles, and the same traffic of memory without the arithmetic.
private func benchmarkAdam(_ peers: [String: Double]) {
  let count = 1_000_000
  var generator = SplitMix64(seed: 1)
  let gradient = (0..<count).map { _ in generator.nextNormal() }
  var parameters = [Double](repeating: 0, count: count)
  let adam = Adam<Double>(learningRate: 1e-3)
  var state = adam.initialState(for: parameters)
  let time = leastSeconds { adam.update(&parameters, gradient: gradient, state: &state) }
  compare("an Adam step on 10⁶ numbers", time, "jitted optax", peers["optax.adam"], atMost: 1.5)
  var first = parameters
  var second = parameters
  let traffic = leastSeconds { stream(&parameters, gradient, &first, &second) }
  // 4 numbers read and 3 written, 8 bytes each.
  let bytes = 56.0 * Double(count)
  let speed = rounded(bytes / time * 1e-9)
  let limit = rounded(bytes / traffic * 1e-9)
  print(
    """
    Descent, an Adam step on 10⁶ numbers: \(speed) GB/s; the same traffic of memory without the \
    arithmetic reaches \(limit) GB/s
    """)
}

/// Reads and writes what a step of Adam does, and adds.
@inline(never)
private func stream(
  _ p: inout [Double], _ g: [Double], _ m: inout [Double], _ v: inout [Double]
) {
  p.withUnsafeMutableBufferPointer { p in
    m.withUnsafeMutableBufferPointer { m in
      v.withUnsafeMutableBufferPointer { v in
        g.withUnsafeBufferPointer { g in
          for i in 0..<g.count {
            let slope = g[i]
            p[i] += slope
            m[i] += slope
            v[i] += slope
          }
        }
      }
    }
  }
}

/// Loss and gradient of a perceptron of 64, 64 and 10 units on all 1,797 digits at once.
private func benchmarkPerceptron(_ peers: [String: Double]) {
  let digits = Digits.load()
  let network = Network<Double>.multilayerPerceptron(sizes: [64, 64, 10])
  var generator = SplitMix64(seed: 1)
  let parameters = network.initialParameters(.heNormal, using: &generator)
  let objective = NetworkObjective(
    network, samples: digits.samples(), target: .labels(digits.labels))
  var gradient = parameters
  let time = leastSeconds { keep(objective.lossAndGradient(at: parameters, into: &gradient)) }
  compare(
    "forward and backward of 64-64-10 on 1,797 samples", time, "NumPy on OpenBLAS",
    peers["numpy.perceptron"], atMost: 2)
  // Multiplications and additions of the five products.
  let operations = Double(2 * 1797 * (2 * 64 * 64 + 3 * 64 * 10))
  let speed = rounded(operations / time * 1e-9)
  print("Descent, forward and backward of 64-64-10: \(speed)·10⁹ operations a second")
}

/// What the step of each optimizer allocates, after a first step.
private func benchmarkAllocations() {
  countSteps(SGD<Double>(learningRate: 0.1), "SGD")
  countSteps(HeavyBall<Double>(learningRate: 0.1, momentum: 0.9), "HeavyBall")
  countSteps(Nesterov<Double>(learningRate: 0.1, momentum: 0.9), "Nesterov")
  countSteps(Adagrad<Double>(learningRate: 0.1), "Adagrad")
  countSteps(Adadelta<Double>(learningRate: 0.1), "Adadelta")
  countSteps(RMSprop<Double>(learningRate: 0.1), "RMSprop")
  countSteps(Adam<Double>(learningRate: 0.1), "Adam")
  countSteps(AdamW<Double>(learningRate: 0.1), "AdamW")
  countSteps(AMSGrad<Double>(learningRate: 0.1), "AMSGrad")
  countSteps(NAdam<Double>(learningRate: 0.1), "NAdam")
  countSteps(RAdam<Double>(learningRate: 0.1), "RAdam")
  countSteps(Lion<Double>(learningRate: 0.1), "Lion")
  countSteps(SignSGD<Double>(learningRate: 0.1), "SignSGD")
  countSteps(NormalizedSGD<Double>(learningRate: 0.1), "NormalizedSGD")
  countSteps(PolyakSGD<Double>(), "PolyakSGD")
  countSteps(AdaBelief<Double>(learningRate: 0.1), "AdaBelief")
  countSteps(AdaMax<Double>(learningRate: 0.1), "AdaMax")
  countSteps(Yogi<Double>(learningRate: 0.1), "Yogi")
  let layout = ParameterLayout([("weights", [60, 10]), ("bias", [400])])
  countSteps(LAMB<Double>(learningRate: 0.1, layout: layout), "LAMB")
  countSteps(LARS<Double>(learningRate: 0.1, layout: layout), "LARS")
  countSteps(
    RMSprop<Double>(learningRate: 0.1, centered: true, momentum: 0.9), "RMSprop, centred, momentum")
}

private func countSteps<Method: Optimizer>(_ optimizer: Method, _ name: String)
where Method.Scalar == Double {
  var parameters = [Double](repeating: 1, count: 1000)
  let gradient = parameters
  var state = optimizer.initialState(for: parameters)
  optimizer.update(&parameters, gradient: gradient, loss: 1, state: &state)
  let count = countAllocations {
    for _ in 0..<100 {
      optimizer.update(&parameters, gradient: gradient, loss: 1, state: &state)
    }
  }
  print("Descent, allocations in 100 steps of \(name): \(count.map(String.init) ?? "not counted")")
}

private func compare(
  _ what: String, _ time: Double, _ peer: String, _ peerTime: Double?, atMost bar: Double
) {
  let own = "Descent, \(what): \(rounded(time * 1e3)) ms"
  guard let peerTime else { return print("\(own) (\(peer) is not available)") }
  print(
    "\(own), \(rounded(time / peerTime)) × \(peer) (\(rounded(peerTime * 1e3)) ms; bar \(bar))")
}

/// The least time of many runs within a second and a half, because the machine has other work.
private func leastSeconds(_ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  let end = clock.now + .seconds(1.5)
  var least = Duration.seconds(1_000_000)
  work()
  while clock.now < end { least = min(least, clock.measure(work)) }
  return Double(least.components.seconds) + Double(least.components.attoseconds) * 1e-18
}

/// Three digits are more than the machine repeats.
private func rounded(_ value: Double) -> String {
  guard value.isFinite, value > 0 else { return "\(value)" }
  var unit = 1.0
  while unit * 100 > value { unit /= 10 }
  while unit * 1000 <= value { unit *= 10 }
  let digits = (value / unit).rounded()
  return unit >= 1 ? "\(Int(digits * unit))" : "\(digits / (1 / unit).rounded())"
}

/// Keeps a result from being found unused, and its computation from being left out.
@inline(never)
private func keep<Value>(_ value: Value) {}

/// What `peers.py` measured; empty where it cannot run.
private func peerTimes() -> [String: Double] {
  let python = getenv("PEERS_PYTHON").map { String(cString: $0) } ?? "python3"
  let script = #filePath.replacingLast("DescentBenchmark.swift", with: "peers.py")
  guard let pipe = popen("\(python) '\(script)' 2>/dev/null", "r") else { return [:] }
  defer { pclose(pipe) }
  var times: [String: Double] = [:]
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, 256, pipe) != nil {
    let text = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let fields = String(decoding: text, as: UTF8.self).split { $0.isWhitespace }
    if fields.count == 2, let time = Double(fields[1]) { times[String(fields[0])] = time }
  }
  return times
}

extension String {
  /// The text with its ending exchanged.
  fileprivate func replacingLast(_ ending: String, with other: String) -> String {
    hasSuffix(ending) ? dropLast(ending.count) + other : self
  }
}
