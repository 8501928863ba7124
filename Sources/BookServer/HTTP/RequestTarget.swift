import Foundation

/// What a request asks for.
struct RequestTarget: Equatable {
  /// The path without the slash at its front, decoded once. Nothing is looked up on disk by it.
  var path: String
  /// What stands behind the question mark, decoded; of several of one name, the first.
  var query: [String: String]

  /// How many bytes of a path are read.
  static let longest = 4_096

  /// Reads a target as it was sent; nil for what is no path.
  init?(_ target: String) {
    let raw = target.prefix { $0 != "#" }
    let parts = raw.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.hasPrefix("/"), path.utf8.count <= Self.longest,
      let decoded = path.dropFirst().removingPercentEncoding, !decoded.utf8.contains(0)
    else { return nil }
    self.path = decoded
    query = parts.count == 2 ? Self.query(parts[1]) : [:]
  }

  private static func query(_ text: Substring) -> [String: String] {
    var query: [String: String] = [:]
    for item in text.split(separator: "&") {
      let sides = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      // Scripts write a space as a plus.
      let texts = sides.map { $0.replacing("+", with: " ").removingPercentEncoding }
      guard let name = texts[0], query[name] == nil else { continue }
      query[name] = (texts.count == 2 ? texts[1] : "") ?? ""
    }
    return query
  }
}
