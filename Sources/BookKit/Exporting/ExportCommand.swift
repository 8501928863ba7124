import BookExport
public import Foundation
import Manuscript

/// `book export`: runs the book as `book build` does, and writes it in another format.
public struct ExportCommand: Sendable {
  /// What came of it.
  public enum Outcome: Equatable, Sendable {
    /// The export is written.
    case written
    /// Something does not hold; nothing is written.
    case doesNotHold
    /// It could not be tried, for want of a browser or of a folder that may be written to.
    case couldNotBeTried
  }

  let paths: BookPaths
  let options: BookOptions
  let export: ExportOptions
  let terminal: Terminal
  let detail: Reporter.Detail
  let environment: [String: String]

  /// - Parameters:
  ///   - paths: Where the book lies.
  ///   - options: How it is built.
  ///   - export: What is exported, and where to.
  ///   - terminal: Where to report.
  ///   - detail: How much is told.
  ///   - environment: Where `CHROME`, `PATH` and `SOURCE_DATE_EPOCH` are looked up.
  public init(
    paths: BookPaths, options: BookOptions, export: ExportOptions, terminal: Terminal,
    detail: Reporter.Detail = .normal,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.paths = paths
    self.options = options
    self.export = export
    self.terminal = terminal
    self.detail = detail
    self.environment = environment
  }

  /// Does it.
  public func run() async -> Outcome {
    let browser = Browser.find(environment)
    guard export.format != .pdf || browser != nil else {
      terminal.reportFailure(
        "there is no browser that could print the book",
        help: "install Chromium or Chrome, or name its file in the variable CHROME")
      return .couldNotBeTried
    }
    let reporter = Reporter(terminal: terminal, detail: detail)
    var built = await BookPipeline(paths: paths, options: options, reporter: reporter).run()
    AcceptanceCheck(paths: paths, settings: built.book.configuration.comparison)
      .compare(&built, .write)
    guard !built.hasErrors, built.files != nil else { return doesNotHold(built) }
    let book = ExportBook(built, dependency: dependency(built), modified: modified)
    var exported = BookExport.export(book, as: export.format)
    built.diagnostics += exported.diagnostics
    guard !built.hasErrors else { return doesNotHold(built) }
    report(built)
    do {
      if export.format == .pdf, let browser { exported.files = try browser.pdf(of: exported.files) }
      return try write(exported.files, stamp: built.stamp)
    } catch let error as BrowserError {
      terminal.reportFailure(
        "the browser printed no PDF: \(error.reason)",
        help: "see that `\(error.browser)` runs here without a window")
    } catch SiteWriterError.notOurs(let folder) {
      terminal.reportFailure(
        "\(folder) holds files that are no export as \(export.format.rawValue)",
        help: "empty it, or name another folder with --output")
    } catch {
      terminal.reportFailure(
        "the export can't be written: \(error.localizedDescription)",
        help: "see that \(folder) can be written to and the disk has room")
    }
    return .couldNotBeTried
  }

  private var folder: String {
    paths.place(export.output ?? "export/\(export.format.rawValue)")
  }

  private func write(_ files: [String: [UInt8]], stamp: String) throws -> Outcome {
    let marker = "export-\(export.format.rawValue).txt"
    let all = files.merging([marker: Array((stamp + "\n").utf8)]) { file, _ in file }
    _ = try SiteWriter(folder: folder, marker: marker).write(all)
    if detail != .quiet {
      let count = files.count == 1 ? "1 file" : "\(files.count) files"
      terminal.write("exported \(count) to \(folder)")
    }
    return .written
  }

  private func doesNotHold(_ built: BuiltBook) -> Outcome {
    report(built)
    if detail != .quiet { terminal.write("nothing was exported") }
    return .doesNotHold
  }

  private func report(_ built: BuiltBook) {
    let printer = DiagnosticPrinter(terminal: terminal, sources: built.book.sources)
    printer.write(built.diagnostics, detail: detail)
  }

  private func dependency(_ built: BuiltBook) -> PackageDependency {
    let product = built.book.configuration.library.product
    if let address = export.converge {
      return PackageDependency(address: address, product: product)
    }
    // Each chapter's package lies in a folder of the export's.
    let package = URL(fileURLWithPath: paths.package)
    let chapter = URL(fileURLWithPath: folder).appending(path: "chapter")
    return PackageDependency(
      path: NewPackageCommand.relative(package, to: chapter), product: product)
  }

  /// The time by which builders of packages ask that files be dated (SOURCE_DATE_EPOCH, reproducible-builds.org).
  private var modified: String? {
    guard let seconds = environment["SOURCE_DATE_EPOCH"].flatMap(Double.init) else { return nil }
    return Date(timeIntervalSince1970: seconds).ISO8601Format()
  }
}

extension PackageDependency {
  /// A package by its address on the web.
  init(address: String, product: String) {
    let last = address.split(separator: "/").last ?? ""
    let name = last.hasSuffix(".git") ? String(last.dropLast(4)) : String(last)
    self.init(
      manifest: ".package(url: \(SwiftLiteral.text(address)), branch: \"main\")", package: name,
      product: product)
  }

  /// A package by the path to it. It is named, so that the folder it lies in may be called anything.
  init(path: String, product: String) {
    self.init(
      manifest: ".package(name: \"library\", path: \(SwiftLiteral.text(path)))", package: "library",
      product: product)
  }
}
