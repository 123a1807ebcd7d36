"""Verb groups: stage, modality, polarity, voice and roles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.core.article import Token
from reader.core.errors import ResourceError
from reader.core.language.clauses import find_clauses
from reader.core.language.features import Aspect, Stage, Tense, VerbGroup
from reader.core.language.phrases import find_phrases
from reader.core.language.verb_chains import find_chains
from reader.core.language.verb_cues import _governor, verb_cues
from reader.core.language.verb_finite import with_finite_verbs
from reader.core.language.verb_groups import find_verb_groups
from reader.core.language.words import tokens_of
from reader.core.lexicon import Entries, entries


def groups(text: str, headline: bool = False) -> tuple[Sequence[Token], tuple[VerbGroup, ...]]:
    tokens = tokens_of(text, 0, len(text), {"trump", "xi", "ai", "sudan"})
    chains = with_finite_verbs(tokens, find_chains(tokens))
    clauses = find_clauses(tokens, chains)
    phrases = find_phrases(tokens, clauses)
    return tokens, find_verb_groups(tokens, chains, clauses, phrases, headline)


def group(text: str, lemma: str, headline: bool = False) -> VerbGroup:
    tokens, found = groups(text, headline)
    match = [g for g in found if g.lemma == lemma]
    assert match, [(t.text, t.tag) for t in tokens]
    return match[0]


N, P, U, D = Stage.NONE, Stage.PLANNED, Stage.UNDERWAY, Stage.DONE

CASES = [
    # text, head's lemma, stage, modal, negated
    ("President Trump is expected to raise AI guardrails with Xi.", "raise", P, "expect", False),
    ("Washington and Beijing prepare to open dialogue on rules.", "open", P, "prepare", False),
    ("The US and China have begun discussions to establish a protocol.", "begin", D, "", False),
    (
        "The US and China have begun discussions to establish a protocol.",
        "establish",
        P,
        "to",
        False,
    ),
    ("The US and China are talking about safety rules.", "talk", U, "", False),
    ("They are currently discussing sales.", "discuss", U, "", False),
    ("China has not agreed to the deal.", "agree", D, "", True),
    ("The company declined to release the model.", "release", D, "decline", True),
    ("The plan failed to ignite growth.", "ignite", D, "fail", True),
    ("He refused to sign the text.", "sign", D, "refuse", True),
    ("The order stopped short of requiring tests.", "require", D, "stop", True),
    ("He spoke without naming the firm.", "name", N, "without", True),
    ("She never said that.", "say", D, "", True),
    ("The crew was not saved.", "save", D, "", True),
    ("He cannot swim.", "swim", N, "can", True),
    ("They will not go.", "go", P, "will", True),
    ("They will soon build a plant.", "build", P, "will", False),
    ("It is not only safe but also cheap.", "be", N, "", False),
    ("They did not fail to act.", "act", D, "fail", False),
    ("They would like to talk.", "talk", P, "like", False),
    ("Service had been restored.", "restore", D, "", False),
    ("He has been serving in Iraq.", "serve", U, "", False),
    ("The ship sank on Tuesday.", "sink", D, "", False),
    ("The port remains closed.", "remain", N, "", False),
    ("The deal includes tests.", "include", N, "", False),
    ("AMD signed an agreement to acquire SeaMicro.", "acquire", P, "to", False),
    ("There are no plans to release the model.", "release", P, "to", True),
    ("Their failure to stop the leak mattered.", "stop", P, "failure", True),
    ("Nobody was killed.", "kill", D, "", True),
    ("Neither side signed the text.", "sign", D, "", True),
    ("A blast hit the market, killing at least five people.", "kill", D, "", False),
    ("They are actively developing and deploying tools.", "deploy", U, "", False),
    ("Both sides are, in effect, being asked to stop.", "ask", U, "", False),
    ("They can identify and exploit flaws.", "exploit", N, "can", False),
    ("They have to leave today.", "leave", P, "have", False),
    ("They had to leave.", "leave", D, "have", False),
    ("He could have died.", "die", D, "could", False),
    ("It would have seemed implausible.", "seem", N, "would", False),
    ("They continue to talk.", "talk", U, "continue", False),
    ("The firm stopped testing the model.", "test", D, "stop", True),
    ("He denied killing the man.", "kill", N, "deny", True),
    ("They agreed to explore guardrails.", "agree", D, "", False),
    ("They agreed to explore guardrails.", "explore", P, "agree", False),
    ("They did not agree to explore guardrails.", "explore", P, "agree", True),
    ("The navy prevented pirates from attacking a ship.", "attack", N, "prevent", True),
    ("The navy prevented pirates from attacking a ship and took 23.", "take", D, "", False),
    ("It had sunk a pirate ship.", "sink", D, "", False),
    ("The ship put out a message.", "put", D, "", False),
    ("Has the crew left the ship?", "leave", D, "", False),
    ("Why are the US and China starting talks?", "start", U, "", False),
    ("Whether or not it failed, they left.", "fail", D, "", False),
    ("The talks have, however, begun.", "begin", D, "", False),
]


@pytest.mark.parametrize(("text", "lemma", "stage", "modal", "negated"), CASES)
def test_stage_modal_polarity(
    text: str, lemma: str, stage: Stage, modal: str, negated: bool
) -> None:
    found = group(text, lemma)
    assert (found.stage, found.modal, found.negated) == (stage, modal, negated)


@pytest.mark.parametrize(
    ("text", "lemma", "stage", "modal"),
    [
        ("Trump and Xi to Discuss AI Guardrails", "discuss", P, "to"),
        ("Trump and Xi Agree to Explore AI Guardrails", "agree", D, ""),
        ("Trump and Xi Agree to Explore AI Guardrails", "explore", P, "agree"),
        ("Sudan Bombs Refugee Camp", "bomb", D, ""),
        ("Severed cable disrupts net access", "disrupt", D, ""),
        ("Pirates release ship", "release", D, ""),
        ("Deal Is in the Details", "be", N, ""),
    ],
)
def test_headlines(text: str, lemma: str, stage: Stage, modal: str) -> None:
    found = group(text, lemma, headline=True)
    assert (found.stage, found.modal) == (stage, modal)


@pytest.mark.parametrize(
    ("text", "lemma", "hedged"),
    [
        ("It may have been a bomb.", "be", True),
        ("It could take years.", "take", True),
        ("They might leave.", "leave", True),
        ("The government has reportedly cleared ten firms.", "clear", True),
        ("He allegedly shot the man.", "shoot", True),
        ("It is thought that five people died.", "die", True),
        ("He is thought to have fled.", "flee", True),
        ("Five people are believed to have died.", "die", True),
        ("The cable appears to have snapped.", "snap", True),
        ("They will leave.", "leave", False),
        ("Five people died.", "die", False),
        ("We discussed possibly working together.", "work", True),
        ("We discussed possibly working together.", "discuss", False),
        ("Rebels left, and he may return.", "leave", False),
    ],
)
def test_hedges(text: str, lemma: str, hedged: bool) -> None:
    assert group(text, lemma).hedged is hedged


@pytest.mark.parametrize(
    ("text", "lemma", "subject", "object_", "passive"),
    [
        ("Five people were killed by pirates on Tuesday.", "kill", "pirates", "people", True),
        ("Pirates killed five people.", "kill", "Pirates", "people", False),
        ("The deal, which was signed in May, was not approved.", "approve", None, "deal", True),
        ("The deal, which was signed in May, was not approved.", "sign", None, "deal", True),
        ("The crew refused to sign and left the ship.", "leave", "crew", "ship", False),
        ("Bessent, who accompanied Trump, gave details.", "give", "Bessent", "details", False),
        ("Bessent, who accompanied Trump, gave details.", "accompany", "Bessent", "Trump", False),
        ("Damaged undersea cables slow traffic.", "damage", None, "cables", True),
        ("It asked Beijing to stop exports.", "stop", "Beijing", "exports", False),
        ("The White House last month accused China.", "accuse", "House", "China", False),
        ("Dean Ball, a senior fellow, acknowledged the tension.", "acknowledge", "Ball", "tension",
         False),
    ],
)  # fmt: skip
def test_roles(
    text: str, lemma: str, subject: str | None, object_: str | None, passive: bool
) -> None:
    tokens, found = groups(text)
    verb = next(g for g in found if g.lemma == lemma)
    words = [None if i is None else tokens[i].text for i in (verb.subject, verb.object)]
    assert (words, verb.passive) == ([subject, object_], passive)


def test_negation_stays_in_its_clause() -> None:
    text = "Although the talks were not long, the sides signed a pact."
    assert group(text, "sign").negated is False
    assert group(text, "be").negated is True


def test_cues_name_the_words_that_decide() -> None:
    text = "The US is not expected to raise tariffs."
    tokens, found = groups(text)
    assert [tokens[i].text for i in found[0].cues] == ["is", "not", "expected", "to", "raise"]


EXAMPLES = [
    (row["lemma"], row["example"], bool(row.get("negative")), bool(row.get("hedge")))
    for row in entries("verb_groups.toml").data["governor"]
]


@pytest.mark.parametrize(("lemma", "example", "negative", "hedge"), EXAMPLES)
def test_examples_of_the_lexicon(lemma: str, example: str, negative: bool, hedge: bool) -> None:
    """Each governor's example is read as the entry says."""
    marked = re.search(r"\*(.+)\*", example)
    assert marked is not None
    text = example.replace("*", "")
    tokens, found = groups(text)
    last = marked.start() + len(marked[1])
    governed = [g for g in found if tokens[g.head].end == last]
    assert governed, [(t.text, t.tag) for t in tokens]
    assert governed[0].negated is negative
    assert governed[0].hedged is hedge


