/// What keeps programs from the network and from files that are not theirs.
public enum Isolation: Equatable, Sendable {
  /// Linux namespaces of their own.
  case namespaces
  /// The tool of that path, which may make namespaces where other programs may not.
  case bubblewrap(String)
  /// Nothing, and why.
  case none(reason: String)

  /// Whether they are kept.
  public var isFull: Bool {
    if case .none = self { false } else { true }
  }

  /// In a line.
  public var summary: String {
    switch self {
    case .namespaces: "no network, nothing writable but a scratch folder (Linux namespaces)"
    case .bubblewrap: "no network, nothing writable but a scratch folder (bubblewrap)"
    case .none(let reason): "none, snippets reach your files and the network (\(reason))"
    }
  }
}
