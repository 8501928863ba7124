/// An answer.
struct Response: Equatable {
  /// What became of the request.
  enum Status: Int {
    case ok = 200
    case notModified = 304
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case requestTimeout = 408
    case contentTooLarge = 413
    case misdirected = 421
    case headTooLarge = 431
    case unavailable = 503
    case versionNotSupported = 505

    fileprivate var phrase: String {
      switch self {
      case .ok: "OK"
      case .notModified: "Not Modified"
      case .badRequest: "Bad Request"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .requestTimeout: "Request Timeout"
      case .contentTooLarge: "Content Too Large"
      case .misdirected: "Misdirected Request"
      case .headTooLarge: "Request Header Fields Too Large"
      case .unavailable: "Service Unavailable"
      case .versionNotSupported: "HTTP Version Not Supported"
      }
    }
  }

  /// What every answer allows a page to do: to load what this server has, and nothing else.
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    + "frame-ancestors 'none'"

  var status: Status
  /// The fields, but for the length and the connection.
  var fields: [String: String]
  var body: [UInt8]

  /// Creates an answer.
  init(_ status: Status, type: String = ContentType.of(".txt"), body: [UInt8] = []) {
    self.status = status
    self.body = body
    fields = [
      "Content-Type": type, "Cache-Control": "no-cache", "Content-Security-Policy": Self.policy,
      "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
      "Cross-Origin-Resource-Policy": "same-origin",
    ]
  }

  /// Creates an answer of one line.
  init(_ status: Status, text: String) { self.init(status, body: Array((text + "\n").utf8)) }

  /// The answer as it is sent.
  ///
  /// - Parameters:
  ///   - isHead: Whether only the head was asked for. Its length is that of the body that is left out.
  ///   - isLast: Whether the connection is closed afterwards.
  /// - Returns: The bytes of head and body.
  func bytes(isHead: Bool = false, isLast: Bool) -> [UInt8] {
    var fields = fields
    if status != .notModified { fields["Content-Length"] = "\(body.count)" }
    fields["Connection"] = isLast ? "close" : "keep-alive"
    let lines =
      ["HTTP/1.1 \(status.rawValue) \(status.phrase)"]
      + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    let head = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    return isHead || status == .notModified ? head : head + body
  }
}
