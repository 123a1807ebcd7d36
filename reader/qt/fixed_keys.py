"""Keys that are no actions: how one moves about in texts, lists and charts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

# Where, and there what is done and by which keys.
Fixed = tuple[str, tuple[tuple[str, str], ...]]


def fixed_keys() -> tuple[Fixed, ...]:
    """The keys that cannot be changed, by place, in the language of the window."""
    tr = QCoreApplication.translate
    return (
        (
            tr("FixedKeys", "In a column"),
            (
                (tr("FixedKeys", "Sentence above or below"), tr("FixedKeys", "Up  ·  Down")),
                (tr("FixedKeys", "Show the sentence's claim"), tr("FixedKeys", "Return")),
                (tr("FixedKeys", "Scroll"), tr("FixedKeys", "Page Up  ·  Page Down")),
                (tr("FixedKeys", "Begin or end of the article"), tr("FixedKeys", "Home  ·  End")),
            ),
        ),
        (
            tr("FixedKeys", "In lists and tables"),
            (
                (tr("FixedKeys", "Row above or below"), tr("FixedKeys", "Up  ·  Down")),
                (tr("FixedKeys", "Go to the row's place in the texts"), tr("FixedKeys", "Return")),
                (tr("FixedKeys", "Open or close a group"), tr("FixedKeys", "Right  ·  Left")),
                (tr("FixedKeys", "First or last row"), tr("FixedKeys", "Home  ·  End")),
            ),
        ),
        (
            tr("FixedKeys", "In the timeline"),
            (
                (tr("FixedKeys", "Earlier or later statement"), tr("FixedKeys", "Left  ·  Right")),
                (tr("FixedKeys", "Lane above or below"), tr("FixedKeys", "Up  ·  Down")),
                (tr("FixedKeys", "Nearer, farther, all"), tr("FixedKeys", "+  ·  −  ·  0")),
            ),
        ),
        (
            tr("FixedKeys", "Everywhere"),
            (
                (tr("FixedKeys", "Next or previous control"), tr("FixedKeys", "Tab  ·  Shift+Tab")),
                (tr("FixedKeys", "Switch a box or press a button"), tr("FixedKeys", "Space")),
                (tr("FixedKeys", "Open the menu bar"), tr("FixedKeys", "Alt, F10")),
                (
                    tr("FixedKeys", "Menu of what is chosen"),
                    tr("FixedKeys", "Menu key  ·  Shift+F10"),
                ),
                (tr("FixedKeys", "Close a dialog or leave a field"), tr("FixedKeys", "Esc")),
            ),
        ),
    )
