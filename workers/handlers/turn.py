"""One person's turn in one conversation: what the handlers of both sides read and leave behind."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

import core.replies.prompts
import core.replies.reminders
import core.replies.talk
import db.conversations
import db.people
import db.unclear_words
from core.dialogue.draft import Draft
from core.dialogue.prompts import Prompt, Topic
from core.messages import Reply
from core.replies.texts import DEFAULT_LANGUAGE
from core.settings import Settings
from core.unclear_words import UnclearWords
from core.understanding.language import written_in
from db.conversations import Talk
from db.rows import Row
from workers.bookkeeping.books import Books
from workers.catalogues import Catalogues
from workers.handlers.notices import Notices
from workers.runtime import Runtime

# So many changes of a draft can be taken back.
EARLIER_DRAFTS_MAX = 10


@dataclass(slots=True)
class Turn:
    """Lives as long as the transaction. ``talk`` is written back at its end."""

    connection: sa.Connection
    settings: Settings
    catalogues: Catalogues
    now: datetime
    conversation_id: int
    person: db.people.Person
    talk: Talk
    notices: Notices
    # Since when a person answers here what the program does not understand.
    handed_over_at: datetime | None = None
    # The side that this message is for, of somebody who has both.
    side: str | None = None
    # What is said beside the draft that answers this turn.
    told: list[str] = field(default_factory=list)
    # What is said before everything else.
    remarks: list[str] = field(default_factory=list)
    # What nobody understood, by vendor; counted when the turn is over.
    unclear: list[tuple[int, UnclearWords]] = field(default_factory=list)

    @classmethod
    def begin(
        cls,
        connection: sa.Connection,
        runtime: Runtime,
        conversation: Row,
        person: db.people.Person,
        now: datetime,
    ) -> "Turn":
        turn = cls(
            connection=connection,
            settings=runtime.settings,
            catalogues=runtime.catalogues,
            now=now,
            conversation_id=conversation.id,
            person=person,
            talk=Talk.of(conversation),
            notices=Notices(connection),
            handed_over_at=conversation.handed_over_at,
        )
        turn.close_what_is_old()
        return turn

    @property
    def language(self) -> str:
        return self.talk.language or DEFAULT_LANGUAGE

    @property
    def speaks_as(self) -> str | None:
        """``VENDOR`` or ``RETAILER``; ``None`` where he is both and has not said."""
        if self.person.vendor_id is None:
            return "RETAILER"
        if self.person.retailer_id is None:
            return "VENDOR"
        return self.side or self.talk.speaks_as

    @property
    def is_with_person(self) -> bool:
        return self.handed_over_at is not None

    @property
    def books(self) -> Books:
        return Books(self.connection, self.person.user_id, self.now)

    @property
    def secret(self) -> str:
        return self.settings.button_secret.get_secret_value()

    @property
    def draft(self) -> Draft | None:
        return None if self.talk.draft is None else Draft.from_json(self.talk.draft)

    def hear(self, text: str) -> None:
        """The first answer follows the language that he writes in; it is remembered."""
        if self.talk.language is None:
            self.talk.language = written_in(text)

    def keep_draft(self, draft: Draft | None) -> None:
        """Make this the draft. What it was before can be taken back, until it is placed."""
        before = self.talk.draft
        after = None if draft is None else draft.to_json()
        if before is not None and (after is None or _basket(before) != _basket(after)):
            self._remember(before)
        self._set_draft(after)

    def take_back_draft(self) -> bool:
        """Make the draft what it was before the last change; ``False`` where there is nothing before."""
        before = next(
            (
                at
                for at in reversed(range(len(self.talk.earlier_drafts)))
                if self._may_come_back(self.talk.earlier_drafts[at])
            ),
            None,
        )
        if before is None:
            return False
        self._bring_back(before)
        return True

    def draft_of_shop(self, retailer_id: int) -> Draft | None:
        """What a wholesaler has begun to write for this shop."""
        if self.draft is not None and self.draft.retailer_id == retailer_id:
            return self.draft
        at = self._parked_of_shop(retailer_id)
        return None if at is None else Draft.from_json(self.talk.earlier_drafts[at]["draft"])

    def switch_shop(self, retailer_id: int) -> int | None:
        """Go over to what is written for this shop. The draft for another one is kept, and its shop's id
        returned."""
        left = None
        if self.talk.draft is not None and self.talk.draft.get("retailer_id") != retailer_id:
            left = self.talk.draft.get("retailer_id")
            self._remember(self.talk.draft, is_parked=True)
            self._set_draft(None)
            self.close_prompt()
        at = self._parked_of_shop(retailer_id)
        if self.talk.draft is None and at is not None:
            self._bring_back(at)
        return left

    def parked_shops(self) -> tuple[int, ...]:
        """The shops whose drafts were left for another one's, latest first."""
        ids = [
            one["draft"]["retailer_id"]
            for one in reversed(self.talk.earlier_drafts)
            if one["is_parked"] and one["draft"].get("retailer_id") is not None
        ]
        return tuple(dict.fromkeys(ids))

    def switch_vendor(self, vendor_id: int) -> None:
        """Go over to another wholesaler. The draft with this one is kept, and that with the other one goes
        on where it was left."""
        if self.talk.draft is not None:
            self._remember(self.talk.draft, is_parked=True)
            self._set_draft(None)
        self.talk.vendor_id = vendor_id
        self.close_prompt()
        latest = next(
            (one for one in reversed(self.talk.earlier_drafts) if one["vendor_id"] == vendor_id),
            None,
        )
        if latest is not None and latest["is_parked"]:
            self.take_back_draft()

    def forget_drafts(self) -> None:
        """The draft was placed: neither it nor what came before can be taken back. Those with other
        wholesalers, and for other shops, stay."""
        placed = self.talk.draft
        self._set_draft(None)
        self.talk.earlier_drafts = [
            one
            for one in self.talk.earlier_drafts
            if one["vendor_id"] != self.talk.vendor_id
            or (placed is not None and _shop(one["draft"]) != _shop(placed))
        ]

    def ask(self, said: str | Reply, prompt: Prompt) -> Reply:
        """Ask something besides the draft; what was asked before is closed."""
        self.talk.prompt = prompt.to_json()
        self.talk.prompt_version = 1 + self.talk.last_version("prompt_version")
        self.talk.prompt_at = self.now
        return core.replies.prompts.ask(
            self.language,
            self.secret,
            said,
            prompt,
            conversation_id=self.conversation_id,
            version=self.talk.prompt_version,
        )

    def close_prompt(self) -> None:
        """It is answered, or something else was said; one that nobody answered keeps its time."""
        self.talk.prompt = self.talk.prompt_at = None

    @property
    def is_asked_how_much(self) -> bool:
        """Whether a number answers what was asked last with a quantity."""
        return self.talk.prompt is not None and not self.talk.prompt.get("is_numbered", True)

    def remind(self, *, wanted: bool) -> Reply:
        """Whether this phone gets reminders from now on. Saying it twice changes nothing."""
        if wanted:
            self.talk.reminders_stopped_at = None
            return core.replies.reminders.started(self.language)
        self.talk.reminders_stopped_at = self.talk.reminders_stopped_at or self.now
        return core.replies.reminders.stopped(self.language, has_draft=self.talk.draft is not None)

    def save(self) -> None:
        self.note_unclear()
        db.conversations.save(self.connection, self.conversation_id, self.talk, self.now)

    def note_unclear(self) -> None:
        """Count what nobody understood, as whoever said it."""
        for vendor_id in sorted({vendor_id for vendor_id, _ in self.unclear}):
            words = [row for vendor, row in self.unclear if vendor == vendor_id]
            db.unclear_words.note(self.connection, vendor_id, words)
        self.unclear = []

    def close_what_is_old(self) -> None:
        """A draft that nobody confirmed, and a question that nobody answered. How far somebody has come
        who asks to be admitted is kept."""
        talk = self.talk
        if talk.draft is not None and self._is_old(
            talk.draft_at, self.settings.draft_expires_after
        ):
            self.remarks.append(core.replies.talk.draft_expired(self.language))
            shown_at = talk.draft_at
            self.keep_draft(None)
            talk.draft_at = shown_at
        is_for_long = talk.prompt is not None and talk.prompt["topic"] == Topic.REGISTRATION.name
        if not is_for_long and self._is_old(talk.prompt_at, self.settings.prompt_expires_after):
            talk.prompt = None

    def _set_draft(self, draft: dict[str, object] | None) -> None:
        self.talk.draft = draft
        self.talk.draft_at = None if draft is None else self.now
        if draft is not None:
            self.talk.draft_version = 1 + self.talk.last_version("draft_version")

    def _remember(self, draft: dict[str, object], *, is_parked: bool = False) -> None:
        kept = [
            *self.talk.earlier_drafts,
            {"vendor_id": self.talk.vendor_id, "draft": draft, "is_parked": is_parked},
        ]
        while len(kept) > EARLIER_DRAFTS_MAX:
            # He was told that what is parked is kept.
            kept.remove(next((one for one in kept if not one["is_parked"]), kept[0]))
        self.talk.earlier_drafts = kept

    def _may_come_back(self, earlier: dict[str, Any]) -> bool:
        """With this wholesaler; and while something is written for a shop, for that shop."""
        if earlier["vendor_id"] != self.talk.vendor_id:
            return False
        return self.talk.draft is None or _shop(earlier["draft"]) == _shop(self.talk.draft)

    def _parked_of_shop(self, retailer_id: int) -> int | None:
        every = self.talk.earlier_drafts
        at = next(
            (at for at in reversed(range(len(every))) if _shop(every[at]["draft"]) == retailer_id),
            None,
        )
        return at if at is not None and every[at]["is_parked"] else None

    def _bring_back(self, at: int) -> None:
        """One of the earlier drafts is the present one again."""
        earlier = self.talk.earlier_drafts
        self._set_draft(earlier[at]["draft"])
        self.talk.earlier_drafts = [one for number, one in enumerate(earlier) if number != at]

    def _is_old(self, at: datetime | None, after: timedelta) -> bool:
        return at is not None and self.now - at > after


def _basket(draft: dict[str, object]) -> tuple[object, ...]:
    return draft["wishes"], draft["questions"], _shop(draft)


def _shop(draft: dict[str, object]) -> object:
    """For which shop a wholesaler writes it; ``None`` where the shop writes itself."""
    return draft.get("retailer_id")
