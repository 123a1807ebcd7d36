"""Title, outlet, author, date and address of an article that is about to be added."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from reader.core.article import Article
from reader.core.details import read_date
from reader.qt.dialogs.detail_fields import DateField, DetailField
from reader.qt.theme import Theme


class ArticleFields(QObject):
    """The fields in a form: what the text itself says stands there until the user writes over it.

    What was written is told by the details' names, as typed.
    """

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.date = DateField(self.tr("Date"), theme, parent)
        self.by_name: dict[str, DetailField] = {
            "title": DetailField(self.tr("Title"), theme, parent),
            "outlet": DetailField(self.tr("Outlet"), theme, parent),
            "author": DetailField(self.tr("Author"), theme, parent),
            "published": self.date,
            "url": DetailField(self.tr("Address"), theme, parent),
        }
        self._touched: set[str] = set()
        for name, field in self.by_name.items():
            field.edited.connect(lambda name=name: self._on_edited(name))
        self.by_name["outlet"].line.setPlaceholderText(self.tr("who published it; may stay empty"))
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.form.setHorizontalSpacing(18)
        self.form.setVerticalSpacing(8)
        labels = (
            self.tr("T&itle"),
            self.tr("&Outlet"),
            self.tr("A&uthor"),
            self.tr("&Date"),
            self.tr("Add&ress"),
        )
        for label, field in zip(labels, self.by_name.values(), strict=True):
            self.form.addRow(label, field)

    def show_article(self, article: Article) -> None:
        """Shows what the text says of itself in the fields that the user did not touch."""
        for name, field in self.by_name.items():
            if name not in self._touched:
                value = getattr(article, name)
                field.show_value(value, value)

    def restore(self, article: Article | None, typed: Mapping[str, str]) -> None:
        """Shows another article, with what was typed for it before."""
        self._touched = set(typed)
        for name, field in self.by_name.items():
            own = getattr(article, name) if article is not None else None
            field.show_value(own, own)
            if name in typed:
                field.line.setText(typed[name])
            field.setEnabled(article is not None)

    @property
    def typed(self) -> dict[str, str]:
        """What the user wrote."""
        return {name: self.by_name[name].value for name in sorted(self._touched)}

    @property
    def corrections(self) -> dict[str, str | None]:
        """What the user wrote, as details of an article."""
        return corrections_of(self.typed)

    def check(self) -> bool:
        """Whether all fields are valid; what is not says so and gets the keyboard."""
        if not self.date.check():
            self.date.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def _on_edited(self, name: str) -> None:
        self._touched.add(name)
        self.edited.emit()


def is_valid(typed: Mapping[str, str]) -> bool:
    """Whether the date that was typed is one, or none was typed."""
    date = typed.get("published", "")
    return not date or read_date(date) is not None


def corrections_of(typed: Mapping[str, str]) -> dict[str, str | None]:
    """What was typed, as details of an article; an empty field is a detail that is not known."""
    found: dict[str, str | None] = {name: text or None for name, text in typed.items()}
    if "published" in found:
        found["published"] = read_date(typed["published"])
    return found
