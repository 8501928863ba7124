// swift-tools-version: 6.2
import PackageDescription

// The rooms that read what others wrote, compiled for libFuzzer. It is a package of its own, so that the tool's manifest
// knows nothing of it; `Rooms` holds links to the rooms' sources. Of three rooms only the files that read settings are
// taken, so that nothing else is built.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], sources: [String]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Rooms/\(name)", sources: sources,
    swiftSettings: strict)
}

let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CCmark", path: "Rooms/CCmark", pkgConfig: "libcmark"),
    room("Manuscript", ["CCmark"]),
    room("TeXMath"),
    room("Differentiation", [.product(name: "RealModule", package: "swift-numerics")]),
    room(
      "FormulaCheck",
      ["TeXMath", "Differentiation", .product(name: "RealModule", package: "swift-numerics")]),
    room("NotebookRecord"),
    room(
      "BookServer",
      sources: [
        "HTTP/RequestHead.swift", "HTTP/RequestError.swift",
        "HTTP/RequestTarget.swift", "HTTP/Response.swift", "HTTP/ContentType.swift",
        "HTTP/HostName.swift",
      ]),
    room(
      "SiteRenderer",
      sources: [
        "Content/PublishedAddress.swift", "Content/RepositoryLink.swift", "Text/LinkAddress.swift",
        "HTML/LinkText.swift", "Text/String+Trimmed.swift",
      ]),
    room("SnippetRunner", sources: ["Cache/Shared/SharedCacheSettings.swift"]),
    room(
      "BookKit",
      [
        "Manuscript", "NotebookRecord", "SiteRenderer", "SnippetRunner",
        .product(name: "Yams", package: "Yams"),
      ],
      sources: [
        "BookConfiguration", "ComparisonSettings", "ConfigurationReader", "Diagnostic+YAML",
        "FrontMatterReader", "RecordFile", "ToleranceReader",
      ].map { "Loading/\($0).swift" }),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "BookKit", "BookServer", "FormulaCheck", "Manuscript", "NotebookRecord", "TeXMath",
      ],
      swiftSettings: strict),
  ]
)
