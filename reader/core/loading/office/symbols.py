"""Characters of the symbol fonts, which store letters of their own under the codes of others."""

from __future__ import annotations

# The encoding of the font Symbol, as Adobe gives it (symbol.txt of the Unicode mappings), 0x20 on;
# what stands for a piece of a larger bracket is U+FFFD.
_SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝ"
    "ΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_SYMBOL_HIGH = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈"
    "∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
# The arrows, ticks and bullets of Wingdings that stand in running text and lists.
_WINGDINGS = dict(
    zip(
        bytes.fromhex(
            "4a4b4c2228292a6c6e6f717273747576779e9fa0a7a8abd8dfe0e1e2e8e7eff0f1f2f3fbfcfdfe"
        ),
        "☺😐☹✂☎✆✉●■□❑❒⬧⧫◆❖⬥·•▪▪◻★➢←→↑↓➔⬅⇦⇨⇧⇩⬄✗✓☒☑",
        strict=True,
    )
)
UNKNOWN = "\ufffd"
SYMBOL_FONTS = ("symbol", "wingdings")


def symbol(font: str, code: int) -> str:
    """The character that a symbol font shows for a code, U+FFFD where it is not known.

    Word adds 0xF000 to the codes of such fonts. A code of another font is the character itself.
    """
    name = font.strip().lower()
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if name == "symbol":
        if 0x20 <= low < 0x7F:
            return _SYMBOL[low - 0x20]
        return _SYMBOL_HIGH[low - 0xA0] if 0xA0 <= low < 0xFF else UNKNOWN
    if name.startswith("wingdings") or name == "webdings":
        return _WINGDINGS.get(low, UNKNOWN) if name == "wingdings" else UNKNOWN
    if low != code or not 0 < code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return chr(low) if 0x20 < low < 0x7F else UNKNOWN
    return chr(code)
