"""The two phones and the books on one stage: write, wait for the answers, show, compare."""

from collections.abc import Mapping
from decimal import Decimal

from rich.console import Console

from core.money import number, rupees
from ops.demo.books import Books, Figures
from ops.demo.outside import Bubble, Outside
from ops.demo.screen import Screen
from ops.polling import attempts
from ops.seed import RETAILER_PHONES, VENDOR_PHONES

RETAILER, VENDOR = RETAILER_PHONES[0], VENDOR_PHONES[0]
BOTH = {RETAILER: 1, VENDOR: 1}
RETAILER_ONLY = {RETAILER: 1}

ANSWER_SECONDS = 30


class Stopped(Exception):
    """The conversation cannot go on. The message says what is missing."""


class Stage:
    """``wrong`` collects every figure that was not as expected."""

    def __init__(self, console: Console, environment: Mapping[str, str]) -> None:
        self.books = Books(environment["DATABASE_ADMIN_URL"], VENDOR, RETAILER)
        self.wrong: list[str] = []
        self._outside = Outside(environment["TWILIO_API_BASE_URL"] + "/control")
        self._screen = Screen(console, f"Gupta Kirana {RETAILER}", f"Sharma Traders {VENDOR}")
        # What is on the phones from before is not shown again.
        self._seen = {
            phone: max((b.number for b in self._outside.bubbles(phone, 0)), default=0)
            for phone in (RETAILER, VENDOR)
        }
        self._last: dict[str, Bubble] = {}

    def heading(self, text: str) -> None:
        self._screen.heading(text)

    def says(self, phone: str, text: str, answers: Mapping[str, int]) -> dict[str, Bubble]:
        """Write as this phone; the last message on each phone when ``answers`` have arrived."""
        return self._write(phone, text, None, answers)

    def presses(self, phone: str, text: str, answers: Mapping[str, int]) -> dict[str, Bubble]:
        """Press the first button of the last card on this phone."""
        card = self._last.get(phone)
        if card is None or not card.buttons:
            raise Stopped(f"The last message on {phone} has no button for: {text}.")
        return self._write(phone, card.buttons[0]["text"], card.buttons[0], answers)

    def expect(self, label: str, expected: object, actual: object) -> None:
        self._screen.figure(label, expected, actual)
        if expected != actual:
            self.wrong.append(f"{label}: {actual}, expected {expected}")

    def expect_rupees(self, label: str, expected: Decimal, actual: Decimal) -> None:
        self.expect(label, rupees(expected), rupees(actual))

    def expect_in(self, bubble: Bubble, label: str, expected: str) -> None:
        """A figure as people read it, in a message."""
        self.expect(label, expected, expected if expected in bubble.body else "not in the message")

    def expect_figures(self, expected: Figures) -> None:
        actual = self.books.figures()
        for name in Figures.__dataclass_fields__:
            self.expect(
                name.replace("_", " "),
                _shown(name, getattr(expected, name)),
                _shown(name, getattr(actual, name)),
            )

    def _write(
        self, phone: str, text: str, button: dict[str, str] | None, answers: Mapping[str, int]
    ) -> dict[str, Bubble]:
        status = self._outside.write(phone, text, button)
        if status != 200:
            raise Stopped(f"The webhook answered {status or 'nothing'} to “{text}”, expected 200.")
        received = self._wait_for(text, answers)
        sids = [b.sid for bubbles in received.values() for b in bubbles if not b.is_mine]
        statuses = self._wait_for_ticks(sids)
        self._screen.phones(received[RETAILER], received[VENDOR], statuses)
        for who, bubbles in received.items():
            self._seen[who] = max([self._seen[who], *(b.number for b in bubbles)])
            answered = [b for b in bubbles if not b.is_mine]
            if answered:
                self._last[who] = answered[-1]
        unread = [sid for sid in sids if statuses.get(sid) != "read"]
        if unread:
            self.expect("messages not reported as read", 0, len(unread))
        return dict(self._last)

    def _wait_for(self, text: str, answers: Mapping[str, int]) -> dict[str, list[Bubble]]:
        missing: list[str] = []
        for _ in attempts(ANSWER_SECONDS):
            received = {who: self._outside.bubbles(who, self._seen[who]) for who in self._seen}
            missing = [
                who
                for who, wanted in answers.items()
                if sum(not bubble.is_mine for bubble in received[who]) < wanted
            ]
            if not missing:
                return received
        raise Stopped(
            f"After “{text}” no answer reached {', '.join(missing)} within {ANSWER_SECONDS} s."
            " See the logs of worker-inbound and worker-outbound."
        )

    def _wait_for_ticks(self, sids: list[str]) -> dict[str, str]:
        """The statuses we recorded; waits for "read", which the stand-in's phones always send."""
        statuses: dict[str, str] = {}
        for _ in attempts(ANSWER_SECONDS):
            statuses = self.books.statuses(sids)
            if [statuses.get(sid) for sid in sids] == ["read"] * len(sids):
                break
        return statuses


def _shown(name: str, value: Decimal) -> str:
    is_goods = name.startswith(("rice", "sugar"))
    return f"{number(value)} kg" if is_goods else rupees(value)
