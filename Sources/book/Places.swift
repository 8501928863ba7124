import ArgumentParser
import BookKit

/// What all commands take.
struct Places: ParsableArguments {
  @Option(help: "The package with the core library.") var package = "."
  @Option(help: "The folder with book.yml, relative to the package.") var book = "chapters"
  @Option(help: "The folder of the site, relative to the package.") var site = "site"

  var paths: BookPaths { BookPaths(package: package, book: book, site: site) }
}
