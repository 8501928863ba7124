import Foundation
import Subprocess
import SystemPackage

extension CompilerJobs {
  /// Asks the driver, and the C compiler that it would link through, what they would start for a program.
  ///
  /// - Parameters:
  ///   - compiler: The driver.
  ///   - options: What every program is compiled with.
  /// - Returns: The jobs; nil when they are not a compilation and a link as they are known here, on another platform, say.
  ///   The driver itself must be called then.
  static func ask(_ compiler: String, _ options: [String]) async -> CompilerJobs? {
    let folder = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString)"
    let files = ["main.swift", "glue.swift"]
    for file in files + [object] {
      guard (try? Files.write([], to: "\(folder)/\(file)")) != nil else { return nil }
    }
    let jobs = await ask(compiler, options, files, in: folder)
    await Files.remove(folder)
    return jobs
  }

  private static func ask(
    _ compiler: String, _ options: [String], _ files: [String], in folder: String
  ) async -> CompilerJobs? {
    let planned = await plan(compiler, options + files + ["-o", "program"], in: folder)
    guard planned.count == 3, planned[1].first?.hasSuffix("/swift-autolink-extract") == true,
      let compilation = Compilation(planned[0], files),
      let link = driverOfLink(planned[2], compilation.object)
    else { return nil }
    // Where the toolchain brings a linker it is the faster one. Several programs are linked at once, each by one thread.
    let own = URL(fileURLWithPath: compiler).deletingLastPathComponent().path + "/ld.lld"
    let chosen =
      FileManager.default.isExecutableFile(atPath: own) ? ["-fuse-ld=lld", "-Wl,--threads=1"] : []
    let links = await plan(link[0], link.dropFirst() + chosen, in: folder)
    guard let linker = links.first, links.count == 1, linker.filter({ $0 == object }).count == 1
    else { return nil }
    let jobs = CompilerJobs(frontend: compilation.words, linker: linker)
    // What lies in the folder is gone after this.
    return (jobs.frontend + jobs.linker).contains { $0.contains(folder) } ? nil : jobs
  }

  /// The compiler proper's words, without what differs from program to program.
  private struct Compilation {
    var words: [String]
    var object: String

    init?(_ planned: [String], _ files: [String]) {
      var rest = planned
      guard rest.first?.hasSuffix("/swift-frontend") == true,
        let object = rest.takeValue(of: "-o"), rest.takeValue(of: "-file-compilation-dir") != nil
      else { return nil }
      for word in ["-frontend", "-c"] + files {
        guard let index = rest.firstIndex(of: word) else { return nil }
        rest.remove(at: index)
      }
      words = rest
      self.object = object
    }
  }

  /// The C compiler and its words for a link of our own object, without the list of libraries that the object asks for.
  private static func driverOfLink(_ planned: [String], _ planObject: String) -> [String]? {
    var rest = planned
    guard rest.first?.hasSuffix("/clang") == true, let index = rest.firstIndex(of: planObject),
      let list = rest.firstIndex(where: { $0.hasPrefix("@") })
    else { return nil }
    rest[index] = object
    rest.remove(at: list)
    return rest
  }

  /// The processes that a driver would start; none when it can't say.
  private static func plan(
    _ driver: String, _ arguments: [String], in folder: String
  ) async -> [[String]] {
    // The Swift driver leaves a folder behind when it is asked, so it is given ours for it.
    let result = try? await Subprocess.run(
      .path(FilePath(driver)), arguments: Arguments(["-###"] + arguments),
      environment: .inherit.updating(["TMPDIR": folder]), workingDirectory: FilePath(folder),
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    guard let result, result.terminationStatus.isSuccess else { return [] }
    // One says it here, the other there, among lines of another kind.
    return (result.standardOutput + "\n" + result.standardError).split(separator: "\n")
      .compactMap { ShellWords($0)?.words }.filter { $0.first?.hasPrefix("/") == true }
  }
}

extension [String] {
  /// Removes an option with its value, which is returned.
  fileprivate mutating func takeValue(of option: String) -> String? {
    guard let index = firstIndex(of: option), index + 1 < count else { return nil }
    let value = self[index + 1]
    removeSubrange(index...(index + 1))
    return value
  }
}
