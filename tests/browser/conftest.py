"""A real Chromium upon a running archive. Every page it opens must keep the security policy and leave no error."""

import os

import pytest
from playwright.sync_api import expect

from tests.audit.barriers import barriers as found_by_axe
from tests.audit.browsers import CHROMIUM, QUIET
from tests.factories import SECRET, UserFactory

# Playwright runs an event loop in the thread of the test, and Django takes that for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_collection_modifyitems(items):
    for item in items:
        if "page" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    if CHROMIUM is None and os.environ.get("CI") == "true":
        pytest.fail("There is no Chromium to test with: install Debian's package chromium, or set CHROMIUM.")
    if CHROMIUM is None:
        pytest.skip("no Chromium: install Debian's package chromium, or set CHROMIUM")
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": QUIET}


@pytest.fixture(scope="session")
def base_url(live_server):
    """The archive under test, so that `page.goto("/en/")` finds it."""
    return live_server.url


@pytest.fixture
def complaints():
    """What went wrong in the browser so far. A test that provokes something takes it out again."""
    return []


@pytest.fixture
def page(page, live_server, complaints):
    """A page of the browser. After the test it must have broken no policy, missed no file and asked nobody else."""
    page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
    page.on("console", lambda message: complaints.extend(_console(message)))
    page.on("response", lambda response: complaints.extend(_missed(response)))
    page.on("request", lambda request: complaints.extend(_elsewhere(request, live_server.url)))

    yield page

    assert complaints == []


@pytest.fixture
def desk(page):
    """A browser in which an editor is logged in."""
    UserFactory(username="flavia")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/admin/")
    page.get_by_label("Username").fill("flavia")
    page.get_by_label("Password").fill(SECRET)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="What waits")).to_be_visible()
    return page


def _console(message):
    """Errors and warnings. That a file is missing is told by its response, and that a page is, by the test."""
    if message.type in {"error", "warning"} and not message.text.startswith("Failed to load resource"):
        yield f"console: {message.text}"


def _missed(response):
    if response.status >= 400 and not response.request.is_navigation_request():
        yield f"missing: {response.status} {response.url}"


def _elsewhere(request, home):
    if not request.url.startswith((f"{home}/", "data:", "blob:")):
        yield f"elsewhere: {request.url}"


@pytest.fixture
def barriers(complaints):
    """Asks axe-core for what stands in a reader's way on a page: one line for each violation, none being right."""

    def found(page):
        ours = list(complaints)
        found_on_the_page = found_by_axe(page)
        page.evaluate("0")  # all that the browser had to say has been heard
        complaints[:] = ours  # axe measures with inline styles, which the policy rightly refuses it
        return found_on_the_page

    return found
