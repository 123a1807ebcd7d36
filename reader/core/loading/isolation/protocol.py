"""What the program and its worker say to each other, and the check of every word of an answer.

The question is one line of JSON and the bytes of the file. The answer is one line of JSON and the
texts of the parts, each behind a line with its kind, its gap and its length in bytes. The texts are
no JSON: a worker that a file has taken over could send 20 MB of ``[],[],``, which become 800 MB of
lists before anything can look at them, and 20 MB parsed at once hold up the window's thread.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from reader.core.article import Kind
from reader.core.loading.extract import Extract, Part, Wish
from reader.core.said import Said, said, spelled, unspelled
from reader.core.values import dataclass

MOST_TEXT = 20_000_000  # bytes of all parts in UTF-8
MOST_PARTS = 200_000  # far above assembly.MOST_PARAGRAPHS
MOST_HEAD = 200_000
MOST_ANSWER = MOST_TEXT + MOST_HEAD + 16 * MOST_PARTS
MOST_WARNINGS = 60
MOST_WARNING = 1_000  # code points
DETAILS = ("title", "author", "outlet", "published", "url", "language")
_MOST_DETAIL = 2_000

_KINDS = {kind.value: kind for kind in Kind}
_PART = re.compile(rb"([a-z]{0,12}) ([01]) (\d{1,8})\n")
_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


class JunkError(ValueError):
    """An answer that no sound worker gives."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a worker is to read: the module of its reader, what the user wishes, the limits.

    ``memory`` is in bytes, ``seconds`` of processor time. ``packages`` are folders in which
    imports may be found. ``template`` asks for a template of such workers, and for nothing else.
    """

    module: str
    wish: Wish
    size: int
    memory: int
    seconds: int
    packages: tuple[str, ...] = ()
    template: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """The reader does not read the file; ``problem`` is a sentence for the user."""

    problem: str


@dataclass(frozen=True, slots=True)
class Stop:
    """The reader gave up: ``why`` is "memory", "depth", "output", "missing" or "bug"."""

    why: str


_WHYS = ("memory", "depth", "output", "missing", "bug")
Answer = Extract | Refusal | Stop


def question_line(question: Question) -> bytes:
    """The question as one line of JSON."""
    return (
        json.dumps(
            {
                "module": question.module,
                "encoding": question.wish.encoding,
                "columns": question.wish.columns,
                "size": question.size,
                "memory": question.memory,
                "seconds": question.seconds,
                "packages": question.packages,
                "template": question.template,
            }
        ).encode("ascii")
        + b"\n"
    )


def question_of(line: bytes) -> Question:
    """The question of its line; it comes from the program itself."""
    raw = json.loads(line)
    wish = Wish(encoding=raw["encoding"], columns=raw["columns"])
    return Question(
        raw["module"],
        wish,
        raw["size"],
        raw["memory"],
        raw["seconds"],
        tuple(raw["packages"]),
        raw["template"],
    )


def answer_pieces(answer: Answer, limits: Mapping[str, str]) -> Iterator[bytes]:
    """The bytes of an answer; ``limits`` tells which limits hold in the worker.

    An extract with too much text becomes a Stop.
    """
    if isinstance(answer, Extract):
        texts = [part.text.encode("utf-8", "surrogatepass") for part in answer.parts]
        if len(texts) > MOST_PARTS or sum(map(len, texts)) > MOST_TEXT:
            answer = Stop("output")
        else:
            yield _line(
                outcome="read",
                limits=limits,
                parts=len(texts),
                encoding=answer.encoding,
                details={
                    key: value[:_MOST_DETAIL]
                    for key, value in answer.details.items()
                    if key in DETAILS
                },
                warnings=[_spelled(one) for one in answer.warnings[:MOST_WARNINGS]],
            )
            for part, text in zip(answer.parts, texts, strict=True):
                kind = "" if part.kind is None else part.kind.value
                yield f"{kind} {int(part.gap)} {len(text)}\n".encode("ascii")
                yield text
            return
    if isinstance(answer, Refusal):
        yield _line(outcome="refused", limits=limits, problem=_spelled(answer.problem))
    else:
        yield _line(outcome="stopped", limits=limits, why=answer.why)


def _line(**fields: object) -> bytes:
    return json.dumps(fields).encode("ascii") + b"\n"


def answer_of(data: bytes) -> tuple[Answer, dict[str, str]]:
    """The answer that these bytes are, and which limits the worker says that it had.

    Raises JunkError when anything is not as a sound worker sends it. Lone surrogates stay in the
    texts; control characters do too, but not in sentences and details.
    """
    if len(data) > MOST_ANSWER:
        raise JunkError("too long")
    end = data.find(b"\n", 0, MOST_HEAD)
    if end < 0:
        raise JunkError("no head")
    try:
        head = json.loads(data[:end].decode("ascii"))
    except (ValueError, RecursionError) as exc:
        raise JunkError("its head is no JSON") from exc
    if not isinstance(head, dict):
        raise JunkError("its head is no object")
    limits = _strings(head.get("limits", {}), 40, 300)
    outcome = head.get("outcome")
    if outcome == "read":
        return _extract(head, data, end + 1), limits
    if len(data) != end + 1:
        raise JunkError("something behind its head")
    if outcome == "refused":
        return Refusal(_sentence(head.get("problem"))), limits
    if outcome == "stopped" and head.get("why") in _WHYS:
        return Stop(str(head["why"])), limits
    raise JunkError("no outcome that is known")


def _extract(head: dict[str, object], data: bytes, place: int) -> Extract:
    count = head.get("parts")
    warnings = head.get("warnings")
    encoding = head.get("encoding")
    if type(count) is not int or not 0 <= count <= MOST_PARTS:
        raise JunkError("no count of parts")
    if not isinstance(warnings, list) or len(warnings) > MOST_WARNINGS:
        raise JunkError("no warnings")
    if not isinstance(encoding, str) or not re.fullmatch(r"[A-Za-z0-9 ._:()-]{0,40}", encoding):
        raise JunkError("no encoding")
    details = _strings(head.get("details"), len(DETAILS), _MOST_DETAIL)
    if not set(details) <= set(DETAILS):
        raise JunkError("an unknown detail")
    parts: list[Part] = []
    for _ in range(count):
        found = _PART.match(data, place, place + 32)
        if found is None:
            raise JunkError("no part where one should be")
        kind, start, length = found[1].decode("ascii"), found.end(), int(found[3])
        place = start + length
        if (kind and kind not in _KINDS) or place > len(data):
            raise JunkError("a part of no known kind or cut short")
        try:
            text = data[start:place].decode("utf-8", "surrogatepass")
        except UnicodeDecodeError as exc:
            raise JunkError("a part is no UTF-8") from exc
        parts.append(Part(text, _KINDS.get(kind), found[2] == b"1"))
    if place != len(data):
        raise JunkError("something behind its last part")
    return Extract(tuple(parts), details, encoding, tuple(_sentence(one) for one in warnings))


def _strings(raw: object, most: int, longest: int) -> dict[str, str]:
    """A flat object of strings, each without characters that cannot be shown."""
    if not isinstance(raw, dict) or len(raw) > most:
        raise JunkError("no object where one should be")
    found: dict[str, str] = {}
    for key, value in raw.items():
        if not isinstance(value, str) or len(value) > longest or len(key) > 40:
            raise JunkError("no text where one should be")
        found[key] = " ".join(_UNPRINTED.sub(" ", value).split())
    return found


def _spelled(sentence: str) -> object:
    """The sentence with its parts, or cut where it is too long for those."""
    return spelled(sentence) if len(sentence) <= MOST_WARNING else sentence[:MOST_WARNING]


def _sentence(raw: object) -> str:
    try:
        found = unspelled(raw, _shown)
    except (ValueError, RecursionError) as exc:
        raise JunkError("no sentence where one should be") from exc
    if not 0 < len(found) <= MOST_WARNING:
        raise JunkError("no sentence where one should be")
    if isinstance(found, Said):
        return found
    return " ".join(found.split()) or said("its reader gave no reason.")


def _shown(text: str) -> str:
    if len(text) > MOST_WARNING:
        raise ValueError("longer than a sentence")
    return _UNPRINTED.sub(" ", text)
