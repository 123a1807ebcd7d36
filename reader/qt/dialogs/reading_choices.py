"""How a file is to be read: the boxes for its encoding and for the columns of its pages."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from reader.qt.file_kinds import PDF
from reader.qt.utf16 import displayable

# What texts are found in, by the names that Python and most programs know.
ENCODINGS = (
    *("utf-8", "utf-16", "cp1252", "iso8859-1", "iso8859-15", "mac_roman", "cp437", "cp850"),
    *("cp1250", "iso8859-2", "cp1251", "koi8-r", "iso8859-5", "cp1253", "iso8859-7"),
    *("cp1254", "iso8859-9", "cp1255", "iso8859-8", "cp1256", "iso8859-6", "cp1257", "cp1258"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "iso2022_jp", "euc_kr", "cp874"),
)
_MOST_COLUMNS = 3


def has_columns(path: str) -> bool:
    """Whether the pages of a file of that name may be set in columns."""
    return path.lower().endswith(PDF)


class EncodingBox(QComboBox):
    """The encodings to choose from, and what is shown where the file's format says it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Encoding"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    @property
    def encoding(self) -> str:
        """The name of the encoding that is chosen; "" where the format says it."""
        return str(self.currentData())

    def show_encoding(self, encoding: str) -> None:
        """Shows in which encoding a file was read."""
        self.clear()
        if not encoding:
            self.addItem(self.tr("As the file's format says"), "")
            return
        names = list(ENCODINGS) if encoding in ENCODINGS else [encoding, *ENCODINGS]
        for name in names:
            self.addItem(displayable(name.upper().replace("_", "-")), name)
        self.setCurrentIndex(names.index(encoding))


class ColumnsBox(QComboBox):
    """In how many columns the pages of a PDF are read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Columns on a page"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.addItem(self.tr("As found on each page"), None)
        names = (self.tr("One column"), self.tr("Two columns"), self.tr("Three columns"))
        for count, name in enumerate(names, 1):
            self.addItem(name, count)

    @property
    def columns(self) -> int | None:
        """How many columns are chosen; None leaves it to the reader."""
        found = self.currentData()
        return found if isinstance(found, int) else None

    def show_columns(self, columns: int | None) -> None:
        """Shows in how many columns a file was read."""
        known = columns if columns is not None and 1 <= columns <= _MOST_COLUMNS else None
        self.setCurrentIndex(known or 0)
