"""The details of one article: what is known of it and its file, and what may be corrected."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.article import Article
from reader.core.compared import siglum
from reader.core.details import Details, as_read, details_of, length_of
from reader.core.loading.languages import UNKNOWN, known
from reader.qt.columns.header import ElidedLabel, SiglumBadge
from reader.qt.dialogs.detail_fields import DateField, DetailField
from reader.qt.dialogs.reading_choices import ColumnsBox, EncodingBox, has_columns
from reader.qt.dialogs.sizes import first_size
from reader.qt.icons import icon
from reader.qt.local_text import local
from reader.qt.local_words import language_name
from reader.qt.theme import Theme
from reader.qt.utf16 import displayable

_SIZE = QSize(660, 600)


class DetailsDialog(QDialog):
    """Shows one article after the other; tells what the user wants to have corrected."""

    saved = Signal(object)  # Details; only where something differs
    step_requested = Signal(int)  # -1 for the article before, 1 for the next
    encoding_requested = Signal(str)
    columns_requested = Signal(object)  # int, or None: as found
    reading_requested = Signal()  # once more, as it is now

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: Article | None = None
        self._colour = "error"  # of what is said above the fields
        self.setWindowTitle(self.tr("Article details"))
        self._build_head()
        self._build_fields()
        self._build_file()
        self._build_buttons()
        page = QWidget(self)
        inner = QVBoxLayout(page)
        inner.setContentsMargins(24, 12, 24, 12)
        inner.setSpacing(14)
        inner.addLayout(self._form)
        inner.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 14)
        column.setSpacing(10)
        column.addLayout(self._head)
        column.addWidget(self.problem)
        column.addWidget(area, 1)
        column.addLayout(self._foot)
        self.resize(first_size(self, _SIZE))
        self.title.setFocus()

    def _build_head(self) -> None:
        self.badge = SiglumBadge(self)
        self.name = ElidedLabel(self)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.count = QLabel(self)
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.previous = self._step("chevron-left", self.tr("Previous article"), "Ctrl+PgUp", -1)
        self.next = self._step("chevron-right", self.tr("Next article"), "Ctrl+PgDown", 1)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(24, 0, 24, 0)
        self._head.setSpacing(10)
        self._head.addWidget(self.badge)
        self._head.addWidget(self.name, 1)
        self._head.addWidget(self.count)
        self._head.addWidget(self.previous)
        self._head.addWidget(self.next)
        self.problem = QLabel(self)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setContentsMargins(24, 0, 24, 0)
        self.problem.hide()

    def _step(self, name: str, text: str, key: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setIcon(icon(name, self._theme))
        button.setShortcut(key)
        shown = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(self.tr("{0} ({1})").format(text, shown))
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self._step_by(step))
        return button

    def _build_fields(self) -> None:
        self.title = DetailField(self.tr("Title"), self._theme, self)
        self.outlet = DetailField(self.tr("Outlet"), self._theme, self)
        self.author = DetailField(self.tr("Author"), self._theme, self)
        self.date = DateField(self.tr("Date"), self._theme, self)
        self.url = DetailField(self.tr("Address"), self._theme, self)
        self.url.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.copy = QToolButton(self)
        self.copy.setAutoRaise(True)
        self.copy.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.copy.setIcon(icon("copy", self._theme))
        self.copy.setToolTip(self.tr("Copy the address; it is never opened from here"))
        self.copy.setAccessibleName(self.tr("Copy the address"))
        self.copy.clicked.connect(self._on_copy_clicked)
        self.url.beside.addWidget(self.copy)
        self.url.line.textChanged.connect(lambda text: self.copy.setEnabled(bool(text.strip())))
        self.language = QComboBox(self)
        self.language.setAccessibleName(self.tr("Language"))
        self.language.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.language.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._form = _form()
        self._form.addRow(self.tr("&Title"), self.title)
        self._form.addRow(self.tr("&Outlet"), self.outlet)
        self._form.addRow(self.tr("&Author"), self.author)
        self._form.addRow(self.tr("&Date"), self.date)
        self._form.addRow(self.tr("A&ddress"), self.url)
        self._form.addRow(self.tr("&Language"), self.language)
        self.fields = (self.title, self.outlet, self.author, self.date, self.url)
        for field in self.fields:
            field.edited.connect(self._on_edited)
        self.language.activated.connect(self._on_edited)

    def _build_file(self) -> None:
        self.encoding = EncodingBox(self)
        self.encoding.activated.connect(self._on_encoding_activated)
        self.encoding_hint = _fact(self)
        self.encoding_hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        read_as = QVBoxLayout()
        read_as.setSpacing(3)
        read_as.addWidget(self.encoding, 0, Qt.AlignmentFlag.AlignLeft)
        read_as.addWidget(self.encoding_hint)
        self.columns = ColumnsBox(self)
        self.columns.activated.connect(self._on_columns_activated)
        self.again = QPushButton(self.tr("&Read again"), self)
        self.again.setToolTip(self.tr("Read the file as it is now; notes stay with their words"))
        self.again.clicked.connect(self.reading_requested)
        self.gone = _fact(self)
        self.gone.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.path, self.length, self.sha256 = _fact(self), _fact(self), _fact(self)
        self.sha256.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.notes = _fact(self)
        form = self._form
        form.addRow(_line(self))
        form.addRow(self.tr("&Encoding"), read_as)
        label = form.labelForField(read_as)
        if isinstance(label, QLabel):
            label.setBuddy(self.encoding)
        form.addRow(self.tr("&Columns"), self.columns)
        where = QVBoxLayout()
        where.setSpacing(3)
        beside = QHBoxLayout()
        beside.addWidget(self.path, 1)
        beside.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        where.addLayout(beside)
        where.addWidget(self.gone)
        form.addRow(self.tr("File"), where)
        form.addRow(self.tr("Length"), self.length)
        form.addRow(self.tr("SHA-256"), self.sha256)
        form.addRow(self.tr("To know"), self.notes)
        for name, fact in (
            (self.tr("File"), self.path),
            (self.tr("Length"), self.length),
            (self.tr("SHA-256"), self.sha256),
            (self.tr("What to know of the file"), self.notes),
        ):
            fact.setAccessibleName(name)

    def _build_buttons(self) -> None:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.save_button: QPushButton = box.addButton(
            self.tr("&Save"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.save_button.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self._cancel = box.button(QDialogButtonBox.StandardButton.Cancel)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(24, 0, 24, 0)
        self._foot.addWidget(box)

    # what is shown

    def show_article(self, article: Article, place: int, count: int) -> None:
        """Shows an article in place of the one before; what was typed there is gone."""
        self._article = article
        own = as_read(article)
        self.title.show_value(article.title, own.title)
        self.outlet.show_value(article.outlet, own.outlet)
        self.author.show_value(article.author, own.author)
        self.date.show_value(article.published, own.published)
        self.url.show_value(article.url, own.url)
        self.copy.setEnabled(bool(article.url))
        self._fill_languages(article.language)
        self.show_encoding(article.encoding)
        pasted = not article.path
        if pasted:
            hint = self.tr("The text was pasted, so there is no file to read again.")
        elif not article.encoding:
            hint = self.tr("A file of this format says itself how its characters are to be read.")
        else:
            hint = self.tr("Another encoding reads the file again at once; Undo takes it back.")
        self.encoding_hint.setText(hint)
        self._form.setRowVisible(self.columns, has_columns(article.path))
        self.columns.show_columns(None)
        self.again.setVisible(not pasted)
        self.show_gone(False)
        self.set_reading(False)
        self.path.setText(displayable(article.path) or self.tr("Pasted text"))
        self.length.setText(self._length(article))
        # In four groups, or the line would be as wide as the dialog at least.
        sha = article.sha256
        self.sha256.setText(" ".join(sha[n : n + 16] for n in range(0, len(sha), 16)))
        self.notes.setText("\n".join(displayable(local(one)) for one in article.warnings))
        self._form.setRowVisible(self.notes, bool(article.warnings))
        self.problem.hide()
        self.show_place(place, count)
        self._refresh_buttons()

    def show_place(self, place: int, count: int) -> None:
        """Shows the article's letter and which of the articles it is."""
        self.badge.show_siglum(siglum(place), place, self._theme)
        self.name.set_full_text(self._article.title if self._article is not None else "")
        self.count.setText(self.tr("{0} of {1}").format(place + 1, count))
        self.previous.setEnabled(place > 0)
        self.next.setEnabled(place < count - 1)

    def show_encoding(self, encoding: str) -> None:
        """Shows in which encoding the file was read."""
        self.encoding.show_encoding(encoding)

    def show_columns(self, columns: int | None) -> None:
        """Shows in how many columns the file's pages were read."""
        self.columns.show_columns(columns)

    def show_gone(self, gone: bool) -> None:
        """Says that the file is not where it was, and what is shown then."""
        self.gone.setText(
            self.tr("The file is not there any more; what was read of it is kept and shown.")
        )
        self.gone.setVisible(gone)

    def show_problem(self, text: str, *, is_problem: bool = True) -> None:
        """Says what went wrong, or what the user must know, until another article is shown."""
        self._colour = "error" if is_problem else "text_muted"
        self.problem.setStyleSheet(f"color: {self._theme.colour(self._colour).name()};")
        self.problem.setText(displayable(text))
        self.problem.setVisible(bool(text))

    def set_reading(self, reading: bool) -> None:
        """Says that the file is being read, and lets nobody ask for it twice."""
        article = self._article
        there = not reading and article is not None and bool(article.path)
        self.encoding.setEnabled(there and article is not None and bool(article.encoding))
        self.columns.setEnabled(there)
        self.again.setEnabled(there)
        if reading:
            self.show_problem("")

    def set_theme(self, theme: Theme) -> None:
        """Shows everything with another theme."""
        self._theme = theme
        for field in self.fields:
            field.set_theme(theme)
        for button, name in (
            (self.previous, "chevron-left"),
            (self.next, "chevron-right"),
            (self.copy, "copy"),
        ):
            button.setIcon(icon(name, theme))
        self.problem.setStyleSheet(f"color: {theme.colour(self._colour).name()};")

    def _fill_languages(self, language: str) -> None:
        codes = list(dict.fromkeys(["en", *known(), UNKNOWN, language]))
        named = sorted((_language(code).casefold(), _language(code), code) for code in codes)
        self.language.clear()
        for _, name, code in named:
            self.language.addItem(displayable(name), code)
        self.language.setCurrentIndex(self.language.findData(language))

    def _length(self, article: Article) -> str:
        count, are_characters = length_of(article)
        told = self.tr("{0} characters") if are_characters else self.tr("{0} words")
        if count == 1:
            told = self.tr("1 character") if are_characters else self.tr("1 word")
        return told.format(QLocale().toString(count))

    # what is typed

    @property
    def details(self) -> Details:
        """What stands in the fields."""
        return Details(
            title=self.title.value,
            outlet=self.outlet.value or None,
            author=self.author.value or None,
            published=self.date.date,
            url=self.url.value or None,
            language=str(self.language.currentData()),
        )

    @property
    def is_changed(self) -> bool:
        """Whether something was typed or chosen that is not saved."""
        return self._article is not None and (
            not self.date.is_valid or self.details != _plain(details_of(self._article))
        )

    def save(self) -> bool:
        """Whether nothing is left to save; what is wrong is said where it stands."""
        if not self.is_changed:
            return True
        if not self.date.check():
            self.date.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self.saved.emit(self.details)
        return True

    def accept(self) -> None:
        if self.save():
            super().accept()

    def _step_by(self, step: int) -> None:
        if self.save():
            self.step_requested.emit(step)

    def _refresh_buttons(self) -> None:
        self.save_button.setEnabled(self.is_changed)
        cancel, close = self.tr("Cancel"), self.tr("Close")
        self._cancel.setText(cancel if self.is_changed else close)

    @Slot()
    def _on_edited(self) -> None:
        self._refresh_buttons()

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.url.value)

    @Slot(int)
    def _on_encoding_activated(self, _index: int) -> None:
        wanted = self.encoding.encoding
        if self._article is None or wanted == self._article.encoding:
            return
        if self.save():
            self.encoding_requested.emit(wanted)
        else:
            self.show_encoding(self._article.encoding)

    @Slot(int)
    def _on_columns_activated(self, _index: int) -> None:
        if self._article is not None and self.save():
            self.columns_requested.emit(self.columns.columns)


def _language(code: str) -> str:
    if code == UNKNOWN:
        return QCoreApplication.translate("DetailsDialog", "Not known")
    return language_name(code)


def _plain(details: Details) -> Details:
    """The details with nothing for what is empty, as the fields give them."""
    return replace(
        details,
        outlet=details.outlet or None,
        author=details.author or None,
        published=details.published or None,
        url=details.url or None,
    )


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    form.setHorizontalSpacing(18)
    form.setVerticalSpacing(10)
    return form


def _fact(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)  # a new policy forgets that the label wraps, and cuts it off
    label.setSizePolicy(policy)
    return label


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(QPalette.ColorRole.Mid)
    return line
