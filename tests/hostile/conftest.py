"""The hostile files of the tests here; what makes them lies in hostile_files/."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

# Its modules are no tests, and tests are no packages.
sys.path.insert(0, str(Path(__file__).parent))

from hostile_files.corpus import Corpus


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the whole run: one for all processes of pytest-xdist."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def corpus(shared_folder: Path) -> Corpus:
    """The hostile files; each is written once in a run, by whoever wants it first."""
    return Corpus(shared_folder / "hostile")
