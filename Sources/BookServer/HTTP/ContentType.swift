/// What a file is, by the end of its name.
enum ContentType {
  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
    "xml": "application/xml; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "md": "text/markdown; charset=utf-8",
    "swift": "text/plain; charset=utf-8",
  ]

  /// The type of a file; bytes of no known meaning for an unknown name.
  static func of(_ path: String) -> String {
    let end = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return types[end] ?? "application/octet-stream"
  }
}
