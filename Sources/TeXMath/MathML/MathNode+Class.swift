extension MathNode {
  /// The classes that the neighbours on the left and on the right see; nil for what has none.
  var classes: (left: MathClass, right: MathClass)? {
    switch kind {
    case .space: return nil
    case .operator(let sign): return (sign.mathClass, sign.mathClass)
    case .function, .largeOperator: return (.largeOperator, .largeOperator)
    case .ellipsis: return (.inner, .inner)
    case .arrow: return (.relation, .relation)
    // Stretched or not: TeX sets \left( apart from the f of f\left(x\right), which nobody wants.
    case .delimited: return (.open, .close)
    case .scripts(let scripts): return scripts.base.classes ?? (.ordinary, .ordinary)
    case .stack(let stack): return stack.base.classes ?? (.ordinary, .ordinary)
    case .cancelled(_, let node): return node.classes
    case .classed(let mathClass, _): return (mathClass, mathClass)
    case .styled(_, let node), .colored(_, let node):
      guard case .row(let nodes) = node.kind else { return node.classes }
      guard let first = nodes.lazy.compactMap(\.classes).first,
        let last = nodes.lazy.reversed().compactMap(\.classes).first
      else { return nil }
      return (first.left, last.right)
    default: return (.ordinary, .ordinary)
    }
  }

  /// Whether MathML prints the node as an operator, which carries the space around it.
  var isPrintedAsOperator: Bool {
    switch kind {
    case .operator, .largeOperator, .ellipsis, .arrow: true
    case .scripts(let scripts): scripts.base.isPrintedAsOperator
    case .stack(let stack): stack.base.isPrintedAsOperator
    default: false
    }
  }

  /// Whether the node is a function's name, with or without scripts.
  var isFunctionName: Bool {
    switch kind {
    case .function: true
    case .scripts(let scripts): scripts.base.isFunctionName
    default: false
    }
  }

  /// Whether a number before the node multiplies it.
  var isFactor: Bool {
    switch kind {
    case .identifier, .fraction, .root, .accent, .delimited, .function: true
    case .scripts(let scripts): scripts.base.isFactor
    default: false
    }
  }

  /// Whether a function's name before the node is applied to it.
  var isArgument: Bool {
    switch kind {
    case .operator(let sign): sign.role == .prefix || sign.role == .open
    case .arrow, .space, .ellipsis: false
    case .scripts(let scripts): scripts.base.isArgument
    case .stack(let stack): stack.base.isArgument
    default: true
    }
  }
}

extension MathOperator {
  /// The class that decides the space around the sign.
  var mathClass: MathClass {
    switch role {
    case .binary: symbol == "/" ? .ordinary : .binary
    case .relation: .relation
    case .punctuation: .punctuation
    case .open: .open
    case .close, .postfix: .close
    case .prefix, .bar, .ordinary: .ordinary
    case .middle: .inner
    }
  }
}
