"""Files and pasted text to articles: which reader, and what cannot be read."""

from __future__ import annotations

import hashlib
import os
import stat
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.core.article import Article
from reader.core.errors import LoadError
from reader.core.loading import extracted, markdown, text
from reader.core.loading.assembly import Reading, assemble, checked_size, normalised
from reader.core.loading.encoding import Decoded, decode, decode_as
from reader.core.loading.extract import Extract, RefusedError, Wish
from reader.core.loading.hidden import control_characters
from reader.core.loading.isolation import formats, supervise
from reader.core.loading.isolation.protocol import Refusal, Stop
from reader.core.loading.isolation.sniff import MARKDOWN_SUFFIXES, sniff
from reader.core.progress import Cancelled, Checkpoint, part_of, unwatched
from reader.core.said import marked, said, term
from reader.core.values import dataclass

MOST_BYTES = 50 * 1024 * 1024
# A text may hold some control characters (measured: none in news, 30 in a made-up hostile one).
_FEW_CONTROLS = 64


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A format whose files are text: its suffixes, and its reader of the decoded text."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[str], Reading]


PLAIN = TextFormat("plain text", (".txt", ".text", ".log", ""), text.read)
MARKDOWN = TextFormat("Markdown", MARKDOWN_SUFFIXES, markdown.read)
FORMATS = (PLAIN, MARKDOWN)

_PLAIN_ADVICE = said("save the article as plain text and open that.")
# What is said of a worker that gave no answer, or gave up.
_ENDED = {
    "time": said(
        "it could not be read within {wall:.0f} seconds; keep only the article in the file, or "
        "{advice}"
    ),
    "memory": said(
        "reading it takes more memory than a file may ({memory:,} MB); keep only the article in "
        "the file, or {advice}"
    ),
    "crash": said(
        "its reader crashed, so the file is damaged or made to do harm; save it anew with the "
        "program that made it, or {advice}"
    ),
    "junk": said(
        "its reader gave no valid answer, so the file is damaged or made to do harm; save it anew "
        "with the program that made it, or {advice}"
    ),
    "start": said(
        "the process that reads such files could not be started; close other programs and try "
        "again, or install the program again."
    ),
    "output": said("it holds more than 20 MB of text; keep only the article in the file."),
    "depth": said("its parts lie in one another too deep to be read; {advice}"),
    "missing": said("it is {title}, which this installation cannot read; {advice}"),
    "bug": said(
        "it is damaged or written in a way that the program does not understand; save it anew "
        "with the program that made it, or {advice}"
    ),
}


def load(
    path: Path,
    encoding: str | None = None,
    *,
    wish: Wish | None = None,
    checkpoint: Checkpoint = unwatched,
) -> Article:
    """The article of a file, in the encoding that the user names or in that which it seems to have.

    What the file is, its content tells. Formats other than text are read by a worker process
    (isolation/); the checkpoint ends it by raising. May be called from several threads at once.
    Raises LoadError, whose text is a sentence for the user, when the file cannot be opened, is of
    no format that is read, has no text in it, or is larger than 50 MB.
    """
    checkpoint(0.0)
    data = _bytes(path)
    checkpoint(0.1)
    return article_from_bytes(
        data, path, wish or Wish(encoding=encoding), checkpoint=part_of(checkpoint, 0.1, 1.0)
    )


def load_many(
    paths: Sequence[Path], *, checkpoint: Checkpoint = unwatched
) -> list[Article | LoadError]:
    """The article of each file, or the error of one that cannot be read, in the order given.

    As many at once as there are processors; the checkpoint is called on the caller's thread and
    ends all of them by raising.
    """
    from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

    stopped = threading.Event()

    def watched(done: float, /) -> None:
        if stopped.is_set():
            raise Cancelled

    def one(path: Path) -> Article | LoadError:
        try:
            return load(path, checkpoint=watched)
        except LoadError as exc:
            return exc

    with ThreadPoolExecutor(min(len(paths), os.cpu_count() or 2) or 1) as pool:
        futures = [pool.submit(one, path) for path in paths]
        try:
            waiting = set(futures)
            while waiting:
                _, waiting = wait(waiting, timeout=0.1, return_when=FIRST_COMPLETED)
                checkpoint(1 - len(waiting) / len(paths))
        except BaseException:
            stopped.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return [future.result() for future in futures]


def article_from_bytes(
    data: bytes, path: Path, wish: Wish, *, checkpoint: Checkpoint = unwatched
) -> Article:
    """The article of a file that was read, as ``load`` gives it; nothing is opened at ``path``."""
    name = str(path)
    try:
        kind = sniff(data, path.suffix)
    except RefusedError as exc:
        raise LoadError(name, exc.problem) from exc
    sha256 = hashlib.sha256(data).hexdigest()
    if kind in (formats.TEXT, formats.MARKDOWN):
        decoded = _text_of(data, path, wish.encoding)
        checkpoint(0.5)
        return article_from_text(
            decoded.text,
            path=name,
            sha256=sha256,
            encoding=decoded.encoding,
            markdown=kind == formats.MARKDOWN,
            warnings=(*_misnamed(path, None), *decoded.warnings),
        )
    found = formats.BY_NAME[kind]
    extract = _extract(data, name, found, wish, part_of(checkpoint, 0.0, 0.8))
    checkpoint(0.8)
    return extracted.article(extract, path=name, sha256=sha256, warnings=_misnamed(path, found))


