import Manuscript
import SnippetRunner

/// Tells an author why nothing could be run.
struct RunnerReport {
  let package: String

  func diagnostics(_ error: RunnerError) -> [Diagnostic] {
    switch error {
    case .noToolchain:
      return [
        diagnostic(
          "no-toolchain", "there is no Swift compiler on the PATH",
          "install Swift and see that `swiftc --version` works")
      ]
    case .noLibraryProduct(let name, let available):
      return [
        diagnostic(
          "no-library-product", "the package has no product `\(name)` with targets of its own",
          "its products are \(available.joined(separator: ", ")); book.yml must name a dynamic library"
        )
      ]
    case .noPackage(let output):
      return [
        diagnostic(
          "no-package", "the package can't be read",
          "run the tool where Package.swift is; the package manager says: \(output.suffix(2_000))")
      ]
    case .noSandbox(let reason):
      return [
        diagnostic(
          "no-sandbox", "snippets can't be kept from your files and the network here: \(reason)",
          "install bubblewrap (`apt install bubblewrap`, `dnf install bubblewrap`), let users make namespaces, or take --sandbox=require away"
        )
      ]
    case .libraryDoesNotBuild(let output): return libraryProblems(output)
    }
  }

  /// The compiler's own errors, at the library's own files.
  private func libraryProblems(_ output: String) -> [Diagnostic] {
    let errors = CompilerMessage.messages(in: output).filter {
      $0.severity == .error && $0.line > 0
    }
    var seen: Set<Diagnostic> = []
    let diagnostics = errors.map { message in
      Diagnostic(
        .error, "library-error", file: relative(message.file),
        range: SourceRange(line: message.line, columns: message.column..<message.column),
        summary: message.text, help: "the core library must compile before any snippet can run")
    }.filter { seen.insert($0).inserted }
    guard diagnostics.isEmpty else { return diagnostics }
    return [
      diagnostic(
        "library-error", "the core library does not build",
        "the package manager says: \(output.suffix(4_000))")
    ]
  }

  private func relative(_ file: String) -> String {
    file.hasPrefix(package + "/") ? String(file.dropFirst(package.count + 1)) : file
  }

  private func diagnostic(_ identifier: String, _ summary: String, _ help: String) -> Diagnostic {
    Diagnostic(.error, identifier, file: nil, range: nil, summary: summary, help: help)
  }
}
