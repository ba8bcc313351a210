"""What every test may use: the finished site. And what a run says of itself."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from macros.yaml_files import compose
from tests import built_site
from tests.sources import copied

ROOT = built_site.ROOT
# Generated anew from the same seed each time: a failure can be repeated, and nothing is kept.
settings.register_profile(
    "test",
    max_examples=100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
# Others each time, of which a failure prints how to repeat it.
settings.register_profile(
    "soak", settings.get_profile("test"), max_examples=2000, derandomize=False, print_blob=True
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="do in full what else would take too long")
    parser.addoption(
        "--whole", action="store_true", help="show pages in the whole browser, not in its engine"
    )
    parser.addoption(
        "--late", action="store_true", help="let the site's own script begin a second late"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "logs(pattern): lets the page log such an error")
    config.addinivalue_line("markers", "longer: does less than it can, but for --soak")
    config.addinivalue_line("markers", "soaked: runs with --soak alone, as another stands for it")
    settings.load_profile("soak" if config.getoption("soak") else "test")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what another test stands for, but for --soak."""
    if not config.getoption("soak"):
        left_out = [item for item in items if item.get_closest_marker("soaked")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


@pytest.fixture(scope="session")
def site() -> Path:
    """The finished site's folder, from a strict build."""
    return built_site.built()


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A copy of the project's sources, free to be changed."""
    return copied(tmp_path / "sources")


@pytest.fixture(params=[compose.FAST_READER, None], ids=["C", "Python"])
def each_reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """YAML is read by the reader in C, and again by the one in Python."""
    monkeypatch.setattr(compose, "FAST_READER", request.param)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests of each kind ran."""
    ran = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    kinds = Counter(_kind(report.nodeid) for report in ran)
    terminalreporter.section("what ran")
    terminalreporter.write_line(", ".join(f"{kinds[kind]} {kind}" for kind in sorted(kinds)))


def _kind(test: str) -> str:
    """Which kind a test is: what is not on the built site, or in a browser, is a unit test."""
    folder = test.split("/")[1]
    return folder if folder in ("site", "browser") else "unit"
