/// Everything that decides a chapter's result, part by part, and nothing else: no path, no time, no prose, no label.
///
/// The digest of the parts names the stored result. The parts' names are for people: they tell which of them moved.
public struct ResultKey: Equatable, Sendable {
  /// One of the things a result depends on.
  public struct Part: Equatable, Sendable {
    /// What an author calls it: `the core library`, `snippet #fit`.
    public var name: String
    /// The digest of what it says.
    public var digest: String

    /// Creates a part from what it says.
    public init(_ name: String, _ content: String) {
      self.name = name
      digest = SHA256.hex(Array(content.utf8))
    }

    fileprivate init(name: String, digest: String) {
      self.name = name
      self.digest = digest
    }
  }

  /// The part that holds whole programs. Where another part moved, it moved with it.
  static let order = "the order of snippets and options"

  /// The parts in order.
  public let parts: [Part]
  /// The digest of all parts, in hexadecimal.
  public let digest: String

  /// Creates the key of these parts.
  public init(_ parts: [Part]) {
    self.parts = parts
    var digest = SHA256()
    for part in parts { digest.update(text: part.digest) }
    self.digest = digest.finish()
  }

  /// Which parts are other than in the key of an earlier result: changed, new, or gone.
  public func changes(since old: ResultKey) -> [String] {
    let before = Dictionary(old.parts.map { ($0.name, $0.digest) }, uniquingKeysWith: { a, _ in a })
    let now = Set(parts.map(\.name))
    let moved = parts.filter { $0.name != Self.order }.compactMap { part -> String? in
      guard let was = before[part.name] else { return "\(part.name) is new" }
      return was == part.digest ? nil : "\(part.name) changed"
    }
    let gone = old.parts.filter { !now.contains($0.name) }.map { "\($0.name) is gone" }
    if moved.isEmpty, gone.isEmpty, old.digest != digest { return ["\(Self.order) changed"] }
    return moved + gone
  }
}

extension ResultKey {
  /// The key as lines of a file.
  public var text: String {
    parts.map { "\($0.digest) \($0.name)\n" }.joined()
  }

  /// Reads what `text` wrote; nil for anything else.
  public init?(text: String) {
    var parts: [Part] = []
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 1)
      guard fields.count == 2, fields[0].utf8.count == 64 else { return nil }
      parts.append(Part(name: String(fields[1]), digest: String(fields[0])))
    }
    guard !parts.isEmpty else { return nil }
    self.init(parts)
  }
}
