import Manuscript
import Yams

extension Diagnostic {
  /// What is wrong with a YAML file, at its place.
  init(_ error: YamlError, file: String) {
    func place(_ mark: Mark) -> SourceRange {
      SourceRange(line: mark.line, columns: mark.column..<mark.column)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(
        .error, "broken-yaml", file: file, range: place(mark),
        summary: "this is not YAML: \(problem)", help: "mend it at this place or just before")
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        .error, "repeated-setting", file: file, range: place(context.mark),
        summary: "\(keys.map { "`\($0)`" }.joined(separator: ", ")) set twice",
        help: "keep one of them")
    default:
      self.init(
        .error, "broken-yaml", file: file, range: nil, summary: "this is not YAML: \(error)")
    }
  }
}
