"""Plain texts of mails: nothing is lost, and what others wrote is told from own words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Kind
from reader.core.loading.extract import RefusedError
from reader.core.loading.mail.bodies import Body, read_body

LEAD = "The mayor said on Monday that five people were hurt when the bridge was closed to traffic."


def _own(body: Body) -> list[str]:
    return [part.text for part in body.parts if part.kind is not Kind.FURNITURE]


def _furniture(body: Body) -> list[str]:
    return [part.text for part in body.parts if part.kind is Kind.FURNITURE]


_LINES = st.lists(
    st.one_of(
        st.sampled_from(["", "> ", ">> quoted", "> From: a", "-- ", "--", LEAD, "_" * 40, "word "]),
        st.sampled_from(["From: Jane <j@example.org>", "Subject: S", "Date: 15 May 2026", "To: b"]),
        st.sampled_from(["-----Original Message-----", "---------- Forwarded message ---------"]),
        st.sampled_from(["Begin forwarded message:", "On 5 May 2026, Jane wrote:", ">From here"]),
    ),
    max_size=14,
)


@given(_LINES, st.booleans(), st.booleans())
def test_no_word_is_lost(lines: list[str], flowed: bool, answer: bool) -> None:
    body = read_body("\n".join(lines), flowed=flowed, answer=answer)
    told = "".join("".join(part.text.split()) for part in body.parts)
    given_ = "".join("".join(line.split()) for line in lines)

    assert told.replace(">", "") == given_.replace(">", "")
    assert all(part.text.strip() for part in body.parts)
    assert body.own >= 0
    assert body.kept >= 0


def test_quotations_and_who_wrote_them_are_furniture() -> None:
    body = read_body(
        f"{LEAD}\n\nOn Fri, 15 May 2026 at 10:00, Jane Doe <jane@example.org>\nwrote:\n\n"
        "> Is it true?\n> I wonder.\n>\n> Jane\n\nYes, it is true.\n",
        answer=True,
    )

    assert _own(body) == [LEAD, "Yes, it is true."]
    assert _furniture(body)[1:] == ["> Is it true?\n> I wonder.", "> Jane"]


def test_a_colon_above_a_quotation_is_no_furniture() -> None:
    body = read_body(f"{LEAD}\n\nThe mayor put it so:\n\n> Five.\n", answer=False)

    assert _own(body) == [LEAD, "The mayor put it so:"]


@pytest.mark.parametrize(
    ("mark", "lines", "told"),
    [
        ("-- ", 3, True),
        ("-- ", 19, True),
        ("-- ", 30, False),
        ("--", 3, True),
        ("--", 12, False),  # texts have such a line between sections
    ],
)
def test_signatures(mark: str, lines: int, told: bool) -> None:
    body = read_body(f"{LEAD}\n\n{mark}\n" + "Jane Doe, desk\n" * lines, answer=False)

    assert (len(_own(body)) == 1) is told


def test_a_signature_ends_where_the_answered_mail_begins() -> None:
    body = read_body(
        f"{LEAD}\n-- \nJane\n\nOn 5 May 2026, Joe wrote:\n> {LEAD}\n\nAnd so on.", answer=True
    )

    assert _own(body) == [LEAD, "And so on."]


def test_a_list_s_own_foot_is_furniture() -> None:
    foot = "_" * 47 + "\nPress mailing list\nhttps://lists.example.org/press\n"
    body = read_body(f"{LEAD}\n\n{foot}", answer=False)

    assert _own(body) == [LEAD]


_INNER = (
    "From: The Herald <news@herald.example>\nDate: Fri, 15 May 2026 at 10:00\n"
    "Subject: Bridge closed after inspectors found cracks\nTo: <desk@analysts.example>\n"
)
_SAID = {
    "from": "The Herald <news@herald.example>",
    "published": "Fri, 15 May 2026 at 10:00",
    "title": "Bridge closed after inspectors found cracks",
}


@pytest.mark.parametrize(
    "marker",
    [
        "---------- Forwarded message ---------",  # Gmail
        "-------- Forwarded Message --------",  # Thunderbird
        "Begin forwarded message:\n",  # Apple
        "-----Original Message-----",  # Outlook
        "________________________________",  # Outlook in the browser
        "",  # Outlook, header alone
    ],
)
@pytest.mark.parametrize("quoted", ["", "> "])
def test_forwarded_articles_are_kept(marker: str, quoted: str) -> None:
    inner = f"{marker}\n{_INNER}\n\n{LEAD}\n\n{LEAD}\n".lstrip("\n")
    text = "FYI\n\n" + "".join(f"{quoted}{line}\n" for line in inner.split("\n"))
    body = read_body(text, answer=False)

    assert _own(body) == ["FYI", LEAD, LEAD]
    assert body.forwarded == _SAID
    assert body.kept > body.own


def test_german_and_french_forwards_are_known() -> None:
    german = read_body(
        "-------- Weitergeleitete Nachricht --------\nBetreff: Brücke\nDatum: 5. Mai\n"
        f"Von: A <a@b.example>\nAn: c\n\n{LEAD}",
        answer=False,
    )
    french = read_body(
        f"Début du message réexpédié :\n\nDe: A <a@b.example>\nObjet: Pont\n\n{LEAD}", answer=False
    )

    assert german.forwarded["title"] == "Brücke"
    assert french.forwarded["title"] == "Pont"
    assert _own(german) == _own(french) == [LEAD]


def test_an_answered_mail_below_is_furniture() -> None:
    body = read_body(f"{LEAD}\n\n-----Original Message-----\n{_INNER}\n\nOld words.", answer=True)

    assert _own(body) == [LEAD]
    assert body.forwarded == {}


def test_two_labels_without_a_marker_are_text() -> None:
    text = "From: the mayor's office\nTo: all citizens\n\nStay at home."
    body = read_body(text, answer=False)

    assert not _furniture(body)


def test_flowed_lines_are_joined() -> None:
    body = read_body(
        "The mayor said on Monday \nthat five people were hurt.\n\n Stuffed line.\n"
        ">> deep \n>> er\n-- \nJane",
        flowed=True,
        answer=False,
    )

    assert _own(body) == ["The mayor said on Monday that five people were hurt.", "Stuffed line."]
    assert _furniture(body) == [">> deep er", "-- \nJane"]


def test_flowed_lines_with_delsp_lose_the_space() -> None:
    body = read_body("建設 \n予定", flowed=True, joined=True, answer=False)

    assert _own(body) == ["建設予定"]


def test_hard_line_breaks_stay_within_the_paragraph() -> None:
    wrapped = "\n".join(re.findall(r".{1,60}(?:\s|$)", LEAD * 3))
    body = read_body(f"{wrapped}\n\nThe end.", answer=False)

    assert len(body.parts) == 2


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(RefusedError, match="lines"):
        read_body("\n" * 300_001, answer=False)
