/// How exported pages look: one column of black on white, as paper and e-readers show it.
enum ExportStyle {
  /// The style sheet.
  static let text = """
    body { font-family: serif; line-height: 1.5; margin: 0 2%; color: #1e2126; }
    h1, h2, h3, h4 { font-family: sans-serif; line-height: 1.25; page-break-after: avoid; }
    h1 a, h2 a, h3 a, h4 a { color: inherit; text-decoration: none; }
    a { color: #1b5a8e; }
    .question { font-size: 1.15em; font-style: italic; }
    .coverage, .finding, .quotes, .place, .remark, .verdict { color: #5b6068; font-size: 0.85em; }
    pre { white-space: pre-wrap; font: 0.8em/1.4 monospace; margin: 0.5em 0; }
    code, samp { font-family: monospace; font-size: 0.9em; }
    pre code, pre samp { font-size: 1em; }
    .code, .printed { background: #f5f3ee; padding: 0.1em 0.6em; }
    .snippet { border-left: 3px solid #dedad1; padding-left: 0.6em; margin: 1em 0; }
    .snippet-head { font: 0.8em sans-serif; color: #5b6068; }
    pre b, .code .k { color: #8a2f6d; font-weight: normal; }
    pre var, .code .t { color: #1b5f83; font-style: normal; }
    pre u, .code .f { color: #2b5797; text-decoration: none; }
    pre code i, .code .n { color: #8a4b08; font-style: normal; }
    pre code samp, .code .s { color: #9c2f22; }
    pre code em, .code .c { color: #646a72; font-style: italic; }
    pre cite, .code .a { color: #6b5600; font-style: normal; }
    .value, .check, .as-meant { margin: 0.4em 0; font-size: 0.95em; }
    .holds .mark, .as-meant .mark { color: #1c6a3d; }
    .fails, .problem { color: #a3271e; }
    .formula { margin: 1em 0; }
    .formula-line { text-align: center; }
    .formula-math { display: inline-block; }
    .equation-number { margin-left: 1.5em; }
    .badge { font: 0.75em sans-serif; border: 1px solid #dedad1; padding: 0 0.4em; }
    .badge.verified { color: #1c6a3d; }
    .badge.refuted, .badge.failed { color: #a3271e; }
    summary { font-family: sans-serif; font-size: 0.85em; color: #5b6068; }
    details.evidence dl { font-size: 0.85em; margin: 0.3em 1em; }
    dt { font-weight: bold; }
    table { border-collapse: collapse; font-size: 0.85em; margin: 0.5em auto; }
    th, td { border-bottom: 1px solid #dedad1; padding: 0.15em 0.6em; text-align: left; }
    .numeric { text-align: right; }
    figure { margin: 1em 0; page-break-inside: avoid; }
    figcaption { font-size: 0.9em; color: #40454d; }
    .frame { display: inline-block; width: 48%; vertical-align: top; }
    .frame-title { font: 0.8em sans-serif; text-align: center; }
    img, svg { max-width: 100%; height: auto; }
    .box { border: 1px solid #dedad1; border-left: 4px solid #1b5a8e; padding: 0.2em 0.8em; margin: 1em 0; }
    .box-title { font: bold 0.9em sans-serif; }
    .cover { text-align: center; }

    """

  /// What a printed book has besides.
  static let print = """
    @page { size: A4; margin: 20mm 18mm 22mm; }
    body { font-size: 10.5pt; margin: 0; }
    .page { page-break-before: always; }
    .title-page { padding-top: 40%; text-align: center; }
    .title-page h1 { font-size: 2.6em; }
    pre, tr, .formula { page-break-inside: avoid; }
    .snippet pre { page-break-inside: auto; }
    math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", math; }

    """
}
