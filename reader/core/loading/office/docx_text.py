"""The text of one part of a Word document: its body, a header, the notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field

from reader.core.article import Kind
from reader.core.loading.office.docx_names import PREFIXES, SKIPPED, UNDERSTOOD
from reader.core.loading.office.docx_styles import Styles, heading_level, on
from reader.core.loading.office.flow import Flow, Item, note_mark
from reader.core.loading.office.symbols import UNKNOWN, symbol
from reader.core.loading.office.xml_stream import LIMITS, SKIP, End, Handlers, Limits, Start, read
from reader.core.values import dataclass


@dataclass(slots=True)
class _ParagraphState:
    style: str = ""
    level: int | None = None
    listed: bool | None = None  # False takes it out of the list of its style
    goes_on: bool = False
    hide: bool = False


@dataclass(slots=True)
class Found:
    """What a story held beside its text."""

    items: list[Item] = field(default_factory=list)
    boxes: dict[str, list[Item]] = field(default_factory=dict)  # notes by their id
    references: list[tuple[str, str, str]] = field(default_factory=list)  # kind, id, mark
    margins: list[tuple[str, str]] = field(default_factory=list)  # "header" or "footer", relation
    diagrams: list[str] = field(default_factory=list)  # relations
    counts: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)  # code points by language
    root: str = ""


class Story:
    """Reads one part with the handlers below into what it found."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._flow = Flow()
        self.found = Found()
        self._paragraphs: list[_ParagraphState] = []
        self._hidden: list[bool] = []  # of the runs around the present one
        self._hide = False
        self._language = ""
        self._raised = False  # whether the run stands raised
        self._capture = 0  # within an element whose text is shown
        self._in_ppr = self._in_rpr = self._in_trpr = self._in_tcpr = 0
        self._rows: list[bool] = []  # whether the row is deleted
        self._cells: list[bool] = []
        self._fields: list[bool] = []  # whether each open field has come to its result
        self._instructing = 0  # how many of them have not
        self._held: list[str] = []  # text in instructions
        self._alternatives: list[bool | None] = []  # whether one was chosen; None: nothing yet
        self._notes: list[str] = []
        self._starts = self._start_handlers()
        self._ends = self._end_handlers()

    def read(self, pieces: Iterable[bytes], where: str, limits: Limits = LIMITS) -> Found:
        """All that the part holds; raises as xml_stream.read() does."""
        handlers = Handlers(self._start_of, self._ends.get, self._on_text)
        read(pieces, handlers, PREFIXES, limits, where=where)
        if self._held:  # a field without an end would hide the rest of the document
            self.found.counts["unclosed field"] += 1
            self._flow.text("".join(self._held))
        self.found.items = self._flow.finished()
        self.found.counts["hidden"] += self._flow.hidden
        return self.found

    def _start_of(self, name: str) -> Start | None:
        if not self.found.root:
            self.found.root = name
        return self._starts.get(name)

    def _start_handlers(self) -> dict[str, Start]:
        starts: dict[str, Start] = {
            "w:p": self._start_p,
            "a:p": self._start_p,
            "w:r": self._start_r,
            "w:t": self._start_t,
            "a:t": self._start_t,
            "m:t": self._start_t,
            "w:pPr": self._start_ppr,
            "w:rPr": self._start_rpr,
            "w:trPr": self._start_trpr,
            "w:tcPr": self._start_tcpr,
            "w:pStyle": self._start_p_style,
            "w:rStyle": self._start_r_style,
            "w:numId": self._start_num_id,
            "w:outlineLvl": self._start_outline,
            "w:framePr": self._start_frame,
            "w:vanish": self._start_vanish,
            "w:lang": self._start_lang,
            "w:vertAlign": self._start_vert_align,
            "w:ins": self._start_ins,
            "w:moveTo": self._start_ins,
            "w:del": self._start_del,
            "w:moveFrom": self._start_del,
            "w:cellDel": self._start_cell_del,
            "w:sym": self._start_sym,
            "w:fldChar": self._start_field,
            "w:footnoteReference": self._reference("footnote"),
            "w:endnoteReference": self._reference("endnote"),
            "w:commentReference": self._count("comment"),
            "w:altChunk": self._count("chunk"),
            "w:subDoc": self._count("chunk"),
            "c:chart": self._count("chart"),
            "w:headerReference": self._margin("header"),
            "w:footerReference": self._margin("footer"),
            "w:tbl": lambda _: self._flow.begin_table(),
            "w:tr": self._start_tr,
            "w:tc": self._start_tc,
            "w:txbxContent": self._start_box,
            "w:footnote": self._start_note,
            "w:endnote": self._start_note,
            "mc:AlternateContent": self._start_alternate,
            "mc:Choice": self._start_choice,
            "mc:Fallback": self._start_fallback,
            "dgm:relIds": self._start_diagram,
            "v:textpath": self._start_text_path,
        }
        for name, text in (
            ("w:tab", "\t"),
            ("w:ptab", "\t"),
            ("w:br", "\n"),
            ("w:cr", "\n"),
            ("a:br", "\n"),
            ("w:noBreakHyphen", "\u2011"),
            ("w:softHyphen", "\u00ad"),
            # Without a mark 1/2 and x² would become 12 and x2.
            ("m:den", "/"),
            ("m:sup", "^"),
            ("m:sub", "_"),
            ("m:d", "("),
            ("w:rt", "("),
        ):
            starts[name] = self._put(text)
        starts.update(dict.fromkeys(SKIPPED, lambda _: SKIP))
        return starts

    def _end_handlers(self) -> dict[str, End]:
        return {
            "w:p": self._end_p,
            "a:p": self._end_p,
            "w:r": self._end_r,
            "w:t": self._end_t,
            "a:t": self._end_t,
            "m:t": self._end_t,
            "w:pPr": self._end_ppr,
            "w:rPr": self._end_rpr,
            "w:trPr": self._end_trpr,
            "w:tcPr": self._end_tcpr,
            "m:d": lambda: self._text(")"),
            "w:rt": lambda: self._text(")"),
            "w:tbl": self._flow.end_table,
            "w:tr": self._end_tr,
            "w:tc": self._end_tc,
            "w:txbxContent": self._end_box,
            "w:footnote": self._end_note,
            "w:endnote": self._end_note,
            "mc:AlternateContent": self._end_alternate,
        }

    # Text

    def _on_text(self, data: str) -> None:
        if self._capture:
            # Only <w:br/> is a line break; in a text it is a blank.
            self._text(data.replace("\n", " ") if "\n" in data else data)

    def _text(self, text: str) -> None:
        if self._instructing:
            self._held.append(text)
        elif self._hide:
            self._flow.hidden_text(text)
        else:
            if self._raised and text[:1].isdigit():
                self._flow.raise_next()
            self._flow.text(text)
            self.found.languages[self._language] += len(text)

    def _put(self, text: str) -> Start:
        return lambda _: self._text(text)

    def _start_t(self, _: Mapping[str, str]) -> None:
        self._capture += 1

    def _end_t(self) -> None:
        self._capture -= 1

    def _start_sym(self, attributes: Mapping[str, str]) -> None:
        try:
            code = int(attributes.get("w:char", ""), 16)
        except ValueError:
            return
        character = symbol(attributes.get("w:font", ""), code)
        if character == UNKNOWN:
            self.found.counts["symbol"] += 1
        self._text(character)

    def _start_text_path(self, attributes: Mapping[str, str]) -> None:
        text = attributes.get("string", "")
        if text:
            self._flow.begin_box()
            self._flow.text(text)
            self._flow.end_box()

    # Paragraphs and runs

    def _start_p(self, _: Mapping[str, str]) -> None:
        self._flow.begin_paragraph()
        self._paragraphs.append(_ParagraphState())
        self._hidden.append(self._hide)
        self._hide = False

    def _end_p(self) -> None:
        if self._instructing:
            self._held.append("\n\n")
        state = self._paragraphs.pop()
        self._hide = self._hidden.pop()
        style = self._styles.named(state.style)
        kind, level = style.kind, style.level
        if state.level is not None and kind in (None, Kind.HEADING):
            level = state.level
            kind = Kind.HEADING if level else None
        listed = style.listed if state.listed is None else state.listed
        if listed and kind in (None, Kind.BODY):
            kind = Kind.LIST
        self._flow.end_paragraph(kind, level=level, listed=kind is Kind.LIST, goes_on=state.goes_on)

    def _start_r(self, _: Mapping[str, str]) -> None:
        self._hidden.append(self._hide)
        self._hide = bool(self._paragraphs) and self._paragraphs[-1].hide
        self._language = self._styles.language
        self._raised = False

    def _end_r(self) -> None:
        self._hide = self._hidden.pop()
        self._raised = False

    def _start_ppr(self, _: Mapping[str, str]) -> None:
        self._in_ppr += 1

    def _end_ppr(self) -> None:
        self._in_ppr -= 1

    def _start_rpr(self, _: Mapping[str, str]) -> None:
        self._in_rpr += 1

    def _end_rpr(self) -> None:
        self._in_rpr -= 1

    def _start_p_style(self, attributes: Mapping[str, str]) -> None:
        if self._paragraphs:
            state = self._paragraphs[-1]
            state.style = attributes.get("w:val", "")
            state.hide = self._styles.named(state.style).hidden

    def _start_r_style(self, attributes: Mapping[str, str]) -> None:
        style = self._styles.by_id.get(attributes.get("w:val", ""))
        if style is not None and style.hidden and not self._in_ppr:
            self._hide = True

    def _start_num_id(self, attributes: Mapping[str, str]) -> None:
        if self._paragraphs and self._in_ppr:
            self._paragraphs[-1].listed = attributes.get("w:val", "0") != "0"

    def _start_outline(self, attributes: Mapping[str, str]) -> None:
        if self._paragraphs and self._in_ppr:
            self._paragraphs[-1].level = heading_level(attributes.get("w:val", ""))

    def _start_frame(self, attributes: Mapping[str, str]) -> None:
        # A large first letter is a paragraph by itself, which the next goes on.
        if self._paragraphs and attributes.get("w:dropCap", "none") in ("drop", "margin"):
            self._paragraphs[-1].goes_on = True

    def _start_vanish(self, attributes: Mapping[str, str]) -> None:
        if self._in_rpr and not self._in_ppr:  # in a paragraph's it hides the mark at its end
            self._hide = on(attributes)

    def _start_vert_align(self, attributes: Mapping[str, str]) -> None:
        self._raised = attributes.get("w:val") == "superscript" and not self._in_ppr

    def _start_lang(self, attributes: Mapping[str, str]) -> None:
        self._language = attributes.get("w:val", self._language)

    # Changes and comments

    def _start_ins(self, _: Mapping[str, str]) -> None:
        self.found.counts["insertion"] += 1

    def _start_del(self, _: Mapping[str, str]) -> bool:
        self.found.counts["deletion"] += 1
        if self._in_ppr:
            if self._paragraphs:
                self._paragraphs[-1].goes_on = True
        elif self._in_trpr and self._rows:
            self._rows[-1] = True
        return SKIP

    def _start_cell_del(self, _: Mapping[str, str]) -> None:
        self.found.counts["deletion"] += 1
        if self._in_tcpr and self._cells:
            self._cells[-1] = True

    def _count(self, what: str) -> Start:
        def start(_: Mapping[str, str]) -> None:
            self.found.counts[what] += 1

        return start

    # Fields: an instruction that is not shown, then its result

    def _start_field(self, attributes: Mapping[str, str]) -> None:
        match attributes.get("w:fldCharType"):
            case "begin":
                self._fields.append(False)
                self._instructing += 1
            case "separate" if self._fields and not self._fields[-1]:
                self._fields[-1] = True
                self._instructing -= 1
            case "end" if self._fields:
                if not self._fields.pop():
                    self._instructing -= 1
        if not self._instructing:
            self._held.clear()

    # Notes, headers and what stands elsewhere

    def _reference(self, kind: str) -> Start:
        def start(attributes: Mapping[str, str]) -> None:
            key = (kind, attributes.get("w:id", ""))
            number = self.found.counts[kind] = self.found.counts[kind] + 1
            # Where its author gave it a mark of its own, that follows as text, in the note too.
            own = on({"w:val": attributes.get("w:customMarkFollows", "0")})
            mark = "" if own else note_mark(kind, number)
            self.found.references.append((*key, mark))
            if mark:
                self._text(f"[{mark}]")

        return start

    def _margin(self, which: str) -> Start:
        def start(attributes: Mapping[str, str]) -> None:
            self.found.margins.append((which, attributes.get("r:id", "")))

        return start

    def _start_diagram(self, attributes: Mapping[str, str]) -> None:
        self.found.diagrams.append(attributes.get("r:dm", ""))

    def _start_note(self, attributes: Mapping[str, str]) -> bool | None:
        if attributes.get("w:type", "normal") != "normal":  # the line above the notes
            return SKIP
        self._notes.append(attributes.get("w:id", ""))
        self._flow.begin_box()
        return None

    def _end_note(self) -> None:
        self.found.boxes[self._notes.pop()] = self._flow.taken_box()

    def _start_box(self, _: Mapping[str, str]) -> None:
        self._flow.begin_box()

    def _end_box(self) -> None:
        self._flow.end_box()

    # Alternatives: the same text for newer and for older programs

    def _start_alternate(self, _: Mapping[str, str]) -> None:
        self._alternatives.append(None)

    def _end_alternate(self) -> None:
        if self._alternatives.pop() is False:
            self.found.counts["alternative"] += 1

    def _start_choice(self, attributes: Mapping[str, str]) -> bool | None:
        if not self._alternatives:
            return None
        if self._alternatives[-1] or not UNDERSTOOD.issuperset(
            attributes.get("Requires", "").split()
        ):
            self._alternatives[-1] = self._alternatives[-1] or False
            return SKIP
        self._alternatives[-1] = True
        return None

    def _start_fallback(self, _: Mapping[str, str]) -> bool | None:
        if self._alternatives:
            if self._alternatives[-1]:
                return SKIP
            self._alternatives[-1] = True
        return None

    # Tables

    def _start_tr(self, _: Mapping[str, str]) -> None:
        self._rows.append(False)
        self._flow.begin_row()

    def _end_tr(self) -> None:
        self._flow.end_row(dropped=self._rows.pop())

    def _start_tc(self, _: Mapping[str, str]) -> None:
        self._cells.append(False)
        self._flow.begin_cell()

    def _end_tc(self) -> None:
        self._flow.end_cell(dropped=self._cells.pop())

    def _start_trpr(self, _: Mapping[str, str]) -> None:
        self._in_trpr += 1

    def _end_trpr(self) -> None:
        self._in_trpr -= 1

    def _start_tcpr(self, _: Mapping[str, str]) -> None:
        self._in_tcpr += 1

    def _end_tcpr(self) -> None:
        self._in_tcpr -= 1
