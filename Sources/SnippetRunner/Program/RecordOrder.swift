import NotebookRecord

/// In which order a program's records may come. A snippet that sends records by itself, in the name of another, breaks it.
struct RecordOrder {
  /// How many snippets the chapter has, and how many inline values after them.
  let snippets: Int
  let values: Int
  private var begun: Set<Int> = []
  private var current: Int?
  private var isFinished = false

  init(snippets: Int, values: Int) {
    self.snippets = snippets
    self.values = values
  }

  /// Whether a record may come next; it is taken to have come.
  mutating func accepts(_ record: Record) -> Bool {
    if isFinished { return false }
    switch record {
    case .hello: return begun.isEmpty
    case .began(let part):
      guard current == nil, (0..<snippets + values).contains(part), begun.insert(part).inserted
      else {
        return false
      }
      current = part
    case .ended(let part, _):
      guard current == part else { return false }
      current = nil
    case .trap(let trap): return current == trap.snippet
    case .finished:
      guard current == nil else { return false }
      isFinished = true
    case .value, .table, .figure, .expectation, .formula: return current != nil
    case .inline(let index, _): return current.map { $0 - snippets } == index
    }
    return true
  }
}
