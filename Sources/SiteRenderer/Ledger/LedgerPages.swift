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
  static let summaryPage = slug + ".html"
  private static let slug = "claims"

  /// What contents list: the summary; nil for a book without claims.
  static func face(in book: BookContext) -> PageFace? {
    book.ledger == nil ? nil : PageFace(slug: slug, title: "Claims of the sources")
  }

  /// The file name of a source's page: what no file system mistakes, in small letters.
  static func page(of source: String) -> String { slug(of: source) + ".html" }

  private static func slug(of source: String) -> String {
    let name = source.lowercased().map { character -> Character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    return "\(slug)-\(String(name))"
  }

  /// The pages' drafts.
  var drafts: [PageDraft] {
    let verdicts = ledger.entries.flatMap { [$0.claim.id, $0.verdict?.rawValue ?? ""] }
    return [PageDraft(slug: Self.slug, inputs: verdicts) { summary }]
      + sources.map { source in
        PageDraft(slug: Self.slug(of: source), inputs: inputs(of: source)) { page(of: source) }
      }
  }

  /// What chapters decide of a source's claims, and where.
  private func inputs(of source: String) -> [String] {
    ledger.entries.filter { $0.claim.source == source }.flatMap { entry -> [String] in
      let place = entry.deciding.map { ClaimAddress($0, of: entry.claim.id, in: frame.book) }
      return [
        entry.claim.id, entry.verdict?.rawValue ?? "", place?.address ?? "", place?.words ?? "",
      ]
    }
  }

  // MARK: One source

  private func page(of source: String) -> SitePage {
    let entries = ledger.entries.filter { $0.claim.source == source }
    let title = heading(of: source)
    let values: [String: Any] = [
      "title": HTMLText.displayable(title), "summaryPage": Self.summaryPage,
      "counts": VerdictCounts(entries).values, "entries": entries.map(values),
    ]
    return SitePage(
      slug: Self.slug(of: source), title: title,
      description: "What \(title) says, and what is true.",
      body: HTML(trusted: frame.templates.render("ledger", values)),
      searchEntries: entries.map(SearchEntry.init), isWide: true)
  }

  private func displayed(_ text: String) -> String {
    HTMLText.displayable(frame.book.typesetting.curled(text))
  }

  private func values(_ entry: LedgerEntry) -> [String: Any] {
    var values: [String: Any] = [
      "id": HTMLText.displayable(entry.claim.id), "says": displayed(entry.claim.says),
      "truth": displayed(entry.claim.truth),
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
    return title.isEmpty ? source : "\(source): \(title)"
  }

  // MARK: All of them

  private var summary: SitePage {
    let rows = sources.map { source -> [String: Any] in
      var values = row(
        HTMLText.displayable(heading(of: source)),
        ledger.entries.filter { $0.claim.source == source })
      values["address"] = Self.page(of: source)
      return values
    }
    let values: [String: Any] = [
      "verdicts": ClaimMark.Verdict.allCases.map { ["class": $0.rawValue, "name": $0.words] },
      "sources": rows, "total": row("All", ledger.entries), "claimCount": ledger.entries.count,
      "sourceCount": sources.count, "counts": VerdictCounts(ledger.entries).values,
    ]
    return SitePage(
      slug: Self.slug, title: "Claims of the sources",
      description: "Every claim of the sources with its verdict, by source.",
      body: HTML(trusted: frame.templates.render("ledger-summary", values)), isWide: true)
  }

  private func row(_ name: String, _ entries: [LedgerEntry]) -> [String: Any] {
    let counts = VerdictCounts(entries)
    return [
      "name": name, "count": entries.count,
      "cells": ClaimMark.Verdict.allCases.map { ["count": counts[$0]] },
    ]
  }
}
