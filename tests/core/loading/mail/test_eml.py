"""Mails: which of their texts is taken, what they say of themselves, and what is refused."""

from __future__ import annotations

import base64
import contextlib
import zlib
from email import policy
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import Kind
from reader.core.loading.extract import Extract, RefusedError, Wish
from reader.core.loading.mail import eml

WORDS = (
    "The mayor said on Monday that five people were hurt when the Kestrel Bridge was closed. "
    "Nobody was killed, and the county will “learn every lesson” from what happened there."
)
PAGE = f"<html><body><p>{WORDS}</p></body></html>"


def _mail(**headers: str) -> EmailMessage:
    mail = EmailMessage(policy=policy.SMTP)
    for name, value in {"From": "Jane Doe <jane@example.org>", "Subject": "S"}.items():
        mail[name] = value
    for name, value in headers.items():
        del mail[name.replace("_", "-")]
        mail[name.replace("_", "-")] = value
    return mail


def _read(mail: EmailMessage | bytes, **wish: str) -> Extract:
    data = mail if isinstance(mail, bytes) else mail.as_bytes()
    return eml.read(data, Wish(**wish))


def _text(extract: Extract) -> str:
    return "\n".join(p.text for p in extract.parts if p.kind not in (Kind.FURNITURE, Kind.TITLE))


def _words(extract: Extract) -> list[str]:
    return _text(extract).split()


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize(
    "charset", ["utf-8", "iso-8859-1", "windows-1251", "iso-2022-jp", "gb2312"]
)
def test_python_s_own_mails_come_back_word_for_word(cte: str, charset: str) -> None:
    text = {"iso-8859-1": "Café près du pont", "windows-1251": "Мост закрыт"}.get(
        charset, "橋は閉鎖 された" if charset == "iso-2022-jp" else "大桥 关闭"
    )
    mail = _mail(Subject=f"{text}!")
    mail.set_content(f"one {text}\n" * 5, charset=charset, cte=cte)
    extract = _read(mail)

    assert _words(extract) == ["one", *text.split()] * 5
    assert extract.details["title"] == f"{text}!"
    assert extract.warnings == ()


@settings(max_examples=40)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "Zs")), min_size=1, max_size=400))
def test_any_text_comes_back(text: str) -> None:
    mail = _mail()
    mail.set_content(f"Begin {text} end.\n")

    assert _words(_read(mail)) == f"Begin {text} end.".split()


def test_what_a_mail_says_of_itself() -> None:
    extract = _read(
        b"From: =?utf-8?q?J=C3=B6rg_Doe?= <j@example.org>\r\nSubject: Fwd: RE: Bridge closed\r\n"
        b"Date: Fri, 15 May 2026 10:00:00 +0200\r\nContent-Language: en-GB\r\n"
        b"Archived-At: <https://list.example/5>\r\n\r\nThe mayor said."
    )

    assert dict(extract.details) == {
        "title": "Bridge closed",
        "author": "Jörg Doe",
        "published": "Fri, 15 May 2026 10:00:00 +0200",
        "language": "en-GB",
        "url": "https://list.example/5",
    }
    assert (extract.parts[0].text, extract.parts[0].kind) == ("Bridge closed", Kind.TITLE)


def test_plain_text_goes_before_formatted_text_that_says_the_same() -> None:
    mail = _mail()
    mail.set_content(WORDS)
    mail.add_alternative(PAGE.replace("Monday", "<b>Monday</b>"), subtype="html")

    assert _text(_read(mail)) == WORDS


@pytest.mark.parametrize(
    ("plain", "page"),
    [
        ("View this mail in your browser: https://news.example/1", PAGE),  # a stub
        (" https://t.example/aa ".join(WORDS.split(" ", 8)), PAGE),  # littered with addresses
        (WORDS + "\n\nHeading\n\nMore.", f"<p>{WORDS}</p><h2>Heading</h2><p>More.</p>"),
    ],
    ids=["stub", "addresses", "headings"],
)
def test_formatted_text_that_says_more_is_taken(plain: str, page: str) -> None:
    mail = _mail()
    mail.set_content(plain)
    mail.add_alternative(page, subtype="html")
    extract = _read(mail)

    assert "http" not in _text(extract)
    assert WORDS in _text(extract)


