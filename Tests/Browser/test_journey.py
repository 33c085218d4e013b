# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""The whole way from the first page to a call, in every manner of using a browser."""

import re

import pytest
from playwright.sync_api import expect

from visits import ZIP


def arrive(page):
    """What a person must see on the page of a program."""
    expect(page.locator("#call-script")).to_be_visible()
    expect(page.locator('main a[href^="tel:"]').first).to_be_visible()
    expect(page.locator("main h1")).not_to_be_empty()


def test_home_has_three_doors_five_steps_and_emergency_help(visit):
    page = visit().page
    page.goto("/")
    expect(page.locator(".doors > li")).to_have_count(3)
    expect(page.locator("main .steps > li")).to_have_count(5)
    expect(page.locator("main .steps > li.later")).to_have_count(1)
    for line in ("tel:911", "tel:988", "tel:+18006624357"):
        expect(page.locator(f'aside a[href="{line}"]:visible')).to_have_count(1)
    expect(page.get_by_role("button", name="Hide this now")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_by_mouse(visit, javascript):
    tour = visit(javascript=javascript)
    page = tour.page
    page.goto("/")
    page.get_by_role("link", name=re.compile("^For me")).click()
    expect(page).to_have_url(re.compile("/find$"))
    tour.search()
    expect(page).to_have_url(re.compile("/find$"))
    expect(tour.matches().first).to_be_visible()
    first = tour.matches().first
    expect(first.locator('a[href^="tel:"]')).to_be_visible()
    expect(first.locator("ul.tags li").first).to_be_visible()
    name = first.locator("h2 a, h3 a").first.inner_text()
    tour.open_first_match()
    expect(page.locator("main h1")).to_have_text(name)
    arrive(page)


def test_results_keep_what_was_asked_and_can_be_changed(visit):
    tour = visit()
    tour.show("results")
    page = tour.page
    change = page.locator("#change")
    if not change.locator('[name="near"]').is_visible():
        change.locator("summary").first.click()
    expect(change.locator('[name="near"]')).to_have_value(ZIP)
    expect(change.locator('input[value="naltrexone"]')).to_be_checked()
    change.locator('[name="within"]').select_option("100")
    tour.press(change.locator("form.find button").last)
    expect(tour.matches().first).to_be_visible()
    expect(page.locator('#change [name="within"]')).to_have_value("100")


def test_call_script_is_made_from_the_wishes(visit):
    tour = visit()
    tour.show("program-called")
    arrive(tour.page)
    expect(tour.page.locator("#call-script")).to_contain_text("naltrexone")
    expect(tour.page.locator("#call-script")).to_contain_text("Medicaid")


def test_back_leads_to_the_results_again(visit):
    tour = visit()
    tour.show("program-called")
    tour.press(tour.page.locator("main .back button, main .back a").first)
    expect(tour.matches().first).to_be_visible()


def focus_is_visible(page) -> bool:
    """Whether the element with focus, or the label or box drawn for it, has an outline or a shadow."""
    return page.evaluate(
        """() => {
          const element = document.activeElement;
          const drawn = [element, ...(element.labels ?? []), element.closest('.chip, .card, .field')].filter(Boolean);
          return drawn.some((each) => {
            const style = getComputedStyle(each);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
          });
        }"""
    )


def tab_to(page, selector: str, limit=250):
    """Presses Tab until an element of `selector` has the focus; on the way the focus must always be visible."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            continue
        assert focus_is_visible(page), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not lead to {selector}")


def test_by_keyboard_alone(visit):
    tour = visit()
    page = tour.page
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main", "the first stop skips to the content"
    page.keyboard.press("Enter")
    tab_to(page, 'a[href="/find"].card')
    page.keyboard.press("Enter")
    page.wait_for_url("**/find")
    tab_to(page, '[name="near"]')
    page.keyboard.type(ZIP)
    tab_to(page, 'input[value="naltrexone"]')
    page.keyboard.press("Space")
    tab_to(page, 'input[value="medicaid"]')
    page.keyboard.press("Space")
    tab_to(page, "details.more summary")
    page.keyboard.press("Enter")
    tab_to(page, 'input[value="spanish"]')
    page.keyboard.press("Space")
    tab_to(page, "main form.find > p button, main form.find > button")
    page.keyboard.press("Enter")
    expect(tour.matches().first).to_be_visible()
    tab_to(page, "article.match h2 a, article.match h3 a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/find/*")
    arrive(page)


def test_enter_in_the_place_sends_the_form(visit):
    tour = visit()
    tour.go("/find")
    tour.form().locator('[name="near"]').fill(ZIP)
    tour.page.keyboard.press("Enter")
    expect(tour.matches().first).to_be_visible()
