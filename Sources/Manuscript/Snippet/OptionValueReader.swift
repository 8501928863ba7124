/// Reads the values of a snippet's options.
enum OptionValueReader {
  /// Sets one option.
  ///
  /// - Returns: what is wrong with the value, or nil.
  static func read(
    _ name: SnippetOptionName, _ value: String, ties: [SnippetOptions.Tie],
    into options: inout SnippetOptions
  ) -> String? {
    switch name {
    case .runs, .source:
      return readTies(name, ties, into: &options)
    case .fails, .traps, .plain:
      return readText(name, value, into: &options)
    case .timeout:
      options.timeoutMilliseconds = milliseconds(value)
      return options.timeoutMilliseconds == nil
        ? "`timeout` is a number above 0 with `s` or `ms`" : nil
    case .memory:
      options.memoryBytes = byteCount(value)
      return options.memoryBytes == nil
        ? "`memory` is a whole number above 0 with `KB`, `MB` or `GB`" : nil
    case .digits:
      options.digits = Int(value).flatMap { (1...17).contains($0) ? $0 : nil }
      return options.digits == nil ? "`digits` is a number from 1 to 17" : nil
    case .tolerance:
      options.tolerance = share(value)
      return options.tolerance == nil ? "`tolerance` is a number from 0 to 1, or a percentage" : nil
    case .absolute:
      options.absoluteTolerance = Double(value).flatMap { $0 >= 0 && $0.isFinite ? $0 : nil }
      return options.absoluteTolerance == nil ? "`absolute` is a number from 0" : nil
    case .luck:
      options.luck = share(value)
      return options.luck == nil ? "`luck` is a number from 0 to 1, or a percentage" : nil
    case .setup, .hidden, .isolated, .uncompared, .exact, .seeded, .claim, .verdict:
      return nil
    }
  }

  /// `0.05` or `5%`.
  static func share(_ text: String) -> Double? {
    let isPercentage = text.hasSuffix("%")
    guard let number = Double(isPercentage ? text.dropLast() : text[...]) else { return nil }
    let share = isPercentage ? number / 100 : number
    return (0...1).contains(share) ? share : nil
  }

  private static func readTies(
    _ name: SnippetOptionName, _ ties: [SnippetOptions.Tie], into options: inout SnippetOptions
  ) -> String? {
    if let bad = ties.first(where: { !isFunctionName($0.name) }) {
      return bad.name.isEmpty
        ? "a function's name is missing" : "`\(bad.name)` is no function's name"
    }
    if name == .runs {
      options.ties = ties
      return Set(ties.map(\.name)).count == ties.count ? nil : "a function is named twice"
    }
    guard ties.count == 1 else { return "`source` shows one function" }
    options.purpose = .source(of: ties[0])
    return nil
  }

  /// Dotted identifiers, the last perhaps with argument labels: `Adam.step(_:gradient:)`.
  private static func isFunctionName(_ name: String) -> Bool {
    let parts = name.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].last != ")" { return false }
    return parts[0].utf8.split(separator: .period, omittingEmptySubsequences: false)
      .allSatisfy { isIdentifier(Substring($0)) }
  }

  private static func isIdentifier(_ part: Substring) -> Bool {
    guard let first = part.utf8.first, !first.isDigit else { return false }
    // Nearly all names are ASCII, of which bytes tell what is a letter.
    if part.utf8.allSatisfy({ $0.isAlphanumeric || $0 == .underscore }) { return true }
    return part.first.map { $0.isLetter || $0 == "_" } == true
      && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  private static func readText(
    _ name: SnippetOptionName, _ value: String, into options: inout SnippetOptions
  ) -> String? {
    switch name {
    case .fails: options.purpose = .fails(message: value)
    case .traps: options.purpose = .traps(message: value)
    default: options.purpose = .plain(reason: value)
    }
    return value.allSatisfy(\.isWhitespace) ? "`\(name.rawValue)` needs a text" : nil
  }

  /// `5s`, `0.5s` or `800ms`, at most a day.
  private static func milliseconds(_ text: String) -> Int? {
    let isMilliseconds = text.hasSuffix("ms")
    guard isMilliseconds || text.hasSuffix("s") else { return nil }
    let number = text.dropLast(isMilliseconds ? 2 : 1)
    guard number.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
      let value = Double(number)
    else { return nil }
    let result = (isMilliseconds ? value : value * 1000).rounded()
    return result >= 1 && result <= 86_400_000 ? Int(result) : nil
  }

  /// `512MB`, in powers of 1000, at most a terabyte.
  private static func byteCount(_ text: String) -> Int? {
    let units = ["KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000]
    guard let unit = units[String(text.suffix(2))], let value = Int(text.dropLast(2)), value > 0
    else { return nil }
    let (bytes, isTooLarge) = value.multipliedReportingOverflow(by: unit)
    return isTooLarge || bytes > 1_000_000_000_000 ? nil : bytes
  }
}
