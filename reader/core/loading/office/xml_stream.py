"""XML that nobody vouches for, as a stream of calls: no tree, no recursion, no DTD, firm limits.

lxml and libxml2 throw away everything below a depth of 256 without a word, and a tree of 50 MB
takes 500 MB; expat calls as it reads and keeps nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from xml.parsers import expat

from reader.core.loading.extract import RefusedError
from reader.core.said import said
from reader.core.values import dataclass

# After a start handler that returns SKIP nothing is called until its element has ended, nor then.
SKIP = True
Start = Callable[[dict[str, str]], bool | None]
End = Callable[[], None]

_MOST_IN_TAG = 4_000_000  # bytes of one tag or comment: expat holds the whole of it
_MOST_NAMES = 20_000  # distinct names of elements and attributes; a format has some hundred


@dataclass(frozen=True, slots=True)
class Limits:
    """What a part may hold: ``elements`` in all, ``depth`` of nesting, ``text`` in code points.

    50 MB of text by Word are some 2 million elements; 10 million empty ones came from 88 kB. Real
    documents nest some 30 deep, 80 tables in one another 240.
    """

    elements: int = 3_000_000
    depth: int = 1_000
    text: int = 64_000_000


class BadXmlError(RefusedError):
    """XML that breaks off or was never sound."""


LIMITS = Limits()
SMALL = Limits(elements=200_000, depth=200, text=10_000_000)


@dataclass(frozen=True, slots=True)
class Handlers:
    """What is called for text, and who tells what to call for the start and end of an element.

    ``starts`` and ``ends`` are asked once for each short name: the prefix of its namespace, a colon
    and the local name. Attributes come with such names too.
    """

    starts: Callable[[str], Start | None]
    ends: Callable[[str], End | None]
    text: Callable[[str], None]


def read(
    pieces: Iterable[bytes],
    handlers: Handlers,
    prefixes: Mapping[str, str],
    limits: Limits = LIMITS,
    *,
    where: str = "",
) -> None:
    """Calls the handlers for all that the XML holds.

    ``prefixes`` gives the prefix for each namespace that the reader knows, whatever prefix the
    file gives it; several namespaces may have one. Names of other namespaces come as ``?:name``,
    without one as ``name``. ``where`` names the part in messages.

    Raises RefusedError where there is a DTD (so no entity can be declared, in any encoding) or a
    limit is passed, BadXmlError where the XML is not sound.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    most_elements, most_depth = limits.elements, limits.depth
    starts, ends, text = handlers.starts, handlers.ends, handlers.text
    names: dict[str, str] = {}  # raw to short
    known: dict[str, tuple[Start | None, End | None]] = {}  # by raw name of an element
    elements = depth = characters = 0
    skipped = 0  # the depth of the element that is skipped; 0 when none is

    def short(raw: str) -> str:
        found = names.get(raw)
        if found is None:
            if len(names) >= _MOST_NAMES:
                raise _too_much(where)
            space, _, local = raw.rpartition(" ")
            found = f"{prefixes.get(space, '?')}:{local}" if space else local
            names[raw] = found
        return found

    def on_start(raw: str, attributes: dict[str, str]) -> None:
        nonlocal elements, depth, skipped
        elements += 1
        depth += 1
        if elements > most_elements or depth > most_depth:
            raise _too_much(where)
        if skipped:
            return
        calls = known.get(raw)
        if calls is None:
            name = short(raw)
            calls = known[raw] = (starts(name), ends(name))
        start = calls[0]
        if start is None:
            return
        if attributes:
            attributes = {names.get(key) or short(key): attributes[key] for key in attributes}
        if start(attributes):
            skipped = depth

    def on_end(raw: str) -> None:
        nonlocal depth, skipped
        depth -= 1
        if skipped:
            if depth < skipped:
                skipped = 0
            return
        end = known[raw][1]
        if end is not None:
            end()

    def on_text(data: str) -> None:
        nonlocal characters
        characters += len(data)
        if characters > limits.text:
            raise _too_much(where)
        if not skipped:
            text(data)

    def on_doctype(*_: object) -> None:
        raise RefusedError(
            said(
                "it holds definitions of its own (a DTD), as no such document needs and "
                "attacks do; open it in the program that made it, save it anew and open "
                "that."
            )
        )

    parser.StartElementHandler = on_start
    parser.EndElementHandler = on_end
    parser.CharacterDataHandler = on_text
    parser.StartDoctypeDeclHandler = on_doctype
    fed = 0
    try:
        for piece in pieces:
            parser.Parse(piece, False)
            fed += len(piece)
            if fed - parser.CurrentByteIndex > _MOST_IN_TAG:
                raise _too_much(where)
        parser.Parse(b"", True)
    except expat.ExpatError as exc:
        raise _unsound(
            where, said("breaks off or is not sound at line {line:,}", line=exc.lineno)
        ) from exc
    except (LookupError, ValueError) as exc:  # of the encoding that its first line names
        if elements:
            raise
        raise _unsound(where, said("is in an encoding that XML does not know")) from exc
    finally:
        # The parser holds the handlers and they the parser: 60 MB of lists would wait for the
        # collector of cycles.
        parser.StartElementHandler = parser.EndElementHandler = None
        parser.CharacterDataHandler = parser.StartDoctypeDeclHandler = None


def _unsound(where: str, what: str) -> BadXmlError:
    return BadXmlError(
        said(
            "it is damaged ({where} {what}); fetch it again, or open it in the program "
            "that made it, save it anew and open that.",
            where=where or said("its text"),
            what=what,
        )
    )


def _too_much(where: str) -> RefusedError:
    return RefusedError(
        said(
            "it holds more than an article can ({where}); keep only the article in the file.",
            where=where or said("its text"),
        )
    )


@dataclass(slots=True)
class Element:
    """An element of a small part: ``parent`` is its place in the list, -1 for the root.

    ``text`` is that which stands directly in it.
    """

    name: str
    attributes: dict[str, str]
    parent: int
    text: str = ""
    pieces: list[str] = field(default_factory=list, repr=False)


def elements(
    pieces: Iterable[bytes],
    prefixes: Mapping[str, str],
    limits: Limits = SMALL,
    *,
    where: str = "",
) -> list[Element]:
    """The elements of a small part such as a list of relationships, in the order of their starts.

    Raises as read() does.
    """
    found: list[Element] = []
    open_places: list[int] = []

    def starts(name: str) -> Start:
        def start(attributes: dict[str, str]) -> None:
            parent = open_places[-1] if open_places else -1
            open_places.append(len(found))
            found.append(Element(name, attributes, parent))

        return start

    def end() -> None:
        element = found[open_places.pop()]
        element.text = "".join(element.pieces)
        element.pieces.clear()

    def text(data: str) -> None:
        if open_places:
            found[open_places[-1]].pieces.append(data)

    read(pieces, Handlers(starts, lambda _: end, text), prefixes, limits, where=where)
    return found
