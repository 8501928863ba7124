import Foundation
import Subprocess
import SystemPackage

/// Builds the library that a book documents, optimised, apart from the tool's own build.
///
/// Nothing is built when nothing it is made of has changed: a digest of its sources is kept beside the result.
public struct LibraryBuilder: Sendable {
  let package: String
  let product: String
  let state: String
  private let scratch: String

  /// - Parameters:
  ///   - package: The folder of the package.
  ///   - product: The dynamic library product that holds the core library and `Notebook`.
  ///   - state: The folder where what was learnt is kept between builds.
  ///   - scratch: The folder to build in; `.build-book` in the package by default.
  public init(package: String, product: String, state: String, scratch: String? = nil) {
    self.package = package
    self.product = product
    self.state = state
    self.scratch = scratch ?? "\(package)/.build-book"
  }

  /// The sources of the library, read before anything is built, so that the digest is that of what the build sees.
  public func sources() async throws -> LibrarySources {
    let description = try await describe()
    let targets = description.closure(of: product)
    guard !targets.isEmpty else {
      throw RunnerError.noLibraryProduct(
        name: product, available: description.products.map(\.name).sorted())
    }
    return LibrarySources(
      package: package, folders: targets.map { "\(package)/\($0.path)" },
      files: targets.flatMap { target in
        target.sources.sorted().map { (module: target.name, path: "\(target.path)/\($0)") }
      },
      moduleMaps: targets.map { "\(package)/\($0.path)/include/module.modulemap" }
        .filter(FileManager.default.fileExists(atPath:)))
  }

  /// The library, built when its sources are not those of the last build.
  public func build(_ sources: LibrarySources, _ toolchain: Toolchain) async throws -> CoreLibrary {
    let digest = sources.digest(with: toolchain)
    let stamp = "\(state)/library-\(product)"
    if let kept = Files.read(stamp), String(decoding: kept, as: UTF8.self) == digest,
      FileManager.default.fileExists(atPath: "\(binaryFolder)/\(libraryFile)")
    {
      return library(digest, sources)
    }
    let result = try await swift([
      "build", "-c", "release", "--product", product, "--scratch-path", scratch,
    ])
    guard result.isSuccess else {
      throw RunnerError.libraryDoesNotBuild(output: result.output)
    }
    try Files.write(Array(digest.utf8), to: stamp)
    return library(digest, sources)
  }

  private var binaryFolder: String { "\(scratch)/release" }

  private var libraryFile: String {
    #if os(macOS)
      "lib\(product).dylib"
    #else
      "lib\(product).so"
    #endif
  }

  private func library(_ digest: String, _ sources: LibrarySources) -> CoreLibrary {
    CoreLibrary(
      product: product, moduleFolder: "\(binaryFolder)/Modules", binaryFolder: binaryFolder,
      moduleMaps: sources.moduleMaps + moduleMapsOfDependencies, digest: digest)
  }

  /// C modules of dependencies, which the Swift modules that import them need to be read.
  private var moduleMapsOfDependencies: [String] {
    let checkouts = "\(scratch)/checkouts"
    let packages = (try? FileManager.default.contentsOfDirectory(atPath: checkouts)) ?? []
    return packages.sorted().flatMap { name -> [String] in
      let sources = "\(checkouts)/\(name)/Sources"
      let targets = (try? FileManager.default.contentsOfDirectory(atPath: sources)) ?? []
      return targets.sorted().map { "\(sources)/\($0)/include/module.modulemap" }
        .filter(FileManager.default.fileExists(atPath:))
    }
  }

  private func describe() async throws -> PackageDescription {
    let key = manifestDigest
    let memory = "\(state)/package.json"
    if let kept = Files.readSealed(memory),
      let known = try? JSONDecoder().decode(KnownPackage.self, from: Data(kept)), known.key == key
    {
      return known.description
    }
    let result = try await swift([
      "package", "--scratch-path", scratch, "describe", "--type", "json",
    ])
    let start = result.standardOutput.firstIndex(of: "{") ?? result.standardOutput.startIndex
    guard result.isSuccess,
      let description = try? JSONDecoder().decode(
        PackageDescription.self, from: Data(result.standardOutput[start...].utf8))
    else { throw RunnerError.noPackage(output: result.output) }
    let known = KnownPackage(key: key, description: description)
    if let data = try? JSONEncoder().encode(known) {
      try? Files.writeSealed(Array(data), to: memory)
    }
    return description
  }

  /// The manifest and the names of all source files: a file added changes what a target holds.
  private var manifestDigest: String {
    var digest = SHA256()
    digest.update(Files.read("\(package)/Package.swift") ?? [])
    for name in Files.list("\(package)/Sources") { digest.update(text: name) }
    return digest.finish()
  }

  private struct KnownPackage: Codable {
    var key: String
    var description: PackageDescription
  }

  private func swift(
    _ arguments: [String]
  ) async throws -> (isSuccess: Bool, standardOutput: String, output: String) {
    let result = try await Subprocess.run(
      .name("swift"), arguments: Arguments(arguments), workingDirectory: FilePath(package),
      output: .string(limit: 16 << 20), error: .string(limit: 16 << 20))
    let printed = result.standardOutput
    return (result.terminationStatus.isSuccess, printed, printed + result.standardError)
  }
}
