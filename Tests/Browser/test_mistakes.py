# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""What the pages say when something is missing, unclear or not there."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_an_empty_place_is_told_at_the_top_and_at_the_field(visit, javascript):
    tour = visit(javascript=javascript)
    tour.show("problem")
    page = tour.page
    expect(page).to_have_title(re.compile("^Error:"))
    summary = page.get_by_role("alert")
    expect(summary.get_by_role("heading", name="There is a problem")).to_be_visible()
    expect(summary).to_be_focused()
    link = summary.get_by_role("link").first
    field = page.locator('main form.find [name="near"]')
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".field.wrong .message")).to_have_text(link.inner_text())
    link.click()
    expect(field).to_be_focused()


def test_a_mistake_keeps_what_was_filled_in(visit):
    tour = visit()
    tour.search(near="", wishes=("naltrexone",))
    expect(tour.form().locator('input[value="naltrexone"]')).to_be_checked()
    expect(tour.form().locator('[name="within"]')).to_have_value("50")


def test_an_unclear_place_is_asked_back_and_a_choice_goes_on(visit):
    tour = visit()
    tour.show("places")
    choices = tour.page.locator(".places button, .places input[type=radio]")
    assert choices.count() >= 2
    expect(tour.page.locator(".places")).to_contain_text("Springfield, ")
    if choices.first.evaluate("(element) => element.tagName") == "INPUT":
        choices.first.check()
        tour.press(tour.form().locator("button").last)
    else:
        tour.press(choices.first)
    expect(tour.page.locator("main h1")).to_contain_text("Springfield")


def test_a_slip_of_spelling_gets_a_suggestion(visit):
    tour = visit()
    tour.search(near="Charlston, WV", wishes=())
    expect(tour.page.locator(".places")).to_contain_text("Charleston, WV")


def test_no_result_says_what_one_change_would_yield(visit):
    tour = visit()
    tour.show("no-results")
    page = tour.page
    expect(tour.matches()).to_have_count(0)
    expect(page.locator(".relaxations li").first).to_be_visible()
    expect(page.locator('main a[href="tel:+18006624357"]')).to_be_visible()
    tour.press(page.locator(".relaxations button").first)
    expect(tour.matches().first).to_be_visible()


def test_a_page_that_does_not_exist_leads_on(visit):
    tour = visit()
    assert tour.go("/no-such-page").status == 404
    expect(tour.page.locator('main a[href="/find"]')).to_be_visible()
    assert tour.go("/find/no-such-program").status == 404
