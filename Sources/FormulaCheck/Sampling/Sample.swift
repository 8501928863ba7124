internal import RealModule

/// Where the values of one sample come from: seeded, and recorded so that a counter-example can be
/// replayed with simpler numbers.
///
/// Draw whatever a check needs in the closure, in the same order every time. What is drawn outside
/// of the sample is neither repeatable nor can it be made simpler.
public struct Sample: Sendable {
  private var generator: SplitMix64
  private let replay: [Draw]
  private(set) var draws: [Draw] = []
  /// What the closure was handed: a binding of the same value is a draw and no result of code.
  private(set) var handedOut: [FormulaValue] = []

  /// A sample of random numbers.
  public init(seed: UInt64) { self.init(seed: seed, replaying: []) }

  init(seed: UInt64, replaying draws: [Draw]) {
    generator = SplitMix64(seed: seed)
    replay = draws
  }

  // MARK: Numbers

  /// A number of a range, evenly spread.
  public mutating func uniform(_ range: ClosedRange<Double>) -> Double {
    handOut(draw(.uniform(range.lowerBound, range.upperBound), 1)[0])
  }

  /// A number between −3 and 3: of both signs, and with powers that stay readable.
  public mutating func scalar() -> Double { uniform(-3...3) }

  /// A number between 1/8 and 4.
  public mutating func positive() -> Double { uniform(0.125...4) }

  /// A number of a range, evenly spread by order of magnitude: learning rates, tolerances.
  ///
  /// - Precondition: the range is above 0.
  public mutating func logUniform(_ range: ClosedRange<Double>) -> Double {
    precondition(range.lowerBound > 0, "Orders of magnitude need a range above 0, not \(range).")
    return handOut(draw(.logUniform(range.lowerBound, range.upperBound), 1)[0])
  }

  /// A whole number of a range.
  public mutating func integer(_ range: ClosedRange<Int>) -> Int {
    let number = draw(.whole(range.lowerBound, range.upperBound), 1)[0]
    return Int(handOut(number))
  }

  /// One of several values; simpler counter-examples take earlier ones.
  ///
  /// - Precondition: there is at least one.
  public mutating func oneOf<Value>(_ values: [Value]) -> Value {
    precondition(!values.isEmpty, "One of no values cannot be drawn.")
    return values[Int(draw(.whole(0, values.count - 1), 1)[0])]
  }

  /// True or false.
  public mutating func boolean() -> Bool { draw(.whole(0, 1), 1)[0] == 1 }

  // MARK: Vectors

  /// A vector of numbers of a range.
  public mutating func vector(_ count: Int, in range: ClosedRange<Double> = -3...3) -> [Double] {
    let numbers = draw(.uniform(range.lowerBound, range.upperBound), count)
    handedOut.append(.vector(numbers))
    return numbers
  }

  /// A vector of numbers between 1/8 and 4.
  public mutating func positiveVector(_ count: Int) -> [Double] { vector(count, in: 0.125...4) }

  /// A vector of zeros and ones, such as labels.
  public mutating func binaryVector(_ count: Int) -> [Double] {
    let numbers = draw(.whole(0, 1), count)
    handedOut.append(.vector(numbers))
    return numbers
  }

  /// A vector of length 1.
  ///
  /// - Precondition: `count` is at least 1.
  public mutating func unitVector(_ count: Int) -> [Double] {
    precondition(count > 0, "A vector of length 1 needs at least one element.")
    var numbers = draw(.direction, count)
    let length = numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
    numbers = length > 0 ? numbers.map { $0 / length } : [1] + Array(repeating: 0, count: count - 1)
    handedOut.append(.vector(numbers))
    return numbers
  }

  /// The numbers 1 to `count` in some order.
  public mutating func permutation(_ count: Int) -> [Int] {
    var rest = Array(1...max(count, 1))
    let numbers = (0..<count).map { index in
      rest.remove(at: Int(draw(.whole(0, count - 1 - index), 1)[0]))
    }
    handedOut.append(.vector(numbers.map(Double.init)))
    return numbers
  }

  // MARK: Matrices

  /// Rows of numbers of a range.
  public mutating func matrix(
    _ rows: Int, _ columns: Int, in range: ClosedRange<Double> = -3...3
  ) -> [[Double]] {
    let numbers = draw(.uniform(range.lowerBound, range.upperBound), rows * columns)
    return handOut((0..<rows).map { Array(numbers[$0 * columns..<($0 + 1) * columns]) })
  }

  /// A symmetric matrix.
  public mutating func symmetricMatrix(_ size: Int) -> [[Double]] {
    let numbers = draw(.uniform(-3, 3), size * size)
    return handOut(
      (0..<size).map { row in
        (0..<size).map { numbers[min(row, $0) * size + max(row, $0)] }
      })
  }

  /// A positive definite matrix, BᵀB + I/2 with B drawn from −1 … 1.
  public mutating func positiveDefiniteMatrix(_ size: Int) -> [[Double]] {
    let numbers = draw(.uniform(-1, 1), size * size)
    func entry(_ row: Int, _ column: Int) -> Double {
      var total = row == column ? 0.5 : 0
      for inner in 0..<size {
        total += numbers[inner * size + row] * numbers[inner * size + column]
      }
      return total
    }
    return handOut((0..<size).map { row in (0..<size).map { entry(row, $0) } })
  }

  // MARK: Drawing

  private mutating func handOut(_ number: Double) -> Double {
    handedOut.append(.number(number))
    return number
  }

  private mutating func handOut(_ rows: [[Double]]) -> [[Double]] {
    handedOut.append(rows.formulaValue)
    return rows
  }

  /// Numbers as recorded, where a recorded draw fits, else new ones.
  private mutating func draw(_ spread: Draw.Spread, _ count: Int) -> [Double] {
    precondition(count >= 0, "One cannot draw \(count) numbers.")
    let recorded = draws.count < replay.count ? replay[draws.count].numbers : []
    var draw = Draw(spread: spread, numbers: [])
    draw.numbers.reserveCapacity(count)
    for index in 0..<count {
      if index < recorded.count, draw.allows(recorded[index]) {
        draw.numbers.append(recorded[index])
      } else {
        draw.numbers.append(Draw.number(spread, &generator))
      }
    }
    draws.append(draw)
    return draw.numbers
  }
}
