/// A formula compiled once: nodes in one flat array, each after its children.
///
/// Reading the tree costs text comparisons; a program evaluated at a thousand samples pays for them
/// once. Names have become slots: first those of the bindings, then parameters and indices.
struct Program: Sendable {
  /// One step of the computation.
  struct Node: Sendable {
    var operation: Operation
    var children: [Int]
    /// Where it is printed, as UTF-8 offsets into the LaTeX source.
    var range: Range<Int>
  }

  var nodes: [Node] = []
  /// How many slots there are; the first `bindingCount` hold bindings.
  var slotCount = 0
  var bindingCount = 0

  /// Adds a node and returns its number.
  mutating func append(_ operation: Operation, _ children: [Int] = [], at range: Range<Int>) -> Int
  {
    nodes.append(Node(operation: operation, children: children, range: range))
    return nodes.count - 1
  }

  /// The slots that a node reads, below it and in itself.
  func slots(of node: Int) -> Set<Int> {
    var found: Set<Int> = []
    visit(node) { found.formUnion($0.operation.readSlots) }
    return found
  }

  /// Whether a node's value can depend on a slot.
  func node(_ node: Int, reads slot: Int) -> Bool { slots(of: node).contains(slot) }

  /// Calls `body` for a node and all below it.
  func visit(_ node: Int, _ body: (Node) -> Void) {
    body(nodes[node])
    for child in nodes[node].children { visit(child, body) }
  }

  /// Whether two nodes are the same computation, up to the numbering of parameters and indices.
  func isSame(_ left: Int, _ right: Int) -> Bool {
    var renaming: [Int: Int] = [:]
    return isSame(left, right, &renaming)
  }

  private func isSame(_ left: Int, _ right: Int, _ renaming: inout [Int: Int]) -> Bool {
    let first = nodes[left]
    let second = nodes[right]
    guard first.children.count == second.children.count else { return false }
    let slots = zip(first.operation.allSlots, second.operation.allSlots)
    for (mine, theirs) in slots where mine >= bindingCount {
      if renaming[mine] == nil, theirs >= bindingCount { renaming[mine] = theirs }
    }
    guard first.operation.renamed({ renaming[$0] ?? $0 }) == second.operation else { return false }
    return zip(first.children, second.children).allSatisfy { isSame($0, $1, &renaming) }
  }
}

extension Operation {
  /// The slots whose values the operation reads.
  var readSlots: [Int] {
    switch self {
    case .slot(let slot), .call(let slot): [slot]
    case .expectation(let slots): slots
    default: []
    }
  }

  /// The slots the operation mentions at all.
  var allSlots: [Int] {
    switch self {
    case .bind(let slots): slots
    case .fold(_, let slot, _, _), .derivative(let slot, _): [slot]
    default: readSlots
    }
  }

  /// The same operation with its slots renumbered.
  func renamed(_ change: (Int) -> Int) -> Operation {
    switch self {
    case .slot(let slot): .slot(change(slot))
    case .call(let slot): .call(change(slot))
    case .bind(let slots): .bind(slots.map(change))
    case .fold(let fold, let slot, let domain, let conditional):
      .fold(fold, slot: change(slot), over: domain, conditional: conditional)
    case .derivative(let slot, let hasPoint): .derivative(slot: change(slot), hasPoint: hasPoint)
    case .expectation(let slots): .expectation(slots.map(change))
    default: self
    }
  }
}
