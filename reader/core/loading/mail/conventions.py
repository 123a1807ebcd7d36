"""What mail programs write around the words of others: markers of quotations and of forwards."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader.core.values import dataclass

# Each line is one program's or language's, met in its mails; a maintainer adds to the end.
_FORWARDED = (
    r"-{2,20} ?forwarded (?:message|by .{1,80}|mail) ?-{2,20}",  # Gmail, Thunderbird, Notes
    r"begin forwarded message ?:",  # Apple
    r"-{2,20} ?weitergeleitete nachricht ?-{2,20}",
    r"(?:anfang der )?weitergeleitete[nr]? (?:nachricht|e-mail) ?:",
    r"-{2,20} ?message transf[ée]r[ée] ?-{2,20}",
    r"d[ée]but du message r[ée]exp[ée]di[ée] ?:",
    r"-{2,20} ?mensaje reenviado ?-{2,20}",
    r"inicio del mensaje reenviado ?:",
    r"-{2,20} ?messaggio inoltrato ?-{2,20}",
    r"inizio messaggio inoltrato ?:",
    r"-{2,20} ?doorgestuurd bericht ?-{2,20}",
    r"-{2,20} ?пересылаемое сообщение ?-{2,20}",
)
# Outlook marks answers and forwards alike.
_ORIGINAL = (
    r"-{2,20} ?original (?:message|appointment) ?-{2,20}",
    r"-{2,20} ?urspr[üu]ngliche (?:nachricht|mail) ?-{2,20}",
    r"-{2,20} ?message d['’]origine ?-{2,20}",
    r"-{2,20} ?mensaje original ?-{2,20}",
    r"-{2,20} ?messaggio originale ?-{2,20}",
    r"_{20,80}",
)
# "On Fri, 15 May 2026 at 10:00, Jane Doe <jane@example.org> wrote:"
_WROTE = (
    r"\bwrote ?:$",
    r"\bschrieb(?: .{1,120})? ?:$",
    r"\ba [ée]crit ?:$",
    r"\bescribi[óo] ?:$",
    r"\bha scritto ?:$",
    r"\bschreef(?: .{1,120})? ?:$",
    r"\bescreveu ?:$",
    r"\b(?:написала?|пишет) ?:$",
    r"写道[:：]$",
)
_LABELS = {
    "from": ("from", "von", "de", "da", "van", "от", "发件人"),
    "published": (
        "date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado", "enviado el", "data",
        "inviato", "verzonden", "дата", "发送时间", "日期",
    ),
    "title": ("subject", "betreff", "objet", "asunto", "oggetto", "onderwerp", "тема", "主题"),
    "": (
        "to", "cc", "bcc", "reply-to", "an", "kopie", "antwort an", "à", "répondre à", "para", "a",
        "aan", "кому", "importance", "wichtigkeit", "attachments", "resent-from", "organization",
        "newsgroups", "收件人", "抄送",
    ),
}  # fmt: skip
_FIELD_OF = {label: field for field, labels in _LABELS.items() for label in labels}

FORWARDED = re.compile("|".join(f"(?:{p})" for p in _FORWARDED), re.IGNORECASE)
ORIGINAL = re.compile("|".join(f"(?:{p})" for p in _ORIGINAL), re.IGNORECASE)
_WRITES = re.compile("|".join(_WROTE), re.IGNORECASE)
_LABELLED = re.compile(r"[*_]{0,2}(\w[\w -]{0,20}?) ?[:：][*_]{0,2}(?:\s+(.*))?$", re.DOTALL)
_ANSWER = re.compile(
    r"\s*(?:re|aw|sv|rif|antw?|res|odp|回复|答复)(?:\[\d+\])?\s*[:：]", re.IGNORECASE
)
_PREFIX = re.compile(
    r"\s*(?:re|aw|sv|antw|rif|fwd?|wg|tr|rv|i|vs|enc|doorst|回复|转发)(?:\[\d+\])?\s*[:：]\s*",
    re.IGNORECASE,
)
_FROM = re.compile(r"[*_]{0,2}(?:from|von|de|da|van|от|发件人) ?[:：]", re.IGNORECASE)
_LONGEST_WROTE = 400  # code points
_LONGEST_MARKER = 200
_BROKEN = 60  # characters of a header line that may go on in the next
HEADER_LINES = 40  # in which the header of a forwarded mail ends


def is_answer(subject: str) -> bool:
    """Whether a subject says that the mail answers another."""
    return _ANSWER.match(subject) is not None


def without_prefixes(subject: str) -> str:
    """The subject as its first writer put it, without "Re:" and "Fwd:"."""
    place = 0
    while match := _PREFIX.match(subject, place):
        place = match.end()
    return subject[place:].strip() or subject.strip()


def introduces_quotation(text: str) -> bool:
    """Whether a paragraph is "On <day>, <name> wrote:" and the like."""
    plain = " ".join(text[: _LONGEST_WROTE + 1].split())
    if len(plain) > _LONGEST_WROTE or not plain.endswith((":", "：")):
        return False
    return _WRITES.search(plain) is not None and any(c.isdigit() or c == "@" for c in plain)


@dataclass(frozen=True, slots=True)
class Inner:
    """The header of a mail within a mail: how many lines it takes and what they say.

    ``fields`` has any of the keys from, published and title. ``forwarded`` is false where the
    marker stands above answered mails too.
    """

    lines: int
    fields: Mapping[str, str]
    forwarded: bool


def may_begin(line: str) -> bool:
    """Whether a line without white space at its ends may be the first of an inner header."""
    if not line or len(line) > _LONGEST_MARKER:
        return False
    if line[0] in "-_":
        return len(line) > 4
    # Nearly all lines have no colon, and the patterns would take longer than all else.
    return (":" in line or "：" in line) and (
        _FROM.match(line) is not None or FORWARDED.match(line) is not None
    )


def inner_header(lines: Sequence[str]) -> Inner | None:
    """The header that begins with the first line and ends with the last at most, or None."""
    first = lines[0].strip()
    if len(first) > _LONGEST_MARKER:
        return None
    forwarded = FORWARDED.fullmatch(first) is not None
    marked = forwarded or ORIGINAL.fullmatch(first) is not None
    if not marked and _FROM.match(first) is None:
        return None
    fields: dict[str, str] = {}
    last = before = ""
    end = 1 if marked else 0
    for place in range(end, min(len(lines), HEADER_LINES)):
        text = lines[place].strip()
        if not text:
            if fields:
                break
            continue
        found = _labelled(text)
        if found is not None:
            last = found[0]
            fields.setdefault(*found)
        elif fields and (len(before) >= _BROKEN or before.endswith((",", ";"))):
            fields[last] = f"{fields[last]} {text}".strip()[:2_000]
        else:
            break
        before = text
        end = place + 1
    known = {name: value for name, value in fields.items() if name and value}
    # Where no program's line of dashes stands, sender, date and subject must.
    needed = 1 if forwarded else 2 if marked else 3
    return Inner(end, known, forwarded) if len(known) >= needed else None


def _labelled(line: str) -> tuple[str, str] | None:
    """The field (or "") and value of a line such as "From: Jane"."""
    match = _LABELLED.match(line[:2_000])
    if match is None:
        return None
    field = _FIELD_OF.get(match[1].lower())
    return None if field is None else (field, (match[2] or "").strip(" *_|"))
