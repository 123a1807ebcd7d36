"""Attributions in forms of the press: insertions, papers that show, counts, headlines.

The sentences are the tests' own. Each case gives the source and the first and last word of what
is said.
"""

from __future__ import annotations

import pytest

from reader.core.comparison import analyse_sentences


def _told(text: str) -> list[tuple[str, str]]:
    (analysis,) = analyse_sentences([[text]])
    found = []
    for sentence, features in zip(analysis.sentences, analysis.features, strict=True):
        words = [token.text for token in sentence.tokens]
        for one in features.attributions:
            source = " ".join(words[one.source_first : one.source_end])
            found.append((source, " ".join(words[one.scope_first : one.scope_end])))
    return found


CASES = [
    # the subject stands before an insertion, an apposition, a pair
    (
        "An aide, speaking in Rome on the same terms, said the talks had failed.",
        ("An aide", "the talks had failed"),
    ),
    (
        "Our reporter says he saw no one, but Mr Roth, the mayor of Borg in Unity county, said "
        "that two had drowned.",
        ("Mr Roth", "two had drowned"),
    ),
    (
        "Our reporter says he saw no one, but Mr Roth, the mayor of Borg, said two had drowned.",
        ("Our reporter", "he saw no one"),
    ),
    ("The owners and the crew both said the road was open.", ("The owners and the crew", "the road "
     "was open")),
    ("Oslo said both fleets had agreed to swap quotas.", ("Oslo", "both fleets had agreed to swap "
     "quotas")),
    ("After his release, Omar Haddad told reporters that he was well.", ("Omar Haddad", "he was "
     "well")),
    # the hearer, or a circumstance, stands between
    (
        "The mayor assured villagers gathered in the hall that the dam would hold.",
        ("The mayor", "the dam would hold"),
    ),
    (
        "The mayor had assured them, in a call of ten minutes, that the dam would hold.",
        ("The mayor", "the dam would hold"),
    ),
    ("“We won,” the coach said as rain fell.", ("the coach", "We won ,")),
    # a verb of saying beside marks, whatever its tag
    ("“We won,” the chief engineer joked as rain fell.", ("the chief engineer", "We won ,")),
    ("Haas, asked if he would go, answered: “Never.”", ("Haas", "Never .")),
    ("The feast ended with owner Jan Prosper saying: “We will go.”", ("owner Jan Prosper", "“ We "
     "will go")),
    # papers, pictures, findings
    ("The firm knew of the leak, internal emails show.", ("internal emails", "The firm knew of the "
     "leak")),
    ("Court records show that he paid the fine.", ("Court records", "he paid the fine")),
    ("A study by the union found that wages fell.", ("A study by the union", "wages fell")),
    ("Satellite images show two new runways.", ("Satellite images", "two new runways")),
    # counts, views
    ("Some 900 fled, by the ministry's count.", ("the ministry", "Some 900 fled")),
    ("The Red Cross put the number of dead at 40.", ("The Red Cross", "the number of dead at 40")),
    ("The plan, in the critics' view the worst in years, was dropped.", ("the critics", "the worst "
     "in years")),
    ("Critics regard the reform as a power grab.", ("Critics", "the reform as a power grab")),
    # blame with its agent
    ("The fire was blamed on the owner by inspectors.", ("inspectors", "The fire was blamed on the "
     "owner")),
    ("He was accused of cheating in the derby by the other coach.", ("the other coach", "cheating "
     "in the derby")),
    # headlines
    ("Minister: dam had been passed safe", ("Minister", "dam had been passed safe")),
    ("Tea halves the risk of gout – study", ("study", "Tea halves the risk of gout")),
    # "and said" goes on with the same source
    ("Experts warned that days may pass before the fault is fixed and said trade would suffer.",
     ("Experts", "trade would suffer")),
    # what follows "while" weighs against it in the outlet's voice
    ("Organisers claimed 80,000 had marched, while police gave no figure.", ("Organisers", "80,000 "
     "had marched")),
    ("It is thought that lines to Oman broke, while those to Iran have slowed.", ("", "lines to "
     "Oman broke , while those to Iran have slowed")),
    # a noun that the tagger takes for an adjective
    ("“We want it,” one U.S. official told reporters.", ("one U.S. official", "We want it ,")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: tuple[str, str]) -> None:
    assert expected in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        # a clause that says more of a thing is not said
        "The new probe disclosed the rifts the moons hide.",
        # found, showed and put in other senses
        "The team found a cure.",
        "The model has shown promise.",
        "She put the plate at the window.",
        "He found that his bag was gone.",
        # neither a speaker nor a study behind colon and dash
        "Weather: storms to hit the coast",
        "Lava buries a village – again",
        # a participle
        "The man suspected of the thefts must stay at home until May.",
        # what happened meanwhile
        "Shares fell as the bank closed.",
    ],
)
def test_nothing_is_attributed(text: str) -> None:
    assert _told(text) == []


def test_the_wrong_subject_of_and_said_is_gone() -> None:
    text = "Experts warned that days may pass before the fault is fixed and said trade would fall."
    assert "the fault" not in {source for source, _ in _told(text)}


def test_a_heading_in_marks_before_a_sentence_is_not_what_is_told() -> None:
    text = "'Wholly untrue' Many residents of the camp told him it was a plane."
    assert not any(content == "Wholly untrue" for _, content in _told(text))
