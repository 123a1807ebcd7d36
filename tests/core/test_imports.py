"""No headless command loads Qt or opens a connection, seen by running the imports.

import-linter (pyproject.toml) sees imports in the source; what is loaded in the end only a run
shows.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[[str], subprocess.CompletedProcess[str]]

ROOT = Path(__file__).parents[2]

_IMPORT_ALL = """
import importlib, pathlib, sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"{name} is blocked", name=name)

sys.meta_path.insert(0, Blocked())
import reader.cli, reader.__main__
root = pathlib.Path(reader.__file__).parent
for path in sorted((root / "core").rglob("*.py")):
    name = ".".join(path.relative_to(root.parent).with_suffix("").parts)
    importlib.import_module(name.removesuffix(".__init__"))
print(sorted({name.partition(".")[0] for name in sys.modules}))
"""

_QUICK = """
import sys
import reader.cli
status = reader.cli.main(["--version"])
heavy = {"nltk", "PySide6", "rapidfuzz", "chardet", "reader.core.comparison"} & set(sys.modules)
print(status, heavy)
"""


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs Python code in the project's folder, with its log elsewhere than the user's."""

    def started(code: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            cwd=ROOT,
            timeout=120,
            check=False,
            env={**os.environ, "XDG_STATE_HOME": str(tmp_path), "PARALLAX_DEBUG": "1"},
        )

    return started


def test_the_core_and_the_command_load_without_qt(run: Run) -> None:
    done = run(_IMPORT_ALL)
    assert done.returncode == 0, done.stderr
    assert "'reader'" in done.stdout
    assert "PySide6" not in done.stdout


def test_asking_for_the_version_loads_nothing_heavy(run: Run) -> None:
    done = run(_QUICK)
    assert done.stdout.splitlines()[-1] == "0 set()", done.stdout + done.stderr


def test_comparing_makes_no_connection(run: Run, tmp_path: Path) -> None:
    # Python's audit events (PEP 578) tell of every socket, also those that a library opens.
    code = f"""
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(event)
                 if event in ("socket.connect", "socket.getaddrinfo", "socket.bind") else None)
import reader.cli, reader.paths
out = {str(tmp_path / "out.json")!r}
status = reader.cli.main(["compare", *map(str, reader.paths.seeds()), "-o", out])
print(status, opened)
"""
    done = run(code)
    assert done.stdout.splitlines()[-1:] == ["0 []"], done.stdout + done.stderr
