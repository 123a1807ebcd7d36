"""A folder, or a zip file, of articles: which of its files can be read, and their bytes.

Zip files are read here, in the program, and not in a worker: their list is read by archive.py in
plain Python, which checks each number before it uses it, and a member is inflated by zlib, piece by
piece, up to the size that any file may have; neither interprets what the member holds. That is what
opening.py does with a file on disk, and at the same limits, so a process of its own would only copy
each member twice more. What a member holds goes to its own worker like any other file.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from reader.core.errors import LoadError
from reader.core.loading.candidates import ZIP, companions, format_of, hidden, natural
from reader.core.loading.extract import RefusedError
from reader.core.loading.isolation import zip_names
from reader.core.loading.isolation.sniff import sniff
from reader.core.loading.office.archive import Archive
from reader.core.loading.opening import MOST_BYTES
from reader.core.progress import Checkpoint, unwatched
from reader.core.said import said, times
from reader.core.values import dataclass

# Of one event there are some dozen articles; what is more is told of and left out.
MOST_MEMBERS = 500
# Entries looked at, articles or not: a home folder has more, and is no set of articles.
MOST_ENTRIES = 20_000
MOST_DEPTH = 8  # folders within folders
MOST_ZIP_BYTES = 250 * 1024 * 1024

_HEAD = 64 * 1024  # bytes that tell what a file is
_BUNDLES_NOT = ("[content_types].xml", "mimetype", "meta-inf/manifest.mf", "androidmanifest.xml")


@dataclass(frozen=True, slots=True)
class Member:
    """A file that could be an article: its ``name`` within the folder or zip, with slashes.

    ``size`` is in bytes (that of a zip's member as its list states it), ``format`` the name that
    isolation/formats.py gives it, as its first bytes tell.
    """

    name: str
    size: int
    format: str


@dataclass(frozen=True, slots=True)
class Gathering:
    """What a folder or zip holds: ``members`` in natural order, ``others`` that are no articles.

    ``companions`` counts the files that belong to saved pages, which are no articles and not among
    the others. ``warnings`` are sentences on what was not looked at. ``read`` gives the bytes of a
    member and raises LoadError.
    """

    path: Path
    members: tuple[Member, ...]
    others: tuple[str, ...]
    companions: int
    warnings: tuple[str, ...]
    read: Callable[[Member], bytes]

    def shown(self, member: Member) -> Path:
        """What the user sees as the member's path: "bundle.zip/name.html"."""
        return self.path / member.name


def holds_files(path: Path) -> bool:
    """Whether the path is a folder, or a zip file that is not itself a document or a book.

    Never raises; what cannot be looked at is told when it is opened.
    """
    try:
        if path.is_dir():
            return True
        if not path.is_file() or path.stat().st_size > MOST_ZIP_BYTES:
            return False
        with path.open("rb") as file:
            if not file.read(4).startswith(ZIP):
                return False
            file.seek(0)
            data = file.read(MOST_ZIP_BYTES)
    except (OSError, ValueError):
        return False
    return _is_bundle(data, path.suffix)


def _is_bundle(data: bytes, suffix: str) -> bool:
    try:
        sniff(data, suffix)
    except RefusedError:
        # Spreadsheets, programs and the like are zips too, and no sets of articles.
        names = {name.lower() for name in zip_names.names(data)}
        return not names.intersection(_BUNDLES_NOT) and not any(
            name.endswith(".iwa") for name in names
        )
    return False


def gather(path: Path, checkpoint: Checkpoint = unwatched) -> Gathering:
    """What a folder or zip holds; raises LoadError where it cannot be read."""
    try:
        folder = path.is_dir()
    except (OSError, ValueError):
        folder = False
    return _folder(path, checkpoint) if folder else _zip(path, checkpoint)


@dataclass(slots=True)
class _Found:
    """What was found so far."""

    members: list[Member]
    others: list[str]
    warnings: list[str]
    companions: int = 0
    surplus: int = 0

    def take(self, name: str, size: int, head: bytes) -> None:
        suffix = os.path.splitext(name)[1].lower()
        kind = format_of(head, suffix)
        if kind is None:
            self.others.append(name)
        elif len(self.members) >= MOST_MEMBERS:
            self.surplus += 1
        else:
            self.members.append(Member(name, size, kind))

    def gathering(self, path: Path, read: Callable[[Member], bytes]) -> Gathering:
        if self.surplus:
            self.warnings.append(
                said(
                    "Only the first {most_members:,} files are offered; {surplus:,} more that "
                    "could be articles were left out.",
                    most_members=MOST_MEMBERS,
                    surplus=self.surplus,
                )
            )
        return Gathering(
            path,
            tuple(self.members),
            tuple(self.others),
            self.companions,
            tuple(self.warnings),
            read,
        )


# -- folders


def _folder(path: Path, checkpoint: Checkpoint) -> Gathering:
    found = _Found([], [], [])
    try:
        root = path.resolve(strict=True)
        entries = _walked(root, found, checkpoint)
    except (OSError, ValueError) as exc:
        raise LoadError(
            str(path),
            said("the folder could not be read; ask its owner for permission or copy it."),
        ) from exc
    for place, (name, size) in enumerate(sorted(entries, key=lambda entry: natural(entry[0]))):
        if place % 20 == 0:
            checkpoint(0.2 + 0.8 * place / len(entries))
        try:
            with _opened(root / name) as file:
                head = file.read(_HEAD)
        except (OSError, ValueError):
            found.others.append(name)
            continue
        found.take(name, size, head)
    return found.gathering(path, lambda member: _file_bytes(path, root, member))


def _walked(root: Path, found: _Found, checkpoint: Checkpoint) -> list[tuple[str, int]]:
    """The files below a folder with their sizes; hidden and linked ones are left out."""
    entries: list[tuple[str, int]] = []
    linked = seen = 0
    deep = False
    work: list[tuple[str, int, bool]] = [("", 0, False)]
    while work:
        within, depth, companion = work.pop()
        checkpoint(min(0.2, 0.2 * seen / 2_000))
        folders: list[str] = []
        files: list[tuple[str, int]] = []
        try:
            listing = os.scandir(root / within)
        except OSError:
            if not within:
                raise
            found.warnings.append(
                said("The folder “{within}” may not be read and was left out.", within=within)
            )
            continue
        with listing:
            for entry in listing:
                seen += 1
                if seen > MOST_ENTRIES:
                    found.warnings.append(
                        said(
                            "The folder holds more than {most_entries:,} files; only some were "
                            "looked at.",
                            most_entries=MOST_ENTRIES,
                        )
                    )
                    return entries
                if hidden(entry.name):
                    continue
                if _is_link(entry):
                    linked += 1
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(entry.name)
                elif entry.is_file(follow_symlinks=False):
                    info = entry.stat(follow_symlinks=False)
                    if not _hidden_by_system(info):
                        files.append((entry.name, info.st_size))
        if companion:
            found.companions += len(files)
        else:
            entries += [(f"{within}{name}", size) for name, size in files]
        beside = companions(folders, [name for name, _ in files])
        if depth >= MOST_DEPTH:
            deep = deep or bool(folders)
            continue
        work += [(f"{within}{name}/", depth + 1, companion or name in beside) for name in folders]
    if linked:
        what = times(linked, "link", "links")
        found.warnings.append(
            said("The folder holds {what} to other places, which were not followed.", what=what)
        )
    if deep:
        found.warnings.append(
            said(
                "Folders deeper than {most_depth} in one another were left out.",
                most_depth=MOST_DEPTH,
            )
        )
    return entries


def _is_link(entry: os.DirEntry[str]) -> bool:
    if entry.is_symlink():
        return True
    tag = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0)  # Windows
    return bool(tag) and tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0)


