"""The plan holds the guide's own reasons and the fields that people look for, and is found."""

from pathlib import Path

from tests.inventory import normalise
from tests.site.built import FEATURES, attribute, one, search_docs, shown, soup

PAGE = "plan.html"
# 4.4, typed from the printed guide.
REASONS = [
    "there are risks to vulnerable people;",
    "expected or planned outcomes for people are not being achieved, or the expected impact on "
    "people is not being realised;",
    "you have high levels of unmet need and major gaps in the range and quality of services;",
    "there is a poor balance between preventive services, early intervention and intensive "
    "supports;",
    "you are not achieving best value and/or the costs of services are much higher than was "
    "planned or can be afforded;",
    "you lack a range of providers capable of delivering best value in terms of good outcomes for "
    "people who use services and value for money; and",
    "services could be more effective in achieving outcomes or best value if they were jointly "
    "commissioned.",
]
FIELDS = [
    "What will be done",
    "Target",
    "Lead",
    "Review date",
    "Completion date",
    "To do first",
    "How we will know",
    "Money",
    "People",
    "Other resources",
    "Source of extra funding",
    "Training",
    "Accountable",
    "Project arrangements",
    "Risks",
    "Status",
    "Reason for postponing",
]


def test_the_reasons_are_the_guide_s_word_for_word(site: Path) -> None:
    page = site / PAGE
    quoted = one(soup(page), "template[data-own-action]", page).select(".quoted")
    assert [normalise(shown(each)) for each in quoted] == [normalise(each) for each in REASONS]


def test_an_action_has_the_fields_of_section_4(site: Path) -> None:
    page = site / PAGE
    action = one(soup(page), "template[data-own-action]", page)
    named = [shown(each) for each in action.select(".entry__fields > label > span")]
    assert [name for name in named if name in FIELDS] == FIELDS
    legends = [shown(each) for each in action.select(".checks > legend")]
    assert legends == ["Features it comes from", "Why it comes first"]
    rest = one(action, "details", page)
    open_fields = [name for name in named if name not in shown(rest)]
    assert open_fields == FIELDS[:5]
    linked = [
        attribute(box, "data-field").removeprefix("from.")
        for box in action.select('[data-field^="from."]')
    ]
    assert set(FEATURES) <= set(linked)


def test_every_feature_and_theme_leads_to_a_new_action(site: Path) -> None:
    for page, item in (("themes/2-plan/2c.html", "2c"), ("themes/4-review/index.html", "4")):
        link = one(soup(site / page), 'a[href*="plan.html?add="]', site / page)
        assert attribute(link, "href").endswith(f"plan.html?add={item}")
        assert shown(link) == "Add action"


def test_the_search_finds_it(site: Path) -> None:
    assert any(doc["location"].startswith(PAGE) for doc in search_docs(site))
