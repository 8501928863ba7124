import Foundation

/// Where results are shared with other machines, and how.
public struct SharedCacheSettings: Equatable, Sendable {
  /// The server's address without a slash at its end, and without a name and password.
  public var address: String
  /// The value of the header that says who asks; nil for a server that asks nobody.
  public var authorization: String?
  /// How long a question may take, in seconds.
  public var timeout = 2.0
  /// Whether results are fetched and never sent.
  public var isReadOnly = false

  /// Reads an address; nil for one that is not of `http` or `https`. A name and a password in it
  /// (`https://name:password@host/`) are sent with each request, and told nobody else.
  public init?(_ text: String) {
    guard var parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), !(parts.host ?? "").isEmpty, parts.query == nil,
      parts.fragment == nil
    else { return nil }
    if let user = parts.user {
      let secret = Data("\(user):\(parts.password ?? "")".utf8).base64EncodedString()
      authorization = "Basic \(secret)"
    }
    parts.user = nil
    parts.password = nil
    while parts.path.hasSuffix("/") { parts.path.removeLast() }
    guard let address = parts.string else { return nil }
    self.address = address
  }
}
