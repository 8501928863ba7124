#!/usr/bin/env python3
"""Fetches the 652 examples of the CommonMark specification (0.30) for CommonMarkConformanceTests.

They come out of the source package of mistletoe 1.6.0 and are written to Fixtures/commonmark.json, which
is not committed (the specification is CC BY-SA). Needs pip. Run it once: python3 fetch-spec.py
"""

import json
import pathlib
import subprocess
import sys
import tarfile
import tempfile

PACKAGE = "mistletoe==1.6.0"
MEMBER = "mistletoe-1.6.0/test/specification/commonmark.json"
TARGET = pathlib.Path(__file__).parent / "Fixtures" / "commonmark.json"


def main() -> int:
    if TARGET.exists():
        return 0
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--no-binary", ":all:", "--dest", folder, PACKAGE]
        subprocess.run(command, check=True)
        (archive,) = pathlib.Path(folder).glob("mistletoe-*.tar.gz")
        with tarfile.open(archive) as package:
            examples = json.load(package.extractfile(MEMBER))
    if len(examples) != 652:
        print(f"expected 652 examples, found {len(examples)}", file=sys.stderr)
        return 1
    TARGET.write_text(json.dumps(examples, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
