// swift-tools-version: 6.2
import PackageDescription

// Swift 6 language mode comes with the tools version. `internal import` by default keeps each room's
// dependencies out of the sight of the rooms that use it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let real = Target.Dependency.product(name: "RealModule", package: "swift-numerics")

/// A room of the snippet side: what a chapter's program links. None of them imports Foundation.
func snippetSide(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A room of the tool side: what the author runs.
func toolSide(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of a room, with the folders of files that they read themselves.
func tests(
  of name: String, _ more: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + more, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "converge",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "book", targets: ["book"]),
    // Starts the programs of chapters for `book`, which looks for it beside itself.
    .executable(name: "book-sandbox", targets: ["Sandbox"]),
    .plugin(name: "BookPlugin", targets: ["BookPlugin"]),
    .library(name: "Convergence", targets: ["Convergence"]),
    .library(name: "Descent", targets: ["Descent"]),
    .library(name: "Differentiation", targets: ["Differentiation"]),
    .library(name: "Notebook", targets: ["Notebook"]),
    // What the programs of this package's own book link (named in chapters/book.yml). It is dynamic,
    // so that editing a snippet compiles and links that snippet's chapter and nothing else.
    .library(
      name: "GradientDescentVerified", type: .dynamic,
      targets: ["Descent", "Convergence", "Differentiation", "Notebook"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // The snippet side.
    snippetSide("Convergence", [real]),
    snippetSide("Differentiation", [real]),
    snippetSide("Descent", ["Convergence", "_DescentShims", real]),
    .target(name: "_DescentShims"),
    snippetSide("SVGPlot"),
    snippetSide("TeXMath"),
    snippetSide("FormulaCheck", ["TeXMath", "Differentiation", real]),
    snippetSide("NotebookRecord"),
    snippetSide(
      "Notebook", ["Convergence", "SVGPlot", "FormulaCheck", "TeXMath", "NotebookRecord", real]),

    // The tool side.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    toolSide("Manuscript", ["CCmark"]),
    toolSide("CheckReport", ["Manuscript"]),
    toolSide(
      "SwiftSource",
      [
        .product(name: "SwiftSyntax", package: "swift-syntax"),
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftOperators", package: "swift-syntax"),
        .product(name: "SwiftIDEUtils", package: "swift-syntax"),
      ]),
    toolSide(
      "SnippetRunner",
      [
        "Manuscript", "SwiftSource", "NotebookRecord",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    // C, because between its start and the program's nothing but calls of the system may happen.
    .executableTarget(name: "Sandbox"),
    toolSide("Acceptance", ["Manuscript", "NotebookRecord"]),
    toolSide(
      "SiteRenderer",
      [
        "Manuscript", "SwiftSource", "TeXMath", "NotebookRecord",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Theme")]),
    toolSide("BookExport", ["Manuscript", "NotebookRecord"]),
    toolSide(
      "BookServer", [.product(name: "FlyingSocks", package: "FlyingFox")],
      resources: [.embedInCode("Client")]),
    toolSide(
      "BookKit",
      [
        "Acceptance", "BookExport", "BookServer", "CheckReport", "Manuscript", "NotebookRecord",
        "SiteRenderer", "SnippetRunner", "SwiftSource", "TeXMath", "Yams",
      ]),
    .executableTarget(
      name: "book",
      dependencies: [
        "BookExport", "BookKit", "BookServer", "CheckReport", "Sandbox", "SnippetRunner",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .plugin(
      name: "BookPlugin",
      capability: .command(
        intent: .custom(verb: "book", description: "Build, check or serve a book"),
        permissions: [.writeToPackageDirectory(reason: "The book's site and state are kept there.")]
      ),
      dependencies: ["book"], path: "Sources/BookPlugin"),

    .executableTarget(
      name: "bench",
      dependencies: [
        "Convergence", "Descent", "Differentiation", "FormulaCheck", "SVGPlot", "TeXMath", real,
      ],
      path: "Tests/Benchmark", exclude: ["Books", "peers.py"], swiftSettings: strict),

    // Tests mirror the rooms.
    tests(of: "Convergence"),
    tests(of: "Differentiation"),
    tests(of: "Descent", ["Convergence", "Differentiation"], exclude: ["Fixtures"]),
    tests(of: "SVGPlot", exclude: ["Snapshots"]),
    tests(of: "TeXMath", exclude: ["Fixtures"]),
    tests(of: "FormulaCheck", ["TeXMath", "Differentiation", real]),
    tests(of: "NotebookRecord"),
    tests(of: "Notebook"),
    tests(of: "Manuscript", exclude: ["Fixtures", "fetch-spec.py"]),
    tests(of: "CheckReport", ["Manuscript"], exclude: ["validate-reports.py"]),
    tests(of: "SwiftSource"),
    tests(of: "Acceptance", ["Manuscript", "NotebookRecord"]),
    tests(of: "SnippetRunner", ["Manuscript", "SwiftSource", "NotebookRecord"]),
    tests(
      of: "SiteRenderer", ["BookExport", "Manuscript", "NotebookRecord", "SwiftSource", "TeXMath"]),
    tests(of: "BookExport", ["Manuscript", "NotebookRecord"], exclude: ["Snapshots"]),
    tests(of: "BookServer", [.product(name: "FlyingSocks", package: "FlyingFox")]),
    tests(of: "BookKit", ["SnippetRunner", "Manuscript"]),
    .testTarget(
      name: "BookEndToEndTests", dependencies: ["BookKit", "SnippetRunner", "book"],
      exclude: ["Browser", "Export", "Fixtures"],
      swiftSettings: strict),
  ]
)
