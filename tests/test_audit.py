"""An audit is good news only if everything was checked and nothing was found."""

import json

import pytest

from commands.audit import browser_finding, python_finding

CLEAN = {"name": "jinja2", "version": "3", "vulns": []}
FAULTY = {"name": "old", "version": "1", "vulns": [{"id": "PYSEC-1"}]}
SKIPPED = {"name": "idna", "skip_reason": "Dependency not found on PyPI and could not be audited"}


@pytest.mark.parametrize(
    ("packages", "good", "words"),
    [
        ([CLEAN], True, "1 packages checked"),
        ([CLEAN, FAULTY], False, "old 1: PYSEC-1"),
        ([CLEAN, SKIPPED], False, "1 of 2 packages could not be checked"),
        ([], False, "could not be checked"),
    ],
)
def test_python_packages(packages: list[object], good: bool, words: str) -> None:
    finding = python_finding(json.dumps({"dependencies": packages}), "")
    assert finding.good is good
    assert words in finding.text


def test_no_answer_from_pip_audit_is_not_good_news() -> None:
    finding = python_finding("", "Traceback\nConnectionError: no route")
    assert not finding.good
    assert "could not be checked" in finding.text
    assert "no route" in finding.text


@pytest.mark.parametrize(
    ("code", "said", "complaint", "good", "words"),
    [
        (0, "No known vulnerabilities found", "", True, "no known faults"),
        (0, "", "", False, "could not be checked"),
        (1, "", "error: Failed to deserialize response", False, "could not be checked"),
        (1, "idb\n  Severity: high", "", False, "known faults"),
    ],
)
def test_browser_packages(code: int, said: str, complaint: str, good: bool, words: str) -> None:
    finding = browser_finding(code, said, complaint)
    assert finding.good is good
    assert words in finding.text
