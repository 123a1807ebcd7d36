"""How each set of articles was last looked at: filters, widths, zoom, places in the texts.

A set is known by the content of its articles. A workspace holds how its own set was looked at.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Slot

from reader.core.article import Article
from reader.core.session import Change, Session

logger = logging.getLogger("parallax")

MOST_SETS = 50
_MOST_BYTES = 8_000_000  # of the file; a larger one is not ours
_MOST_STATE = 200_000  # characters of what one part wants to remember
_VERSION = 1

State = dict[str, object]
States = dict[str, State]


class Part(Protocol):
    """A part of the window that has something to remember; restore_state bears anything."""

    def state(self) -> State: ...

    def restore_state(self, state: State) -> None: ...


def key_of(articles: Iterable[Article]) -> str:
    """What a set of articles is known by: its content, in whatever order."""
    return sha256("\n".join(sorted(one.sha256 for one in articles)).encode()).hexdigest()


class SetMemory:
    """The states of the last fifty sets, in one file.

    The file is read anew before each change, as another window or program may have written it. One
    that is damaged is forgotten, with a line in the log.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def recall(self, key: str) -> States | None:
        """The states that were kept for a set, by the name of the part; None if there are none."""
        return self._read().get(key)

    def keep(self, key: str, states: States) -> None:
        """Keeps the states for a set; the set that was not seen longest is forgotten."""
        sets = self._read()
        sets.pop(key, None)
        sets[key] = states
        last = dict(list(sets.items())[-MOST_SETS:])
        self._write(json.dumps({"version": _VERSION, "sets": last}, ensure_ascii=False))

    def _read(self) -> dict[str, States]:
        try:
            if self._path.stat().st_size > _MOST_BYTES:
                raise ValueError("it is too large")
            found = json.loads(self._path.read_text(encoding="utf-8"))
            return _checked(found)
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as error:  # ValueError: no UTF-8, no JSON
            logger.warning("%s is forgotten: %s", self._path, error)
            return {}

    def _write(self, text: str) -> None:
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}.tmp")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(text, encoding="utf-8", errors="replace")
            beside.replace(self._path)
        except OSError as error:  # a folder that is write-protected is no reason to fail
            logger.warning("%s could not be written: %s", self._path, error)
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _checked(found: object) -> dict[str, States]:
    sets = found.get("sets") if isinstance(found, dict) else None
    if not isinstance(sets, dict):
        raise ValueError("it holds no sets")
    return {
        key: {name: one for name, one in states.items() if isinstance(one, dict)}
        for key, states in sets.items()
        if isinstance(states, dict)
    }


class Remembering(QObject):
    """Keeps how a set is looked at when another takes its place, and shows it so again.

    To be made before whoever shows the session's articles listens to it: what is to be kept is
    asked for while the set still stands. ``parts`` gives the parts by their names.
    """

    def __init__(
        self,
        session: Session,
        memory: SetMemory,
        parts: Callable[[], Mapping[str, Part]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._memory = memory
        self._parts = parts
        self._key = ""  # of the set that is shown
        self._contents: frozenset[str] = frozenset()  # of the set that was shown last
        self._usual: States | None = None  # before anything was restored
        self._seen: States = {}  # as it was restored; only what differs is worth keeping
        self._brought: dict[str, States] = {}  # by a workspace, for its set
        session.listen(self._on_session_changed)

    @Slot()
    def restore(self) -> None:
        """Shows the set that stands in the window as it was last seen; once for each set."""
        key = key_of(self._session.articles)
        if key == self._key:
            return
        contents = frozenset(one.sha256 for one in self._session.articles)
        if self._usual is None:
            self._usual = self._states()
        states = self._brought.get(key) or self._memory.recall(key)
        self._brought = {}
        if states is None and self._contents and not self._contents & contents:
            states = self._usual  # the filters of another event would hide this one's findings
        parts = self._parts()
        for name, state in (states or {}).items():
            if name in parts:
                parts[name].restore_state(state)
        self._key, self._contents, self._seen = key, contents, self._states()

    @Slot(str)
    def take_layout(self, text: str) -> None:
        """Takes what ``layout`` gave, from a workspace that is being opened; it may be anything."""
        self._brought = {}
        if not text or len(text) > _MOST_BYTES:
            return
        try:
            self._brought = _checked(json.loads(text))
        except (ValueError, RecursionError) as error:
            logger.warning("How the workspace was looked at is forgotten: %s", error)

    def layout(self) -> str:
        """How the set is looked at now, for its workspace; "" before it is shown."""
        return json.dumps({"sets": {self._key: self._states()}}) if self._key else ""

    @Slot()
    def keep(self) -> None:
        """Keeps how the set is looked at now."""
        states = self._states() if self._key else {}
        if states and states != self._seen:
            self._seen = states
            self._memory.keep(self._key, states)

    def _states(self) -> States:
        found: States = {}
        for name, part in self._parts().items():
            try:
                text = json.dumps(part.state())
            except (TypeError, ValueError) as error:
                logger.error("What %s wants to remember cannot be written: %s", name, error)
                continue
            if len(text) <= _MOST_STATE:
                found[name] = json.loads(text)  # as it will be read, and nobody's to change
        return found

    def _on_session_changed(self, change: Change) -> None:
        if change is Change.ARTICLES and key_of(self._session.articles) != self._key:
            self.keep()
            self._key = ""
