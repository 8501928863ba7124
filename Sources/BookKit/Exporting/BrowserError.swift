/// Why a browser printed nothing.
struct BrowserError: Error, Equatable {
  var browser: String
  var reason: String
}