def _hidden_by_system(info: os.stat_result) -> bool:
    attributes = getattr(info, "st_file_attributes", 0)  # Windows
    flags = getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 2) | getattr(stat, "FILE_ATTRIBUTE_SYSTEM", 4)
    return bool(attributes & flags)


def _opened(path: Path) -> BinaryIO:
    """An ordinary file, opened; raises OSError where it is another or has become a link."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    file = os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb")
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):  # a pipe would be read for ever
        file.close()
        raise OSError("not a file")
    return file


def _file_bytes(path: Path, root: Path, member: Member) -> bytes:
    try:
        with _opened(root / member.name) as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as exc:
        raise LoadError(
            str(path / member.name), said("it could not be read; check that it is still there.")
        ) from exc
    return _checked(path / member.name, data)


def _checked(shown: Path, data: bytes) -> bytes:
    if len(data) > MOST_BYTES:
        raise LoadError(
            str(shown),
            said(
                "it is larger than {mb} MB; keep only the article in it.",
                mb=MOST_BYTES // 1024 // 1024,
            ),
        )
    if not data:
        raise LoadError(str(shown), said("it is empty; choose a file that holds the article."))
    return data


# -- zip files


class _Bundle(Archive):
    """A zip file of articles: each member may be as large as a file, and all are read."""

    def __init__(self, data: bytes) -> None:
        super().__init__(
            data,
            most_inflated=MOST_ENTRIES * MOST_BYTES,
            most_in_member=MOST_BYTES,
            most_members=MOST_ENTRIES,
        )

    def size(self, name: str) -> int:
        """The size of a member in bytes, as the list of the zip file states it."""
        return self._members[self._key(name)].size

    def head(self, name: str) -> bytes:
        """The first bytes of a member, no more of which is unpacked."""
        return next(self.pieces(name), b"")[:_HEAD]


def _zip(path: Path, checkpoint: Checkpoint) -> Gathering:
    name = str(path)
    try:
        with _opened(path.resolve(strict=True)) as file:
            data = file.read(MOST_ZIP_BYTES + 1)
    except (OSError, ValueError) as exc:
        raise LoadError(name, said("it could not be read; check that it is still there.")) from exc
    if len(data) > MOST_ZIP_BYTES:
        raise LoadError(
            name,
            said(
                "it is larger than {mb} MB; unpack it and open the articles in it.",
                mb=MOST_ZIP_BYTES // 1024 // 1024,
            ),
        )
    checkpoint(0.1)
    try:
        bundle = _Bundle(data)
    except RefusedError as exc:
        raise LoadError(name, exc.problem) from exc
    found = _Found([], [], [])
    problems: list[str] = []
    names = _named(bundle.names, found)
    for place, inner in enumerate(names):
        if place % 20 == 0:
            checkpoint(0.1 + 0.9 * place / len(names))
        try:
            head = bundle.head(inner)
        except RefusedError as exc:
            problems.append(exc.problem)
            found.others.append(inner)
            continue
        found.take(inner, bundle.size(inner), head)
    if problems and not found.members:
        raise LoadError(name, problems[0])
    if problems:
        what = times(len(problems), "file in it", "files in it")
        found.warnings.append(
            said("{what} could not be unpacked: {problem}", what=what, problem=problems[0])
        )
    return found.gathering(path, lambda member: _member_bytes(path, bundle, member))


def _named(names: Sequence[str], found: _Found) -> list[str]:
    """The members that are looked at, in natural order: no hidden ones, none of saved pages."""
    files: dict[str, list[str]] = {}
    folders: dict[str, set[str]] = {}
    for name in names:
        *above, last = name.split("/")
        files.setdefault("/".join(above), []).append(last)
        for depth in range(len(above)):
            folders.setdefault("/".join(above[:depth]), set()).add(above[depth])
    saved = {
        f"{within}/{folder}" if within else folder
        for within, inside in folders.items()
        for folder in companions(sorted(inside), files.get(within, []))
    }
    kept: list[str] = []
    deep = False
    for name in names:
        pieces = name.split("/")
        if any(hidden(piece) for piece in pieces if piece != ".."):
            continue
        if _leaves(pieces):
            found.others.append(name)
        elif len(pieces) - 1 > MOST_DEPTH:
            deep = True
        elif any("/".join(pieces[:depth]) in saved for depth in range(1, len(pieces))):
            found.companions += 1
        else:
            kept.append(name)
    if deep:
        found.warnings.append(
            said(
                "Folders deeper than {most_depth} in one another were left out.",
                most_depth=MOST_DEPTH,
            )
        )
    return sorted(kept, key=natural)


def _leaves(pieces: Sequence[str]) -> bool:
    """Whether a name would lead out of the zip file, were it a path: nothing is read at it, but
    the path that the user sees must not be that of another file.
    """
    return any(piece in ("", ".", "..") or ":" in piece or "\0" in piece for piece in pieces)


def _member_bytes(path: Path, bundle: _Bundle, member: Member) -> bytes:
    try:
        data = bundle.read(member.name)
    except RefusedError as exc:
        raise LoadError(str(path / member.name), exc.problem) from exc
    return _checked(path / member.name, data)
