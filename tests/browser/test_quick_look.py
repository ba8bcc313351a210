"""From home through the quick look to a scope of one's own."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.words import expect_saved, exported, ready, revisit, visit

QUESTION = "Does the current mix of services and supports represent value for money?"


def test_from_home_to_a_scope_of_one_s_own(page: Page, address: str, tmp_path: Path) -> None:
    visit(page, f"{address}/index.html")
    page.get_by_role("link", name="Take a quick look", exact=True).click()
    ready(page)
    value = page.get_by_role("group", name=QUESTION, exact=True)
    value.get_by_role("radio", name="Partly", exact=True).check()
    value.get_by_text("Note", exact=False).first.click()
    value.get_by_label("Note on question 2", exact=True).fill("Ask finance.")
    scan = page.get_by_role("group", name="What a scan may find", exact=True)
    scan.get_by_role("checkbox").last.check()
    found = page.get_by_role("list", name="These features deserve a closer look", exact=True)
    names = ["1d Appraising the options", "1e Resource analysis", "4b Reviewing services"]
    for name in names:
        expect(found.get_by_role("checkbox", name=name, exact=True)).to_be_checked()
    found.get_by_role("checkbox", name=names[1], exact=True).uncheck()
    page.get_by_role("button", name="Put these in scope", exact=True).click()
    expect(page.get_by_text("2 features are in scope now.")).to_be_visible()
    expect_saved(page)
    revisit(page)
    expect(value.get_by_role("radio", name="Partly", exact=True)).to_be_checked()
    expect(value.get_by_label("Note on question 2", exact=True)).to_have_value("Ask finance.")
    file = exported(page, tmp_path).read_text("utf-8")
    assert '"answer.2":"partly"' in file.replace(" ", "").replace("\n", "")
    visit(page, f"{address}/scope.html")
    expect(page.get_by_role("checkbox", name=names[0], exact=True)).to_be_checked()
    expect(page.get_by_role("checkbox", name=names[1], exact=True)).not_to_be_checked()
    expect(page.get_by_text("2 of 18 essential features are in scope.")).to_be_visible()
    visit(page, f"{address}/print/record.html")
    report = page.get_by_role("article")
    expect(report.get_by_text("Ask finance.", exact=True)).to_be_visible()
