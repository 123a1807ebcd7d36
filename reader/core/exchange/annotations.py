"""Notes as W3C Web Annotations in JSON-LD, and notes again.

Web Annotation Data Model, W3C Recommendation of 23 February 2017: a collection with one page; each
note an Annotation whose targets are the article with a TextQuoteSelector and a
TextPositionSelector (code points of the text as it was loaded). The article is named by the
SHA-256 of its file, as a urn; where it was read from stands beside it as a label and is never
opened. What the model has no word for (colour, flag, what a note is about) stands in properties of
our own, which other programs leave aside.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reader import __version__
from reader.core.anchors import Anchor
from reader.core.exchange.plain_json import ExchangeError
from reader.core.notes import COLOURS, Note, On, Spot, tidy_tags
from reader.core.said import said

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_OURS = "parallax:"
_TERMS = {"parallax": "urn:parallax:"}
_HASH = re.compile(r"urn:sha256:([0-9a-f]{1,64})\Z")
_MOST = 200_000  # annotations

Json = dict[str, Any]


def as_annotations(notes: Iterable[Note], titles: Mapping[str, str], author: str = "") -> str:
    """The notes as JSON-LD text; ``titles`` are those of the articles by their sha256.

    ``author`` is who exports them; each note has its own.
    """
    items = [annotation(note, titles) for note in sorted(notes, key=lambda one: one.id)]
    whole = {
        "@context": [CONTEXT, _TERMS],
        "id": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(items, sort_keys=True))}",
        "type": "AnnotationCollection",
        "label": f"Notes from Parallax {__version__}",
        "total": len(items),
    }
    if author:
        whole["creator"] = {"type": "Person", "name": author}
    if items:  # a page of an empty collection would have no item, which the model forbids
        whole["first"] = {
            "id": f"{whole['id']}/1",
            "type": "AnnotationPage",
            "partOf": whole["id"],
            "startIndex": 0,
            "items": items,
        }
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def annotation(note: Note, titles: Mapping[str, str]) -> Json:
    """One note as an Annotation."""
    bodies: list[Json] = []
    if note.text:
        bodies.append(_body(note.text, "commenting"))
    bodies += [_body(tag, "tagging") for tag in note.tags]
    made: Json = {
        "id": f"urn:uuid:{note.id}" if _is_uuid(note.id) else f"urn:parallax:note:{note.id}",
        "type": "Annotation",
        "motivation": "highlighting" if note.is_highlight else "commenting",
    }
    if note.created:
        made["created"] = note.created
    if note.changed:
        made["modified"] = note.changed
    if note.author:
        made["creator"] = {"type": "Person", "name": note.author}
    if bodies:
        made["body"] = bodies
    made["target"] = [_target(spot, titles) for spot in note.spots]
    made[f"{_OURS}on"] = note.on.value
    made[f"{_OURS}colour"] = note.colour
    made[f"{_OURS}flagged"] = note.flagged
    if note.label:
        made[f"{_OURS}label"] = note.label
    return made


def _is_uuid(name: str) -> bool:
    try:
        return str(uuid.UUID(name)) == name
    except ValueError:
        return False


def _body(value: str, purpose: str) -> Json:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _target(spot: Spot, titles: Mapping[str, str]) -> Json:
    one = spot.anchor
    return {
        "type": "SpecificResource",
        "source": {
            "id": f"urn:sha256:{spot.article}",
            "type": "Text",
            "format": "text/plain",
            "label": titles.get(spot.article, ""),
            f"{_OURS}source": spot.source,
            f"{_OURS}text": one.text,
        },
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": one.exact,
                "prefix": one.prefix,
                "suffix": one.suffix,
            },
            {"type": "TextPositionSelector", "start": one.start, "end": one.end},
        ],
    }


# reading


def notes_of(data: Any, name: str) -> tuple[tuple[Note, ...], int]:
    """The notes of a collection, a page, a list or one Annotation, and how many could not be read.

    Only what our own export writes, and annotations of others on a text that is named by its
    SHA-256, are notes here. No context is fetched. Raises ExchangeError when there is none.
    """
    items = list(_items(data))
    if len(items) > _MOST:
        raise ExchangeError(
            said(
                "{name} holds more than {most} notes; ask for a smaller export.",
                name=name,
                most=_MOST,
            )
        )
    found, bad = [], 0
    for item in items:
        try:
            found.append(_note(item))
        except (ValueError, TypeError, KeyError):
            bad += 1
    if not items:
        raise ExchangeError(
            said("{name} holds no annotations; choose an export of notes.", name=name)
        )
    if not found:
        raise ExchangeError(
            said(
                "None of the annotations in {name} could be read; choose an export of Parallax.",
                name=name,
            )
        )
    return tuple(found), bad


def _items(data: Any) -> Iterable[Any]:
    if isinstance(data, list):
        return data
    if not isinstance(data, dict):
        return []
    if _is_type(data, "Annotation"):
        return [data]
    page = data.get("first") if _is_type(data, "AnnotationCollection") else data
    items = page.get("items") if isinstance(page, dict) else None
    return items if isinstance(items, list) else []


def _is_type(item: Mapping[str, Any], name: str) -> bool:
    kinds = item.get("type")
    return kinds == name or (isinstance(kinds, list) and name in kinds)


def _note(item: Any) -> Note:
    if not isinstance(item, dict) or not _is_type(item, "Annotation"):
        raise ValueError("type")
    bodies = [one for one in _many(item.get("body")) if isinstance(one, dict | str)]
    spots = tuple(_spot(target) for target in _many(item.get("target")))
    if not spots:
        raise ValueError("target")
    colour = item.get(f"{_OURS}colour")
    return Note(
        id=_id(_text(item.get("id"))),
        on=On(item.get(f"{_OURS}on", On.PASSAGE.value)),
        spots=spots,
        text="\n\n".join(_value(one) for one in bodies if not _is_tag(one)),
        tags=tidy_tags(_value(one) for one in bodies if _is_tag(one)),
        colour=colour if colour in COLOURS else COLOURS[0],
        flagged=item.get(f"{_OURS}flagged") is True,
        author=_creator(item.get("creator")),
        created=_text(item.get("created", "")),
        changed=_text(item.get("modified", "")),
        label=_text(item.get(f"{_OURS}label", "")),
    )


def _id(name: str) -> str:
    """A name of our own for any id: it never becomes part of a path or of a statement."""
    for prefix in ("urn:uuid:", "urn:parallax:note:"):
        if name.startswith(prefix) and re.fullmatch(r"[\w~-]{1,120}", name[len(prefix) :]):
            return name[len(prefix) :]
    if not name:
        raise ValueError("id")
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def _many(value: Any) -> Sequence[Any]:
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)


def _is_tag(body: Any) -> bool:
    return isinstance(body, dict) and body.get("purpose") == "tagging"


def _value(body: Any) -> str:
    return _text(body.get("value", "")) if isinstance(body, dict) else ""


def _creator(value: Any) -> str:
    first = next(iter(_many(value)), "")
    name = first.get("name", "") if isinstance(first, dict) else first
    return name if isinstance(name, str) else ""


def _spot(target: Any) -> Spot:
    if not isinstance(target, dict):
        raise ValueError("target")
    source = target.get("source")
    about = source if isinstance(source, dict) else {"id": source}
    named = _HASH.match(_text(about.get("id")))
    if named is None:
        raise ValueError("source")
    selectors = {one.get("type"): one for one in _many(target.get("selector"))}
    quote, position = selectors["TextQuoteSelector"], selectors.get("TextPositionSelector", {})
    exact = _text(quote.get("exact"))
    start = position.get("start", 0)
    if not isinstance(start, int) or isinstance(start, bool) or start < 0:
        raise ValueError("start")
    one = Anchor(
        text=_text(about.get(f"{_OURS}text", "")),
        start=start,
        end=start + len(exact),
        exact=exact,
        prefix=_text(quote.get("prefix", "")),
        suffix=_text(quote.get("suffix", "")),
    )
    return Spot(named[1], _text(about.get(f"{_OURS}source", "")), one)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value
