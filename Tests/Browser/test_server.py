# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""The server without a directory, and its end."""

from playwright.sync_api import expect

from conftest import serving
from visits import Visit


def test_without_a_directory_the_pages_say_how_to_install_it(chromium, tmp_path):
    with serving(tmp_path) as server:
        tour = Visit(chromium, server)
        tour.go("/find")
        expect(tour.page.locator("main")).to_contain_text("evenkeel directory install")
        expect(tour.page.locator('main a[href="tel:+18006624357"]')).to_be_visible()
        tour.close()
        assert tour.strangers == [] and tour.complaints == []
