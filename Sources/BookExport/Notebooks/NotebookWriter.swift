internal import Manuscript
internal import NotebookRecord

/// A chapter as a notebook with its results (nbformat 4.5).
struct NotebookWriter {
  let chapter: ExportChapter

  /// The file.
  var file: [UInt8] {
    let notebook = JSONValue.object([
      "cells": .array(cells),
      "metadata": .object([
        "kernelspec": .object([
          "display_name": .string("Swift"), "language": .string("swift"), "name": .string("swift"),
        ]),
        "language_info": .object([
          "file_extension": .string(".swift"), "mimetype": .string("text/x-swift"),
          "name": .string("swift"),
        ]),
        "title": .string(chapter.title),
      ]),
      "nbformat": .number(4),
      "nbformat_minor": .number(5),
    ])
    return Array((notebook.text + "\n").utf8)
  }

  private var cells: [JSONValue] {
    var cells: [JSONValue] = []
    var count = 0
    for piece in chapter.pieces {
      switch piece {
      case .text(let text): cells.append(textCell(text, id: "text-\(cells.count + 1)"))
      case .snippet(let index) where chapter.chapter.snippets[index].options.isCompiled:
        count += 1
        cells.append(codeCell(index, count: count))
      case .snippet(let index):
        let text = SnippetMarkdown.text(of: index, in: chapter, withOutputs: true)
        cells.append(textCell(text, id: "shown-\(index + 1)"))
      }
    }
    return cells
  }

  private func textCell(_ text: String, id: String) -> JSONValue {
    .object([
      "cell_type": .string("markdown"), "id": .string(id), "metadata": .object([:]),
      "source": Self.lines(text),
    ])
  }

  private func codeCell(_ index: Int, count: Int) -> JSONValue {
    let options = chapter.chapter.snippets[index].options
    var tags: [JSONValue] = []
    // Both are what Jupyter calls these things; a run of all cells goes on after an error that is meant.
    if options.purpose.mustFail { tags.append(.string("raises-exception")) }
    if options.isHidden { tags.append(.string("hide-input")) }
    return .object([
      "cell_type": .string("code"), "execution_count": .number(count),
      "id": .string("snippet-\(index + 1)"),
      "metadata": .object(tags.isEmpty ? [:] : ["tags": .array(tags)]),
      "outputs": .array(NotebookOutputs(chapter: chapter, snippet: index, count: count).all),
      "source": Self.lines(chapter.chapter.snippets[index].body.text.trimmingNewlines),
    ])
  }

  /// A text as notebooks hold it: its lines, each but the last with its newline.
  static func lines(_ text: String) -> JSONValue {
    guard !text.isEmpty else { return .array([]) }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let last = lines.removeLast()
    return .array((lines.map { $0 + "\n" } + (last.isEmpty ? [] : [last])).map(JSONValue.string))
  }
}

extension SnippetOptions.Purpose {
  /// Whether the snippet is there to show an error.
  var mustFail: Bool {
    switch self {
    case .fails, .traps: true
    case .run, .setup, .source, .plain: false
    }
  }
}