def _extract(
    data: bytes, name: str, kind: formats.Format, wish: Wish, checkpoint: Checkpoint
) -> Extract:
    limits = supervise.Limits()
    answer = supervise.read_apart(data, kind, wish, checkpoint=checkpoint, limits=limits)
    if isinstance(answer, Extract):
        return answer
    if isinstance(answer, Refusal):
        raise LoadError(name, answer.problem)
    why = "depth" if answer == Stop("depth") else answer.why
    problem = said(
        _ENDED[why],
        wall=limits.wall,
        memory=limits.memory // 1_000_000,
        title=term(kind.title),
        advice=_PLAIN_ADVICE,
    )
    raise LoadError(name, problem)


def _misnamed(path: Path, kind: formats.Format | None) -> tuple[str, ...]:
    """A warning when the name promises another format than the content has."""
    named = formats.BY_SUFFIX.get(path.suffix.lower())
    if named is kind or (named is None and path.suffix.lower() not in _TEXT_SUFFIXES):
        return ()
    promised = term(marked("text") if named is None else named.title)
    held = term(marked("text") if kind is None else kind.title)
    return (
        said(
            "The file is named like {promised}, but holds {held}; it was read as what it holds.",
            promised=promised,
            held=held,
        ),
    )


_TEXT_SUFFIXES = (".txt", ".text", *MARKDOWN_SUFFIXES)


def _text_of(data: bytes, path: Path, encoding: str | None) -> Decoded:
    name = str(path)
    decoded = decode(data) if encoding is None else _decoded_as(name, data, encoding)
    controls = control_characters(decoded.text)
    # Bytes that are no UTF-8 and hold controls are hardly a text in an old encoding.
    allowed = _FEW_CONTROLS if decoded.encoding == "utf-8" else 8
    if controls <= max(allowed, 0.05 * len(decoded.text)):
        return decoded
    named = formats.BY_SUFFIX.get(path.suffix.lower())
    if named is not None:
        raise LoadError(
            name,
            said(
                "it is named like {title} but is none, or it is damaged; save it anew with "
                "the program that made it.",
                title=term(named.title),
            ),
        )
    advice = _PLAIN_ADVICE if encoding is None else said("choose another encoding.")
    raise LoadError(name, said("it holds no readable text; {advice}", advice=advice))


def article_from_text(
    text: str,
    *,
    path: str = "",
    sha256: str | None = None,
    encoding: str = "utf-8",
    markdown: bool = False,
    warnings: tuple[str, ...] = (),
) -> Article:
    """The article of a text that was pasted or decoded; raises LoadError when it has nothing.

    ``sha256`` is that of the file; None takes that of the text in UTF-8. ``warnings`` come first
    in the article's own.
    """
    plain = checked_size(normalised(text), path or said("the pasted text"))
    warnings = extracted.with_lost_told(plain, warnings)
    reading = (MARKDOWN if markdown else PLAIN).read(plain)
    return assemble(reading, path=path, sha256=sha256, encoding=encoding, warnings=warnings)


def _decoded_as(name: str, data: bytes, encoding: str) -> Decoded:
    try:
        return decode_as(data, encoding)
    except (LookupError, ValueError) as exc:
        raise LoadError(
            name,
            said(
                "it is no text in the encoding {encoding}; choose another encoding.",
                encoding=encoding,
            ),
        ) from exc


def _bytes(path: Path) -> bytes:
    name = str(path)
    try:
        info = path.stat()
        if stat.S_ISDIR(info.st_mode):
            raise LoadError(name, said("it is a folder; choose the files in it."))
        if not stat.S_ISREG(info.st_mode):  # a pipe or a device would be read for ever
            raise LoadError(name, said("it is not a file; choose a file that holds the article."))
        if info.st_size > MOST_BYTES:
            raise LoadError(name, _too_big())
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError as exc:
        raise LoadError(name, said("there is no such file; check its name and folder.")) from exc
    except PermissionError as exc:
        raise LoadError(
            name, said("you may not read it; ask its owner for permission or copy it elsewhere.")
        ) from exc
    except (OSError, ValueError) as exc:  # ValueError: a NUL in the name
        reason = getattr(exc, "strerror", None) or said("its name is not valid")
        raise LoadError(
            name,
            said("it could not be read ({reason}); check the disk and try again.", reason=reason),
        ) from exc
    if len(data) > MOST_BYTES:
        raise LoadError(name, _too_big())
    if not data:
        raise LoadError(name, said("it is empty; choose a file that holds the article."))
    return data


def _too_big() -> str:
    return said(
        "it is larger than {mb} MB; keep only the article in the file.",
        mb=MOST_BYTES // 1024 // 1024,
    )
