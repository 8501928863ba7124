/// The values of one sample: what the author's closure returned, ready for evaluation.
struct BoundSample {
  var keys: [String]
  var values: [FormulaValue]
  var draws: [Draw]
  var handedOut: [FormulaValue]
  var isSinglePrecision: Bool

  /// Runs the author's closure.
  init(
    seed: UInt64, replaying draws: [Draw], _ bindings: (inout Sample) throws -> FormulaBindings
  ) throws {
    var sample = Sample(seed: seed, replaying: draws)
    let bound = try bindings(&sample)
    keys = []
    values = []
    isSinglePrecision = false
    keys.reserveCapacity(bound.count)
    values.reserveCapacity(bound.count)
    for (key, value) in bound {
      keys.append(key)
      values.append(value.formulaValue)
      if value.isSinglePrecision { isSinglePrecision = true }
    }
    self.draws = sample.draws
    handedOut = sample.handedOut
  }

  /// Whether a value is just what a draw gave.
  func isDraw(_ value: FormulaValue) -> Bool {
    handedOut.contains { drawn in
      switch (drawn, value) {
      case (.number(let first), .number(let second)): first == second
      case (.vector(let first), .vector(let second)): first == second
      case (.matrix(let first), .matrix(let second)):
        first.rows == second.rows && first.entries == second.entries
      default: false
      }
    }
  }
}
