"""What a sentence affirms, denies and leaves open: the scope of negation."""

from __future__ import annotations

import pytest

from reader.core.comparison import analyse_sentences
from reader.core.discrepancies.pairing import Passage
from reader.core.discrepancies.stance import AFFIRMED, DENIED, OPEN, stances

# The word that is looked at stands in *stars*.
ROWS = [
    ("The court *upheld* the ban.", AFFIRMED),
    ("The court did not *uphold* the ban.", DENIED),
    ("The ban, which nobody liked, was *upheld*.", AFFIRMED),
    ("The plant, which was not insured, *burned* down.", AFFIRMED),
    ("He did not think the ice would *hold*.", DENIED),
    ("She does not believe that the goal was *offside*.", DENIED),
    ("Officials denied that the minister had *resigned*.", DENIED),
    ("Officials did not deny that the minister had *resigned*.", AFFIRMED),
    ("The vet did not say that the horse was *lame*.", OPEN),
    ("It is unclear whether the laptop was *hacked*.", OPEN),
    ("Unless the rent is *paid*, the hall will close.", OPEN),
    ("It is not true that the premier *knew*.", DENIED),
    ("It is untrue that the premier *knew*.", DENIED),
    ("The two sides reached no *agreement*.", DENIED),
    ("No *agreement* was reached.", DENIED),
    ("She sailed without a *pilot*.", DENIED),
    ("She did not sail without a *pilot*.", AFFIRMED),
    ("The hall lacked a *licence*.", DENIED),
    ("There is no doubt that she *won*.", AFFIRMED),
    ("The list is hardly *exhaustive*.", DENIED),
    ("The firm not only *bans* bags but taxes bottles.", AFFIRMED),
    ("He failed to *sign* the pact.", DENIED),
    ("He *failed* to sign the pact.", AFFIRMED),
    ("He did not *leave* until Monday.", OPEN),
    ("Not all the miners were *paid*.", OPEN),
    ("The ministry did not immediately *comment*.", OPEN),
    ("The crew would have *drowned*.", OPEN),
    ("Will the mine *close*?", OPEN),
    ("None of the runners *returned* a clean sample.", DENIED),
    ("The deal is against *scrapping* the bonus.", DENIED),
    ("A no-frills airline *opened* in Lyon.", AFFIRMED),
    ("The south voted *no*.", AFFIRMED),
    ("The miser takes no *account* of anything but gold.", OPEN),
    ("The actor did not in the least *mind* it.", DENIED),
    ("It was not judged to *be* a danger.", DENIED),
]


@pytest.mark.parametrize(("text", "stance"), ROWS)
def test_stance(text: str, stance: int) -> None:
    before, _, rest = text.partition("*")
    word = rest.partition("*")[0]
    start = len(before)
    passage = Passage(analyse_sentences([[text.replace("*", "")]])[0], 0)
    index = next(i for i, token in enumerate(passage.tokens) if token.start == start)
    assert passage.tokens[index].text == word
    assert stances(passage)[index] == stance
