@testable import BookExport

/// A page read by a strict reader of HTML, and written as XML.
enum StrictPage {
  static func xml(_ page: String) throws -> String {
    XMLWriter.text(of: XMLElement(name: "r", children: try HTMLTree.parse(page).children))
  }
}
