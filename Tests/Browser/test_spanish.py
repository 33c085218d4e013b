# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""The pages in Spanish."""

import re

import pytest
from playwright.sync_api import expect

from visits import PAGES, ZIP

# Groups that have their name in every language.
NAMES = {
    "Medication-Assisted Recovery Anonymous (MARA)", "SMART Recovery", "LifeRing", "Women for Sobriety",
    "Celebrate Recovery",
}


def headings(page) -> set[str]:
    """The headings of a page, but for names of programs, which have no translation, and for the wording of
    instruments that exist in English only, which the page marks as English."""
    texts = page.locator("h1, h2, h3, legend, summary").evaluate_all(
        "(all) => all.filter((each) => !each.closest('article.match, main [lang=en]'))"
        ".map((each) => each.textContent.trim())"
    )
    return {text for text in texts if re.search(r"[^\W\d]{3}", text)}


@pytest.mark.parametrize("name", [name for name in PAGES if name != "hidden"])
def test_no_heading_stays_english(visit, name):
    english, spanish = visit(), visit(locale="es-US")
    english.show(name)
    spanish.show(name)
    expect(english.page.locator("html")).to_have_attribute("lang", "en")
    expect(spanish.page.locator("html")).to_have_attribute("lang", "es")
    left = (headings(english.page) & headings(spanish.page)) - NAMES
    if name.startswith("program"):
        left -= {spanish.page.locator("h1").inner_text().strip()}
    assert left == set()


def test_the_switch_changes_the_language_and_keeps_the_place(visit):
    tour = visit()
    page = tour.page
    tour.show("help")
    tour.press(page.get_by_role("button", name="Español"))
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page).to_have_url(re.compile("/help$"))
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    tour.press(page.get_by_role("button", name="English"))
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_switch_keeps_the_results(visit):
    tour = visit()
    tour.show("results")
    before = tour.matches().locator("h2 a, h3 a").all_inner_texts()
    tour.press(tour.page.get_by_role("button", name="Español"))
    expect(tour.page.locator("html")).to_have_attribute("lang", "es")
    expect(tour.page).to_have_url(re.compile("/find$"))
    assert tour.matches().locator("h2 a, h3 a").all_inner_texts() == before
    expect(tour.page.locator('#change [name="near"]')).to_have_value(ZIP)


def test_the_journey_in_spanish(visit):
    tour = visit(locale="es-US")
    page = tour.page
    page.goto("/")
    page.get_by_role("link", name=re.compile("^Para mí")).click()
    tour.search()
    expect(page.locator("main h1")).to_contain_text("Programas")
    tour.open_first_match()
    expect(page.locator("#call-script h2")).to_have_text("Qué decir cuando llame")