def test_lexicon_is_read_once_and_whole() -> None:
    cues = verb_cues()
    assert cues is verb_cues()
    assert ("not",) in cues.negations


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [("stage", "done", "stage"), ("voice", "middle", "voice"), ("follows", ["of"], "follows")],
)
def test_a_faulty_entry_names_file_and_line(
    tmp_path: Path, field: str, value: object, problem: str
) -> None:
    path = tmp_path / "verb_groups.toml"
    path.write_text("# first line\n[[governor]]\n", encoding="utf-8")
    row = {"lemma": "x", "follows": ["to"], "voice": "any", "stage": "planned", "example": "x"}
    with pytest.raises(ResourceError, match=rf"line 2.*{problem}"):
        _governor(Entries(path), 0, {**row, field: value})


@pytest.mark.parametrize(
    ("text", "lemma", "tense", "aspect"),
    [
        ("They signed it.", "sign", Tense.PAST, Aspect.NONE),
        ("They have signed it.", "sign", Tense.PRESENT, Aspect.PERFECTIVE),
        ("They had not been signing it.", "sign", Tense.PAST, Aspect.PERFECTIVE_PROGRESSIVE),
        ("They are signing it.", "sign", Tense.PRESENT, Aspect.PROGRESSIVE),
        ("They will sign it.", "sign", Tense.FUTURE, Aspect.NONE),
        ("They are going to sign it.", "sign", Tense.FUTURE, Aspect.NONE),
        ("They were going to sign it.", "sign", Tense.PAST, Aspect.NONE),
        ("They may have signed it.", "sign", Tense.NONE, Aspect.PERFECTIVE),
        ("Trump is expected to raise it.", "raise", Tense.PRESENT, Aspect.NONE),
        ("They have failed to agree.", "agree", Tense.PRESENT, Aspect.PERFECTIVE),
        ("They have planned to agree.", "agree", Tense.PRESENT, Aspect.NONE),
        ("Trump is thought to have left.", "leave", Tense.PRESENT, Aspect.PERFECTIVE),
        ("Trump to sign the deal", "sign", Tense.INFINITIVE, Aspect.NONE),
        ("A deal signed by Xi was lost.", "sign", Tense.PAST_PARTICIPLE, Aspect.NONE),
        ("Bombs fell, killing five.", "kill", Tense.PRESENT_PARTICIPLE, Aspect.NONE),
        ("The talks were being prepared.", "prepare", Tense.PAST, Aspect.PROGRESSIVE),
        ("SeaMicro's early systems featured up to 768 cores.", "feature", Tense.PAST, Aspect.NONE),
        ("He denied what the ministry called a plot.", "call", Tense.PAST, Aspect.NONE),
    ],
)
def test_tense_and_aspect(text: str, lemma: str, tense: Tense, aspect: Aspect) -> None:
    found = group(text, lemma)
    assert (found.tense, found.aspect) == (tense, aspect)


