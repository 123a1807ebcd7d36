"""The tagger: equal to nltk's class, and its corrections."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from reader.core.language import perceptron, tagger
from reader.core.language.tagger import tag, tag_all
from reader.paths import resource

ROOT = Path(__file__).resolve().parents[3]
SENTENCES = [
    "The United States and China have begun discussions to establish a formal protocol .",
    "Trump told reporters that 1,200 U.S. troops wo n't leave the anti-American camp in 2026 .",
    'He said : " We discussed possibly working together , " -- and left at 8:00 .',
    "pirates boarded the HMS Bounty off Somalia 's coast , killing at least five people",
    "qwxz Zblorp glimmed -LRB- 5 km -RRB- of undersea cable .",
    "",
]


def trainer() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "train_tagger", ROOT / "tests" / "bench" / "train_tagger.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def nltk_tagger() -> object:
    perceptron = pytest.importorskip("nltk.tag.perceptron")
    tagger_of_nltk = perceptron.PerceptronTagger(load=False)
    data = resource("tagger", "weights.txt.gz").read_bytes()
    tagger_of_nltk.decode_json_params(trainer().unpack(data))
    return tagger_of_nltk


@pytest.mark.parametrize("sentence", SENTENCES)
def test_equal_to_nltk(sentence: str, nltk_tagger: object) -> None:
    words = sentence.split()
    expected = [found for _, found in nltk_tagger.tag(words)]  # type: ignore[attr-defined]
    assert tagger._model().tags([words], seen_only=False) == [expected]


def test_equal_to_nltk_on_a_treebank(nltk_tagger: object) -> None:
    module = trainer()
    path = module.SHARED / "pud.tsv.gz"
    if not path.is_file():
        pytest.skip(f"{path} is missing: the treebanks stand beside the project")
    for number, sentence in enumerate(module.sentences(path)):
        words = [word for word, _ in sentence]
        expected = [found for _, found in nltk_tagger.tag(words)]  # type: ignore[attr-defined]
        assert tagger._model().tags([words], seen_only=False) == [expected]
        if number == 100:
            break


CORRECTED = [
    # words, the word asked for, its tag
    ("Severed cable disrupts net access", "disrupts", "VBZ"),
    ("A blast hit the market , killing at least five people .", "hit", "VBD"),
    ("Anthropic declined to publish because it sank in the ratings .", "sank", "VBD"),
    ('" We want this , " one U.S. official told reporters .', "told", "VBD"),
    ("He met Xi in Beijing during the visit .", "Beijing", "NNP"),
    ("“ We agreed , ” he said .", "“", "``"),
    ("He left -- and they stayed .", "--", ":"),
    ("They wanted to rapidly formalize a framework .", "formalize", "VB"),
    ("Damaged undersea cables slow traffic .", "Damaged", "VBN"),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), CORRECTED)
def test_corrections(sentence: str, word: str, expected: str) -> None:
    words = sentence.split()
    assert tag(words)[words.index(word)] == expected


def test_title_case_is_read_as_a_sentence() -> None:
    words = [
        "Trump",
        "and",
        "Xi",
        "to",
        "Discuss",
        "AI",
        "Guardrails",
        "as",
        "Models",
        "Trigger",
        "Rethink",
    ]
    found = dict(zip(words, tag(words, True, {"trump", "xi", "ai"}, {"guardrails"}), strict=True))
    assert found["Discuss"] == "VB"
    assert found["Trump"] == "NNP"
    assert found["Guardrails"] in ("NNS", "NN")


def test_capitals_are_read_as_a_sentence() -> None:
    words = ["SUDAN", "SAYS", "IT", "WILL", "NOT", "BOMB", "THE", "CAMP"]
    found = dict(zip(words, tag(words, True, {"sudan"}), strict=True))
    assert found["WILL"] == "MD"
    assert found["SUDAN"] == "NNP"
    assert found["BOMB"] == "VB"


def test_sentences_together_have_the_tags_that_each_has_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sentences = [(sentence.split(), False) for sentence in SENTENCES * 2]
    sentences += [(words.split(), False) for words, _, _ in CORRECTED]
    alone = [tag(words) for words, _ in sentences]
    assert tag_all(sentences) == alone
    monkeypatch.setattr(perceptron, "_MOST_WORDS", 3)  # what is known of words is dropped each time
    assert [tag(words) for words, _ in sentences] == alone


def test_no_words() -> None:
    assert tag_all([]) == []
    assert tag([]) == []
