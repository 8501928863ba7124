/// What a book can be exported as.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// A Swift package a chapter.
  case swift
  /// A notebook a chapter.
  case ipynb
  /// One EPUB 3 file.
  case epub
  /// One PDF file.
  case pdf
  /// A Markdown file a chapter, with its pictures.
  case markdown
}
