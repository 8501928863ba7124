import Foundation
import Manuscript
import NotebookRecord
import SiteRenderer
import SnippetRunner
import SwiftSource

/// The stages from a folder of chapters to the files of a site: Load, Parse, Run, Verify, Render.
///
/// Each takes values and returns values and diagnostics; nothing is written but the caches and the library's build.
public struct BookPipeline: Sendable {
  let paths: BookPaths
  let options: BookOptions
  let reporter: Reporter
  let memory: BookMemory

  /// - Parameters:
  ///   - paths: Where the book and what belongs to it lie.
  ///   - options: How it is built.
  ///   - reporter: Who is told how it goes.
  ///   - memory: What earlier builds of the same tool have learnt; nil for what is kept on disk alone.
  public init(
    paths: BookPaths, options: BookOptions, reporter: Reporter, memory: BookMemory? = nil
  ) {
    self.paths = paths
    self.options = options
    self.reporter = reporter
    self.memory = memory ?? BookMemory(paths: paths, options: options)
  }

  /// Reads, runs, verifies and renders the book.
  public func run() async -> BuiltBook {
    BookStates(paths: paths).sweep()
    let built = await reporter.watching { await build() }
    if built.wasTried { memory.kept?.endBuild(pages: built.files == nil ? [] : memory.pages.names) }
    return built
  }

  private func build() async -> BuiltBook {
    let loader = BookLoader(folder: paths.book, name: paths.bookName, memory: memory.chapters)
    let (opened, reader) = loader.open()
    // The library is read while the chapters are.
    async let library = library(of: opened.configuration)
    let book = await reporter.timed(.load) {
      var book = opened
      if let reader { await loader.load(reader, into: &book) }
      return book
    }
    var built = BuiltBook(book: book, diagnostics: book.diagnostics)
    reporter.stream?.begin(book)
    guard book.isReadable, built.keep(options.targets) else { return built }
    do {
      try await run(&built, library)
    } catch let error as RunnerError {
      built.diagnostics += RunnerReport(package: paths.package).diagnostics(error)
    } catch {
      built.diagnostics.append(
        Diagnostic(
          .error, "run-failed", file: nil, range: nil,
          summary: "the snippets can't be run: \(error)",
          help: "see that the disk has room and \(paths.stateName) can be written to"))
    }
    // The compiler may say a thing twice; an author is told once.
    built.diagnostics = Set(built.diagnostics).sorted()
    return built
  }

  /// The library as it is now: read, or remembered from the last build of this run of the tool.
  private func library(of configuration: BookConfiguration) async throws -> FoundLibrary {
    // A book that does not say what it is about is not run.
    guard !configuration.library.product.isEmpty else { throw CancellationError() }
    let work = WorkFolder(path: "\(paths.state)/work")
    work.sweep()
    guard let known = memory.library else { return try await read(configuration.library, work) }
    let origin = LibraryMemory.Origin(configuration.library, package: paths.package)
    if let library = known.library(from: origin) {
      try work.create()
      return library
    }
    let library = try await read(configuration.library, work)
    // What lies elsewhere is read at each build: before the first it is not known where.
    let isWhole = library.sources.folders.allSatisfy { $0.hasPrefix("\(paths.package)/Sources/") }
    if isWhole { known.keep(library, from: origin) }
    return library
  }

  /// Reads the library, and what earlier runs kept of it and of the chapters' snippets.
  private func read(
    _ library: BookConfiguration.Library, _ work: WorkFolder
  ) async throws -> FoundLibrary {
    async let grammar: Void = memory.kept?.restoreGrammar() ?? ()
    let builder = LibraryBuilder(
      package: paths.package, product: library.product, state: paths.state)
    let toolchain = try await Toolchain.find(memory: "\(paths.state)/toolchain")
    async let sandbox = paths.sandbox(options.sandbox, toolchain, work)
    let sources = try await builder.sources()
    async let mutable = sources.digest(
      of: library.modules, memory: "\(paths.state)/mutable")
    let index = sources.index(of: library.modules, memory: "\(paths.state)/index")
    await grammar
    return FoundLibrary(
      builder: builder, toolchain: toolchain, sources: sources, index: index,
      mutableDigest: await mutable, work: work, sandbox: try await sandbox)
  }

