"""The guarded stream of XML: its calls, its limits, and that no entity is ever declared."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.loading.extract import RefusedError
from reader.core.loading.office.xml_stream import (
    LIMITS,
    SKIP,
    BadXmlError,
    Handlers,
    Limits,
    elements,
    read,
)

_W = {"urn:one": "w", "urn:strict": "w"}


def _calls(xml: str | bytes, skip: str = "", limits: Limits = LIMITS, size: int = 7) -> list[str]:
    data = xml.encode() if isinstance(xml, str) else xml
    calls: list[str] = []

    def starts(name: str):  # type: ignore[no-untyped-def]
        def start(attributes: dict[str, str]) -> bool | None:
            calls.append(f"<{name}{''.join(f' {k}={v}' for k, v in sorted(attributes.items()))}>")
            return SKIP if name == skip else None

        return start

    def ends(name: str):  # type: ignore[no-untyped-def]
        return lambda: calls.append(f"</{name}>")

    pieces = [data[i : i + size] for i in range(0, len(data), size)]
    read(pieces, Handlers(starts, ends, calls.append), _W, limits)
    return calls


def test_names_have_the_prefixes_of_the_reader() -> None:
    xml = '<x:a xmlns:x="urn:one" x:k="1" m="2"><b xmlns="urn:strict"/><c/><u:d xmlns:u="u"/></x:a>'
    assert _calls(xml) == [
        *("<w:a m=2 w:k=1>", "<w:b>", "</w:b>", "<c>", "</c>", "<?:d>", "</?:d>", "</w:a>"),
    ]


@given(size=st.integers(1, 60))
@settings(deadline=None, max_examples=30)
def test_a_skipped_element_is_silent_to_its_end(size: int) -> None:
    xml = "<a>one<s>two<s>three</s><b/>four</s>five<b/></a>"
    assert "".join(_calls(xml, skip="s", size=size)) == "<a>one<s>five<b></b></a>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "iso-8859-1"])
@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE a>",
        '<!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd">',
        '<!DOCTYPE a [<!ENTITY e "x">]>',
        '<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
    ],
)
def test_a_dtd_is_refused_in_any_encoding(encoding: str, doctype: str) -> None:
    name = "utf-16" if encoding.startswith("utf-16") else encoding
    xml = f'<?xml version="1.0" encoding="{name}"?>{doctype}<a>&e;</a>'
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    with pytest.raises(RefusedError, match="DTD") as refused:
        _calls((mark + xml).encode(encoding))
    assert not isinstance(refused.value, BadXmlError)


@pytest.mark.parametrize(
    "xml",
    [
        *("", "<a>", "<a></b>", "<a>&e;</a>", "<a>\x0b</a>", "<a>&#0;</a>", "<x:a/>", "words"),
        b"<a>\xff</a>",
        '<?xml version="1.0" encoding="no-such"?><a/>',
        '<?xml version="1.0" encoding="zlib_codec"?><a/>',
        '<?xml version="1.0" encoding="utf-7"?><a/>',
    ],
)
def test_what_is_not_sound_is_said_so(xml: str | bytes) -> None:
    with pytest.raises(BadXmlError):
        _calls(xml)


@pytest.mark.parametrize(
    ("xml", "limits"),
    [
        ("<a>" + "<b/>" * 20 + "</a>", Limits(elements=20)),
        ("<a>" * 21 + "</a>" * 21, Limits(depth=20)),
        ("<a>" + "<s>" * 21 + "</s>" * 21 + "</a>", Limits(depth=20)),
        ("<a>" + "x<b/>" * 21 + "</a>", Limits(text=20)),
        ("<a>" + "".join(f"<b{n}/>" for n in range(20_001)) + "</a>", LIMITS),
        ("<a>x<!--" + "x" * 5_000_000 + "--></a>", LIMITS),
        ("<a b='" + "x" * 5_000_000 + "'/>", LIMITS),
    ],
)
def test_limits(xml: str, limits: Limits) -> None:
    with pytest.raises(RefusedError, match="more than an article"):
        _calls(xml, skip="s", limits=limits, size=100_000)


def test_depth_within_the_limit_costs_no_stack() -> None:
    assert len(_calls("<a>" * 900 + "</a>" * 900)) == 1800


def test_elements_of_a_small_part() -> None:
    found = elements([b'<a xmlns="urn:one">x<b k="v">y</b>z<c/></a>'], _W)
    assert [(e.name, e.attributes, e.parent, e.text) for e in found] == [
        ("w:a", {}, -1, "xz"),
        ("w:b", {"k": "v"}, 0, "y"),
        ("w:c", {}, 0, ""),
    ]
