/// Whether a request was meant for this server.
///
/// A page from elsewhere can make a browser ask a name of its own that leads to this machine (DNS rebinding), and would
/// then read the answer. So a server that listens to this machine alone answers to this machine's names alone.
struct HostName {
  private static let loopback: Set = ["localhost", "127.0.0.1", "[::1]"]

  /// The name the server was told to listen as.
  let listening: String

  /// Whether it listens to this machine alone.
  var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(listening) }

  /// Whether a request with this `Host` is answered.
  func accepts(_ host: String?) -> Bool {
    guard isLoopback else { return true }
    guard let host else { return false }
    return Self.loopback.contains(Self.name(host).lowercased())
  }

  /// The host without its port.
  private static func name(_ host: String) -> String {
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") {
      let rest = host[host.index(after: end)...]
      return rest.isEmpty || isPort(rest) ? String(host[...end]) : host
    }
    guard let colon = host.firstIndex(of: ":"), isPort(host[colon...]) else { return host }
    return String(host[..<colon])
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.first == ":" && text.count <= 6 && text.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }
}