def test_two_texts_that_differ_are_told_of() -> None:
    mail = _mail()
    mail.set_content(WORDS)
    mail.add_alternative(f"<p>{' '.join(f'other{n}' for n in range(30))}</p>", subtype="html")

    assert any("different things" in warning for warning in _read(mail).warnings)


def test_attachments_are_named_and_not_opened() -> None:
    mail = _mail()
    mail.set_content(WORDS)
    mail.add_attachment(b"evil", "application", "octet-stream", filename="../../../.bashrc")
    mail.add_attachment("Other words.", filename="notes.txt")
    inner = _mail(Subject="Inner mail")
    inner.set_content("Inner words.")
    mail.add_attachment(inner)
    extract = _read(mail)

    assert _text(extract) == WORDS
    (warning,) = extract.warnings
    assert "../../../.bashrc; notes.txt; the mail “Inner mail”" in warning


def test_a_mail_that_is_but_an_attachment_says_so() -> None:
    inner = _mail(Subject="Inner mail")
    inner.set_content("Inner words.")
    mail = _mail()
    mail.add_attachment(inner)
    with pytest.raises(RefusedError, match=r"only an attachment \(the mail “Inner mail”\); save"):
        _read(mail)


def test_pictures_of_the_text_are_not_named_and_nothing_is_fetched() -> None:
    mail = _mail()
    mail.set_content(
        f"<p>{WORDS}</p><img src='https://t.example/open?id=1' width=1><img src='cid:a'>",
        subtype="html",
    )
    mail.add_related(b"\x89PNG", "image", "png", cid="<a>")
    extract = _read(mail)

    assert _text(extract) == WORDS
    assert extract.warnings == ()


def test_newsletters_name_their_outlet_and_their_address() -> None:
    headers = {"List_Unsubscribe": "<https://n.example/u>"}
    mail = _mail(From="The Herald <news@herald.example>", **headers)
    mail.set_content(
        "<a href='https://n.example/v?a=1&amp;b=2'>View this email in your browser</a>"
        f"<p>{WORDS}</p>",
        subtype="html",
    )
    extract = _read(mail)

    assert extract.details["outlet"] == "The Herald"
    assert extract.details["url"] == "https://n.example/v?a=1&b=2"


BULK = {"Precedence": "bulk"}
BRIEFING = {"List_Id": "The Herald briefing <b.herald.example>"}
TALK = {"List_Id": "Press talk <talk.lists.example>", "List_Post": "<mailto:t@lists.example>"}


@pytest.mark.parametrize(
    ("sender", "more", "author", "outlet"),
    [
        ("Jane Doe <j@example.org>", {}, "Jane Doe", None),
        ("j@example.org", {}, None, None),
        ("Jane Doe from The Herald <n@herald.example>", BULK, "Jane Doe", "The Herald"),
        ("Herald News <n@herald.example>", BULK, None, "Herald News"),
        ("Jane Doe <n@mail.example>", BULK, "Jane Doe", "mail.example"),
        ("n@herald.example", BRIEFING, None, "The Herald briefing"),
        ("Jane Doe via Talk <talk@lists.example>", TALK, "Jane Doe", "Press talk"),
    ],
)
def test_who_wrote_and_who_published(
    sender: str, more: dict[str, str], author: str | None, outlet: str | None
) -> None:
    mail = _mail(From=sender, **more)
    mail.set_content(WORDS)
    details = _read(mail).details

    assert details.get("author") == author
    assert details.get("outlet") == outlet


