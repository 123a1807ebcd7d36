"""Rich text of the clipboard as plain text."""

from __future__ import annotations

import pytest

from reader.core.loading.pages import pasted, stream
from reader.core.loading.pages.pasted import plain_text


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h1>A title</h1><p>One <b>two</b> &amp; three.</p>", "A title\n\nOne two & three."),
        ("<p>One<br>two</p><ul><li>x</li><li>y</li></ul>", "One\ntwo\n\nx\ny"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a | b\nc | d"),
        (
            "<html><body>not chosen<!--StartFragment--><p>chosen</p><!--EndFragment-->no</body>",
            "chosen",
        ),
        ("<p>seen<span style='display:none'>unseen</span></p>", "seen"),
        ("<img src='file:///etc/passwd'><script>x</script>", ""),
        ("", ""),
    ],
)
def test_words_and_paragraphs(markup: str, expected: str) -> None:
    assert plain_text(markup) == expected


def test_too_much_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MOST_PIECES", 3)
    assert plain_text("<p>a" * 4) == ""
    monkeypatch.setattr(pasted, "_MOST", 3)
    assert plain_text("<p>a") == ""
