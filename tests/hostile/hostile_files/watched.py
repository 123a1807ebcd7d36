"""Opens files under audit hooks and prints what they saw: ``python watched.py WAY PATH …``.

WAY is "program" for the program's own front door, "readers" for the readers of the formats in this
process, as a worker calls them. The last line is a JSON list of events; PEP 578 lets nothing in
this process, libraries included, connect, start a program or open a file unseen by its hooks.
"""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from pathlib import Path

_STARTS = ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.system", "os.fork", "os.forkpty")
_REACHES = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "os.startfile")

# The interpreter's own files, and those that the program ships.
_OWN = (sys.prefix, sys.base_prefix, str(Path(__file__).parents[3]))

_seen: list[list[str]] = []
_watching = False


def _hook(event: str, args: tuple[object, ...]) -> None:
    if not _watching:
        return
    if event.startswith(_REACHES) or event in _STARTS:
        _seen.append([event, repr(args[:2])[:300]])
    elif event == "open" and isinstance(args[0], str | bytes):
        name = os.fsdecode(args[0])
        if not name.startswith(_OWN):
            _seen.append([event, name])


def _with_program(paths: list[Path]) -> None:
    from reader.core.errors import LoadError
    from reader.core.loading.opening import load

    for path in paths:
        try:
            load(path)
        except LoadError:
            continue


def _with_readers(paths: list[Path]) -> None:
    from reader.core.loading.extract import RefusedError, Wish
    from reader.core.loading.isolation import formats
    from reader.core.loading.isolation.sniff import sniff

    for path in paths:
        data = path.read_bytes()
        try:
            one = formats.BY_NAME.get(sniff(data, path.suffix))
            for name in (one.module, one.second) if one is not None else ():
                if name:
                    import_module(name).read(data, Wish())
        except RefusedError:
            continue


def main(way: str, paths: list[Path]) -> None:
    """Opens the files and prints what was seen."""
    global _watching
    sys.addaudithook(_hook)
    opening = _with_program if way == "program" else _with_readers
    opening([path for path in paths if path.name.startswith("ok_")])  # what is imported is imported
    _watching = True
    opening(paths)
    _watching = False
    print(json.dumps(_seen))  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], [Path(name) for name in sys.argv[2:]])
