#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is tried with bytes, by the name that FUZZ_TARGET says.
private let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "chapter": tryChapter, "fence": tryFence, "formula": tryFormula, "http": tryHTTP,
  "latex": tryLaTeX, "record": tryRecord, "settings": trySettings,
]

private let target: @Sendable ([UInt8]) -> Void = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = targets[name] else {
    print("FUZZ_TARGET must be one of \(targets.keys.sorted().joined(separator: " "))")
    exit(64)
  }
  return target
}()

/// What libFuzzer calls with everything it thinks of.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

/// Ends the run when something is not as it must be.
func require(_ holds: Bool, _ what: @autoclosure () -> String) {
  guard holds else { fatalError(what()) }
}

/// The package manager starts executables here, and libFuzzer's own start is then passed over.
@_cdecl("fuzz_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments, tryOne)
}

@_silgen_name("LLVMFuzzerRunDriver") private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
