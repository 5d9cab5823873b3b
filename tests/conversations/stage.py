"""Phones that write to the business through its webhook, and read what was sent to them."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import db.clock
import db.engine
import db.inbox
import db.outbox
from core.calendar import INDIA
from tests.conversations.outside import Outside
from tests.database import Database
from tests.phones import settings_for
from workers.catalogues import Catalogues
from workers.handlers import (
    closing,
    expiry,
    inbound,
    maintenance,
    outbound,
    promises,
    proposals,
    reminders,
    requests,
    unanswered,
)
from workers.runtime import Runtime

# What the scheduler runs, as far as somebody on a phone can notice it, in the order of a day.
SCHEDULED = (
    unanswered.nudge_unanswered,
    expiry.expire_orders,
    proposals.lapse_proposals,
    requests.lapse_requests,
    closing.close_old,
    maintenance.flag_overdue,
    promises.judge_promises,
    reminders.send_reminders,
)

AT_ONCE = timedelta(0)


@dataclass(frozen=True, slots=True)
class Arrived:
    """One bubble on a phone."""

    sid: str
    body: str
    buttons: tuple[tuple[str, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.buttons)


class Stage:
    """One database and everybody's phones, at the time that the conversation has come to."""

    def __init__(self, database: Database, outside: Outside, catalogues: Catalogues) -> None:
        self.database = database
        self.now = datetime.min.replace(tzinfo=INDIA)
        self._outside = outside
        settings = settings_for(database)
        provider = outside.connect(settings, database)
        self._maintenance = db.engine.create(
            database.maintenance_url, application_name="test", pool_size=1
        )
        self._runtime = Runtime(settings, database.engine, self._maintenance, provider, catalogues)
        self._arrived: dict[str, list[Arrived]] = {}
        self._read: dict[str, int] = {}

    def close(self) -> None:
        self._maintenance.dispose()

    def set_clock(self, now: datetime) -> None:
        """It is this moment; only the blink that a step takes passes by itself."""
        self.now = now
        self.database.execute("UPDATE test_clock SET ahead = %s - clock_timestamp()", now)

    def writes(self, phone: str, **message: Any) -> None:
        """Through the webhook; ``message`` is what the simulator's control takes."""
        answer = self._outside.client.post("/control/inbound", json={"from": phone, **message})
        assert answer.status_code == 200, answer.get_data(as_text=True)

    def delivers_again(self) -> None:
        """The message that came last, as if it had not been acknowledged."""
        self._outside.webhooks.again()

    def presses(self, phone: str, name: str, card: str) -> None:
        """The button of this name, on the last bubble that has it and this text."""
        self._fetch(phone)
        for bubble in reversed(self._arrived[phone]):
            payload = dict(bubble.buttons).get(name)
            if payload is not None and card in bubble.body:
                button = {"payload": payload, "text": name}
                return self.writes(phone, button=button, quoted=bubble.sid)
        raise AssertionError(f"no bubble with {card!r} has a button {name!r}")

    def runs_what_is_due(self) -> None:
        for task in SCHEDULED:
            task(self._runtime)

    def settle(self) -> None:
        """Do what the sweep would wake, until nothing waits; then let the word on each message in."""
        for _ in range(20):
            answering, sending = self._waiting()
            if not answering and not sending:
                self._outside.later.run_all()
                return
            for conversation_id in answering:
                inbound.process(self._runtime, conversation_id)
            for conversation_id in sending:
                outbound.send(self._runtime, conversation_id)
        raise AssertionError(f"still waiting: {self._waiting()}")

    def reads(self, phone: str) -> list[Arrived]:
        """What has come since this phone was last read."""
        self._fetch(phone)
        bubbles = self._arrived[phone]
        new = bubbles[self._read.get(phone, 0) :]
        self._read[phone] = len(bubbles)
        return new

    def unanswered(self, fails_on: Collection[str]) -> list[str]:
        """What was written and is not answered as it should be, with its state. Of what the program fails
        on, and of what waits behind it, that is nothing while it is being tried, and set aside then."""
        rows = self.database.rows(
            "SELECT state, body FROM whatsapp_messages"
            " WHERE direction = 'INBOUND' AND state <> 'PROCESSED' ORDER BY id"
        )
        if any(row["state"] == "RECEIVED" and row["body"] in fails_on for row in rows):
            return []
        return [f"{row['state']}: {row['body']}" for row in rows if row["body"] not in fails_on]

    def _fetch(self, phone: str) -> None:
        answer = self._outside.client.get("/control/messages", query_string={"party": phone})
        self._arrived[phone] = [
            Arrived(
                message["sid"],
                message["body"],
                tuple((button["text"], button["payload"]) for button in message["buttons"]),
            )
            for message in answer.get_json()
            if message["direction"] == "outbound"
        ]

    def _waiting(self) -> tuple[Sequence[int], Sequence[int]]:
        with db.engine.transaction(self.database.engine, db.engine.SYSTEM) as connection:
            now = db.clock.now(connection)
            return (
                list(db.inbox.conversations_waiting(connection, now, AT_ONCE, 100)),
                list(db.outbox.conversations_waiting(connection, now, AT_ONCE, 100)),
            )


_UNITS = {"minute": "minutes", "hour": "hours", "day": "days"}


def later_than(now: datetime, waits: str) -> datetime:
    """``13 hours``, ``2 days``, or ``until 2026-11-12 09:00``.

    Raises ValueError for anything else.
    """
    if waits.startswith("until "):
        return moment(waits.removeprefix("until "))
    found = re.fullmatch(r"(\d+) (minute|hour|day)s?", waits)
    if found is None:
        raise ValueError(f"{waits!r}: write 13 hours, 2 days, or until 2026-11-12 09:00")
    return now + timedelta(**{_UNITS[found[2]]: int(found[1])})


def moment(text: str) -> datetime:
    """``2026-11-10 10:30`` in India."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=INDIA)
