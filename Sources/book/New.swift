import ArgumentParser
import BookKit

extension BookTool {
  /// `book new`.
  struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Begin a book, or a chapter.",
      subcommands: [Package.self, Chapter.self])
  }
}

extension BookTool.New {
  /// `book new package`.
  struct Package: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "package",
      abstract: "Begin a package: a library, a book about it, a check in CI.",
      discussion: "It builds and passes `book check` as it is.")
    @Argument(help: "The package's folder, which does not exist yet.") var folder: String
    @Option(help: "The folder or the address of Converge's own package.") var converge = "."

    func run() throws {
      let command = NewPackageCommand(folder: folder, converge: converge, terminal: .standard)
      if !command.run() { throw ExitCode(2) }
    }
  }

  /// `book new chapter`.
  struct Chapter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "chapter",
      abstract: "Begin a chapter and name it in book.yml.")
    @Argument(help: "The chapter's title.") var title: String
    @OptionGroup var places: Places

    func run() async throws {
      let command = NewChapterCommand(paths: places.paths, title: title, terminal: .standard)
      if await !command.run() { throw ExitCode(2) }
    }
  }
}
