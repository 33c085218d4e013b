# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""Nothing that a person enters is in an address, in a log, or on another machine; all can be hidden at once."""

import re
import time

import pytest
from playwright.sync_api import expect

from visits import ZIP

# The addresses of the guides are the same for everybody; nobody enters them.
GUIDE = re.compile(r"route=/(naltrexone|methadone|buprenorphine) ")
PERSONAL = re.compile(rf"\b{ZIP}\b|naltrexone|medicaid|yupik|methadone|springfield|charleston", re.IGNORECASE)


def test_no_address_tells_what_was_asked(visit):
    tour = visit()
    tour.show("results")
    tour.open_first_match()
    tour.show("no-results")
    tour.press(tour.page.locator(".relaxations button").first)
    tour.press(tour.matches().first.locator("button[form]").first)
    tour.press(tour.page.get_by_role("button", name="Español"))
    assert [address for address in tour.requests if PERSONAL.search(address) or "?" in address] == []


def test_the_log_has_routes_and_no_values(visit, server):
    tour = visit()
    for name in ("results", "program", "no-results", "places", "problem"):
        tour.show(name)
    deadline = time.monotonic() + 10
    while "route=/find/{id}" not in (log := server.log.read_text()) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert "route=/find/{id}" in log
    program = tour.requests and [re.search(r"/find/([^/?]+)$", address) for address in tour.requests]
    ids = {found.group(1) for found in program if found}
    assert ids != set()
    assert [line for line in log.splitlines() if PERSONAL.search(GUIDE.sub("", line))] == []
    assert [line for line in log.splitlines() if any(id in line for id in ids)] == []


def is_hidden(page):
    """Whether the neutral page is there, and nothing of Evenkeel is."""
    page.wait_for_url("**/hidden")
    expect(page.locator("textarea")).to_be_visible()
    text = page.title() + page.locator("body").inner_text()
    assert not re.search("evenkeel|opioid|treatment|program", text, re.IGNORECASE)


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("name", ["home", "find", "results", "program-called", "help"])
def test_hide_this_now(visit, name, javascript):
    tour = visit(javascript=javascript)
    tour.show(name)
    tour.page.get_by_role("button", name="Hide this now").click()
    is_hidden(tour.page)


def test_shift_three_times_hides(visit):
    tour = visit()
    tour.show("results")
    for _ in range(3):
        tour.page.keyboard.press("Shift")
    is_hidden(tour.page)


def test_typing_capitals_does_not_hide(visit):
    tour = visit()
    tour.show("find")
    tour.form().locator('[name="near"]').press_sequentially("NEW YORK CITY, NY")
    for _ in range(2):
        tour.page.keyboard.press("Shift")
    expect(tour.form().locator('[name="near"]')).to_have_value("NEW YORK CITY, NY")
    expect(tour.page).to_have_url(re.compile("/find$"))


def test_after_hiding_nothing_is_kept_and_back_does_not_show_it(visit):
    tour = visit()
    tour.show("results")
    page = tour.page
    page.get_by_role("button", name="Hide this now").click()
    is_hidden(page)
    deadline = time.monotonic() + 10
    while tour.context.cookies() and time.monotonic() < deadline:
        page.wait_for_timeout(20)
    assert tour.context.cookies() == []
    page.go_back()
    page.wait_for_load_state()
    expect(tour.matches()).to_have_count(0)
    assert not PERSONAL.search(" ".join(page.locator("input[type=text], textarea").evaluate_all(
        "(all) => all.map((each) => each.value)")))


def test_cookies_are_for_this_visit_and_name_nobody(visit):
    tour = visit()
    tour.show("results")
    cookies = tour.context.cookies()
    assert cookies != []
    for cookie in cookies:
        assert cookie["httpOnly"] and cookie["sameSite"] == "Strict" and cookie["expires"] == -1, cookie["name"]
        assert not PERSONAL.search(cookie["value"])
