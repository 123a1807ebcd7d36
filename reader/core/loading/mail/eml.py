"""Mails saved as files (.eml)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.core.article import Kind
from reader.core.loading.extract import Extract, RefusedError, Wish
from reader.core.loading.hidden import control_characters
from reader.core.loading.mail import conventions, formatted, origin
from reader.core.loading.mail.bodies import Body, read_body
from reader.core.loading.mail.charsets import body_text
from reader.core.loading.mail.headers import Headers, read_headers
from reader.core.loading.mail.parts import Entity, decoded, read_parts
from reader.core.loading.titling import titled
from reader.core.said import joined, said
from reader.core.values import dataclass

# The plain text of a newsletter is often a stub ("View this in your browser") or lacks what
# stands in tables: below this share of the formatted text's words it is not the whole.
_ENOUGH = 0.85
# More addresses than one in so many words: a program wrote them into the sentences.
_WORDS_AN_ADDRESS = 40
# The two texts say different things below this share of words in common.
_ALIKE = 0.6
_MOST_COMPARED = 500_000  # characters of two ways to say the same
_MOST_NAMED = 5  # attachments
_MOST_INNER = 200_000  # bytes of an attached mail's header
_LONGEST_NAME = 80  # characters

_ELSEWHERE = said("a text that lies elsewhere")

_OUTLOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAILBOX = re.compile(rb"From [^\r\n]{1,500}\r?\n")
_ADDRESS = re.compile(r"<?(?:https?://|www\.|mailto:)\S+", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LATIN_WORD = re.compile(rb"[A-Za-z]{2,}")
# "This is a multi-part message in MIME format." and its like stand outside of the parts.
_FEW_WORDS = 40
_SAMPLE = 1_000_000  # characters
_FEW_CONTROLS, _CONTROLS = 64, 0.05  # as opening.py has for plain texts
_TEXTS = ("text/plain", "text/html", "text/markdown", "text/x-markdown", "text/enriched")
_SIGNATURES = (
    "application/pgp-signature",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
)
_ENCRYPTED = (
    "multipart/encrypted",
    "application/pgp-encrypted",
    "application/pkcs7-mime",
    "application/x-pkcs7-mime",
)


@dataclass(frozen=True, slots=True)
class _Text:
    """What one body, or one of several ways to say it, holds."""

    body: Body
    encoding: str = ""
    warnings: tuple[str, ...] = ()
    url: str = ""
    plain: bool = True


def read(data: bytes, wish: Wish) -> Extract:
    """The text of a mail; raises RefusedError where it is locked or holds no text.

    ``wish.encoding`` replaces that which the mail states for its text.
    """
    if data.startswith(_OUTLOOK):
        raise RefusedError(
            said(
                "it is a mail in Outlook's own format; open it in Outlook, choose “Save "
                "as”, and save it as text or as .eml."
            )
        )
    mailbox = _MAILBOX.match(data)
    if mailbox:
        data = data[mailbox.end() :]
    root = read_parts(data)
    return _Mail(data, wish, root).extract()


class _Mail:
    """Goes through the parts of one mail."""

    def __init__(self, data: bytes, wish: Wish, root: Entity) -> None:
        self._data = data
        self._wish = wish
        self._root = root
        self._headers: Headers = root.headers
        self._subject = root.headers.get("subject")
        self._answer = conventions.is_answer(self._subject)
        self._unopened: list[str] = []
        self._warnings: list[str] = []

    def extract(self) -> Extract:
        self._check()
        texts = self._texts(self._root)
        if not any(part.text.strip() for text in texts for part in text.body.parts):
            raise RefusedError(self._nothing())
        bodies = [text.body for text in texts]
        forwarded = next((b.forwarded for b in bodies if b.forwarded and b.kept > b.own), {})
        parts = tuple(part for body in bodies for part in body.parts)
        details = origin.details(self._headers, forwarded, parts)
        parts = titled(details.get("title", ""), parts)
        url = next((text.url for text in texts if text.url), "")
        if url:
            details.setdefault("url", url)
        for text in texts:
            self._warnings += [w for w in text.warnings if w not in self._warnings]
        return Extract(
            parts,
            details,
            next((text.encoding for text in texts if text.encoding), ""),
            (*self._warnings, *self._left()),
        )

    def _check(self) -> None:
        """Refuses what is encrypted and warns of what is damaged."""
        hidden = cut = short = False
        for entity in self._root.walk():
            if entity.kind in _ENCRYPTED:
                raise RefusedError(
                    said(
                        "it is encrypted or sealed; open it in your mail program, save the text "
                        "and open that."
                    )
                )
            cut = cut or entity.headers.cut
            short = short or not entity.ended
            for start, end in entity.outside:
                text = self._data[start : min(end, start + 20_000)]
                hidden = hidden or len(_LATIN_WORD.findall(text)) > _FEW_WORDS
        if cut:
            self._warnings.append(
                said(
                    "Its header has lines that are longer or more than mail programs write; "
                    "what goes beyond was not read."
                )
            )
        if short:
            self._warnings.append(
                said("The mail breaks off or its parts are damaged: compare it with the original.")
            )
        if hidden:
            self._warnings.append(
                said(
                    "It holds text between its parts that mail programs do not show; it was "
                    "left out."
                )
            )

    def _texts(self, entity: Entity) -> list[_Text]:
        """What a part says, down the tree, which parts.MOST_DEPTH bounds."""
        kind = entity.kind
        if entity.children:
            if kind == "multipart/alternative":
                return self._alternative(entity.children)
            first = (
                self._first(entity) if kind in ("multipart/related", "multipart/signed") else None
            )
            if first is not None:
                for child in entity.children:
                    if child is not first:
                        self._name(child)
                return self._texts(first)
            return [text for child in entity.children for text in self._texts(child)]
        if kind in _TEXTS and entity.disposition != "attachment":
            text = self._text(entity)
            return [text] if text.body.parts else []
        self._name(entity)
        return []

    def _first(self, entity: Entity) -> Entity:
        """The part of several that is shown, others being its pictures or its signature."""
        start = entity.parameters.get("start", "").strip("<> ")
        for child in entity.children:
            if start and child.headers.get("content-id").strip("<> ") == start:
                return child
        return entity.children[0]

    def _alternative(self, children: Sequence[Entity]) -> list[_Text]:
        """One of several ways to say the same: plain text unless formatted text says more.

        It does where it has more words, where addresses litter the plain sentences, and where of
        equal texts only it tells headings and lists.
        """
        unopened = len(self._unopened)
        ways: list[tuple[list[_Text], list[str]]] = []
        for child in children:
            texts = self._texts(child)
            ways.append((texts, self._unopened[unopened:]))
            del self._unopened[unopened:]
        plain = next((w for w in ways if w[0] and all(t.plain for t in w[0])), None)
        rich = next((w for w in reversed(ways) if any(not t.plain for t in w[0])), None)
        chosen = plain or rich or (ways[0] if ways else ([], []))
        if plain and rich:
            words, others = _words_of(plain[0]), _words_of(rich[0])
            addresses = sum(part.text.count("://") for text in plain[0] for part in text.body.parts)
            littered = addresses > 3 and addresses * _WORDS_AN_ADDRESS > len(words)
            alike = len(others) >= _ENOUGH * len(words)
            if len(words) < _ENOUGH * len(others) or (
                alike and (littered or _structured(rich[0]) > _structured(plain[0]))
            ):
                chosen = _with_forwarded(rich, plain[0])
            self._compare(words, others)
        if rich and chosen is plain:
            url = next((t.url for t in rich[0] if t.url), "")
            chosen = ([replace(t, url=t.url or url) for t in chosen[0]], chosen[1])
        # Attachments may hang on either way; which was taken does not matter.
        for way in ways:
            self._unopened += [name for name in way[1] if name not in self._unopened]
        return chosen[0]

    def _compare(self, words: Sequence[str], others: Sequence[str]) -> None:
        few, many = sorted((set(words), set(others)), key=len)
        if len(few) >= 20 and len(few & many) < _ALIKE * len(few):
            self._warnings.append(
                said(
                    "Its plain and its formatted text say different things; only one is shown: "
                    "compare it with what your mail program shows."
                )
            )

    def _text(self, entity: Entity) -> _Text:
        raw, sound = decoded(self._data, entity)
        label = entity.parameters.get("charset", "")
        try:
            text = body_text(raw, label, self._wish.encoding)
        except (LookupError, ValueError) as exc:
            raise RefusedError(
                said(
                    "it is no text in the encoding {encoding}; choose another encoding.",
                    encoding=self._wish.encoding or "",
                )
            ) from exc
        warnings = text.warnings
        if not sound:
            warnings = (
                said("Part of the mail is damaged: compare it with the original."),
                *warnings,
            )
        sample = text.text[:_SAMPLE]
        if control_characters(sample) > max(_FEW_CONTROLS, _CONTROLS * len(sample)):
            raise RefusedError(said("it holds no readable text; choose another encoding."))
        if "-----BEGIN PGP MESSAGE-----" in text.text[:20_000]:
            raise RefusedError(
                said(
                    "it is encrypted or sealed; open it in your mail program, save the text "
                    "and open that."
                )
            )
        if entity.kind == "text/html":
            page = formatted.read(text.text, answer=self._answer)
            return _Text(
                page.body, text.encoding, (*warnings, *page.warnings), page.url, plain=False
            )
        body = read_body(
            text.text,
            flowed=entity.parameters.get("format", "").lower() == "flowed",
            joined=entity.parameters.get("delsp", "").lower() == "yes",
            answer=self._answer,
        )
        return _Text(body, text.encoding, warnings, origin.online(text.text))

    def _name(self, entity: Entity) -> None:
        """Notes a part that is not opened, unless it is a picture of the text or a signature."""
        kind = entity.kind
        if entity.children:
            for child in entity.walk():
                if not child.children:
                    self._name(child)
            return
        if kind in _SIGNATURES or kind == "text/x-amp-html":
            return
        if kind.startswith("image/") and entity.disposition != "attachment":
            return
        if kind.startswith("message/"):
            if kind == "message/external-body":
                self._unopened.append(_ELSEWHERE)
                return
            end = min(entity.end, entity.start + _MOST_INNER)
            inner, _ = read_headers(self._data, entity.start, end)
            named = inner.get("subject") or entity.name
            self._unopened.append(
                said("the mail “{name}”", name=_short(named)) if named else said("a mail")
            )
            return
        self._unopened.append(
            _short(entity.name) or said("a file without a name ({kind})", kind=_short(kind))
        )

    def _left(self) -> list[str]:
        if not self._unopened:
            return []
        names = joined(self._unopened[:_MOST_NAMED], "; ")
        more = len(self._unopened) - _MOST_NAMED
        if more > 0:
            names = said("{names}; and {n:,} more", names=names, n=more)
        return [said("What is attached to the mail was not opened: {names}.", names=names)]

    def _nothing(self) -> str:
        if self._unopened == [_ELSEWHERE]:
            return said(
                "its text lies elsewhere, on a server that this program does not ask; save "
                "it from your mail program as text and open that."
            )
        if len(self._unopened) == 1:
            return said(
                "the mail has no text of its own, only an attachment ({name}); save that "
                "from your mail program and open it.",
                name=self._unopened[0],
            )
        if self._unopened:
            return said(
                "the mail has no text of its own, only attachments; save them from your "
                "mail program and open them."
            )
        return said("there is no text in the mail; choose one that holds the article.")


def _short(name: str) -> str:
    """A name that the mail states, for a sentence: without what cannot be seen, 80 characters."""
    plain = "".join(c if c.isprintable() else "\ufffd" for c in name[: _LONGEST_NAME + 1])
    return plain if len(plain) <= _LONGEST_NAME else plain[:_LONGEST_NAME] + "…"


def _structured(texts: Sequence[_Text]) -> int:
    """How many headings, list items and captions the format tells."""
    known = (Kind.HEADING, Kind.LIST, Kind.CAPTION)
    return sum(part.kind in known for text in texts for part in text.body.parts)


def _with_forwarded(
    rich: tuple[list[_Text], list[str]], plain: Sequence[_Text]
) -> tuple[list[_Text], list[str]]:
    """The formatted texts, with what only the plain one tells of the mail that is forwarded."""
    known = next((text.body for text in plain if text.body.forwarded), None)
    if known is None or any(text.body.forwarded for text in rich[0]):
        return rich
    first = rich[0][0]
    body = replace(first.body, forwarded=known.forwarded, own=known.own, kept=known.kept)
    return [replace(first, body=body), *rich[0][1:]], rich[1]


def _words_of(texts: Sequence[_Text]) -> list[str]:
    """The words, addresses left out, of at most _MOST_COMPARED characters."""
    found: list[str] = []
    left = _MOST_COMPARED
    for part in (part for text in texts for part in text.body.parts):
        if left <= 0:
            break
        found += _WORD.findall(_ADDRESS.sub(" ", part.text[:left].lower()))
        left -= len(part.text)
    return found


def prepare() -> None:
    """Imports what a formatted mail needs, before the worker may open no more files."""
    formatted.prepare()