  private func run(_ built: inout BuiltBook, _ found: FoundLibrary) async throws {
    let configuration = built.book.configuration
    let (builder, toolchain, sources) = (found.builder, found.toolchain, found.sources)
    built.libraryFolders = sources.folders
    built.librarySources = sources.digestOfSources
    built.library = found.index
    built.diagnostics += moduleProblems(configuration.library.modules, sources)
    built.mutableDigest = found.mutableDigest
    built.stamp = SiteStamp(book: built.digests, library: sources).text
    let costs = CostMemory(file: options.costs ?? "\(paths.state)/costs")
    if let shard = options.shard { built.keep(shard, costs) }
    built.checkText(memory.sound)
    let library = try await reporter.timed(.library) { try await builder.build(sources, toolchain) }
    let (work, sandbox) = (found.work, found.sandbox)
    built.isolation = sandbox.isolation
    let cache = ResultCache(folder: paths.results)
    let shared = sharedCache(configuration)
    let runner = ChapterRunner(
      toolchain: toolchain, library: library, cache: cache, readsCache: options.usesCache,
      limits: configuration.limits, workFolder: work, shared: shared,
      sandbox: sandbox, slots: ProgramSlots(options.jobs))
    built.toolchain = toolchain.version
    built.libraryDigest = library.digest
    let book = built.book
    let order = costs.longestFirst(book.chapters)
    let runs = try await reporter.timed(.run) { try await self.runs(of: book, order, runner) }
    built.add(runs)
    built.wasTried = true
    built.diagnostics += await warnings(shared)
    // Machines that check parts must cut the book alike: only a whole run changes what it is cut by.
    if options.isWhole { costs.keep(built) }
    if runs.contains(where: \.isComputed) { cache.trim(to: options.cacheBytes) }
    built.diagnostics += runs.flatMap(\.diagnostics)
    reporter.timed(.verify) { built.verify(memory.sound) }
    if options.isWhole { reporter.timed(.render) { built.render(memory.pages) } }
  }

  private func moduleProblems(_ modules: [String], _ sources: LibrarySources) -> [Diagnostic] {
    let known = Set(sources.files.map(\.module))
    return modules.filter { !known.contains($0) }.map { module in
      Diagnostic(
        .error, "unknown-module", file: "\(paths.bookName)/book.yml", range: nil,
        summary: "the library's product holds no module `\(module)`",
        help: "it holds \(known.sorted().joined(separator: ", "))")
    }
  }

  /// Runs the chapters, so many at once; results are in reading order whatever the order of the runs.
  private func runs(
    of book: Book, _ order: [Int], _ runner: ChapterRunner
  ) async throws -> [ChapterRun] {
    try await withThrowingTaskGroup(of: (Int, ChapterRun).self) { group in
      var results: [ChapterRun?] = book.chapters.map { _ in nil }
      var next = 0
      func start() {
        guard next < order.count else { return }
        let index = order[next]
        let chapter = book.chapters[index]
        next += 1
        group.addTask {
          let run = try await reporter.running(chapter) { watcher in
            try await runner.run(
              chapter.chapter, macros: book.configuration.macros, watcher: watcher)
          }
          reporter.stream?.tell(
            run.diagnostics
              + ResultCheck(chapter: chapter.chapter, result: run.result).diagnostics)
          return (index, compared(run, with: chapter))
        }
      }
      for _ in 0..<max(1, options.jobs) { start() }
      while let (index, run) = try await group.next() {
        results[index] = run
        start()
      }
      return results.compactMap(\.self)
    }
  }
}

extension BookPipeline {
  /// The run, with what moved since the chapter's last one.
  private func compared(_ run: ChapterRun, with chapter: LoadedChapter) -> ChapterRun {
    var run = run
    // A chapter without a program has nothing that could move.
    guard run.origin != .nothing else { return run }
    let keys = KeyMemory(folder: "\(paths.bookState)/keys")
    run.changes = keys.changes(to: run.key, of: chapter.chapter.path)
    return run
  }
}
