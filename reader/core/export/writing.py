"""Writes a result where the user asked: wholly or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from collections.abc import Iterable
from pathlib import Path

from reader.core.errors import ExportError
from reader.core.said import Said, said

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would write \r\n without it


def write_result(path: Path, result: str | bytes) -> None:
    """The bytes, or the text as UTF-8, stand in the file; what was there is kept until then.

    A temporary file beside it is written, flushed to the disk and put in its place. Devices and
    pipes are written to directly. Raises ExportError.
    """
    data = result if isinstance(result, bytes) else result.encode("utf-8", "replace")
    try:
        target = path.resolve()  # a symbolic link stays one: the file it names is replaced
        mode = _mode_of(target)
        if mode is not None and not stat.S_ISREG(mode):
            if stat.S_ISDIR(mode):
                raise IsADirectoryError(f"{target} is a folder")
            target.write_bytes(data)
            return
        if mode is not None and not os.access(target, os.W_OK):
            raise PermissionError(f"{target} is write-protected")
        _replace(target, data, None if mode is None else stat.S_IMODE(mode))
    except (OSError, RuntimeError, ValueError) as exc:  # RuntimeError: links in a circle
        raise ExportError(_of(path, _problem(exc))) from exc


def check_writable(path: Path) -> None:
    """Raises ExportError when a result cannot be written there, before any work is done for it."""
    try:
        target = path.resolve()
        mode = _mode_of(target)
        if mode is None:
            if not target.parent.is_dir():
                raise FileNotFoundError(f"{target.parent} does not exist")
        elif stat.S_ISDIR(mode):
            raise IsADirectoryError(f"{target} is a folder")
        elif not os.access(target, os.W_OK):
            raise PermissionError(f"{target} is write-protected")
        if (mode is None or stat.S_ISREG(mode)) and not os.access(target.parent, os.W_OK):
            raise PermissionError(f"{target.parent} is write-protected")
    except (OSError, RuntimeError, ValueError) as exc:
        raise ExportError(_of(path, _problem(exc))) from exc


def refuse_overwriting(path: Path, others: Iterable[Path | str], what: str) -> None:
    """Raises ExportError when the path is one of the others; ``what`` says what they are."""
    for other in others:
        try:
            same = path.samefile(other)
        except (OSError, ValueError):  # one of them does not exist, or is no usable name
            continue
        if same:
            raise ExportError(
                said("{path}: this is {what}; choose another output.", path=str(path), what=what)
            )


def _of(path: Path, problem: str) -> str:
    return Said("{path}: {problem}", {"path": str(path), "problem": problem}, "")


def _mode_of(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    temporary = target.with_name(f".parallax-{secrets.token_hex(8)}.part")
    # os.open and not tempfile, whose files only their owner can read: a new report gets the rights
    # that any new file of this user gets.
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _problem(exc: Exception) -> str:
    match exc:
        case FileNotFoundError():
            return said("that folder does not exist; create it or choose another place")
        case IsADirectoryError():
            return said("this is a folder; give the name of a file")
        case PermissionError():
            return said("you may not write there; choose another place or ask for the permission")
        case OSError() if exc.strerror:
            return said("it could not be written ({why}); choose another place", why=exc.strerror)
        case _:
            return said("this is no usable file name; choose another one")
