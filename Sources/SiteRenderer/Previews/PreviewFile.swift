/// `previews.js`: what references to other chapters lead to, so that a page can show it without asking
/// for that chapter. It holds only what some chapter refers to from elsewhere.
enum PreviewFile {
  /// The file's path in the site.
  static let path = "previews.js"

  /// The file.
  ///
  /// - Parameters:
  ///   - previews: the markup by address, `page.html#anchor`.
  ///   - titles: what each page is called, by its address.
  /// - Returns: the script.
  static func file(_ previews: [String: HTML], titles: [String: String]) -> [UInt8] {
    let members =
      previews.map { ($0.key, JSONText.string($0.value.markup)) }
      + titles.map { ($0.key, JSONText.string($0.value)) }
    let object = JSONText.object(members.sorted { $0.0 < $1.0 })
    return Array("bookPreviews(\(object.compactText));\n".utf8)
  }
}
