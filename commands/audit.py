"""Check every locked dependency for known faults: Python's with pip-audit, the browser's with deno.

Run as a module. It fails when a fault is known, and also when anything could not be checked:
an advisory service that does not answer is not good news.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import deno  # type: ignore[import-untyped]  # it ships no types

ROOT = Path(__file__).parent.parent
PYTHON = (
    *(sys.executable, "-m", "pip_audit", "--requirement", "requirements.txt"),
    *("--disable-pip", "--require-hashes", "--progress-spinner", "off", "--format", "json"),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What an audit came to: ``good`` only if everything was checked and nothing was found."""

    good: bool
    text: str


def python_finding(said: str, complaint: str) -> Finding:
    """Judge pip-audit's JSON ``said``; ``complaint`` is what it wrote beside it."""
    try:
        packages = json.loads(said)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return Finding(False, f"could not be checked. pip-audit said: {_last(complaint)}")
    faults = [
        f"{each['name']} {each['version']}: {fault['id']}"
        for each in packages
        for fault in each.get("vulns", [])
    ]
    unchecked = [each["name"] for each in packages if "skip_reason" in each]
    if faults:
        return Finding(False, f"{len(faults)} known faults:\n  " + "\n  ".join(faults))
    if unchecked or not packages:
        return Finding(
            False,
            f"{len(unchecked)} of {len(packages)} packages could not be checked: the advisory "
            "service did not answer for them. Run this where it can be reached.",
        )
    return Finding(True, f"{len(packages)} packages checked, no known faults")


def browser_finding(code: int, said: str, complaint: str) -> Finding:
    """Judge ``deno audit`` by its exit code and its words."""
    words = f"{said}\n{complaint}"
    if code == 0 and "no known vulnerabilities found" in words.lower():
        return Finding(True, "no known faults")
    if "severity" in words.lower():
        return Finding(False, f"known faults:\n{words.strip()}")
    return Finding(
        False,
        "could not be checked: the advisory service did not answer. Run this where it can be "
        f"reached. deno said: {_first(complaint or said)}",
    )


def _first(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "nothing")


def _last(text: str) -> str:
    return _first("\n".join(reversed(text.splitlines())))


def _run(command: tuple[str, ...], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {"NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"}
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def main() -> int:
    """Print both findings. Returns 0 only if both are good."""
    python = _run(PYTHON, ROOT)
    audit = (deno.find_deno_bin(), "audit")
    browser = _run(audit, ROOT / "browser")
    tools = _run(audit, ROOT / "tests" / "tools")
    findings = {
        "Python packages": python_finding(python.stdout, python.stderr),
        "Browser packages": browser_finding(browser.returncode, browser.stdout, browser.stderr),
        "Test programs": browser_finding(tools.returncode, tools.stdout, tools.stderr),
    }
    for name, finding in findings.items():
        sys.stdout.write(f"{name}: {finding.text}\n")
    return 0 if all(finding.good for finding in findings.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
