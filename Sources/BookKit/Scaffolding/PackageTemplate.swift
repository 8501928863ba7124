/// The files of a new package with a library and a book about it.
///
/// They build as they are, and pass `book check` once their results are accepted and the site is written.
struct PackageTemplate {
  /// The module's name, a Swift identifier: `MyBook`.
  let module: String
  /// The book's title.
  let title: String
  /// How the manifest names this tool's package: `.package(path: "../converge")`.
  let dependency: String
  /// What the package manager calls that package.
  let dependencyName: String

  /// The text of each file by its path.
  var files: [String: String] {
    [
      "Package.swift": manifest,
      "Sources/\(module)/mean.swift": library,
      "Sources/\(module)Notebook/Notebook.swift": notebook,
      "chapters/book.yml": configuration,
      "chapters/01-the-mean.md": ChapterTemplate(title: "The mean", module: module).first,
      "README.md": readme,
      ".gitignore": ".build/\n.build-*/\n.book/\n",
      ".github/workflows/book.yml": workflow,
    ]
  }

  private var manifest: String {
    """
    // swift-tools-version: 6.2
    import PackageDescription

    let package = Package(
      name: "\(module)",
      platforms: [.macOS(.v15)],
      products: [
        .library(name: "\(module)", targets: ["\(module)"]),
        // What the chapters' programs link: the library and what authors call. It is dynamic, so that editing a
        // snippet compiles that chapter and nothing else.
        .library(
          name: "\(module)Notebook", type: .dynamic, targets: ["\(module)", "\(module)Notebook"]),
      ],
      dependencies: [
        \(dependency)
      ],
      targets: [
        .target(name: "\(module)"),
        .target(
          name: "\(module)Notebook",
          dependencies: ["\(module)", .product(name: "Notebook", package: "\(dependencyName)")]),
      ]
    )

    """
  }

  private var library: String {
    """
    /// The arithmetic mean, x̄ = (x₁ + … + xₙ) / n.
    ///
    /// - Parameter values: The values; at least one.
    public func mean(_ values: [Double]) -> Double {
      precondition(!values.isEmpty, "there is no mean of nothing")
      return values.reduce(0, +) / Double(values.count)
    }

    """
  }

  private var notebook: String {
    """
    // Puts what chapters call (show, plot, expect, verify …) into the library that their programs link.
    @_exported import Notebook

    """
  }

  private var configuration: String {
    """
    title: \(quoted(title))
    authors: []
    language: en
    library: {product: \(module)Notebook, modules: [\(module)]}
    chapters:
      - 01-the-mean.md

    """
  }

  private var readme: String {
    """
    # \(title)

    A book whose every formula is executed. `chapters/` holds its text, `Sources/\(module)` the library it is about.

    ```sh
    swift run book build      # run the book, write site/
    swift run book serve      # show it in a browser, built anew when it changes
    swift run book accept     # accept its results, which a check compares with
    swift run book check      # fail when anything does not hold
    swift run book new chapter "A title"
    ```

    The tool needs libcmark: `apt install libcmark-dev` or `brew install cmark`.

    """
  }

  private var workflow: String {
    """
    name: book
    on: [push, pull_request]
    jobs:
      check:
        runs-on: ubuntu-latest
        container: swift:6.2
        steps:
          - run: apt-get update && apt-get install -y libcmark-dev pkg-config
          - uses: actions/checkout@v4
          - run: swift run book check

    """
  }

  /// A YAML string, whatever is in it.
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
