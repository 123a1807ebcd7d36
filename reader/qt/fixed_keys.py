"""Keys that are no actions: how one moves about in texts, lists and charts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

# Where, and there what is done and by which keys.
Fixed = tuple[str, tuple[tuple[str, str], ...]]


def fixed_keys() -> tuple[Fixed, ...]:
    """The keys that cannot be changed, by place, in the language of the window."""
    translate = QCoreApplication.translate
    return (
        (
            translate("FixedKeys", "In a column"),
            (
                (
                    translate("FixedKeys", "Sentence above or below"),
                    translate("FixedKeys", "Up  ·  Down"),
                ),
                (
                    translate("FixedKeys", "Show the sentence's claim"),
                    translate("FixedKeys", "Return"),
                ),
                (translate("FixedKeys", "Scroll"), translate("FixedKeys", "Page Up  ·  Page Down")),
                (
                    translate("FixedKeys", "Begin or end of the article"),
                    translate("FixedKeys", "Home  ·  End"),
                ),
            ),
        ),
        (
            translate("FixedKeys", "In lists and tables"),
            (
                (
                    translate("FixedKeys", "Row above or below"),
                    translate("FixedKeys", "Up  ·  Down"),
                ),
                (
                    translate("FixedKeys", "Go to the row's place in the texts"),
                    translate("FixedKeys", "Return"),
                ),
                (
                    translate("FixedKeys", "Open or close a group"),
                    translate("FixedKeys", "Right  ·  Left"),
                ),
                (
                    translate("FixedKeys", "First or last row"),
                    translate("FixedKeys", "Home  ·  End"),
                ),
            ),
        ),
        (
            translate("FixedKeys", "In the list of notes"),
            (
                (translate("FixedKeys", "Edit the note"), translate("FixedKeys", "F2")),
                (
                    translate("FixedKeys", "Delete the selected notes"),
                    translate("FixedKeys", "Del"),
                ),
                (
                    translate("FixedKeys", "Copy the selected notes as text"),
                    translate("FixedKeys", "Ctrl+C"),
                ),
                (
                    translate("FixedKeys", "Keep the note that is being written"),
                    translate("FixedKeys", "Ctrl+Return"),
                ),
                (translate("FixedKeys", "Leave it unfinished"), translate("FixedKeys", "Esc")),
            ),
        ),
        (
            translate("FixedKeys", "In the timeline"),
            (
                (
                    translate("FixedKeys", "Earlier or later statement"),
                    translate("FixedKeys", "Left  ·  Right"),
                ),
                (
                    translate("FixedKeys", "Lane above or below"),
                    translate("FixedKeys", "Up  ·  Down"),
                ),
                (
                    translate("FixedKeys", "Nearer, farther, all"),
                    translate("FixedKeys", "+  ·  −  ·  0"),
                ),
            ),
        ),
        (
            translate("FixedKeys", "Everywhere"),
            (
                (
                    translate("FixedKeys", "Next or previous control"),
                    translate("FixedKeys", "Tab  ·  Shift+Tab"),
                ),
                (
                    translate("FixedKeys", "Switch a box or press a button"),
                    translate("FixedKeys", "Space"),
                ),
                (translate("FixedKeys", "Open the menu bar"), translate("FixedKeys", "Alt, F10")),
                (
                    translate("FixedKeys", "Menu of what is chosen"),
                    translate("FixedKeys", "Menu key  ·  Shift+F10"),
                ),
                (
                    translate("FixedKeys", "Close a dialog or leave a field"),
                    translate("FixedKeys", "Esc"),
                ),
            ),
        ),
    )
