/// What a symbol turned out to be, before it is known whether arguments follow it.
enum Operand {
  /// A node with a value.
  case value(Int)
  /// Something that takes arguments.
  case function(Callable)
  /// A definition that needs an index: `ŷ` of `ŷ_i = …`.
  case family(Definition)
}

/// Something that takes arguments.
indirect enum Callable {
  case binding(slot: Int, name: String, arity: Int?, parameters: [String])
  case definition(Definition)
  case builtin(Builtin)
  /// `\log_b`.
  case logarithm(base: Int)
  /// `f'`, `f''`.
  case derivative(Callable, order: Int)
  /// `\sin^2`: the power of what the call gives.
  case powered(Callable, exponent: Int)

  var name: String {
    switch self {
    case .binding(_, let name, _, _): name
    case .definition(let definition): definition.name
    case .builtin(let builtin): builtin.rawValue
    case .logarithm: "log"
    case .derivative(let function, let order):
      function.name + String(repeating: "′", count: order)
    case .powered(let function, _): function.name
    }
  }

  /// The parameter names, where they are known.
  var parameters: [String] {
    switch self {
    case .binding(_, _, _, let parameters): parameters
    case .definition(let definition): definition.parameters
    case .builtin, .logarithm: []
    case .derivative(let function, _), .powered(let function, _): function.parameters
    }
  }

  /// How many arguments it takes, where that is known.
  var arity: Int? {
    switch self {
    case .binding(_, _, let arity, _): arity
    case .definition(let definition): definition.parameters.count
    case .builtin, .logarithm: 1
    case .derivative(let function, _), .powered(let function, _): function.arity
    }
  }
}