@pytest.mark.parametrize(
    ("text", "lemma", "negated", "hedged"),
    [
        ("Neither country has a concrete plan.", "have", True, False),
        ("Neither China nor the United States has signed it.", "sign", True, False),
        ("We have no idea what caused it.", "cause", False, False),
        ("They are treating it as potentially suspicious.", "treat", False, False),
        ("An allegedly drunk driver was charged.", "charge", False, False),
        ("The driver was allegedly charged.", "charge", False, True),
    ],
)
def test_denials_and_hedges_keep_their_scope(
    text: str, lemma: str, negated: bool, hedged: bool
) -> None:
    found = group(text, lemma)
    assert (found.negated, found.hedged) == (negated, hedged)


@pytest.mark.parametrize(
    ("text", "lemma", "stage", "modal", "negated"),
    [
        ("The guards forced the crew to surrender.", "surrender", D, "force", False),
        ("The guards did not force the crew to leave.", "leave", N, "force", False),
        ("The crew was not forced to leave.", "leave", N, "force", False),
        ("They persuaded her to sign.", "sign", D, "persuade", False),
        ("She asked the bank to pay.", "pay", P, "ask", False),
        ("He called for the bank to pay.", "pay", P, "to", False),
        ("He warned the crew not to leave.", "leave", P, "warn", True),
        ("The crew stopped thieves boarding the ship.", "board", N, "stop", True),
        ("The crew kept thieves from boarding the ship.", "board", N, "keep", True),
        ("They allowed the crew to leave.", "leave", N, "allow", False),
        ("They allowed nobody to leave.", "leave", N, "allow", True),
        ("The state has yet to ratify it.", "ratify", P, "have", False),
        ("Prices had still to peak.", "peak", P, "have", False),
        ("The bridge is to reopen in May.", "reopen", P, "be", False),
        ("The firm is close to signing a deal.", "sign", P, "be", False),
        ("Crews succeeded in saving the ship.", "save", D, "succeed", False),
        ("Crews did not succeed in saving the ship.", "save", D, "succeed", True),
        ("The firm gave up testing the model.", "test", D, "give", True),
        ("They had no choice but to leave.", "leave", D, "have", False),
    ],
)
def test_implicatives(text: str, lemma: str, stage: Stage, modal: str, negated: bool) -> None:
    """Signatures in the manner of Nairn, Condoravdi & Karttunen 2006."""
    found = group(text, lemma)
    assert (found.stage, found.modal, found.negated) == (stage, modal, negated)
