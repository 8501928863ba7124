import SVGPlot

/// The gallery's numbers, one small function each: arithmetic within the long literals of the entries
/// would cost the compiler seconds.
extension Gallery {
  /// A wave lower and flatter for larger numbers: curves that do not cover each other.
  static func lowered(_ number: Int) -> [Double] {
    let n = Double(number)
    return steps.map { (step: Double) -> Double in (wave(step / 12 + n / 9) + 3) / (n + 1) }
  }

  static func waves(_ period: Double, height: Double = 1, slope: Double = 0) -> [Double] {
    steps.map { (step: Double) -> Double in height * wave(step / period) + slope * step }
  }

  static func cluster(_ group: Int) -> Series {
    let shift = Double(group)
    let x = noise(25, seed: UInt64(group)).map { (value: Double) -> Double in value * 2 + shift }
    let y = noise(25, seed: UInt64(group) + 100).map { (value: Double) -> Double in
      value * 2 + shift * shift
    }
    return Series(name: "group \(group + 1)", x: x, y: y)
  }

  static func triangular(_ count: Int) -> [Double] {
    zip(noise(count, seed: 7), noise(count, seed: 8)).map { (pair: (Double, Double)) -> Double in
      pair.0 + pair.1
    }
  }

  static func heavyTailed(_ group: Int) -> [Double] {
    let shift = Double(group)
    return noise(60, seed: UInt64(group) + 40).map { (value: Double) -> Double in
      value * value * value * 8 + shift
    }
  }

  static func spiral(_ phase: Double) -> [Double] {
    steps.map { (step: Double) -> Double in (60 - step) / 60 * wave(step / 8 + phase) }
  }

  static func noisyRun(_ seed: Int) -> [Double] {
    zip(decay(5, 0.92), noise(60, seed: UInt64(seed))).map { (pair: (Double, Double)) -> Double in
      pair.0 * (1 + pair.1)
    }
  }

  static let cubes: Series = {
    let x = steps.map { (step: Double) -> Double in step - 30 }
    return Series(x: x, y: x.map { (value: Double) -> Double in value * value * value })
  }()

  static let warmUp = steps.map { (step: Double) -> Double in min(step / 10, 1) * 0.1 }
  static let stepDecay = steps.map { (step: Double) -> Double in
    step < 20 ? 0.1 : step < 40 ? 0.05 : 0.025
  }
}
