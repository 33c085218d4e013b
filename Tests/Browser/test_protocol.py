# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""What the server answers below the pages: headers, hosts, tokens, sizes, and the JSON API."""

import http.client
import json
import re
from urllib.parse import urlencode, urlsplit

import pytest
from openapi_spec_validator import validate

from visits import ZIP


def ask(server, method, path, body=None, **headers):
    """One request without a browser: status, headers with small letters, content."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body=body, headers=fields)
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response.status, {name.lower(): value for name, value in response.getheaders()}, content


@pytest.mark.parametrize("path", ["/", "/find", "/help", "/about", "/hidden", "/no-such-page", "/api/openapi.json"])
def test_every_answer_carries_the_security_headers(server, path):
    _, headers, _ = ask(server, "GET", path)
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy and "*" not in policy and "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_results_are_not_stored(visit):
    tour = visit()
    stored = []
    tour.page.on("response", lambda response: stored.append(
        (urlsplit(response.url).path, response.headers.get("cache-control", ""))))
    tour.show("results")
    tour.open_first_match()
    pages = [(path, control) for path, control in stored if path.startswith("/find")]
    assert len(pages) >= 3
    assert [path for path, control in pages if "no-store" not in control] == []


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "", "a b"])
def test_a_foreign_host_is_refused(server, host):
    status, _, content = ask(server, "GET", "/", Host=host)
    assert status in (400, 421)
    assert b"opioid" not in content.lower()


FORM = urlencode({"near": ZIP, "within": "50", "medication": "naltrexone"})
FORM_TYPE = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "http://evil.example"}, {"Sec_Fetch_Site": "cross-site"}, {"Origin": "null", "Sec_Fetch_Site": "cross-site"}],
    ids=str,
)
def test_a_form_from_another_site_is_refused(server, headers):
    status, _, content = ask(server, "POST", "/find", FORM, Content_Type=FORM_TYPE, **headers)
    assert status == 403
    assert b'class="card match"' not in content


@pytest.mark.parametrize("token", [None, "", "made-up"])
def test_a_form_without_its_token_finds_nothing(server, token):
    body = FORM if token is None else FORM + "&" + urlencode({"csrf": token})
    status, _, content = ask(server, "POST", "/find", body, Content_Type=FORM_TYPE)
    assert status in (403, 422)
    assert b"match-1" not in content


def test_a_body_that_is_too_long_is_refused(server):
    status, _, _ = ask(server, "POST", "/find", "near=" + "9" * 1_000_000, Content_Type=FORM_TYPE)
    assert status == 413


@pytest.mark.parametrize("name", ["home", "find", "results", "program"])
def test_pages_are_small(visit, name):
    tour = visit()
    sizes = {}
    tour.page.on("response", lambda response: sizes.update({response.url: response}))
    tour.show(name)
    tour.page.wait_for_load_state("networkidle")
    kept = {name: answer for name, answer in sizes.items()}
    last = tour.page.url
    scripts = sum(len(answer.body()) for url, answer in kept.items() if url.endswith(".js"))
    assert 0 < scripts <= 50_000
    if name in ("home", "find"):
        assert sum(len(answer.body()) for answer in kept.values()) <= 150_000
    else:
        assert len(kept[last].body()) <= 150_000


def test_the_description_of_the_api_is_valid(server):
    status, headers, content = ask(server, "GET", "/api/openapi.json")
    assert status == 200
    assert headers["content-type"].startswith("application/json")
    validate(json.loads(content))


def search(server, body):
    return ask(server, "POST", "/api/v1/programs", json.dumps(body), Content_Type="application/json")


def test_the_api_finds_what_the_page_finds(server, visit):
    wishes = [{"id": "naltrexone", "strength": "must"}, {"id": "medicaid", "strength": "must"}]
    status, _, content = search(server, {"near": ZIP, "within": 50, "wishes": wishes, "limit": 5})
    assert status == 200
    answer = json.loads(content)
    tour = visit()
    tour.show("results")
    links = tour.matches().locator("h2 a, h3 a").evaluate_all("(all) => all.map((each) => each.getAttribute('href'))")
    assert [f"/find/{match['id']}" for match in answer["matches"]] == links[:5]
    assert re.search(rf"\b{answer['total']}\b", tour.page.locator("main").inner_text())


def test_the_api_tells_problems_as_rfc_9457_does(server):
    for body, status in (({"near": ""}, 422), ({"nearr": ZIP}, 422), ({"near": ZIP, "within": -1}, 422)):
        answered, headers, content = search(server, body)
        assert answered == status, content
        assert headers["content-type"].startswith("application/problem+json")
        assert {"type", "title", "status", "detail"} <= set(json.loads(content))
        assert ZIP.encode() not in content