def test_a_forwarded_article_speaks_for_itself() -> None:
    mail = _mail(Subject="Fwd: look at this")
    mail.set_content(
        "See below.\n\n---------- Forwarded message ---------\n"
        "From: The Herald <news@herald.example>\nDate: Thu, 14 May 2026 at 09:00\n"
        f"Subject: Bridge closed\nTo: <jane@example.org>\n\n\n{WORDS}\n\nUnsubscribe\n"
    )
    extract = _read(mail)

    assert extract.details["title"] == "Bridge closed"
    assert extract.details["outlet"] == "The Herald"
    assert extract.details["published"] == "Thu, 14 May 2026 at 09:00"
    assert "From: The Herald" not in _text(extract)


GMAIL = (
    '<div dir="ltr">{own}</div><br><div class="gmail_quote gmail_quote_container">'
    '<div dir="ltr" class="gmail_attr">On Thu, 14 May 2026 at 09:00, Joe &lt;<a '
    'href="mailto:joe@example.org">joe@example.org</a>&gt; wrote:<br></div><blockquote '
    'class="gmail_quote" style="margin:0"><p>Old words.</p></blockquote></div>'
)
APPLE = (
    '<html><body>{own}<br><div><blockquote type="cite"><div>On 14 May 2026, at 09:00, Joe '
    "&lt;joe@example.org&gt; wrote:</div><br><div>Old words.</div></blockquote></div></body></html>"
)
OUTLOOK = (
    '<div class=WordSection1><p class=MsoNormal>{own}</p><div style="border-top:solid #E1E1E1 1pt">'
    "<p class=MsoNormal><b>From:</b> Joe &lt;joe@example.org&gt;<br><b>Sent:</b> Thursday, 14 May "
    "2026 09:00<br><b>To:</b> Jane<br><b>Subject:</b> Bridge</p></div><p class=MsoNormal>Old words."
    "</p></div>"
)
THUNDERBIRD = (
    '<body><p>{own}</p><div class="moz-signature">-- <br>Jane</div><div class="moz-cite-prefix">Am '
    '14.05.2026 um 09:00 schrieb Joe:<br></div><blockquote type="cite" cite="mid:1"><p>Old words.'
    "</p></blockquote></body>"
)


@pytest.mark.parametrize("shape", [GMAIL, APPLE, OUTLOOK, THUNDERBIRD])
def test_the_answered_mail_in_formatted_text_is_furniture(shape: str) -> None:
    mail = _mail(Subject="Re: Bridge")
    mail.set_content(shape.format(own=WORDS), subtype="html")
    extract = _read(mail)

    assert _text(extract) == WORDS
    assert any(p.text == "Old words." and p.kind is Kind.FURNITURE for p in extract.parts)


@pytest.mark.parametrize(
    "page",
    [
        '<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message '
        "---------<br>From: <b>The Herald</b> &lt;n@herald.example&gt;<br>Date: 14 May 2026<br>"
        f"Subject: Bridge closed<br>To: Jane<br></div><br><br><p>{WORDS}</p></div>",
        f'<p class="moz-forward-container"><br>-------- Forwarded Message --------</p><table '
        'class="moz-email-headers-table"><tr><th>Subject: </th><td>Bridge closed</td></tr><tr><th>'
        "From: </th><td>The Herald</td></tr></table>"
        f"<p>{WORDS}</p>",
        OUTLOOK.replace("{own}", "").replace("Subject:</b> Bridge", "Subject:</b> Bridge closed")
        .replace("Old words.", WORDS),
    ],
    ids=["gmail", "thunderbird", "outlook"],
)  # fmt: skip
def test_forwarded_articles_in_formatted_text_are_kept(page: str) -> None:
    mail = _mail(Subject="Fwd: Bridge closed")
    mail.set_content(page, subtype="html")
    extract = _read(mail)

    assert _text(extract) == WORDS
    assert extract.details["title"] == "Bridge closed"


def test_hidden_preview_lines_are_furniture() -> None:
    mail = _mail()
    mail.set_content(f'<div style="display:none">Preview</div><p>{WORDS}</p>', subtype="html")

    assert _text(_read(mail)) == WORDS


