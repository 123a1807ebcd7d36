"""All hostile article files, and writing them where tests find them."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from hostile_files import (
    damage,
    other_cases,
    page_cases,
    pdf_cases,
    text_cases,
    word_cases,
)
from hostile_files.case import CANARY, CANARY_PICTURE, CANARY_TEXT, NOWHERE, Case, Place, png

CASES: tuple[Case, ...] = tuple(
    case
    for module in (damage, text_cases, page_cases, word_cases, pdf_cases, other_cases)
    for case in module.CASES
)
BY_NAME = {case.name: case for case in CASES}


class Corpus:
    """A folder with the canary's files, into which hostile files are written when they are asked
    for. Several processes may share it: a file is there whole or not at all, and always the same.
    """

    def __init__(self, folder: Path, net: str = NOWHERE) -> None:
        self.folder = folder.resolve()
        self.folder.mkdir(parents=True, exist_ok=True)
        text, picture = self.folder / CANARY_TEXT, self.folder / CANARY_PICTURE
        self.canaries = text, picture
        self.place = Place(text.as_uri(), picture.as_uri(), net)
        self._put(text, CANARY.encode())
        self._put(picture, png())

    def path(self, case: Case) -> Path:
        """The file of a case."""
        path = self.folder / case.name
        if not path.exists():
            self._put(path, case.data(self.place))
        return path

    def _put(self, path: Path, data: bytes) -> None:
        if path.exists():
            return
        handle, name = tempfile.mkstemp(dir=self.folder, prefix=".making-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(name, path)
