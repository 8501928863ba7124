import ArgumentParser
import BookKit
import BookServer

extension BookTool {
  /// `book serve`.
  struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "serve",
      abstract: "Show the book in a browser, built anew whenever it changes.",
      discussion: """
        Watches the chapters, book.yml, the theme and the core library. An open page reloads itself and keeps its \
        place; what is wrong is shown on it, at the chapter's lines. The site on disk is not touched. Only this machine \
        can connect unless --host says otherwise.
        """)
    @OptionGroup var places: Places
    @Option(help: "The address to listen at.") var host = "127.0.0.1"
    @Option(name: .shortAndLong, help: "The port to listen at; 0 for any that is free.")
    var port: UInt16 = 4040
    @Option(name: .shortAndLong, help: "How many chapters to run at once; by default one a core.")
    var jobs: Int?
    @OptionGroup var sandboxing: Sandboxing

    func run() async throws {
      var options = BookOptions(jobs: jobs)
      options.sandbox = sandboxing.sandbox
      let command = ServeCommand(
        paths: places.paths, options: options, host: host, port: port,
        terminal: .standard)
      do {
        try await command.run()
      } catch PreviewServerError.portInUse {
        Terminal.standard.reportFailure(
          "port \(port) is in use, or may not be used", help: "name another with --port")
      } catch PreviewServerError.badAddress(let host) {
        Terminal.standard.reportFailure(
          "`\(host)` is no address of this machine",
          help: "leave --host out, or name an address such as 127.0.0.1 or 0.0.0.0")
      }
      throw ExitCode(2)
    }
  }
}
