extension CitedWork {
  /// The work as it stands in the list of references.
  var listing: HTML {
    var html: HTML = "\(fullNames) (\(year)). "
    let title = entry.fields["title"] ?? ""
    let isBook = ["book", "phdthesis", "mastersthesis", "proceedings"].contains(entry.kind)
    if !title.isEmpty && !entry.authors.isEmpty {
      html += isBook ? "<cite>\(title)</cite>. " : "\(title). "
    }
    html += source ?? ""
    html += link ?? ""
    return html
  }

  /// The title in one line, for a reader who rests on a citation.
  var tip: String {
    [fullNames + " (\(year))", entry.fields["title"] ?? ""].filter { !$0.isEmpty }
      .joined(separator: ". ")
  }

  private var fullNames: String {
    guard !entry.authors.isEmpty else { return names }
    let people = entry.authors.map { person in
      person.given.isEmpty ? person.family : "\(person.family), \(initials(of: person.given))"
    }
    if entry.hasMoreAuthors { return people.joined(separator: ", ") + ", et al." }
    guard people.count > 1, let last = people.last else { return people.joined() }
    return people.dropLast().joined(separator: ", ") + " & " + last
  }

  private func initials(of given: String) -> String {
    given.split { $0 == " " || $0 == "." || $0 == "~" }.map { part in
      part.split(separator: "-").compactMap(\.first).map { "\($0)." }.joined(separator: "-")
    }.joined(separator: " ")
  }

  private var source: HTML? {
    let fields = entry.fields
    let container = fields["journal"] ?? fields["booktitle"]
    let volume = fields["volume"].map { volume in
      fields["number"].map { "\(volume)(\($0))" } ?? volume
    }
    let place = fields["publisher"] ?? fields["school"] ?? fields["institution"]
    let rest = [volume, fields["pages"], place].compactMap(\.self).filter { !$0.isEmpty }
    var html = HTML()
    if let container { html += "<cite>\(container)</cite>" }
    if !rest.isEmpty {
      html += container == nil ? HTML() : ", "
      html += HTML(text: rest.joined(separator: ", "))
    }
    return html.isEmpty ? nil : html + ". "
  }

  private var link: HTML? {
    if let doi = entry.fields["doi"], !doi.isEmpty {
      return #"<a href="https://doi.org/\#(doi)">doi:\#(doi)</a>"#
    }
    if let print = entry.fields["eprint"], entry.fields["archiveprefix"]?.lowercased() == "arxiv" {
      return #"<a href="https://arxiv.org/abs/\#(print)">arXiv:\#(print)</a>"#
    }
    guard let url = entry.fields["url"], case .outside(let address) = LinkAddress(url) else {
      return nil
    }
    return #"<a href="\#(address)">\#(address)</a>"#
  }
}
