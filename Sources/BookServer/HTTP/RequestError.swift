/// Why a request is not read to its end. The connection is closed after the answer.
enum RequestError: Error, Equatable {
  /// It is no HTTP.
  case malformed
  /// Its head is longer than is read.
  case tooLarge
  /// It did not come in time.
  case tooSlow
  /// It comes with a body, and nothing here takes one.
  case hasBody
  /// It speaks another HTTP than 1.x.
  case unknownVersion

  /// The answer that it earns.
  var response: Response {
    switch self {
    case .malformed: Response(.badRequest, text: "This is no request.")
    case .tooLarge: Response(.headTooLarge, text: "This is longer than any request here.")
    case .tooSlow: Response(.requestTimeout, text: "The request did not come in time.")
    case .hasBody: Response(.contentTooLarge, text: "Nothing here takes a body.")
    case .unknownVersion: Response(.versionNotSupported, text: "Only HTTP/1.1.")
    }
  }
}
