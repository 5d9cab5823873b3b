"""Drafts that nobody has confirmed in time are closed, and whoever wrote one is told so; questions that
nobody has answered are closed without a word."""

import structlog

import core.replies.talk
import db.clock
import db.conversations
import db.engine
import db.locks
import db.people
from core.dialogue.draft import Draft
from core.reminders import is_quiet
from db.people import NOBODY
from db.rows import Row
from workers import enqueue
from workers.handlers.turn import Turn
from workers.runtime import Runtime

logger = structlog.get_logger()

LIMIT = 100


def close_old(runtime: Runtime) -> None:
    """One transaction per conversation. One that is being answered now is left to its next message or the
    next run; at night nobody is told, and what is old is closed in the morning."""
    settings = runtime.settings
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        now = db.clock.now(connection)
        if is_quiet(now):
            return
        left_open = db.conversations.left_open(
            connection,
            now - settings.draft_expires_after,
            now - settings.prompt_expires_after,
            LIMIT,
        )
    for conversation_id in left_open:
        for to_wake in sorted(_close(runtime, conversation_id)):
            enqueue.outbound(to_wake)


def _close(runtime: Runtime, conversation_id: int) -> set[int]:
    """As the next message would find it. Returns the conversations that have something to send."""
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        conversation = db.locks.conversation(connection, conversation_id)
        if conversation is None:
            return set()
        person = db.people.find(connection, conversation.user_id) or NOBODY
        turn = Turn.begin(connection, runtime, conversation, person, db.clock.now(connection))
        db.conversations.save(connection, conversation_id, turn.talk, turn.now)
        before = None if conversation.draft is None else Draft.from_json(conversation.draft)
        if before is not None and turn.draft is None and (before.wishes or before.questions):
            _tell(turn, conversation, before)
    logger.info("old draft or question closed", conversation_id=conversation_id)
    return turn.notices.to_wake


def _tell(turn: Turn, conversation: Row, draft: Draft) -> None:
    """In the conversation where it was written, once."""
    connection, vendor_id = turn.connection, turn.talk.vendor_id
    cause = f"draft {conversation.id} {turn.talk.draft_version} closed"
    if draft.retailer_id is not None:
        shop = db.people.retailer(connection, draft.retailer_id).shop_name
        turn.notices.to_conversation(
            conversation,
            cause,
            lambda language: core.replies.talk.draft_closed_of_vendor(language, shop=shop),
        )
    elif vendor_id is not None:
        vendor_name = db.people.vendor(connection, vendor_id).name
        turn.notices.to_conversation(
            conversation,
            cause,
            lambda language: core.replies.talk.draft_closed(language, vendor_name=vendor_name),
        )
