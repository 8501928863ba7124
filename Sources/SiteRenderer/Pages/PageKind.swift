/// Which page of the site one is.
enum PageKind: Equatable {
  /// The title page.
  case cover
  /// The chapter with that index.
  case chapter(Int)
  /// Another page, such as a ledger or a reference, by its file's name.
  case other(page: String, title: String, isWide: Bool = false)

  /// The class of the page's body.
  var name: String {
    switch self {
    case .cover: "cover"
    case .chapter: "chapter"
    case .other(_, _, let isWide): isWide ? "back wide" : "back"
    }
  }

  /// Whether it is neither the cover nor a chapter.
  var isOther: Bool {
    if case .other = self { true } else { false }
  }

  /// The index of the chapter.
  var chapter: Int? {
    if case .chapter(let index) = self { index } else { nil }
  }
}
