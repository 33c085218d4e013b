# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""The server and the browser for the tests of the pages."""

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from visits import Server, Visit

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data" / "directory"
EXAMPLE = Path(__file__).with_name("example-directory.csv")
START_LIMIT_SECONDS = 60


def evenkeel() -> Path:
    """The command that the Swift tests built, or the one that EVENKEEL names."""
    return Path(os.environ.get("EVENKEEL", ROOT / ".build" / "debug" / "evenkeel"))


@pytest.fixture(scope="session")
def home(tmp_path_factory) -> Path:
    """A home with the directory installed: the real one where it is, else made-up programs."""
    if not evenkeel().exists():
        pytest.exit(f"There is no {evenkeel()}: run swift build first.", returncode=1)
    folder = tmp_path_factory.mktemp("home")
    files = [] if SHARED.is_dir() else [str(EXAMPLE), "--year", "2024"]
    done = subprocess.run(
        [evenkeel(), "directory", "install", *files],
        cwd=ROOT, env={**os.environ, "EVENKEEL_HOME": str(folder)}, capture_output=True, text=True, check=False,
    )
    if done.returncode != 0:
        pytest.exit(f"The directory could not be installed:\n{done.stderr}", returncode=1)
    return folder


@pytest.fixture(scope="session")
def server(home):
    """The server on a free port, ready to answer; it must also stop in good order."""
    with serving(home) as running:
        yield running


class serving:
    """Runs a server for as long as the block lasts."""

    def __init__(self, home: Path):
        self.home = home

    def __enter__(self) -> Server:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        log = self.home / f"server-{port}.log"
        with log.open("wb") as stream:
            self.process = subprocess.Popen(
                [evenkeel(), "serve", "--host", "127.0.0.1", "--port", str(port)],
                cwd=ROOT, env={**os.environ, "EVENKEEL_HOME": str(self.home)}, stdout=stream,
                stderr=subprocess.STDOUT,
            )
        self.server = Server(url=f"http://127.0.0.1:{port}", port=port, log=log)
        self._wait_until_ready()
        return self.server

    def _wait_until_ready(self):
        deadline = time.monotonic() + START_LIMIT_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                urllib.request.urlopen(self.server.url, timeout=5).close()
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        self.process.kill()
        pytest.exit(f"The server did not start:\n{self.server.log.read_text()}", returncode=1)

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        try:
            code = self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError("The server did not stop after Ctrl-C.") from None
        assert code == 0, f"The server ended with {code}:\n{self.server.log.read_text()}"


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium, or the one that CHROMIUM names; nothing is downloaded."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(server, chromium):
    """Opens visits to the pages; after each test, none may have asked another machine for anything or complained."""
    visits = []

    def begin(**looks) -> Visit:
        visits.append(Visit(chromium, server, **looks))
        return visits[-1]

    yield begin
    for each in visits:
        each.close()
    for each in visits:
        assert each.strangers == [], "requests left this machine"
        assert each.complaints == [], "the browser's console has complaints"
