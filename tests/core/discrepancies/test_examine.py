"""No detector speaks where two passages agree, and copies are not looked at.

The traps are those of contract/discrepancies.md, in sentences of the tests' own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from reader.core.alignment.align import Alignment
from reader.core.alignment.links import Link, Ref
from reader.core.comparison import analyse_sentences, judge_pair
from reader.core.discrepancies.examine import examine
from reader.core.discrepancies.ranking import Candidate
from reader.core.language.features import Analysis
from reader.core.progress import Cancelled

Told = Callable[[str, str], list[tuple[str, str, str]]]

TRAPS = [
    (
        "paraphrase",
        "The blaze gutted the warehouse overnight.",
        "Fire destroyed the storehouse during the night.",
    ),
    (
        "paraphrase",
        "Police arrested two men over the robbery.",
        "Two men have been detained by officers over the heist.",
    ),
    (
        "paraphrase",
        "The firm will cut 300 jobs next year.",
        "Next year, 300 positions are to go at the firm.",
    ),
    (
        "paraphrase",
        "The council approved the new bus lanes.",
        "Councillors gave the new bus lanes the green light.",
    ),
    ("passive", "The storm flooded the station.", "The station was flooded by the storm."),
    ("passive", "Voters rejected the plan in March.", "The plan was rejected by voters in March."),
    (
        "passive",
        "Rescuers pulled four children from the river.",
        "Four children were pulled from the river by rescuers.",
    ),
    (
        "word order",
        "On Monday the court freed the journalist.",
        "The court freed the journalist on Monday.",
    ),
    (
        "word order",
        "The ferry sank off Crete after a fire broke out.",
        "After a fire broke out, the ferry sank off Crete.",
    ),
    (
        "spelling",
        "The organisation centre recognised nonstate actors.",
        "The organization center recognized non-state actors.",
    ),
    (
        "spelling",
        "The programme to vaccinate labourers was cancelled.",
        "The program to vaccinate laborers was canceled.",
    ),
    (
        "spelling",
        "The co-operation council met in the harbour.",
        "The cooperation council met in the harbor.",
    ),
    ("unit", "The camp is 10 km from the town.", "The camp is six miles from the town."),
    ("unit", "The ship was 200 metres long.", "The ship was about 656 feet long."),
    ("unit", "The debt reached $1bn.", "The debt reached 1,000 million dollars."),
    (
        "unit",
        "The patient had a fever of 40 degrees Celsius.",
        "The patient had a fever of 104 degrees Fahrenheit.",
    ),
    ("unit", "The flight lasted 90 minutes.", "The flight lasted an hour and a half."),
    ("unit", "He carried 2 kg of gold.", "He carried about 4.4 pounds of gold."),
    (
        "rounding",
        "Around 200 people gathered in the square.",
        "Some 200 people gathered in the square.",
    ),
    ("rounding", "Nearly 5,000 homes lost power.", "4,937 homes lost power."),
    ("rounding", "The deal is worth $2.5 billion.", "The deal is worth $2.48 billion."),
    ("bound", "At least five miners died.", "Seven miners died."),
    ("bound", "More than 100 boats were lost.", "140 boats were lost."),
    ("bound", "Up to 60 guests stayed at the hotel.", "52 guests stayed at the hotel."),
    ("bound", "Fewer than 30 cases were reported.", "There were 24 cases reported."),
    ("bound", "Between 10 and 20 sheep were stolen.", "15 sheep were stolen."),
    ("same in words", "Twelve jurors were chosen.", "12 jurors were chosen."),
    ("same in words", "A dozen trees fell.", "Twelve trees fell."),
    ("same in words", "Half of the crop was lost.", "50 percent of the crop was lost."),
    (
        "whereas",
        "The north voted yes, whereas the south stayed at home.",
        "The north voted yes. The south stayed at home.",
    ),
    (
        "however",
        "The mine reopened on Monday. However, the shafts remain closed.",
        "The mine reopened on Monday, but the shafts remain closed.",
    ),
    ("although", "Although rain fell, the match went ahead.", "The match went ahead in the rain."),
    (
        "negation elsewhere",
        "The minister visited the camp but did not speak to reporters.",
        "The minister visited the camp on Friday.",
    ),
    (
        "negation elsewhere",
        "The bridge, which was not insured, collapsed on Friday.",
        "The bridge collapsed on Friday.",
    ),
    (
        "negation elsewhere",
        "The doctor, who had never been abroad, treated forty patients.",
        "The doctor treated forty patients.",
    ),
    (
        "negation in another sentence",
        "The team won the cup. It did not win the league.",
        "The team won the cup.",
    ),
    (
        "negation in another sentence",
        "The bank opened on Tuesday. Nobody was hurt in the queue.",
        "The bank opened on Tuesday.",
    ),
    (
        "not only",
        "The virus infected not only cattle but also sheep.",
        "The virus infected cattle and sheep.",
    ),
    (
        "not only",
        "The law not only bans smoking but also raises the tax on tobacco.",
        "The law bans smoking and raises the tax on tobacco.",
    ),
    ("double negative", "The plan is not without risks.", "The plan carries risks."),
    (
        "double negative",
        "It is not impossible that the mine will close.",
        "It is possible that the mine will close.",
    ),
    ("double negative", "The decision was not unexpected.", "The decision was expected."),
    (
        "double negative",
        "Nobody denied that the dam was cracked.",
        "Everyone accepted that the dam was cracked.",
    ),
    (
        "prefix",
        "The painting is invaluable to the museum.",
        "The painting is valuable to the museum.",
    ),
    ("prefix", "Auditors uncovered fraud at the charity.", "Auditors found fraud at the charity."),
    (
        "prefix",
        "The police informed the family on Tuesday.",
        "The police told the family on Tuesday.",
    ),
    ("prefix", "The substance is inflammable.", "The substance is flammable."),
    (
        "prefix",
        "The report was released in disbound form.",
        "The report was released in bound form.",
    ),
    (
        "non-exhaustive",
        "The ministry published a non-exhaustive list of banned books.",
        "The ministry published a list of banned books.",
    ),
    (
        "not saved",
        "The file was not saved before the power cut.",
        "The unsaved file was lost in the power cut.",
    ),
    ("date", "The treaty was signed on 14 May 2019.", "The treaty was signed in May 2019."),
    ("date", "The factory closed in 2008.", "The factory closed with the loss of 40 jobs."),
    ("date", "The election is on 3 June.", "The election is on June 3."),
    ("score", "Arsenal beat Leeds 3-1 at home.", "Arsenal beat Leeds at home before 40,000 fans."),
    ("score", "United won 2-0 on Saturday.", "United won on Saturday with two goals."),
    ("name number", "A Boeing 737 landed in Lima.", "A plane landed in Lima."),
    (
        "name number",
        "Flight 370 left at midnight with 239 people.",
        "The flight left at midnight with 239 people on board.",
    ),
    (
        "name number",
        "Apollo 13 returned to Earth.",
        "The Apollo capsule with 3 men returned to Earth.",
    ),
    ("name number", "The G20 met in Delhi.", "Leaders of 19 countries met in Delhi."),
    ("other subject", "Norway will join the fund.", "Sweden has joined the alliance."),
    ("other subject", "Anna Berg was convicted of fraud.", "Peter Lund was acquitted of murder."),
    ("other subject", "Dock workers accepted the offer.", "Train drivers voted on strike dates."),
    (
        "month name",
        "January Jones and March Hare met on stage.",
        "January Jones and March Hare met on the stage.",
    ),
    (
        "month name",
        "The actress January Jones signed the contract.",
        "The contract was signed by the actress January Jones.",
    ),
    (
        "detail",
        "A train hit a lorry.",
        "A train hit a lorry near Bruges on Sunday evening, injuring two passengers.",
    ),
    (
        "detail",
        "The king opened the bridge.",
        "The king opened the new bridge, which cost $90 million.",
    ),
    ("alias", "Washington condemned the coup.", "The United States condemned the coup."),
    ("alias", "Mr Okafor praised the deal.", "President Daniel Okafor praised the deal."),
    (
        "same article",
        "The prime minister resigned on Monday.",
        "The prime minister stepped down on Monday.",
    ),
    (
        "same rung",
        "The festival was cancelled because of rain.",
        "The festival was called off because of rain.",
    ),
    (
        "same rung",
        "The parties reached a deal on wages.",
        "The parties struck an agreement on wages.",
    ),
    ("tense", "The museum opens in May.", "The museum will open in May."),
    (
        "tense",
        "The president said the talks had ended.",
        "The talks have ended, the president said.",
    ),
    (
        "hedge elsewhere",
        "The pilot, who may face charges, landed the jet on a road.",
        "The pilot landed the jet on a road.",
    ),
    (
        "both hedged",
        "The blast may have been caused by gas.",
        "The blast was possibly caused by gas.",
    ),
    (
        "paraphrase",
        "The airline grounded its fleet after the crash.",
        "After the crash, the airline kept all its planes on the ground.",
    ),
    (
        "paraphrase",
        "Thousands protested against the pension law.",
        "Thousands of people marched in protest at the law on pensions.",
    ),
    (
        "paraphrase",
        "The central bank raised interest rates by a quarter point.",
        "Interest rates were lifted by a quarter of a point by the central bank.",
    ),
    ("paraphrase", "The actor died at his home in Turin.", "The actor has died at home in Turin."),
    (
        "paraphrase",
        "The trial of the former governor began on Monday.",
        "The former governor went on trial on Monday.",
    ),
    ("passive", "The army has recaptured the town.", "The town has been recaptured by the army."),
    (
        "passive",
        "The court will hear the case in May.",
        "The case will be heard by the court in May.",
    ),
    ("passive", "Nobody saw the thief.", "The thief was not seen by anybody."),
    (
        "word order",
        "Because of the fog, no planes landed at Leeds.",
        "No planes landed at Leeds because of the fog.",
    ),
    ("unit", "The lake covers 50 square kilometres.", "The lake covers about 19 square miles."),
    ("unit", "The fine was €1.5m.", "The fine was 1.5 million euros."),
    ("unit", "The tower is 3,000 feet high.", "The tower is 914 metres high."),
    ("unit", "The siege lasted two weeks.", "The siege lasted 14 days."),
    ("unit", "Temperatures fell to -10C.", "Temperatures fell to 14F."),
    ("rounding", "The town has about 12,000 inhabitants.", "The town has 11,870 inhabitants."),
    ("rounding", "Almost half of the voters stayed away.", "48% of the voters stayed away."),
    ("rounding", "A third of the crew was saved.", "33 percent of the crew was saved."),
    ("rounding", "Dozens of people were hurt.", "46 people were hurt."),
    ("rounding", "Hundreds of homes were flooded.", "350 homes were flooded."),
    ("rounding", "Thousands of fans waited outside.", "Some 4,000 fans waited outside."),
    ("bound", "The bill could cost as much as $90 million.", "The bill could cost $75 million."),
    ("bound", "No fewer than six ships sank.", "Eight ships sank."),
    (
        "different roles",
        "The blast killed three people and injured 14.",
        "Fourteen people were injured and three killed in the blast.",
    ),
    ("different roles", "Three people died.", "14 people were injured."),
    (
        "different things",
        "The farm has 40 cows and 200 hens.",
        "The farm has 200 hens and 40 cows.",
    ),
    (
        "whereas",
        "Prices rose in the east, whereas wages fell.",
        "Prices rose in the east and wages fell.",
    ),
    (
        "although",
        "Although the road was closed, the ambulance got through.",
        "The ambulance got through although the road was closed.",
    ),
    ("however", "The accused, however, denied the charge.", "The accused denied the charge."),
    (
        "negation elsewhere",
        "The king did not attend, but the queen opened the games.",
        "The queen opened the games.",
    ),
    (
        "negation elsewhere",
        "She won the race because her rival did not start.",
        "She won the race.",
    ),
    (
        "negation elsewhere",
        "The company closed the mine after it failed to find a buyer.",
        "The company closed the mine.",
    ),
    (
        "negation elsewhere",
        "The guide, who speaks no French, led the group to Lyon.",
        "The guide led the group to Lyon.",
    ),
    (
        "not only",
        "Not only did the roof collapse, but the walls cracked.",
        "The roof collapsed and the walls cracked.",
    ),
    ("double negative", "The result is not insignificant.", "The result is significant."),
    ("double negative", "It was not illegal to sell the land.", "It was legal to sell the land."),
    (
        "double negative",
        "The chairman did not deny that the money was gone.",
        "The chairman admitted that the money was gone.",
    ),
    ("double negative", "Few doubted that she would win.", "Most believed that she would win."),
    ("prefix", "The invaluable archive was moved to Bern.", "The archive was moved to Bern."),
    (
        "prefix",
        "The unions discussed the invaluable help of the army.",
        "The unions discussed the help of the army.",
    ),
    ("prefix", "The inquiry uncovered the theft.", "The inquiry discovered the theft."),
    ("prefix", "The union is united.", "The union stands united."),
    ("non-", "The group is non-profit.", "The group is a nonprofit."),
    ("non-", "The list of victims is non-exhaustive.", "The list of victims is not exhaustive."),
    ("date", "The 2015 accord limits emissions.", "The accord of 2015 limits emissions."),
    ("date", "On 11 September the towers fell.", "The towers fell on September 11."),
    (
        "date",
        "In 1986 the reactor exploded, killing 31 people.",
        "The reactor exploded in April 1986 and killed 31 people.",
    ),
    (
        "score",
        "The Lions won 24-17 in Cardiff.",
        "The Lions won in Cardiff before a crowd of 74,000.",
    ),
    ("name number", "The Boeing 747 carried 300 passengers.", "The jet carried 300 passengers."),
    ("name number", "Channel 4 showed the film.", "The channel showed 2 films."),
    ("name number", "Pope Francis met the Group of 77.", "The pope met the group."),
    ("other subject", "The blue team won the match.", "The red team lost the match."),
    ("other subject", "Oil prices rose on Monday.", "Gold fell on Friday."),
    ("other subject", "The museum in Ghent will reopen.", "The theatre in Bruges has reopened."),
    ("other subject", "India launched a satellite.", "Brazil will launch a rocket."),
    ("month name", "March is played by the actress January.", "The actress January plays March."),
    (
        "detail",
        "The minister visited the port.",
        "The minister, who took office last year, visited the port and spoke to dockers.",
    ),
    ("detail", "Two men were arrested.", "Two men, aged 19 and 23, were arrested in Leeds."),
    ("alias", "The EU adopted the rules.", "The European Union adopted the rules."),
    ("alias", "Beijing rejected the claim.", "China rejected the claim."),
    ("tense", "Police are hunting a gunman.", "Police have been hunting a gunman."),
    ("quote", '"We have agreed on a price," she said.', "She said they had agreed on a price."),
    (
        "hedge elsewhere",
        "The dam broke on Friday and the lake may take years to refill.",
        "The dam broke on Friday.",
    ),
    (
        "both hedged",
        "The firm reportedly plans to sell its ships.",
        "It is thought that the firm plans to sell its ships.",
    ),
    (
        "first both",
        "It is the first flight to the island.",
        "The flight is the first ever to the island.",
    ),
    (
        "first added",
        "The queen visited the island.",
        "The queen visited the island for the first time.",
    ),
    (
        "again other",
        "The port was bombed for the first time on Monday.",
        "The airport was closed again.",
    ),
    (
        "same number twice",
        "Two boys and two girls were found.",
        "Two girls and two boys were found.",
    ),
]


@pytest.mark.parametrize(("why", "a", "b"), TRAPS)
def test_agreeing_passages_give_nothing(told: Told, why: str, a: str, b: str) -> None:
    assert told(a, b) == [], why
    assert told(b, a) == [], why


@pytest.mark.parametrize("text", [a for _, a, _ in TRAPS[::4]])
def test_a_sentence_agrees_with_itself(text: str) -> None:
    assert judge_pair(text, text) == ()
    assert judge_pair(text, text.upper()) == ()


A = "The council discussed the plan on Monday."
B = "The council agreed the plan on Monday."


def alignment(score: float) -> Alignment:
    return Alignment((Link(Ref(0, 0), Ref(1, 0), score),), (), (), (), ())


def candidates(analyses: Sequence[Analysis], score: float) -> list[Candidate]:
    differences = examine(analyses, alignment(score)).differences
    return [candidate for one in differences for candidate in one.told]


def test_a_pair_that_is_hardly_linked_is_not_looked_at() -> None:
    analyses = analyse_sentences([[A + " It rained."], [B + " Snow fell."]])
    sure, unsure = (candidates(analyses, score) for score in (0.95, 0.01))
    assert [c for c in sure if c.linked]
    assert not [c for c in unsure if c.linked]


def test_a_more_probable_link_makes_a_surer_finding() -> None:
    analyses = analyse_sentences([[A], [B]])
    low, high = (max(c.confidence for c in candidates(analyses, s)) for s in (0.4, 0.95))
    assert low < high


def test_progress_rises_and_a_checkpoint_cancels() -> None:
    analyses = analyse_sentences([[A], [B]])
    seen: list[float] = []
    examine(analyses, alignment(0.9), seen.append)
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (0.0, 1.0)

    def cancel(done: float, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        examine(analyses, alignment(0.9), cancel)
