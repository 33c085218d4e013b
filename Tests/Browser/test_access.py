# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""axe-core, the usual checker of accessibility, finds nothing on any page. Pictures are kept for people to look at."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from visits import PAGES

PICTURES = Path(__file__).with_name("screenshots")
LOOKS = {
    "light": {},
    "dark": {"scheme": "dark"},
    "phone": {"width": 320, "height": 640, "zoom": 2},
    "spanish": {"locale": "es-US"},
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(visit, name, look):
    tour = visit(**LOOKS[look])
    tour.show(name)
    PICTURES.mkdir(exist_ok=True)
    tour.page.screenshot(path=PICTURES / f"{name}-{look}.png", full_page=True)
    folded = tour.page.locator("main details:not([open]) > summary")
    while folded.count():
        folded.first.click()
    found = Axe().run(tour.page)
    assert found.violations_count == 0, found.generate_report()


def test_axe_would_find_something(visit):
    tour = visit()
    tour.show("home")
    tour.page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert Axe().run(tour.page).violations_count > 0
