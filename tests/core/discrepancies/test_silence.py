"""Silence where accounts agree: every trap of contract/discrepancies.md and of the wild.

Each pair says the same, or speaks of two things; nothing may be told of it that is more than a
nit. The sentences are the tests' own; each pair is judged both ways round.
"""

from __future__ import annotations

import pytest

from reader.core.comparison import judge_pair
from reader.core.discrepancies.finding import Severity

TRAPS: dict[str, list[tuple[str, str]]] = {
    "paraphrase": [
        (
            "The ferry company cancelled all its morning crossings.",
            "All morning crossings were called off by the ferry operator.",
        ),
        (
            "Rescuers reached the stranded miners after nine hours.",
            "It took rescuers nine hours to get to the stranded miners.",
        ),
        (
            "The council turned down the plan for a casino.",
            "The plan for a casino was rejected by the council.",
        ),
        (
            "Heavy rain forced the organisers to abandon the race.",
            "The race was abandoned by its organisers because of heavy rain.",
        ),
        (
            "The bank will shut 40 branches next year.",
            "Next year 40 branches of the bank will be closed.",
        ),
        (
            "The governor vetoed the budget.",
            "The budget was vetoed by the governor.",
        ),
    ],
    "active and passive": [
        (
            "Soldiers arrested the general at the airport.",
            "The general was arrested by soldiers at the airport.",
        ),
        (
            "A lorry hit the bridge in Arles.",
            "The bridge in Arles was hit by a lorry.",
        ),
        (
            "The court did not convict the surgeon.",
            "The surgeon was not convicted by the court.",
        ),
    ],
    "word order": [
        (
            "On Tuesday in Bergen, the whalers landed their first catch.",
            "The whalers landed their first catch in Bergen on Tuesday.",
        ),
        (
            "After the vote, the speaker adjourned the session.",
            "The speaker adjourned the session after the vote.",
        ),
        (
            "Said the minister: the pipeline will be closed.",
            "The pipeline will be closed, the minister said.",
        ),
    ],
    "spelling": [
        (
            "Nonstate groups seized the depot in Rumbek.",
            "Non-state groups seized the depot in Rumbek.",
        ),
        (
            "The defence ministry organised a programme to modernise the harbour.",
            "The defense ministry organized a program to modernize the harbor.",
        ),
        (
            "The two labour unions cancelled the colourful parade.",
            "The two labor unions canceled the colorful parade.",
        ),
        (
            "The co-operative re-opened its e-mail service.",
            "The cooperative reopened its email service.",
        ),
        (
            "The anti-government march was a fibre-optic spectacle in grey.",
            "The antigovernment march was a fiber-optic spectacle in gray.",
        ),
    ],
    "aliases": [
        (
            "Washington has imposed tariffs on steel from Brazil.",
            "The US has imposed tariffs on steel from Brazil.",
        ),
        (
            "Xi Jinping met the envoy in Beijing on Monday.",
            "Mr Xi met the envoy in Beijing on Monday.",
        ),
        (
            "The World Health Organization declared the outbreak over.",
            "The WHO declared the outbreak over.",
        ),
        (
            "President Emmanuel Macron opened the museum.",
            "Macron opened the museum.",
        ),
    ],
    "units and rounding": [
        (
            "The fire broke out 10 km from the port.",
            "The fire broke out about six miles from the port.",
        ),
        (
            "The refit cost $1bn.",
            "The refit cost 1,000 million dollars.",
        ),
        (
            "Around 200 villagers were moved to higher ground.",
            "Some 200 villagers were moved to higher ground.",
        ),
        (
            "A quarter of the fleet is out of service.",
            "25% of the fleet is out of service.",
        ),
        (
            "The dam holds 2.98 million cubic metres of water.",
            "The dam holds about three million cubic metres of water.",
        ),
        (
            "The tunnel is 1,500 metres long.",
            "The tunnel is 1.5 km long.",
        ),
    ],
    "dates that name the same day": [
        (
            "The strike began on 3 May.",
            "The strike began on May 3rd.",
        ),
        (
            "The treaty was signed on 25 December 2019.",
            "The treaty was signed on Christmas Day 2019.",
        ),
        (
            "The comet was seen on 12/11/2019 by the observatory.",
            "The comet was seen on 12 November 2019 by the observatory.",
        ),
    ],
    "a number inside the other's bound": [
        (
            "At least five sailors were rescued.",
            "Seven sailors were rescued.",
        ),
        (
            "More than 300 houses lost power.",
            "340 houses lost power.",
        ),
        (
            "Up to 40 jobs will go at the mill.",
            "35 jobs will go at the mill.",
        ),
        (
            "Fewer than 20 people attended the hearing.",
            "17 people attended the hearing.",
        ),
    ],
    "detail that one adds": [
        (
            "The minister resigned on Friday.",
            "The minister, who had held the post for three years, resigned on Friday.",
        ),
        (
            "A tanker ran aground off Cadiz.",
            "A tanker carrying 9,000 tonnes of palm oil ran aground off Cadiz in thick fog.",
        ),
        (
            "The union accepted the offer.",
            "The union accepted the offer, which does not cover trainees.",
        ),
        (
            "The actor was released from hospital.",
            "The actor was released from hospital, where he may return for tests.",
        ),
    ],
    "whereas, however, although": [
        (
            "Exports to Japan rose, whereas exports to Korea fell.",
            "Exports to Korea fell, while exports to Japan rose.",
        ),
        (
            "The rebels, however, kept the bridge.",
            "The rebels kept the bridge.",
        ),
        (
            "Although it rained, the match was played.",
            "The match was played, though it rained.",
        ),
        (
            "The mayor welcomed the verdict; her rival, however, criticised it.",
            "Her rival criticised the verdict, which the mayor welcomed.",
        ),
        (
            "While the north voted yes, the south voted no.",
            "The south voted no, whereas the north voted yes.",
        ),
    ],
    "negation of another clause or sentence": [
        (
            "The plant, which was not insured, burned down.",
            "The plant burned down.",
        ),
        (
            "The envoy did not speak to reporters. He flew to Amman.",
            "The envoy flew to Amman.",
        ),
        (
            "Because the pilot could not see the runway, he landed at Luton.",
            "The pilot landed at Luton.",
        ),
        (
            "The cat was not hurt. The dog was saved by a neighbour.",
            "The dog was saved by a neighbour.",
        ),
        (
            "Critics who had not read the report attacked it.",
            "Critics attacked the report.",
        ),
        (
            "No one was hurt when the crane fell on the theatre.",
            "The crane fell on the theatre.",
        ),
        (
            "The library reopened, but the swimming pool did not.",
            "The library reopened.",
        ),
    ],
    "was not saved": [
        (
            "The painting was not saved from the flood.",
            "The painting was lost in the flood.",
        ),
        (
            "The oak was not saved, the ranger said.",
            "The ranger said the oak had not been saved.",
        ),
    ],
    "not only": [
        (
            "The law not only bans plastic bags but taxes bottles.",
            "The law bans plastic bags and taxes bottles.",
        ),
        (
            "The firm did not just sell the ships; it sold the docks as well.",
            "The firm sold the ships and the docks.",
        ),
        (
            "She won not only the sprint but also the relay.",
            "She won the sprint and the relay.",
        ),
        (
            "No fewer than 30 states backed the motion.",
            "Thirty states backed the motion.",
        ),
    ],
    "double negatives": [
        (
            "Such storms are not uncommon in June.",
            "Such storms are common in June.",
        ),
        (
            "The referee did not fail to see the foul.",
            "The referee saw the foul.",
        ),
        (
            "The sale was not illegal.",
            "The sale was legal.",
        ),
        (
            "The premier did not rule out an election.",
            "The premier did not exclude an election.",
        ),
        (
            "It is not true that the minister did not know.",
            "The minister knew.",
        ),
        (
            "The parish is against felling the oak.",
            "The works council wants to keep the bonus.",
        ),
        (
            "No passenger was left behind.",
            "Every passenger was taken along.",
        ),
    ],
    "prefixes": [
        (
            "The museum bought an invaluable manuscript.",
            "The museum bought a valuable manuscript.",
        ),
        (
            "Divers uncovered the wreck off Malta.",
            "Divers found the wreck off Malta.",
        ),
        (
            "The ministry informed the families on Sunday.",
            "The ministry told the families on Sunday.",
        ),
        (
            "The foam is inflammable.",
            "The foam is flammable.",
        ),
        (
            "Archaeologists unearthed a Roman bath.",
            "Archaeologists discovered a Roman bath.",
        ),
        (
            "The list is not exhaustive.",
            "The list is non-exhaustive.",
        ),
        (
            "The non-exhaustive list names six firms.",
            "The list, which is not exhaustive, names six firms.",
        ),
    ],
    "January and March": [
        (
            "The January floods destroyed 30 farms; the March floods spared them.",
            "Thirty farms were destroyed by the January floods and spared by those in March.",
        ),
        (
            "Output rose in March after a weak January.",
            "After a weak January, output rose in March.",
        ),
    ],
    "two subjects": [
        (
            "The blue team won the first heat.",
            "The red team lost the second heat.",
        ),
        (
            "Exports of copper rose in May.",
            "Exports of timber fell in May.",
        ),
        (
            "The north tower was evacuated.",
            "The south tower was not evacuated.",
        ),
        (
            "The senator voted for the bill.",
            "The senator's brother voted against the bill.",
        ),
        (
            "France approved the vaccine.",
            "Denmark rejected the vaccine.",
        ),
        (
            "The bank bought the stake.",
            "The insurer sold the stake.",
        ),
        (
            "The captain may resign.",
            "The coach resigned.",
        ),
    ],
    "both sides of one transaction": [
        (
            "The state sold the mine to Orvex.",
            "Orvex bought the mine from the state.",
        ),
        (
            "The city lent the club two million euros.",
            "The club borrowed two million euros from the city.",
        ),
        (
            "Lopez beat Tanaka in the final.",
            "Tanaka lost to Lopez in the final.",
        ),
    ],
    "a number that is a date, a score or part of a name": [
        (
            "In 2019 the yard built 12 ferries.",
            "The yard built 12 ferries in 2019.",
        ),
        (
            "Ghana beat Mali 3-1 before 40,000 people.",
            "Ghana won 3-1 against Mali in front of 40,000 people.",
        ),
        (
            "Flight 714 landed in Perth with 120 passengers.",
            "The jet, flight 714, landed in Perth with 120 passengers.",
        ),
        (
            "The A380 left Dubai with 400 passengers.",
            "With 400 passengers, the A380 left Dubai.",
        ),
        (
            "Route 66 was closed for two hours.",
            "For two hours Route 66 was closed.",
        ),
    ],
    "equally careful": [
        (
            "The leak may have started in the galley.",
            "The leak possibly started in the galley.",
        ),
        (
            "The mine will probably close.",
            "The mine is likely to close.",
        ),
        (
            "The suspect was held for two nights.",
            "The man suspected of the theft was held for two nights.",
        ),
        (
            "From the deck the crew could see the lighthouse.",
            "The crew saw the lighthouse from the deck.",
        ),
        (
            "It is certain that the letter is a forgery.",
            "The letter is a forgery.",
        ),
        (
            "The firm will leave as soon as possible.",
            "The firm will leave as soon as it can.",
        ),
    ],
}


def _row(trap: str, a: str, b: str) -> object:
    return pytest.param(a, b, id=f"{trap}: {a[:40]}")


ROWS = [_row(trap, a, b) for trap, pairs in TRAPS.items() for a, b in pairs]


@pytest.mark.parametrize(("a", "b"), ROWS)
def test_accounts_that_agree_are_left_alone(a: str, b: str) -> None:
    for one, other in ((a, b), (b, a)):
        told = [
            (f.rule, f.confidence, [side.text for side in f.sides])
            for f in judge_pair(one, other)
            if f.severity > Severity.NIT
        ]
        assert told == []


@pytest.mark.parametrize("trap", TRAPS)
def test_every_trap_has_several_pairs(trap: str) -> None:
    assert len(TRAPS[trap]) >= 2
