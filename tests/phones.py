"""People with phones, for tests: they write, the handlers run here, and they read what arrived."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from uuid import uuid4

import db.clock
import db.conversations
import db.engine
import db.inbox
import db.outbox
from core.delivery import Accepted, SendResult
from core.errors import LookUpFailed
from core.messages import (
    Address,
    AddressKind,
    Button,
    InboundMessage,
    MessageKind,
    OutboundMessage,
)
from core.settings import Settings
from tests.database import BUSINESS_NUMBER, Database
from workers.catalogues import Catalogues
from workers.handlers import inbound, outbound
from workers.runtime import Runtime

GUPTA = "+919810000001"
VERMA = "+919810000002"
KHAN = "+919810000003"
SHARMA = "+919820000001"
PATEL = "+919820000002"

_sids = count(1)


@dataclass
class RecordingProvider:
    """The provider's far side: takes everything unless told otherwise.

    ``answers`` are used up one by one; each is a result, or makes one from the message.
    """

    taken: list[OutboundMessage] = field(default_factory=list)
    answers: list[SendResult | Callable[[OutboundMessage], SendResult]] = field(
        default_factory=list
    )
    findable: list[Accepted] = field(default_factory=list)
    can_be_asked: bool = True

    def send(self, message: OutboundMessage) -> SendResult:
        if self.answers:
            answer = self.answers.pop(0)
            return answer(message) if callable(answer) else answer
        return self.take(message)

    def take(self, message: OutboundMessage) -> Accepted:
        self.taken.append(message)
        return Accepted(f"SM{next(_sids):032x}", "queued")

    def find(self, message: OutboundMessage, since: datetime) -> list[Accepted]:
        if not self.can_be_asked:
            raise LookUpFailed("Timeout")
        return self.findable


def settings_for(database: Database) -> Settings:
    """What the handlers need to work on this database."""
    return Settings(
        database_url=database.app_url,
        database_maintenance_url=database.maintenance_url,
        redis_url="memory://",
        public_base_url="http://bahi.test",
        business_number=BUSINESS_NUMBER,
        button_secret="a secret for buttons",
        twilio_account_sid="AC" + "0" * 32,
        twilio_auth_token="an auth token for tests",
        burst_silence_seconds=0,
    )


class Phones:
    def __init__(
        self,
        database: Database,
        settings: Settings,
        provider: RecordingProvider,
        catalogues: Catalogues | None = None,
    ) -> None:
        self.database = database
        self.provider = provider
        self.runtime = Runtime(
            settings, database.engine, database.engine, provider, catalogues or Catalogues()
        )
        self._read_up_to: dict[str, int] = {}

    def says(self, phone: str, text: str) -> str:
        """Write, let everybody be answered, and return what this phone got."""
        self.writes(phone, text)
        self.settle()
        return self.reads(phone)

    def presses(self, phone: str, button: Button) -> str:
        self.writes(phone, button.text, pressed=button)
        self.settle()
        return self.reads(phone)

    def writes(
        self,
        phone: str,
        text: str,
        *,
        pressed: Button | None = None,
        message_id: str | None = None,
        kind: MessageKind | None = None,
        **more: Any,
    ) -> int:
        """Only store the message, as the webhook does. Returns the conversation.

        ``more`` is what else the message has: a cart, media, the message it replies to.
        """
        message = InboundMessage(
            provider="twilio",
            message_id=message_id or f"IN{next(_sids):032x}",
            sender=Address(AddressKind.PHONE, phone),
            business_number=BUSINESS_NUMBER,
            body=text,
            pressed=pressed,
            kind=kind or (MessageKind.BUTTON if pressed else MessageKind.TEXT),
            **more,
        )
        with db.engine.transaction(self.database.engine, db.engine.SYSTEM) as connection:
            conversation_id = db.conversations.ensure(
                connection, "twilio", BUSINESS_NUMBER, message.sender
            )
            db.inbox.store(connection, message, conversation_id, db.clock.now(connection), uuid4())
        return conversation_id

    def settle(self) -> None:
        """Run the handlers until nothing waits, as the sweep would wake them."""
        for _ in range(20):
            waiting = self._waiting()
            if waiting == ([], []):
                return
            for conversation_id in waiting[0]:
                inbound.process(self.runtime, conversation_id)
            for conversation_id in waiting[1]:
                outbound.send(self.runtime, conversation_id)
        raise AssertionError(f"still waiting: {self._waiting()}")

    def reads(self, phone: str) -> str:
        """The bodies that arrived since this phone was last read, as one text."""
        return "\n".join(message.body for message in self._new(phone))

    def card(self, phone: str) -> tuple[Button, ...]:
        """Buttons of the last card on this phone."""
        return next(
            message.buttons
            for message in reversed(self.provider.taken)
            if message.recipient == phone and message.buttons
        )

    def _new(self, phone: str) -> list[OutboundMessage]:
        start = self._read_up_to.get(phone, 0)
        self._read_up_to[phone] = len(self.provider.taken)
        return [m for m in self.provider.taken[start:] if m.recipient == phone]

    def _waiting(self) -> tuple[list[int], list[int]]:
        with db.engine.transaction(self.database.engine, db.engine.SYSTEM) as connection:
            now = db.clock.now(connection)
            at_once = timedelta(0)
            return (
                list(db.inbox.conversations_waiting(connection, now, at_once, 100)),
                list(db.outbox.conversations_waiting(connection, now, at_once, 100)),
            )
