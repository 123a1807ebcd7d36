"""What files hold before they are opened as articles: their beginning, details and warnings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontDatabase, QPalette, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.core.article import Article, Kind
from reader.core.details import corrected
from reader.core.loading.extract import Wish
from reader.qt.columns.header import ElidedLabel
from reader.qt.dialogs.article_fields import ArticleFields, corrections_of, is_valid
from reader.qt.dialogs.reading_choices import ColumnsBox, EncodingBox, has_columns
from reader.qt.dialogs.sizes import first_size
from reader.qt.file_reading import FileReader, Load, ReadingFile, State
from reader.qt.local_text import local
from reader.qt.panels.reading_list import ReadingList
from reader.qt.panels.reading_model import ReadingModel
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

_SIZE, _SIZE_ALONE = QSize(980, 680), QSize(680, 680)
_LIST_WIDTH = 340  # pixels
_MOST_SHOWN = 3_000  # characters: enough to know the article by, little enough to be laid out
_PARAGRAPHS = 12


class OpeningPreview(QDialog):
    """Reads files, shows what was found in each, and takes corrections before they are opened.

    A file may be left out; one that cannot be read says why. ``failed`` of the reader carries bugs.
    """

    def __init__(
        self,
        files: Sequence[ReadingFile],
        load: Load,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typed: dict[int, dict[str, str]] = {}  # by the file's id
        self._shown: ReadingFile | None = None
        self._shown_as: tuple[State, int] | None = None  # its state and its article's id
        self.reader = FileReader(load, self)
        self.model = ReadingModel(self.reader, self, checkable=True)
        self.setWindowTitle(self.tr("Open with details"))
        self._build()
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.model.choice_changed.connect(self._refresh_buttons)
        self.reader.file_changed.connect(self._on_file_changed)
        self.reader.busy_changed.connect(self._refresh_buttons)
        self.reader.read_files(files)
        alone = len(files) == 1
        self._left.setVisible(not alone)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.resize(first_size(self, _SIZE_ALONE if alone else _SIZE))
        (self.fields.by_name["title"] if alone else self.list).setFocus()

    def _build(self) -> None:
        self.list = ReadingList(self._theme, self)
        self.list.setAccessibleName(self.tr("Files"))
        self.list.setAccessibleDescription(
            self.tr("Space leaves a file out or takes it in, Delete stops reading it.")
        )
        self.list.setSelectionMode(ReadingList.SelectionMode.SingleSelection)
        self.list.stop_requested.connect(self.reader.stop)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self._left = QWidget(self)
        self._left.setFixedWidth(_LIST_WIDTH)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.list)
        self._build_page()
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self._left)
        middle.addWidget(self._area, 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.open_button: QPushButton = box.addButton(
            self.tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.open_button.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(14)
        column.addLayout(middle, 1)
        column.addWidget(box)

    def _build_page(self) -> None:
        self.name = ElidedLabel(self)
        font = QFont(self.name.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.name.setFont(font)
        self.kind = QLabel(self)
        self.kind.setTextFormat(Qt.TextFormat.PlainText)
        self.kind.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.name, 1)
        head.addWidget(self.kind)
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.message.setAccessibleName(self.tr("What to know of the file"))
        self.fields = ArticleFields(self._theme, self)
        self.encoding = EncodingBox(self)
        self.encoding.activated.connect(self._on_encoding_activated)
        self.columns = ColumnsBox(self)
        self.columns.activated.connect(self._on_columns_activated)
        form = self.fields.form
        form.addRow(self.tr("&Encoding"), self.encoding)
        form.addRow(self.tr("&Columns"), self.columns)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("How the article begins"))
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        self.text.setMinimumHeight(8 * self.fontMetrics().height())
        page = QWidget(self)
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(12)
        inner.addLayout(head)
        inner.addWidget(self.message)
        inner.addLayout(form)
        inner.addWidget(self.text, 1)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(page)

    # what was chosen

    def articles(self) -> list[Article]:
        """The articles that are to be opened, with what was corrected, in the order of the list."""
        self._keep_typed()
        found = []
        for row, file in enumerate(self.reader.files):
            if self.model.is_chosen(row) and file.article is not None:
                typed = self._typed.get(id(file), {})
                found.append(corrected(file.article, corrections_of(typed)))
        return found

    def accept(self) -> None:
        self._keep_typed()
        for row, file in enumerate(self.reader.files):
            if self.model.is_chosen(row) and not is_valid(self._typed.get(id(file), {})):
                self.list.setCurrentIndex(self.model.index(row, 0))
                self.fields.check()
                return
        super().accept()

    def done(self, result: int) -> None:
        self.reader.close()
        super().done(result)

    # what is shown

    def _keep_typed(self) -> None:
        if self._shown is not None and self.fields.typed:
            self._typed[id(self._shown)] = self.fields.typed

    def _show(self, file: ReadingFile) -> None:
        self._keep_typed()
        self._shown, self._shown_as = file, (file.state, id(file.article))
        article = file.article
        row = next(n for n, one in enumerate(self.reader.files) if one is file)
        self.name.set_full_text(self.model.name(row))
        self.kind.setText(self.model.kind(row))
        self.message.setText(self._message(file))
        self.message.setVisible(bool(self.message.text()))
        colours = self.message.palette()
        token = "error" if file.state is State.REFUSED else "text_muted"
        colours.setColor(QPalette.ColorRole.WindowText, self._theme.colour(token))
        self.message.setPalette(colours)
        self.fields.restore(article, self._typed.get(id(file), {}))
        self.encoding.show_encoding(article.encoding if article is not None else "")
        # One that was chosen and does not do is taken back by another choice.
        self.encoding.setEnabled(
            bool(article.encoding) if article is not None else file.wish.encoding is not None
        )
        if article is None and file.wish.encoding is not None:
            self.encoding.show_encoding(file.wish.encoding)
        self.fields.form.setRowVisible(self.columns, has_columns(str(file.path)))
        self.columns.show_columns(file.wish.columns)
        self.columns.setEnabled(file.ended)
        self.text.setPlainText(displayable_lines(beginning(article)) if article else "")
        self.text.setVisible(article is not None)

    def _message(self, file: ReadingFile) -> str:
        if not file.ended:
            return self.tr("The file is being read…")
        if file.state is State.STOPPED:
            return self.tr("Reading was stopped; the file is not opened.")
        if file.problem:
            told = file.problem.removeprefix(f"{file.path}: ")
            return displayable(told[:1].upper() + told[1:])
        warnings = file.article.warnings if file.article is not None else ()
        return displayable_lines("\n".join(map(local, warnings)))

    @Slot()
    def _refresh_buttons(self) -> None:
        rows = range(len(self.reader.files))
        count = sum(self.model.is_chosen(row) for row in rows)
        one, many = self.tr("&Open article"), self.tr("&Open {0} articles")
        self.open_button.setText((one if count < 2 else many).format(count))
        self.open_button.setEnabled(count > 0 and not self.reader.busy)

    # slots

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._show(self.model.file(current.row()))

    @Slot(int)
    def _on_file_changed(self, row: int) -> None:
        file = self.model.file(row)
        if file is self._shown and self._shown_as != (file.state, id(file.article)):
            self._show(file)  # not at each word of progress: the caret would jump
        self._refresh_buttons()

    def _read_again(self, wish: Wish) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            self.reader.read_again(row, wish)

    @Slot(int)
    def _on_encoding_activated(self, _index: int) -> None:
        file = self._shown
        wanted = self.encoding.encoding
        if file is not None and (file.article is None or wanted != file.article.encoding):
            self._read_again(replace(file.wish, encoding=wanted))

    @Slot(int)
    def _on_columns_activated(self, _index: int) -> None:
        file = self._shown
        if file is not None and self.columns.columns != file.wish.columns:
            self._read_again(replace(file.wish, columns=self.columns.columns))


def beginning(article: Article) -> str:
    """The first paragraphs of an article without menus and the like, for somebody to know it by."""
    found: list[str] = []
    room = _MOST_SHOWN
    for block in article.blocks:
        if block.kind is Kind.FURNITURE:
            continue
        words = article.text[block.start : min(block.end, block.start + room)]
        found.append(words + ("…" if block.end - block.start > room else ""))
        room -= len(words)
        if room <= 0 or len(found) == _PARAGRAPHS:
            break
    return "\n\n".join(found)


def displayable_lines(text: str) -> str:
    """The text with its line breaks, and everything else as it may be shown."""
    return "\n".join(displayable(line) for line in text.split("\n"))
