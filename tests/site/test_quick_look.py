"""The quick look holds the guide's own questions, each with its four answers, and is found."""

import re
from pathlib import Path

from tests.inventory import normalise
from tests.site.built import FEATURES, attribute, one, search_docs, shown, soup
from tests.site.test_since_notes import GUIDE

PAGE = "quick-look.html"
# 2.4, typed from the printed guide.
QUESTIONS = [
    "Are the current mix of services and supports achieving the intended outcomes for people who "
    "use services and carers?",
    "Does the current mix of services and supports represent value for money?",
    "Could we achieve the same or better outcomes more efficiently and effectively?",
    "What changes do we need to make to in-house and purchased services in order to deliver best "
    "value and get good outcomes in the future?",
    "Are we effective in engaging with people who use services and their carers, the wider "
    "community and our strategic partners?",
    "Do we have written commissioning strategies that communicate our strategic intentions for "
    "the short, medium and long terms?",
    "Have we produced written purchasing intentions to inform and guide business planning by "
    "providers?",
    "Are our purchasing and contracting arrangements compliant with all relevant legislation and "
    "guidance (including equality legislation) and fit for purpose?",
    "Do we engage well with providers, and promote their capacity to deliver good quality, "
    "sustainable services that are flexible and responsive to people's needs and preferences?",
]


def test_it_asks_the_guide_s_nine_questions_word_for_word(site: Path) -> None:
    page = site / PAGE
    groups = soup(page).select("fieldset:has(> legend.quoted)")
    assert [normalise(shown(one(group, "legend", page))) for group in groups] == [
        normalise(each) for each in QUESTIONS
    ]
    for group in groups:
        labels = [shown(label) for label in group.select("label:has(input[type=radio])")]
        assert labels == ["Yes", "Partly", "No", "Do not know"]
        assert len({attribute(radio, "name") for radio in group.select("input[type=radio]")}) == 1
        assert "Note" in shown(one(group, "details > summary", page))


def test_the_findings_are_those_of_the_scope(site: Path) -> None:
    def fields(page: Path) -> list[str]:
        found = soup(page).select('[data-item="scope"][data-field^="finding."]')
        return [attribute(tag, "data-field") for tag in found]

    assert fields(site / PAGE) == fields(site / "scope.html")
    assert len(fields(site / PAGE)) == 6


def test_every_lead_is_a_feature() -> None:
    assert GUIDE.quick_look
    assert GUIDE.scope
    leads = [one.features for one in GUIDE.quick_look.questions]
    leads += [one.features for one in GUIDE.scope.findings]
    assert all(leads)
    assert {feature for lead in leads for feature in lead} <= set(FEATURES)


def test_home_offers_it_and_the_search_finds_it(site: Path) -> None:
    link = one(soup(site / "index.html"), f'.way-in a[href="{PAGE}"]', site)
    assert shown(link) == "Take a quick look"
    assert [doc for doc in search_docs(site) if re.match(PAGE, doc["location"])]
