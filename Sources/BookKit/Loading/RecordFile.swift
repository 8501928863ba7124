import Manuscript
import Yams

/// A YAML file of records, each a mapping of known keys to texts, as claims and glossaries are.
struct RecordFile {
  /// A text with its place.
  struct Text: Equatable {
    var text: String
    var range: SourceRange?
  }

  /// One record: its key where the file is a mapping, and its texts.
  struct Entry: Equatable {
    var key = Text(text: "", range: nil)
    var texts: [String: Text] = [:]

    /// The text of a key; empty when it is not there.
    subscript(name: String) -> String { texts[name]?.text ?? "" }
  }

  private(set) var entries: [Entry] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String
  private let keys: [String]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - text: What it says: a mapping of names to records, or a list of records.
  ///   - file: What diagnostics call it.
  ///   - keys: The keys that a record may have.
  ///   - isList: Whether it is a list.
  init(_ text: String, file: String, keys: [String], isList: Bool) {
    self.file = file
    self.keys = keys
    do {
      // All values are texts here: to tell numbers and dates from them takes longer than all the rest.
      guard let node = try Yams.compose(yaml: text, .basic) else { return }
      isList ? readList(node) : readMapping(node)
    } catch let error as YamlError {
      diagnostics.append(Diagnostic(error, file: file))
    } catch {
      complain("broken-yaml", nil, "this is not YAML: \(error)", nil)
    }
  }

  private mutating func readMapping(_ node: Node) {
    guard let mapping = node.mapping else {
      return complain("wrong-setting", node.place, "the file must map ids to what they say", nil)
    }
    for (key, value) in mapping {
      read(value, key: Text(text: key.string ?? "", range: key.place))
    }
  }

  private mutating func readList(_ node: Node) {
    guard let items = node.sequence else {
      return complain("wrong-setting", node.place, "the file must be a list", nil)
    }
    for item in items { read(item, key: Text(text: "", range: item.place)) }
  }

  private mutating func read(_ node: Node, key: Text) {
    guard let mapping = node.mapping else {
      return complain(
        "wrong-setting", key.range, "`\(key.text)` must be a mapping of keys to texts",
        "the keys are \(keys.joined(separator: ", "))")
    }
    var entry = Entry(key: key)
    for (key, value) in mapping {
      let name = key.string ?? ""
      if !keys.contains(name) {
        complain(
          "unknown-setting", key.place, "there is no key `\(name)` here",
          nearestName(to: name, among: keys).map { "did you mean `\($0)`?" }
            ?? "the keys are \(keys.joined(separator: ", "))")
      } else if let text = value.text {
        entry.texts[name] = Text(text: text, range: value.place)
      } else {
        complain("wrong-setting", value.place, "`\(name)` must be a text", nil)
      }
    }
    entries.append(entry)
  }

  private mutating func complain(
    _ identifier: String, _ range: SourceRange?, _ summary: String, _ help: String?
  ) {
    diagnostics.append(
      Diagnostic(.error, identifier, file: file, range: range, summary: summary, help: help))
  }
}

extension Node {
  /// A text, or several separated by semicolons; nil for anything else.
  fileprivate var text: String? {
    if let items = sequence {
      let texts = items.compactMap { $0.scalar?.string }
      return texts.count == items.count ? texts.joined(separator: "; ") : nil
    }
    return scalar?.string
  }

  /// Where the node stands.
  var place: SourceRange? {
    guard let mark else { return nil }
    let width = scalar?.string.utf8.count ?? 0
    return SourceRange(line: mark.line, columns: mark.column..<(mark.column + width))
  }
}
