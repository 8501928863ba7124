/// Where readers find the sources of a book on the web: an address with places for file and line.
public struct RepositoryLink: Equatable, Sendable {
  private let template: String

  /// Reads an address; nil for what is none. It looks like `https://example.org/book/blob/main/{file}#L{line}`.
  ///
  /// - Parameter template: an `https` or `http` address that contains `{file}` and may contain `{line}`.
  public init?(_ template: String) {
    guard template.contains("{file}"), template.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      case .outside(let address) = LinkAddress(template), address.lowercased().hasPrefix("http")
    else { return nil }
    self.template = template
  }

  /// The address of a file, in which `{line}` is still to be filled in.
  func pattern(of file: String) -> String {
    template.replacing("{file}", with: LinkText.encoded(file))
  }

  /// The address of a line.
  func address(of file: String, line: Int) -> String {
    pattern(of: file).replacing("{line}", with: "\(line)")
  }
}
