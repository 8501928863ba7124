/// The functions that need no binding, by the name they are printed with.
enum BuiltinNames {
  /// The function with a printed name, if there is one.
  static func function(_ name: String) -> Builtin? { table[name] }

  private static let table: [String: Builtin] = [
    "exp": .exp, "log": .log, "ln": .log, "sqrt": .sqrt,
    "sin": .sin, "cos": .cos, "tan": .tan, "cot": .cot, "sec": .sec, "csc": .csc,
    "arcsin": .arcsin, "arccos": .arccos, "arctan": .arctan,
    "sinh": .sinh, "cosh": .cosh, "tanh": .tanh,
    "relu": .relu, "ReLU": .relu, "Relu": .relu, "RELU": .relu,
    "sigmoid": .sigmoid, "Sigmoid": .sigmoid, "logistic": .sigmoid,
    "softplus": .softplus, "Softplus": .softplus, "softmax": .softmax, "Softmax": .softmax,
    "sign": .sign, "sgn": .sign, "max": .maximum, "min": .minimum,
    "argmax": .argMaximum, "argmin": .argMinimum,
    "det": .determinant, "tr": .trace, "Tr": .trace, "trace": .trace, "diag": .diagonal,
  ]

  /// Numbers with a letter of their own, used where nothing else has that name.
  static func constant(_ name: String) -> (value: Double, reading: String)? {
    switch name {
    case "π": (Double.pi, "π is the circle's 3.14159…")
    case "e": (2.718281828459045, "e is Euler's 2.71828…")
    default: nil
    }
  }
}
