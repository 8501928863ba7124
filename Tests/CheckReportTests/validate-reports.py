#!/usr/bin/env python3
"""Holds reports of `book check` against the public schemas of their formats.

    validate-reports.py check.sarif check.xml

SARIF: the standard's JSON schema (needs the package jsonschema) or, where it can't be fetched, the model that the package
pydantic-sarif generates from it. JUnit: the XML schema of Jenkins' xUnit plugin (needs xmlschema), from the plugin or,
where it can't be fetched, from the sources of pytest, which carry it for its own tests.
Exit codes: 0 valid, 1 not, 77 some schema was not at hand, and which is said; what was at hand holds.
"""
import io
import json
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import urllib.request

SARIF = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
JUNIT = (
    "https://raw.githubusercontent.com/jenkinsci/xunit-plugin/master/src/main/resources/"
    "org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd")
PYTEST = "pytest==8.3.4"
JUNIT_IN_PYTEST = "pytest-8.3.4/testing/example_scripts/junit-10.xsd"


def fetched(address):
    with urllib.request.urlopen(address, timeout=20) as answer:
        return answer.read().decode()


def sarif_by_schema(log):
    import jsonschema

    schema = json.loads(fetched(SARIF))
    validator = jsonschema.validators.validator_for(schema)(schema)
    return [f"{'/'.join(map(str, e.path))}: {e.message}" for e in validator.iter_errors(log)]


def sarif_by_model(log):
    import pydantic
    from pydantic_sarif import model

    try:
        model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate(log)
    except pydantic.ValidationError as error:
        return [str(error)]
    return []


def junit_by_schema(text):
    return junit_problems(fetched(JUNIT), text)


def junit_by_schema_in_pytest(text):
    with tempfile.TemporaryDirectory() as folder:
        download = subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", "pytest",
             "--dest", folder, PYTEST], capture_output=True, text=True)
        archives = list(pathlib.Path(folder).glob("*.tar.gz"))
        if not archives:
            raise OSError(download.stderr.strip().split("\n")[-1])
        with tarfile.open(archives[0]) as archive:
            schema = archive.extractfile(JUNIT_IN_PYTEST).read().decode()
    return junit_problems(schema, text)


def junit_problems(schema, text):
    import xmlschema

    found = xmlschema.XMLSchema10(io.StringIO(schema)).iter_errors(io.StringIO(text))
    return [f"{error.path}: {error.reason}" for error in found]


def first(checks, subject):
    """What the first of the checks finds that can be made; nothing and the reasons when none can."""
    reasons = []
    for check in checks:
        try:
            return check(subject), reasons
        except (ImportError, OSError) as error:
            reasons.append(f"{check.__name__}: {error}")
    return None, reasons


def main(files):
    code = 0
    for file in files:
        text = open(file, encoding="utf-8").read()
        if file.endswith(".xml"):
            problems, reasons = first([junit_by_schema, junit_by_schema_in_pytest], text)
        else:
            problems, reasons = first([sarif_by_schema, sarif_by_model], json.loads(text))
        if problems is None:
            print(f"{file}: not held against a schema ({'; '.join(reasons)})")
            code = code or 77
        for problem in problems or []:
            print(f"{file}: {problem}")
            code = 1
        if problems == []:
            print(f"{file}: valid")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
