// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "01-first-steps",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "library", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "FirstStepsChapter",
      dependencies: [
        .product(name: "Lib", package: "library")
      ],
      swiftSettings: [.defaultIsolation(MainActor.self)]),
    .executableTarget(
      name: "FirstStepsChapterIsolated5",
      dependencies: [
        .product(name: "Lib", package: "library")
      ],
      swiftSettings: [.defaultIsolation(MainActor.self)]),
  ]
)
