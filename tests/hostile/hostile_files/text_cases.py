"""Plain text and Markdown: encodings, characters that cannot be seen, and lengths."""

from __future__ import annotations

from hostile_files.case import CANARY, EITHER, OPEN, WARN, Case

_NO = "The mayor said \u201cno\u201d."
_CHINESE = "\u5e02\u957f\u5468\u4e8c\u8868\u793a\uff0c\u6ca1\u6709\u4eba\u5458\u4f24\u4ea1\u3002"
_JAPANESE = (
    "\u5e02\u9577\u306f\u706b\u66dc\u65e5\u3001\u6b7b\u50b7\u8005\u306f"
    "\u3044\u306a\u3044\u3068\u8ff0\u3079\u305f\u3002"
)
_FRENCH = "Le pr\u00e9sident a d\u00e9clar\u00e9 que l\u2019\u00e9t\u00e9 serait tr\u00e8s chaud."
_SMART = "The mayor\u2019s office said \u201cno comment\u201d \u2014 \u00a35, \u20ac6."

_ENCODINGS = [
    Case("bom_utf16le.txt", "UTF-16", OPEN, ("\ufeff" + _NO).encode("utf-16-le"), must=_NO),
    Case("bom_utf16be.txt", "UTF-16", OPEN, ("\ufeff" + _NO).encode("utf-16-be"), must=_NO),
    Case(
        "nobom_utf16le.txt",
        "UTF-16 without a mark",
        OPEN,
        "The mayor said no comment.".encode("utf-16-le"),
        must="The mayor said no comment.",
    ),
    Case(
        "bom_utf32.txt",
        "a mark that begins like that of UTF-16",
        OPEN,
        "\ufeffThe mayor said.".encode("utf-32-le"),
        must="The mayor said.",
    ),
    Case(
        "cp1252.txt",
        "smart quotes of Windows",
        OPEN,
        _SMART.encode("cp1252"),
        must=_SMART[10:-1],
    ),
    Case("macroman.txt", "Mac Roman", WARN, _FRENCH.encode("mac_roman")),
    Case("gb18030.txt", "GB18030, 38 bytes", WARN, _CHINESE.encode("gb18030")),
    Case("sjis.txt", "Shift-JIS", WARN, _JAPANESE.encode("shift_jis")),
    Case(
        "mixed_encodings.txt",
        "UTF-8, then Latin-1",
        WARN,
        "Caf\u00e9 one. ".encode() + "Caf\u00e9 two.".encode("latin-1"),
    ),
    Case(
        "late_badbyte.txt",
        "the first bad byte after 320 kB",
        WARN,
        b"The mayor said. " * 20000 + b"\xff\xfe\xfa" + b" End.",
        must="End.",
    ),
    Case(
        "overlong_surrogate.txt", "half a pair, and overlong", WARN, b"a \xed\xa0\x80 b \xc0\xaf c"
    ),
]

_CHARACTERS = [
    Case("nul_inside.txt", "NUL in the text", WARN, b"The mayor\0 said\0 five."),
    Case(
        "controls.txt",
        "all control characters and line separators",
        OPEN,
        "".join(map(chr, range(1, 32))) + "\x7f\x85\u2028\u2029 The mayor said.",
        must="The mayor said.",
    ),
    Case(
        "bidi_override.txt",
        "what is shown is not what is stored",
        WARN,
        "The mayor said \u202e5000\u202c people. \u2066hidden\u2069 \u200f",
    ),
    Case(
        "zero_width.txt",
        "words that look equal and are not",
        WARN,
        "The ma\u200byor\ufeff sa\u2060id \u00ad5\u200d0.",
    ),
    Case("homoglyph.txt", "Cyrillic а", WARN, "The m\u0430yor of P\u0430ris s\u0430id."),
    Case("zalgo.txt", "50,000 accents on a letter", EITHER, "m" + "\u0301" * 50_000 + "ayor"),
    Case(
        "quotes_unbalanced.txt",
        "100,000 opening quotes",
        EITHER,
        "\u201c" * 100_000 + "The mayor said.",
    ),
    Case("crcrlf.txt", "all line ends", OPEN, b"one.\r\r\ntwo.\rthree.\n\rfour.", must="four."),
]

_LENGTHS = [
    Case(
        "one_line_4mb.txt",
        "4 MB in one line",
        OPEN,
        b"The mayor said five people attended the rally. " * 90_000,
        must="The mayor said",
    ),
    Case("no_space_2mb.txt", "a word of 2 MB", EITHER, b"A" * 2_000_000),
    Case("dots_1mb.txt", "350,000 sentences of a letter", EITHER, b"a. " * 350_000),
    Case("only_newlines.txt", "2,000,000 empty lines", EITHER, b"\n" * 2_000_000),
    Case("lines_20k.txt", "nothing but short lines", EITHER, b"a line.\n" * 20_000),
    Case("abbrev_bomb.txt", "nothing but abbreviations", EITHER, b"Mr. Dr. U.S. St. " * 100_000),
]

_MARKDOWN = [
    Case(
        "remote_img.md",
        "pictures from outside",
        OPEN,
        lambda at: (
            f"![x]({at.net}/md.png) ![y]({at.picture})\n\n<img src='{at.net}/raw.png'>\n\n"
            f"![z][ref] [c](javascript:alert(1)) The mayor said.\n\n[ref]: {at.net}/ref.png"
        ),
        must="The mayor said.",
        never=CANARY,
        reaches=True,
    ),
    Case("deep_quote.md", "50,000 quotations", EITHER, ">" * 50_000 + " The mayor said."),
    Case(
        "deep_list.md",
        "1,200 lists in lists",
        EITHER,
        "\n".join("  " * depth + "- x" for depth in range(1200)),
    ),
    Case("brackets.md", "links that never end", EITHER, "[" * 60_000 + "a](" * 20_000),
    Case("stars.md", "emphasis that never ends", EITHER, "*a **b " * 60_000),
]

_FINE = b"The mayor said five people attended.\n" * 40
# The files themselves are fine.
_NAMES = [
    Case(name, f"a name: {why}", OPEN, _FINE, must="The mayor said")
    for name, why in (
        ("a\u202efdp.txt", "turned round on the screen"),
        ("-rf.txt", "like an option"),
        ("<img src=x>.txt", "markup"),
        ("a\nb.txt", "two lines"),
        ("%s%n%x {0} $(id).txt", "fields of formats and of shells"),
        ("cafe\u0301.txt", "a letter in two parts"),
        ("x" * 200 + ".txt", "long"),
        (" lead.trail .txt", "blanks"),
        ("=cmd.txt", "a formula"),
    )
]

CASES = [*_ENCODINGS, *_CHARACTERS, *_LENGTHS, *_MARKDOWN, *_NAMES]
