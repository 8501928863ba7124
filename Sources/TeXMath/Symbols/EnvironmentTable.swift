/// The environments by name.
enum EnvironmentTable {
  /// What an environment takes before its rows.
  enum Argument {
    case none
    /// `\begin{array}[t]{c|c}`.
    case columns
    /// `\begin{alignat}{2}`.
    case count
  }

  struct Environment {
    var layout: Table.Layout
    var open = ""
    var close = ""
    var argument = Argument.none
    /// Whether the environment has the size of `\displaystyle`, as `dcases` has.
    var isDisplay = false
  }

  static let environments: [String: Environment] = {
    var table: [String: Environment] = [:]
    for (name, open, close) in [
      ("matrix", "", ""), ("pmatrix", "(", ")"), ("bmatrix", "[", "]"), ("Bmatrix", "{", "}"),
      ("vmatrix", "|", "|"), ("Vmatrix", "‖", "‖"), ("smallmatrix", "", ""),
      ("psmallmatrix", "(", ")"), ("bsmallmatrix", "[", "]"),
    ] {
      table[name] = Environment(layout: .matrix, open: open, close: close)
      table[name + "*"] = table[name]
    }
    for name in ["array", "darray", "tabular"] {
      table[name] = Environment(
        layout: .array, argument: .columns, isDisplay: name == "darray")
    }
    for name in ["subarray"] {
      table[name] = Environment(layout: .substack, argument: .columns)
    }
    for (name, isLeft) in [
      ("cases", true), ("dcases", true), ("rcases", false), ("drcases", false),
    ] {
      table[name] = Environment(
        layout: .cases, open: isLeft ? "{" : "", close: isLeft ? "" : "}",
        isDisplay: name.first == "d")
      table[name + "*"] = table[name]
    }
    for name in ["align", "aligned", "split", "eqnarray", "flalign"] {
      table[name] = Environment(layout: .alignment)
      table[name + "*"] = table[name]
    }
    for name in ["alignat", "alignedat", "xalignat"] {
      table[name] = Environment(layout: .alignment, argument: .count)
      table[name + "*"] = table[name]
    }
    for name in ["gather", "gathered", "multline", "equation", "displaymath", "math", "multlined"] {
      table[name] = Environment(layout: .gathered)
      table[name + "*"] = table[name]
    }
    return table
  }()
}
