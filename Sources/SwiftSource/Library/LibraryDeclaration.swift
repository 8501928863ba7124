/// Something public that the library declares which a book documents.
public struct LibraryDeclaration: Hashable, Sendable, Codable {
  /// What is declared.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case structure
    case enumeration
    case `class`
    case `protocol`
    case function
    case initializer
    case property
    case enumerationCase
    case `subscript`
    case alias

    /// Whether it is a type of its own.
    public var isType: Bool { [.structure, .enumeration, .class, .protocol].contains(self) }
  }

  /// A parameter as a caller sees it.
  public struct Parameter: Hashable, Sendable, Codable {
    /// The label in a call; nil for none.
    public var label: String?
    /// Whether a call may leave it out.
    public var isOptional: Bool
    /// Whether it takes any number of values.
    public var isVariadic: Bool

    /// Creates a parameter.
    public init(label: String?, isOptional: Bool = false, isVariadic: Bool = false) {
      self.label = label
      self.isOptional = isOptional
      self.isVariadic = isVariadic
    }
  }

  /// The name an author ties a snippet to: `sigmoid`, `Adam`, `Adam.update`.
  public var name: String
  /// The module it belongs to.
  public var module: String
  /// The file, relative to the package.
  public var file: String
  /// The line of its first word, from 1.
  public var line: Int
  /// The comment before it, without slashes.
  public var documentation: String
  /// Its source, without the comment before it; of what no snippet can be tied to, its signature.
  public var text: String
  /// What it is.
  public var kind: Kind
  /// Its source up to the body.
  public var signature: String
  /// The `where` clause of the extension that it stands in; empty for none.
  public var constraint: String
  /// What a call of it takes.
  public var parameters: [Parameter]
  /// The name of the type that it gives, without generic arguments; empty for none or one without a name.
  public var result: String
  /// The protocols and classes that a type names after its colon.
  public var inherited: [String]
  /// Whether it is a protocol's requirement.
  public var isRequirement: Bool

  /// Creates a declaration.
  public init(
    name: String, module: String, file: String, line: Int, documentation: String, text: String,
    kind: Kind = .function, signature: String = "", constraint: String = "",
    parameters: [Parameter] = [], result: String = "", inherited: [String] = [],
    isRequirement: Bool = false
  ) {
    self.name = name
    self.module = module
    self.file = file
    self.line = line
    self.documentation = documentation
    self.text = text
    self.kind = kind
    self.signature = signature
    self.constraint = constraint
    self.parameters = parameters
    self.result = result
    self.inherited = inherited
    self.isRequirement = isRequirement
  }

  /// The last part of the name: what a call to it is spelled with.
  public var baseName: String { String(name.split(separator: ".").last ?? "") }

  /// The name of the type it is a member of; nil for what stands outside all types.
  public var container: String? {
    name.lastIndex(of: ".").map { String(name[..<$0]) }
  }

  /// Whether a snippet can be tied to it: a function, an initialiser or a type that can be run or shown.
  public var isTieable: Bool {
    (kind.isType || kind == .function || kind == .initializer) && !isRequirement
  }
}
