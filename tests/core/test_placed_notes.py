"""Many notes placed at once: as place_spots has it, in which sentences, on which findings."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.core.alignment.links import Claim, Ref, Status
from reader.core.article import Article, Block, Kind, Sentence
from reader.core.compared import ComparedArticle, Comparison, siglum
from reader.core.discrepancies.finding import Finding, Severity, Side, Type
from reader.core.note_subjects import finding_spots, passage_spot, sentence_spots
from reader.core.notes import Note, On, is_orphan, place_spots
from reader.core.placed_notes import Found, PlacedNotes

A = "They agreed on the plan.\nFive people died in the fire.\nIt rained all day long."
B = "They discussed the plan.\nSix people died in the fire.\nIt rained all day long."


def article(text: str, path: str, sha256: str = "") -> Article:
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line), Kind.BODY))
        start += len(line) + 1
    return Article(path, text, tuple(blocks), "", sha256 or path)


def comparison(*articles: Article) -> Comparison:
    compared = tuple(
        ComparedArticle(
            siglum(n),
            one,
            tuple(Sentence(i, b.start, b.end, b.kind, i) for i, b in enumerate(one.blocks)),
        )
        for n, one in enumerate(articles)
    )

    def side(place: int, sentence: int, words: str) -> Side:
        start = articles[place].text.index(words)
        return Side(Ref(place, sentence), start, start + len(words), words)

    findings = (
        Finding(
            "f1",
            Type.NUMBER,
            "number.count",
            Severity.MUST_SEE,
            0.9,
            "c1",
            (side(0, 1, "Five"), side(1, 1, "Six")),
            "",
        ),
        Finding(
            "f2",
            Type.SCOPE,
            "scope.people",
            Severity.MUST_SEE,
            0.9,
            "c1",
            (side(0, 1, "Five people"), side(1, 1, "Six people")),
            "",
        ),
    )
    claims = tuple(
        Claim(f"c{n}", (Ref(0, n), Ref(1, n)), Status.AGREED)
        for n in range(len(articles[0].blocks))
    )
    return Comparison(compared, (), claims, findings, ((), ()))


PAIR = (article(A, "a.txt"), article(B, "b.txt"))


def note(spots, on: On = On.PASSAGE, key: str = "n") -> Note:
    return Note(key, on, tuple(spots), text="so")


def placed(*notes: Note, articles=PAIR, compared: Comparison | None = None) -> PlacedNotes:
    return PlacedNotes().with_notes({one.id: one for one in notes}, articles, compared)


def test_white_space_at_the_ends_of_a_passage_is_left_out():
    one = article("  word  ", "x")
    assert passage_spot(one, 0, 8).anchor.exact == "word"
    assert passage_spot(one, 0, 2).anchor.exact == "  "


def test_a_note_knows_its_sentences():
    start = A.index("plan.")
    one = placed(note([passage_spot(PAIR[0], start, start + 12)]), compared=comparison(*PAIR))
    assert one.of("n").refs == (Ref(0, 0), Ref(0, 1))
    assert one.of("n").found is Found.HERE
    assert [n.id for n in one.in_sentences([Ref(0, 1), Ref(0, 0)])] == ["n"]
    assert one.in_sentences([Ref(1, 1)]) == ()


def test_a_note_on_a_finding_is_on_the_one_it_fits_best():
    compared = comparison(*PAIR)
    for finding in compared.findings:
        shown = placed(note(finding_spots(compared, finding), On.FINDING), compared=compared)
        assert shown.findings == {finding.id}
        assert shown.finding_of(shown.notes["n"]) == finding.id
    passage = placed(note(finding_spots(compared, compared.findings[0])), compared=compared)
    assert not passage.findings


def test_a_note_on_a_claim():
    compared = comparison(*PAIR)
    one = note(sentence_spots(compared, [Ref(0, 1), Ref(1, 1)]), On.CLAIM)
    shown = placed(one, compared=compared)
    assert shown.claim_of(one).id == "c1"
    assert shown.on_claim([Ref(0, 1), Ref(1, 1)]) == (one,)
    assert shown.on_claim([Ref(0, 1)]) == ()


def test_what_became_of_the_words():
    five = A.index("Five")
    one = note([passage_spot(PAIR[0], five, five + 29)])
    same = replace(PAIR[0], sha256="other", text=f"New first line of it.\n{A}")
    changed = replace(PAIR[0], sha256="other", text=A.replace("in the fire", "in a fire"))
    gone = replace(PAIR[0], sha256="other", text="Nothing of that stands here any more.")
    for other, found in (
        (same, Found.HERE),
        (changed, Found.CHANGED),
        (gone, Found.LOST),
        (replace(gone, path="z.txt"), Found.AWAY),
    ):
        assert placed(one, articles=(other,)).of("n").found is found
    assert placed(one, articles=()).of("n").found is Found.AWAY


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 70), st.integers(1, 30)), max_size=6))
def test_it_is_what_place_spots_says(spans):
    notes = []
    for number, (place, start, size) in enumerate(spans):
        start = min(start, len(PAIR[place].text) - 1)
        end = min(start + size, len(PAIR[place].text))
        notes.append(note([passage_spot(PAIR[place], start, end)], key=f"n{number}"))
    later = article(A.replace("agreed", "argued"), "a.txt", "a2")
    for articles in (PAIR, (PAIR[1], later), (later,)):
        shown = placed(*notes, articles=articles)
        for one in notes:
            expected = place_spots(one, articles)
            assert shown.of(one.id).spots == expected
            lost = is_orphan(one, expected, articles)
            assert (shown.of(one.id).found is Found.LOST) == lost


def test_what_stays_is_not_placed_again():
    compared = comparison(*PAIR)
    first, second = (note([passage_spot(PAIR[0], n, n + 4)], key=f"n{n}") for n in (0, 5))
    before = placed(first, compared=compared)
    after = before.with_notes({"n0": first, "n5": second}, PAIR, compared)
    assert after.of("n0") is before.of("n0")
    assert after.with_notes({"n0": first}, PAIR, compared).notes.keys() == {"n0"}
    moved = replace(first, spots=second.spots)
    assert after.with_notes({"n0": moved}, PAIR, compared).of("n0").spots == after.of("n5").spots


def test_what_takes_a_search_or_is_much_is_not_quick():
    one = note([passage_spot(PAIR[0], 0, 4)])
    assert PlacedNotes().quickly_with({"n": one}, PAIR, None) is not None
    assert PlacedNotes().quickly_with({"n": one}, (), None) is not None
    later = replace(PAIR[0], sha256="a2")
    assert PlacedNotes().quickly_with({"n": one}, (later,), None) is None
    many = {str(n): replace(one, id=str(n)) for n in range(1_001)}
    assert PlacedNotes().quickly_with(many, PAIR, None) is None
    there = PlacedNotes().with_notes(many, PAIR, None)
    assert there.quickly_with({**many, "n": one}, PAIR, None) is not None


@given(
    st.lists(
        st.dictionaries(st.sampled_from("abcd"), st.tuples(st.integers(0, 60), st.booleans())),
        max_size=5,
    )
)
def test_step_by_step_it_comes_to_the_same(steps):
    compared = comparison(*PAIR)
    now = PlacedNotes().with_notes({}, PAIR, compared)
    for step in steps:
        notes = {}
        for key, (start, on_finding) in step.items():
            spots = [passage_spot(PAIR[0], start, start + 8)]
            if on_finding:
                spots = finding_spots(compared, compared.findings[start % 2])
            on = On.FINDING if on_finding else On.PASSAGE
            notes[key] = replace(note(spots, on, key), text=f"Text {start}")
        now = now.with_notes(notes, PAIR, compared)
        fresh = PlacedNotes().with_notes(notes, PAIR, compared)
        assert now.placed == fresh.placed
        assert now.searched == fresh.searched
        assert now.findings == fresh.findings
        for article in (0, 1):
            for sentence in range(3):
                ref = [Ref(article, sentence)]
                assert {n.id for n in now.in_sentences(ref)} == {
                    n.id for n in fresh.in_sentences(ref)
                }
