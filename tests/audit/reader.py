"""A reader at a browser: opens an address, follows links, types, and sees what is there. No script is asked to help."""

from abc import ABC, abstractmethod
from typing import Literal

Hand = Literal["pointer", "keys"]
_MOST_TABS = 1500


class LostError(Exception):
    """The reader cannot go on: what was looked for is not there, or cannot be reached."""


class Reader(ABC):
    """With a pointer, or by keys alone. Things are named by CSS selectors; the first that is shown is meant."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand

    @abstractmethod
    def open(self, path: str) -> None:
        """Go to a page of the archive by its address."""

    @property
    @abstractmethod
    def address(self) -> str:
        """Where the reader is: path, query and fragment."""

    @abstractmethod
    def texts(self, selector: str) -> list[str]:
        """What stands in each thing that is shown."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """Click on the first that is shown. Raises LostError where there is none."""

    @abstractmethod
    def press(self, key: Literal["Tab", "Enter"]) -> None:
        """Press a key and let it go."""

    @abstractmethod
    def type(self, words: str) -> None:
        """Type into what has the focus."""

    @abstractmethod
    def has_focus(self, selector: str) -> bool:
        """Whether one of these is where the keys go, and shows it."""

    @abstractmethod
    def wait_to_leave(self, address: str) -> None:
        """Return when another page than this one has come. Raises LostError if none comes."""

    def follow(self, selector: str) -> None:
        """Follow the first such link to where it leads."""
        before = self.address
        self.choose(selector)
        self.wait_to_leave(before)

    def choose(self, selector: str) -> None:
        """Click on a thing, or go to it by Tab and press Enter."""
        self.sees(selector)
        if self.hand == "pointer":
            self.click(selector)
        else:
            self.reach(selector)
            self.press("Enter")

    def ask(self, field: str, words: str) -> None:
        """Write into a field and press Enter."""
        before = self.address
        self.sees(field)
        if self.hand == "pointer":
            self.click(field)
        else:
            self.reach(field)
        self.type(words)
        self.press("Enter")
        self.wait_to_leave(before)

    def reach(self, selector: str) -> None:
        """Go on by Tab until such a thing has the focus and shows it."""
        for _ in range(_MOST_TABS):
            self.press("Tab")
            if self.has_focus(selector):
                return
        raise LostError(f"no Tab reaches {selector} with a focus to be seen at {self.address}")

    def sees(self, selector: str, least: int = 1) -> list[str]:
        """What stands in each such thing. Raises LostError where fewer are shown."""
        found = self.texts(selector)
        if len(found) < least:
            raise LostError(f"{len(found)} of {selector} at {self.address}, not {least}")
        return found

    def is_at(self, *parts: str) -> None:
        """Raises LostError unless the address holds each of these."""
        if missing := [part for part in parts if part not in self.address]:
            raise LostError(f"{self.address} without {', '.join(missing)}")


# In a page: whether what has the focus is such a thing, and shows it by an outline, a shadow or a line below.
FOCUS = """(selector) => {
  const focused = document.activeElement;
  if (!focused || !focused.matches(selector)) return false;
  const style = getComputedStyle(focused);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  return outlined || style.boxShadow !== 'none';
}"""
