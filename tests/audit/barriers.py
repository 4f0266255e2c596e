"""What axe-core finds to stand in a reader's way."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

# Without preload: axe would ask for imported style sheets at the wrong address.
AXE = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"], "preload": False}


def barriers(page: Page) -> list[str]:
    """One line for each violation on the page as it stands, none being right."""
    results = Axe().run(page, options=AXE)
    return [
        f"{violation['id']}: {violation['help']} ({', '.join(str(node['target']) for node in violation['nodes'][:3])})"
        for violation in results.response["violations"]
    ]
