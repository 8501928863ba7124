import NotebookRecord
import SwiftSource

extension LibraryIndex {
  /// The index as bytes, under a key that says what it was made from.
  func bytes(key: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(key)
    writer.write(declarations) { $0.write($1) }
    return writer.bytes
  }

  /// Reads what `bytes(key:)` wrote under the same key; nil for anything else.
  init?(bytes: ArraySlice<UInt8>, key: String) {
    var reader = ByteReader(bytes)
    guard (try? reader.string()) == key, let declarations = try? reader.declarations(),
      reader.isAtEnd
    else { return nil }
    self.init(declarations)
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ declaration: LibraryDeclaration) {
    for text in [
      declaration.name, declaration.module, declaration.file, declaration.documentation,
      declaration.text, declaration.kind.rawValue, declaration.signature, declaration.constraint,
      declaration.result,
    ] { write(text) }
    write(declaration.line)
    write(declaration.parameters) { writer, parameter in
      writer.write(optional: parameter.label) { $0.write($1) }
      writer.write(parameter.isOptional)
      writer.write(parameter.isVariadic)
    }
    write(declaration.inherited)
    write(declaration.isRequirement)
  }
}

extension ByteReader {
  fileprivate mutating func declarations() throws(RecordError) -> [LibraryDeclaration] {
    try array(minimum: 97) { (reader) throws(RecordError) in try reader.declaration() }
  }

  private mutating func declaration() throws(RecordError) -> LibraryDeclaration {
    var texts: [String] = []
    for _ in 0..<9 { texts.append(try string()) }
    guard let kind = LibraryDeclaration.Kind(rawValue: texts[5]) else {
      throw .malformed("a declaration is of no known kind")
    }
    let line = try int()
    let parameters = try array(minimum: 3) { (reader) throws(RecordError) in
      LibraryDeclaration.Parameter(
        label: try reader.optional { (reader) throws(RecordError) in try reader.string() },
        isOptional: try reader.bool(), isVariadic: try reader.bool())
    }
    return LibraryDeclaration(
      name: texts[0], module: texts[1], file: texts[2], line: line, documentation: texts[3],
      text: texts[4], kind: kind, signature: texts[6], constraint: texts[7],
      parameters: parameters, result: texts[8], inherited: try strings(),
      isRequirement: try bool())
  }
}
