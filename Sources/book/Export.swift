public import ArgumentParser
public import BookExport
import BookKit

extension ExportFormat: ExpressibleByArgument {}

extension BookTool {
  /// `book export`.
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Run the book and write it in another format.",
      discussion: """
        swift     a package a chapter that runs its snippets, the text as comments
        ipynb     a notebook a chapter, with its results
        epub      one EPUB 3 file
        pdf       one PDF, printed by Chromium or Chrome (CHROME may name it)
        markdown  a file a chapter with its results, pictures beside it

        When anything does not hold, nothing is written. A folder that holds other files is left alone.
        """)
    @Argument(help: "swift, ipynb, epub, pdf or markdown.") var format: ExportFormat
    @Option(help: "The folder to write, relative to the package; by default export/FORMAT.")
    var output: String?
    @Option(
      help: ArgumentHelp(
        "The address of the package with the library, for exported programs; by default the path to it.",
        valueName: "url"))
    var converge: String?
    @OptionGroup var places: Places
    @OptionGroup var running: Running

    func run() async throws {
      let command = ExportCommand(
        paths: places.paths, options: running.options,
        export: ExportOptions(format: format, output: output, converge: converge),
        terminal: .standard, detail: running.detail)
      switch await command.run() {
      case .written: return
      case .doesNotHold: throw ExitCode(1)
      case .couldNotBeTried: throw ExitCode(2)
      }
    }
  }
}
