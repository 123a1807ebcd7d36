"""What holds for the whole run: no display is needed, and an unexpected log line is a failure."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

# Before Qt is loaded by pytest-qt; who wants to see the windows sets another platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

# Machines differ: a slow one must not fail a law.
settings.register_profile(
    "window", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60
)
settings.load_profile("window")


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "expected_log: the test provokes log lines of WARNING or above and checks them"
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    """Reports that can be sent: pytest-xdist ends the whole run over half a surrogate in a log."""
    report = yield
    report.sections = [
        (name, text.encode("utf-8", "backslashreplace").decode("utf-8"))
        for name, text in report.sections
    ]
    return report


@pytest.fixture(autouse=True)
def _no_unexpected_log_lines(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning or worse in the log fails the test that did not announce it.

    Qt's own messages are watched by pytest-qt (qt_log_level_fail).
    """
    kept = _Kept()
    logging.getLogger().addHandler(kept)
    yield
    logging.getLogger().removeHandler(kept)
    if kept.lines and request.node.get_closest_marker("expected_log") is None:
        pytest.fail("unexpected log lines:\n" + "\n".join(kept.lines), pytrace=False)
