import SwiftSource
import Testing

@testable import SnippetRunner

struct LibraryIndexCodingTests {
  private static let index = LibraryIndex(
    LibraryIndex.declarations(
      in: """
        /// Halves a number.
        public func half(of x: Double, _ times: Int = 1, more: Double...) -> Double { x / 2 }
        public struct Adam: Sendable {
          public var rate: Double
          public init() {}
        }
        extension Array where Element == Double { public func mean() -> Double { 0 } }
        """, module: "M", file: "Sources/M/M.swift"))

  @Test func whatWasWrittenIsRead() {
    let bytes = Self.index.bytes(key: "k")
    #expect(Self.index.declarations.count == 5)
    #expect(LibraryIndex(bytes: bytes[...], key: "k") == Self.index)
    #expect(LibraryIndex(bytes: bytes[...], key: "other") == nil)
  }

  @Test func whatIsNotWholeIsNone() {
    let bytes = Self.index.bytes(key: "k")
    #expect(LibraryIndex(bytes: bytes.dropLast(), key: "k") == nil)
    #expect(LibraryIndex(bytes: bytes + [0], key: "k") == nil)
    #expect(LibraryIndex(bytes: [], key: "k") == nil)
  }
}
