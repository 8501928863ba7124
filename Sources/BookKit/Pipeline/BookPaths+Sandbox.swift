import SnippetRunner

extension BookPaths {
  /// What this book's programs are kept in.
  ///
  /// - Throws: `RunnerError.noSandbox` when that is insisted on and can't be had.
  func sandbox(
    _ policy: SandboxPolicy, _ toolchain: Toolchain, _ work: WorkFolder
  ) async throws -> Sandbox {
    try work.create()
    return try await SandboxFinder(
      package: package, work: work.path, toolchain: toolchain.compiler
    ).find(policy)
  }
}