@pytest.mark.parametrize(
    ("label", "raw", "text", "warned"),
    [
        ("x-evil; ../../x", b"caf\xe9", "café", "does not know"),
        ("us-ascii", "café".encode(), "café", None),  # a wrong label of old programs
        ("koi8-r", "мост".encode("koi8-r"), "мост", None),
        ("koi8-r", "мост".encode(), "мост", "but they are utf-8"),
        ("utf-7", b"+AGE-", "+AGE-", None),
        ("utf-8", b"caf\xe9 noir", "caf", "but they are not"),
    ],
)
def test_encodings(label: str, raw: bytes, text: str, warned: str | None) -> None:
    extract = _read(
        f'Subject: S\nFrom: a@b.c\nContent-Type: text/plain; charset="{label}"\n\n'.encode() + raw
    )

    assert _text(extract).startswith(text)
    assert warned is None or any(warned in warning for warning in extract.warnings)


def test_the_user_s_encoding_goes_before_the_mail_s() -> None:
    data = b"Content-Type: text/plain; charset=utf-8\nSubject: S\n\n" + "мост".encode("koi8-r")

    assert _text(_read(data, encoding="koi8-r")) == "мост"
    with pytest.raises(RefusedError, match="choose another encoding"):
        _read(data, encoding="zlib_codec")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no text in the mail"),
        (b"Subject: x\n\n\n", "no text in the mail"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50, "Outlook's own format"),
        (b"Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--", "encrypted"),
        (b"Content-Type: application/pkcs7-mime\n\nMII", "encrypted"),
        (b"Subject: x\n\n-----BEGIN PGP MESSAGE-----\n\nhQ", "encrypted"),
        (b"Content-Type: message/external-body; access-type=URL\n\nX: y\n", "lies elsewhere"),
        (b"Content-Type: message/rfc822\n\n" * 2_000 + b"\nx", "only an attachment"),
        (b"Subject: x\n\n" + b"\0\1" * 5_000, "no readable text"),
        (
            b"Content-Type: text/plain; charset=zlib_codec\nContent-Transfer-Encoding: base64\n\n"
            + base64.encodebytes(zlib.compress(b"A" * 5_000_000, 9)),
            "no readable text",
        ),
    ],
)  # fmt: skip
def test_what_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        _read(data)


@pytest.mark.parametrize(
    "head",
    [b"Subject: " + b"=?utf-8?q?a?= " * 80_000, b"From: " + b"(" * 100_000, b"X: a\n" * 150_000],
    ids=["words", "comments", "lines"],
)
def test_headers_without_measure_open_with_a_warning(head: bytes) -> None:
    extract = _read(head + b"\n\nThe mayor said.")

    assert _text(extract) == "The mayor said."
    assert any("header" in warning for warning in extract.warnings)


def test_a_mail_that_breaks_off_is_told_of() -> None:
    mail = _mail()
    mail.set_content(WORDS)
    mail.add_alternative(PAGE, subtype="html")
    data = mail.as_bytes()

    assert any("breaks off" in warning for warning in _read(data[:-20]).warnings)


def test_a_mail_from_a_mailbox_opens() -> None:
    mail = _mail()
    mail.set_content(WORDS)

    assert (
        _text(_read(b"From jane@example.org Fri May 15 10:00:00 2026\n" + mail.as_bytes())) == WORDS
    )


@settings(max_examples=150)
@given(st.data())
def test_any_damage_opens_or_is_refused(data: st.DataObject) -> None:
    mail = _mail(Subject="Größe")
    mail.set_content(WORDS)
    mail.add_alternative(PAGE, subtype="html")
    mail.add_attachment(b"x", "application", "pdf", filename="Käse.pdf")
    raw = bytearray(mail.as_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place : place + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=8))
        if not raw:
            break
    with contextlib.suppress(RefusedError):
        assert _read(bytes(raw)).parts
