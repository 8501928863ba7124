/// How a format names what pages refer to. Nil means that there is no such thing in it.
protocol PageAddresses {
  /// The id that takes the place of one of a page.
  func id(_ id: String, page: String) -> String
  /// The address of another page, or of a place in it; a place that the page does not have is left out.
  func address(page: String, fragment: String?, from: String) -> String?
  /// The address of an image.
  func image(_ path: String) -> String?
}
