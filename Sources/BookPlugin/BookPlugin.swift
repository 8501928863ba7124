import Foundation
import PackagePlugin

/// `swift package book build|check|serve|…`: the tool, for a package that depends on this one.
@main struct BookPlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let process = Process()
    process.executableURL = try context.tool(named: "book").url
    process.arguments = arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      // The tool has said what is wrong; this only passes on that something is.
      throw Ending(code: process.terminationStatus)
    }
  }

  struct Ending: Error, CustomStringConvertible {
    var code: Int32
    var description: String { "book ended with code \(code)" }
  }
}
