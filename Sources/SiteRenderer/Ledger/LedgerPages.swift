internal import Manuscript

/// The pages of the ledger: one for each source, and a summary with counts.
struct LedgerPages {
  private let frame: PageFrame
  private let ledger: Ledger
  private let sources: [String]

  /// Nil for a book without claims.
  init?(in frame: PageFrame) {
    guard let ledger = frame.book.ledger else { return nil }
    self.frame = frame
    self.ledger = ledger
    var seen: Set<String> = []
    sources = ledger.entries.map(\.claim.source).filter { seen.insert($0).inserted }
  }

  /// The summary's file name.
  static let summaryPage = "claims.html"

  /// The file name of a source's page: what no file system mistakes, in small letters.
  static func page(of source: String) -> String {
    let name = source.lowercased().map { character -> Character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    return "claims-\(String(name)).html"
  }

  /// The files by their paths.
  var files: [String: [UInt8]] {
    var files = [
      Self.summaryPage: summary, "claims.json": Array(ClaimList.text(of: frame.book).utf8),
    ]
    for source in sources { files[Self.page(of: source)] = page(of: source) }
    return files
  }

  // MARK: One source

  private func page(of source: String) -> [UInt8] {
    let entries = ledger.entries.filter { $0.claim.source == source }
    let title = heading(of: source)
    let values: [String: Any] = [
      "title": title, "summaryPage": Self.summaryPage,
      "counts": VerdictCounts(entries).values, "entries": entries.map(values),
    ]
    return frame.page(
      frame.templates.render("ledger", values),
      of: .other(page: Self.page(of: source), title: title), outline: nil,
      description: "What \(title) says, and what is true")
  }

  private func values(_ entry: LedgerEntry) -> [String: Any] {
    var values: [String: Any] = [
      "id": HTMLText.displayable(entry.claim.id), "says": HTMLText.displayable(entry.claim.says),
      "truth": HTMLText.displayable(entry.claim.truth),
      "verdict": entry.verdict?.words ?? "no verdict", "class": entry.verdict?.rawValue ?? "none",
    ]
    if let decision = entry.deciding {
      let place = ClaimAddress(decision, of: entry.claim.id, in: frame.book)
      values["address"] = place.address
      values["place"] = place.words
    }
    return values
  }

  private func heading(of source: String) -> String {
    let title = frame.book.content.sourceTitles[source] ?? ""
    return HTMLText.displayable(title.isEmpty ? source : "\(source): \(title)")
  }

  // MARK: All of them

  private var summary: [UInt8] {
    let rows = sources.map { source -> [String: Any] in
      let entries = ledger.entries.filter { $0.claim.source == source }
      return row(heading(of: source), entries).merging(["address": Self.page(of: source)]) { a, _ in
        a
      }
    }
    let values: [String: Any] = [
      "verdicts": ClaimMark.Verdict.allCases.map { ["class": $0.rawValue, "name": $0.words] },
      "sources": rows, "total": row("All", ledger.entries), "claimCount": ledger.entries.count,
      "sourceCount": sources.count, "counts": VerdictCounts(ledger.entries).values,
    ]
    return frame.page(
      frame.templates.render("ledger-summary", values),
      of: .other(page: Self.summaryPage, title: "Claims of the sources"), outline: nil,
      description: "Every claim of the sources with its verdict, by source")
  }

  private func row(_ name: String, _ entries: [LedgerEntry]) -> [String: Any] {
    let counts = VerdictCounts(entries)
    return [
      "name": name, "count": entries.count,
      "cells": ClaimMark.Verdict.allCases.map { ["count": counts[$0]] },
    ]
  }
}
