import SVGPlot

/// A line through a million points of noise and one through a million points of a smooth decay: time and
/// bytes of the whole figure, against the bars of 50 ms and 60 000 bytes.
func benchmarkSVGPlot() {
  var state: UInt64 = 1
  var noise: [Double] = []
  var decay: [Double] = []
  var value = 1.0
  for _ in 0..<1_000_000 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    noise.append(Double(state >> 11) * 0x1p-53)
    decay.append(value)
    value *= 0.999_99
  }
  report("noise, linear axis", noise)
  report("noise, logarithmic axis", noise.map { $0 * $0 * $0 * $0 + 1e-12 })
  report("decay, logarithmic axis", decay)
}

/// The best of five, because the machine has other work.
private func report(_ name: String, _ values: [Double]) {
  let plot = Plot.lines([Series(name: name, y: values)], xLabel: "step", yLabel: "value")
  let clock = ContinuousClock()
  var bytes = 0
  let times = (0..<5).map { _ in
    clock.measure { bytes = plot.figure(idPrefix: "benchmark").svg.utf8.count }
  }
  let best = times.min() ?? .zero
  print(
    "SVGPlot, 10⁶ points, \(name): \(best / .milliseconds(1)) ms (bar 50), \(bytes) bytes (bar 60000)"
  )
}
