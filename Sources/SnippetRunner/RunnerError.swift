/// Why nothing could be run at all.
public enum RunnerError: Error, Equatable, Sendable {
  /// There is no Swift compiler on the PATH.
  case noToolchain
  /// The core library does not build; the text is what the compiler and the package manager said.
  case libraryDoesNotBuild(output: String)
  /// The package has no dynamic library product of that name.
  case noLibraryProduct(name: String, available: [String])
  /// The package could not be described; the text is what the package manager said.
  case noPackage(output: String)
  /// Programs are to be kept apart, and can't be here.
  case noSandbox(reason: String)
}
