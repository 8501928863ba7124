"""The one description of the books that are timed, and how each tool wants to have it written."""

import pathlib

SENTENCE = (
    "The *error* of step {n} is a product of factors, each smaller than one, and "
    "so it [shrinks](https://example.org/{n}) geometrically; see `rate` below. "
)

# The same work in each language: a sum that is printed.
CODE = {
    "swift": "var sum{c} = 0.0\nfor i in 1...1000 {{ sum{c} += 1 / Double(i * {n}) }}\nprint(sum{c})\n",
    "rust": "let mut sum = 0.0;\nfor i in 1..=1000 {{ sum += 1.0 / (i as f64 * {n} as f64); }}\nprintln!(\"{{}}\", sum);\n",
    "python": "total = 0.0\nfor i in range(1, 1001):\n    total += 1 / (i * {n})\nprint(total)\n",
    "r": "total <- 0\nfor (i in 1:1000) total <- total + 1 / (i * {n})\nprint(total)\n",
}


def text(number, snippets, fence, language):
    """A chapter: sections of prose, a list, a table, and so many snippets."""
    parts = [f"# Chapter {number}\n"]
    for section in range(1, max(snippets, 5) + 1):
        n = number * 10 + section
        parts.append(f"## Section {number}.{section}\n\n" + SENTENCE.format(n=n) * 6 + "\n")
        parts.append("- first\n- second, with **weight**\n- third\n\n> A remark.\n")
        if section <= snippets:
            code = CODE[language].format(n=n, c=section)
            parts.append(f"{fence}\n{code}```\n")
    return "\n".join(parts)


def names(chapters):
    return [f"c{number:04}" for number in range(1, chapters + 1)]


def write(folder, files):
    for path, content in files.items():
        place = pathlib.Path(folder) / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content)


def converge(folder, chapters, snippets):
    files = {f"{name}.md": text(i, snippets, "```swift setup", "swift")
             for i, name in enumerate(names(chapters), 1)}
    files["book.yml"] = (
        "title: Timed\nlibrary: {product: GradientDescentVerified, modules: [Descent]}\nchapters:\n"
        + "".join(f"  - {name}.md\n" for name in names(chapters)))
    write(folder, files)


def mdbook(folder, chapters, snippets):
    files = {f"src/{name}.md": text(i, snippets, "```rust", "rust")
             for i, name in enumerate(names(chapters), 1)}
    files["book.toml"] = '[book]\ntitle = "Timed"\n'
    files["src/SUMMARY.md"] = "# Summary\n\n" + "".join(
        f"- [{name}]({name}.md)\n" for name in names(chapters))
    write(folder, files)


def myst(folder, chapters, snippets):
    # Without the file format the code would only be shown.
    head = "---\nfile_format: mystnb\nkernelspec:\n  name: python3\n---\n\n"
    files = {f"{name}.md": head + text(i, snippets, "```{code-cell} python", "python")
             for i, name in enumerate(names(chapters), 1)}
    files["conf.py"] = 'project = "Timed"\nextensions = ["myst_nb"]\nnb_execution_mode = "force"\n'
    files["index.md"] = "# Timed\n\n```{toctree}\n" + "\n".join(names(chapters)) + "\n```\n"
    write(folder, files)


def bookdown(folder, chapters, snippets, sessions):
    """With `sessions` each chapter is run by itself, as here; without, one session runs all of them, one after another."""
    files = {f"{name}.Rmd": text(i, snippets, "```{r}", "r")
             for i, name in enumerate(names(chapters), 1)}
    files["_bookdown.yml"] = f"new_session: {'true' if sessions else 'false'}\n"
    files["index.Rmd"] = "---\ntitle: Timed\nsite: bookdown::bookdown_site\n---\n\n# Preface\n"
    write(folder, files)
