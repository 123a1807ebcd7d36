"""The start of the program as a whole, in processes of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from reader.qt import app, startup_trace
from reader.qt.first_paint import FirstPaint

ROOT = Path(app.__file__).parents[2]


def environment(tmp_path: Path, **more: str) -> dict[str, str]:
    keep = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {
        **keep,
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
        **more,
    }


def start(code: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


RUN = "import sys; from reader.qt.app import run; sys.exit(run([]))"


@pytest.mark.skipif(sys.platform == "win32", reason="folders of the XDG specification")
def test_a_start_shows_the_samples_and_writes_only_its_settings(tmp_path):
    done = start(RUN, environment(tmp_path, PARALLAX_TRACE_STARTUP="1"))
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"parallax: shown \d+\.\d{3}\nparallax: findings \d+\.\d{3}\n", done.stderr)
    written = {
        path.relative_to(tmp_path).as_posix(): path
        for path in tmp_path.rglob("*")
        if path.is_file()
    }
    log = written.pop("state/parallax/parallax.log", None)
    for line in log.read_text().splitlines() if log else ():
        assert "This plugin does not support" in line  # the offscreen platform's own warning
    assert list(written) == ["config/parallax/window.ini"]


def test_the_window_module_loads_no_engine_and_no_network():
    """What is imported before the first paint decides how long the start takes."""
    code = (
        "import sys, reader.qt.app, reader.qt.controller, reader.qt.main_window, reader.qt.log\n"
        "wrong = {'nltk', 'numpy', 'chardet', 'socket', 'ssl', 'urllib.request', 'difflib',"
        " 'PySide6.QtNetwork'}\n"
        "print(sorted(wrong & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(ROOT),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout == "[]\n"


def test_first_paint_is_told_once(qtbot):
    label = QLabel("x")
    qtbot.addWidget(label)
    told = []
    FirstPaint(label, lambda: told.append(label.isVisible()))
    label.show()
    qtbot.waitUntil(lambda: bool(told))
    label.repaint()
    label.repaint()
    assert told == [True]


def test_trace_counts_from_the_given_start(monkeypatch, capsys):
    monkeypatch.setenv("PARALLAX_TRACE_STARTUP", "1")
    monkeypatch.setenv("PARALLAX_T0", str(time.monotonic() - 100))
    startup_trace.tell("shown")
    said = capsys.readouterr().err
    assert re.fullmatch(r"parallax: shown 100\.\d{3}\n", said)


@pytest.mark.parametrize("given", ["", "soon"])
def test_trace_counts_from_the_process_otherwise(monkeypatch, given):
    monkeypatch.setenv("PARALLAX_T0", given)
    assert startup_trace.start() <= startup_trace._IMPORTED + 0.02  # the kernel counts hundredths


def test_trace_is_silent_unless_wanted(monkeypatch, capsys):
    monkeypatch.delenv("PARALLAX_TRACE_STARTUP", raising=False)
    startup_trace.tell("shown")
    assert capsys.readouterr().err == ""


def test_imports_are_not_searched_for_features_of_pyside(monkeypatch):
    import builtins

    monkeypatch.setattr(builtins, "__import__", builtins.__import__)  # put back afterwards
    app._import_plainly()
    assert "feature" not in builtins.__import__.__name__
    import colorsys

    assert colorsys.rgb_to_hls(0, 0, 0) == (0, 0, 0)
