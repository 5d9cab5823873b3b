"""Plays a script: everything goes the way that it goes in the field, and after each step it is checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from core.replies.length import BODY_MAX
from tests.conversations.failing import failing_on
from tests.conversations.script import Deed, Given, Script, Step
from tests.conversations.stage import Arrived, Stage, later_than, moment
from tests.conversations.world import World

BETWEEN_STEPS = timedelta(minutes=1)

_SENT: dict[str, dict[str, Any]] = {
    "voice": {"media": [{"url": "https://media.test/1", "content_type": "audio/ogg"}]},
    "picture": {"media": [{"url": "https://media.test/2", "content_type": "image/jpeg"}]},
    "document": {"media": [{"url": "https://media.test/3", "content_type": "application/pdf"}]},
    "location": {"location": {"latitude": "19.0760", "longitude": "72.8777"}},
    "sticker": {
        "media": [{"url": "https://media.test/4", "content_type": "image/webp"}],
        "kind": "sticker",
    },
    "reaction": {"body": "👍", "kind": "reaction"},
}


@dataclass(frozen=True, slots=True)
class Wrote:
    """What somebody did on his phone."""

    at: datetime
    who: str
    act: str
    text: str


@dataclass(frozen=True, slots=True)
class Got:
    """One bubble that somebody got. ``is_answer`` where he had written."""

    at: datetime
    who: str
    bubble: Arrived
    is_answer: bool


@dataclass(frozen=True, slots=True)
class Passed:
    """Nobody wrote; ``said`` is what happened meanwhile."""

    at: datetime
    said: str


Event = Wrote | Got | Passed


@dataclass(frozen=True, slots=True)
class Played:
    """A script with everything there was to see."""

    script: Script
    events: tuple[Event, ...]


class Play:
    """One script on one stage. ``events`` is what there was to see."""

    def __init__(self, script: Script, stage: Stage) -> None:
        self._script = script
        self._stage = stage
        stage.set_clock(moment(script.begins))
        self._world = World(stage.database, script)
        self._world.becomes(script.given)
        self.events: list[Event] = []

    def run(self) -> None:
        for number, step in enumerate(self._script.steps, start=1):
            try:
                self._take(step)
            except AssertionError as error:
                raise AssertionError(f"step {number}: {error}") from None

    def _take(self, step: Step) -> None:
        if step.meanwhile is not None:
            self._world.becomes(step.meanwhile)
            self.events.append(Passed(self._stage.now, told(step.meanwhile)))
            if not step.meanwhile.delivered_again:
                return
            self._stage.delivers_again()
        elif step.waits is not None:
            self._stage.set_clock(later_than(self._stage.now, step.waits))
            self.events.append(Passed(self._stage.now, ""))
            self._stage.runs_what_is_due()
        else:
            self._stage.set_clock(self._stage.now + BETWEEN_STEPS)
            for deed in step.deeds:
                self._write(deed, step)
        with failing_on(self._world.fails_on):
            self._stage.settle()
        got = self._read([deed.who for deed in step.deeds])
        self._check(step, got)

    def _write(self, deed: Deed, step: Step) -> None:
        phone = self._world.phones[deed.who]
        name = self._world.names[phone]
        for text in deed.what:
            self.events.append(Wrote(self._stage.now, name, deed.act, text))
            match deed.act:
                case "says":
                    self._stage.writes(phone, body=text)
                case "presses":
                    self._stage.presses(phone, text, step.card)
                case _:
                    self._send(phone, text, step)

    def _send(self, phone: str, text: str, step: Step) -> None:
        """``picture: what stands below it``, or ``cart`` with its goods."""
        kind, _, caption = text.partition(": ")
        if kind == "cart":
            cart = [
                {"sku": sku, "quantity": quantity, "price": price}
                for sku, (quantity, price) in step.goods.items()
            ]
            return self._stage.writes(phone, cart=cart)
        more = {"body": caption} if caption else {}
        return self._stage.writes(phone, **{**_SENT[kind], **more})

    def _read(self, writers: Sequence[str]) -> dict[str, list[Arrived]]:
        """Everybody's new bubbles, those of the writers first."""
        phones = self._world.phones
        order = [*writers, *(who for who in phones if who not in writers)]
        got = {who: self._stage.reads(phones[who]) for who in order}
        for who, bubbles in got.items():
            name = self._world.names[phones[who]]
            self.events += [
                Got(self._stage.now, name, bubble, is_answer=who in writers) for bubble in bubbles
            ]
        return got

    def _check(self, step: Step, got: dict[str, list[Arrived]]) -> None:
        unanswered = self._stage.unanswered(self._world.fails_on)
        assert not unanswered, f"not answered: {unanswered}"
        for deed in step.deeds:
            answers = len(got[deed.who])
            # Of several who write at once, one is also told of the other.
            is_right = answers >= 1 if len(step.deeds) > 1 else answers == int(step.answered)
            assert is_right, f"{answers} answers: {got[deed.who]}"
        if step.who:
            self._check_texts(step.who, got, step.gets, step.gets_not)
        for who in step.also.keys() | step.also_not.keys():
            self._check_texts(who, got, step.also.get(who, ()), step.also_not.get(who, ()))
        if step.buttons is not None:
            names = got[step.who][-1].names
            assert names == step.buttons, f"the buttons are {names}"
        for bubble in (bubble for bubbles in got.values() for bubble in bubbles):
            assert len(bubble.body) <= BODY_MAX, f"{len(bubble.body)} characters: {bubble.body}"
        breaks = self._stage.database.breaks()
        assert not breaks, f"the books contradict themselves: {breaks}"

    def _check_texts(
        self,
        who: str,
        got: dict[str, list[Arrived]],
        wanted: tuple[str, ...],
        unwanted: tuple[str, ...],
    ) -> None:
        text = "\n".join(bubble.body for bubble in got[who])
        missing = [one for one in wanted if one not in text]
        assert not missing, f"{who} does not get {missing} but:\n{text}"
        there = [one for one in unwanted if one in text]
        assert not there, f"{who} gets {there}:\n{text}"


def told(given: Given) -> str:
    """What has become so, in a line of English."""
    said = [f"{sku} is {stock:g} in stock" for sku, stock in given.stock.items()]
    said += [f"{sku} costs ₹{price:.2f}" for sku, price in given.price.items()]
    said += [f"nobody counts {sku}" for sku in given.uncounted]
    said += [f"{sku} is off sale" for sku in given.off_sale]
    said += [f"{who.title()} may owe ₹{limit:,.0f}" for who, limit in given.limit.items()]
    said += [f"{who.title()}'s account is blocked" for who in given.blocked]
    said += [f"{who.title()} owes ₹{amount:,.0f}, late" for who, amount in given.owes.items()]
    said += [
        f"{who.title()} has an account with {vendor.title()} too"
        for who, vendor in given.accounts.items()
    ]
    said += [f"{who.title()} is of {shop.title()}'s shop too" for who, shop in given.people.items()]
    said += [f"{who.title()} works for Sharma as {role}" for who, role in given.staff.items()]
    said += [
        f"{shop.name}, {shop.area}, is a shop of Sharma's too" for shop in given.shops.values()
    ]
    said += [f"{who.title()} runs the platform as {role}" for who, role in given.platform.items()]
    said += [f"the program fails on “{text}”" for text in given.fails_on]
    said += [f"nobody knows {who.title()}" for who in given.strangers]
    said += [f"{who.title()} takes UPI at {upi}" for who, upi in given.upi.items()]
    said += ["the last message is delivered once more"] if given.delivered_again else []
    return "; ".join(said)
