import Foundation
import SwiftSource

/// Which mutations the compiler did not take when they were tried before, so that they are left out at once: each that is
/// tried in vain costs a build.
struct MutantMemory {
  private let path: String
  private let toolchain: String

  /// - Parameters:
  ///   - folder: Where it is kept.
  ///   - toolchain: What compiles.
  init(folder: String, toolchain: Toolchain) {
    path = "\(folder)/refused"
    self.toolchain = toolchain.version
  }

  /// Those of the wanted mutations that are known not to be taken.
  func refused(_ files: [MutantFile]) -> Set<Int> {
    let known = Set(lines)
    return Set(keys(files).filter { known.contains($0.key) }.map(\.number))
  }

  /// Keeps in mind that mutations were not taken. That it can't be written costs time and nothing else.
  func note(_ wrong: Set<Int>, _ files: [MutantFile]) {
    let new = keys(files).filter { wrong.contains($0.number) }.map(\.key)
    let text = Set(lines + new).sorted().joined(separator: "\n") + "\n"
    try? Files.write(Array(text.utf8), to: path)
  }

  private var lines: [String] {
    let bytes = Files.read(path) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// What each mutation is known by: its file's text, its place in it, and what it does there.
  private func keys(_ files: [MutantFile]) -> [(number: Int, key: String)] {
    files.flatMap { file in
      var digest = SHA256()
      for field in [toolchain, file.module, file.path, file.source] { digest.update(text: field) }
      let text = digest.finish()
      return file.choices.flatMap { choice in
        choice.numbers.map { index, number in
          let mutation = choice.function.mutations[index]
          return (number, "\(text) \(mutation.line):\(mutation.column) \(mutation.change)")
        }
      }
    }
  }
}
