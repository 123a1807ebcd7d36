from __future__ import annotations

import hashlib
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import paths
from reader.core.article import Article
from reader.core.errors import LoadError
from reader.core.loading import opening
from reader.core.loading.opening import article_from_text, load

BODY = "The mayor said that five people attended the rally on Tuesday."


def assert_tiles(article: Article) -> None:
    place = 0
    for block in article.blocks:
        assert place <= block.start < block.end <= len(article.text)
        assert article.text[place : block.start].strip() == ""
        piece = article.text[block.start : block.end]
        assert piece == piece.strip()
        place = block.end
    assert article.text[place:].strip() == ""


PIECES = (
    *("Title here", BODY, "• item", "- item", "Sources", "https://a.b/c", "Read more: x", "", ""),
    *("---", "\t", "   ", "| a | b |", "By Jane Doe", "15 May 2026", "What now?", "\f", "\u2028"),
    *("title: x", "> quoted", "```", "![a](b)", "[a](b)", "===", "© 2026 X", "word " * 30, "***"),
    *("\r\n", "\ufeff", "\u200b", "Q: Why?", "SafetyProtocol x", "1. one", "# H", "a\u00a0b"),
)
pieces = st.sampled_from(PIECES)
texts = st.text(max_size=200) | st.lists(pieces, max_size=25).map("\n".join)


@given(texts, st.booleans())
def test_blocks_hold_every_visible_character_once(text: str, markdown: bool) -> None:
    try:
        article = article_from_text(text, markdown=markdown)
    except LoadError:
        return
    assert_tiles(article)


@given(texts)
def test_plain_text_is_kept_but_for_line_ends(text: str) -> None:
    try:
        article = article_from_text(text)
    except LoadError:
        assert not text.removeprefix("\ufeff").strip()
        return
    assert article.text == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("seed", paths.seeds(), ids=lambda path: path.name[:3])
def test_seeds_load_whole(seed: Path) -> None:
    article = load(seed)
    assert_tiles(article)
    assert article.text == seed.read_bytes().decode("utf-8").replace("\r\n", "\n")
    assert article.sha256 == hashlib.sha256(seed.read_bytes()).hexdigest()
    assert article.path == str(seed)
    assert (article.encoding, article.language, article.warnings) == ("utf-8", "en", ())
    assert article.published is None  # "on May 15" is the day of a flight


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"one.\r\r\ntwo.\rthree.\n\rfour.", "one.\n\ntwo.\nthree.\n\nfour."),
        (b"\xef\xbb\xbfone.\r\ntwo.", "one.\ntwo."),
        (b"a\x0cb\x85".decode("latin-1").encode(), "a\x0cb\x85"),
        (b"The mayor\0 said\0 five.", "The mayor\0 said\0 five."),
        ("".join(map(chr, range(1, 32))).encode() + b" The mayor said.", None),
    ],
)
def test_line_ends_are_made_equal_and_the_rest_is_kept(
    data: bytes, text: str | None, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    article = load(file)
    assert_tiles(article)
    assert text is None or article.text == text


def refused(path: Path) -> str:
    with pytest.raises(LoadError) as caught:
        load(path)
    assert caught.value.path == str(path)
    return caught.value.problem


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.txt", b"", "it is empty"),
        ("a.txt", b" \r\n\t\n", "there is no text in it"),
        ("a.txt", b"\xef\xbb\xbf", "there is no text in it"),
        ("a.txt", b"PK\x03\x04....", "empty or damaged archive"),
        ("a.txt", b"\x89PNG\r\n\x1a\n....", "it is a picture; save the article as plain text"),
        ("a.md", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "old Word"),
        ("a.docx", bytes(range(256)) * 40, "named like a Word file but is none"),
        ("a.txt", b"\0" * 1000, "no readable text"),
        ("a.txt", bytes(range(256)) * 40, "no readable text"),
        ("a.txt", b"x\n" * 50_001, "more than 50,000 lines"),
    ],
)
def test_refused_with_a_reason(name: str, data: bytes, problem: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    assert problem in refused(file)


def test_a_zip_of_other_files_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("notes/one.txt", "x")
    assert "unpack it" in refused(file)


def test_a_text_with_the_name_of_another_format_is_read_and_told(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_text(BODY, encoding="utf-8")
    article = load(file)
    assert article.text == BODY
    assert "named like a Word file, but holds text" in article.warnings[0]


def test_missing_file_and_folder(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "none.txt")
    assert "folder" in refused(tmp_path)
    assert "not valid" in refused(Path("a\0b.txt"))
    assert "could not be read" in refused(tmp_path / ("x" * 300 + ".txt"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a file" in refused(tmp_path / "pipe.txt")


def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text(BODY, encoding="utf-8")

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)  # root may read whatever chmod says
    assert "permission" in refused(file)


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert opening.MOST_BYTES == 50 * 1024 * 1024
    monkeypatch.setattr(opening, "MOST_BYTES", 10)
    file = tmp_path / "a.txt"
    file.write_bytes(b"12345678901")
    assert "larger than" in refused(file)
    file.write_bytes(b"1234567890")
    assert load(file).text == "1234567890"


@pytest.mark.parametrize(
    "name", ["-rf.txt", "<img src=x>.txt", "%s%n {0}.txt", "a.unknown", "a", "=x.txt"]
)
def test_odd_names(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(BODY, encoding="utf-8")
    assert load(file).text == BODY


def test_pasted_text_has_the_hash_of_its_bytes() -> None:
    article = article_from_text(BODY)
    assert article.sha256 == hashlib.sha256(BODY.encode()).hexdigest()
    assert (article.path, article.encoding) == ("", "utf-8")


def test_empty_paste_names_itself() -> None:
    with pytest.raises(LoadError, match=r"^the pasted text: there is no text"):
        article_from_text("  \n")


def test_lone_surrogate_is_replaced_with_a_warning() -> None:
    article = article_from_text("a \ud800 b")
    assert article.text == "a \ufffd b"
    assert len(article.warnings) == 1


def test_web_page_saved_as_text_warns() -> None:
    assert "web page" in article_from_text("<!DOCTYPE html><p>Hello</p>").warnings[0]


def test_other_readers_are_not_loaded_for_utf8(tmp_path: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys, pathlib\n"
        "from reader import paths\n"
        "from reader.core.loading.opening import load\n"
        "load(paths.seeds()[0])\n"
        "assert not {'chardet', 'nltk'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=paths.seeds()[0].parent.parent)


def test_a_file_in_the_encoding_that_the_user_names(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(f"Über die Brücke\n\n{BODY} Ärger.\n".encode("cp850"))
    article = load(path, "cp850")
    assert (article.title, article.encoding) == ("Über die Brücke", "cp850")
    assert article.warnings == ()
    assert article.sha256 == load(path).sha256


@pytest.mark.parametrize("encoding", ["utf-32", "no-such", "utf-8"])
def test_an_encoding_that_does_not_fit_is_told(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"Words of one article\n\n" + b"\xd8\x00" * 40)
    with pytest.raises(LoadError, match=f"encoding {encoding}; choose another encoding"):
        load(path, encoding)
