"""The tree of a mail's parts: bounded, without recursion, and as mail programs see it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.loading.extract import RefusedError
from reader.core.loading.mail.parts import MOST_DEPTH, MOST_PARTS, decoded, read_parts


def _kinds(data: bytes) -> list[str]:
    return [entity.kind for entity in read_parts(data).walk()]


def test_the_tree_is_that_of_python_s_own_generator() -> None:
    mail = EmailMessage()
    mail["Subject"] = "S"
    mail.set_content("The mayor said five.\n")
    mail.add_alternative("<p>The mayor said five.</p>", subtype="html")
    mail.get_payload()[1].add_related(b"\x89PNG", "image", "png", cid="<a@b>")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="Käse.pdf")
    data = mail.as_bytes()
    tree = read_parts(data)

    assert _kinds(data) == [part.get_content_type() for part in mail.walk()]
    pdf = list(tree.walk())[-1]
    assert pdf.name == "Käse.pdf"
    assert pdf.disposition == "attachment"
    assert decoded(data, pdf) == (b"%PDF-", True)
    assert all(entity.ended for entity in tree.walk())


def _nested(levels: int) -> bytes:
    return b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level)
        for level in range(levels)
    )


def test_nesting_is_bounded() -> None:
    assert len(_kinds(_nested(MOST_DEPTH))) == MOST_DEPTH + 1
    with pytest.raises(RefusedError, match="parts within parts"):
        read_parts(_nested(3_000))


def test_the_number_of_parts_is_bounded() -> None:
    data = b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * (MOST_PARTS + 5)
    with pytest.raises(RefusedError, match="more parts"):
        read_parts(data)


def test_one_mark_that_begins_another_is_no_end() -> None:
    data = (
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n"
        b"Content-Type: multipart/alternative; boundary=b1\n\n--b1\n\ninner\n--b1--\n"
        b"--b\n\nouter\n--b--\n"
    )
    tree = read_parts(data)

    assert [data[e.start : e.end] for e in tree.walk() if not e.children] == [b"inner", b"outer"]


def test_a_mail_that_breaks_off_says_so() -> None:
    data = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe mayor"
    tree = read_parts(data)

    assert not tree.ended
    assert [data[e.start : e.end] for e in tree.children] == [b"The mayor"]


@pytest.mark.parametrize(
    "kind",
    [b"multipart/mixed", b"multipart/mixed; boundary=none", b"x; boundary=b", b"multipart/"],
)
def test_without_a_mark_the_body_is_text(kind: bytes) -> None:
    tree = read_parts(b"Content-Type: " + kind + b"\n\nThe mayor said.")

    assert tree.kind == "text/plain"
    assert not tree.children


def test_what_stands_outside_of_the_parts_is_known() -> None:
    data = b"Content-Type: multipart/mixed; boundary=b\n\nabove\n--b\n\nx\n--b--\nbelow"
    tree = read_parts(data)

    assert [data[a:b].strip() for a, b in tree.outside] == [b"above", b"below"]


@given(st.binary(max_size=300), st.sampled_from([b"", b"Content-Type: multipart/x; boundary=-\n"]))
def test_any_bytes_give_a_tree_within_them(tail: bytes, head: bytes) -> None:
    data = head + tail
    for entity in read_parts(data).walk():
        assert 0 <= entity.start <= len(data)
        assert entity.end <= len(data)
        decoded(data, entity)
