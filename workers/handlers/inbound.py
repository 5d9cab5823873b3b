"""Answering a conversation: everything that waits, in order, one commit per answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from traceback import extract_tb
from typing import Any

import psycopg
import psycopg.errors
import sqlalchemy as sa
import structlog

import core.attempts
import core.burst
import core.replies.draft
import core.replies.stranger
import db.clock
import db.engine
import db.hand_overs
import db.inbox
import db.incoming
import db.locks
import db.outbox
import db.people
from core.burst import Answer, Patience, Said
from core.dialogue.prompts import OF_BASKET, Topic
from core.errors import BahiError
from core.hand_overs import Reason
from core.messages import MessageKind, Reply
from core.understanding.reading import is_command
from db.engine import Origin
from db.people import NOBODY, Person
from db.rows import Row
from workers import enqueue
from workers.handlers import dialogues
from workers.handlers.notices import language_of
from workers.handlers.turn import Turn
from workers.runtime import Runtime

logger = structlog.get_logger()

# As many messages as one answer may cover.
BURST_MAX = 50

# Passing trouble between transactions: says nothing against the message.
_PASSING = (
    psycopg.errors.LockNotAvailable,
    psycopg.errors.DeadlockDetected,
    psycopg.errors.SerializationFailure,
)


@dataclass(frozen=True, slots=True)
class Answered:
    """A burst was answered; these conversations have something to send."""

    to_wake: frozenset[int]


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing waits here, or another worker is answering and will look again when it is done."""


@dataclass(frozen=True, slots=True)
class Wait:
    """More may come within seconds, or the last failure was too recent."""

    seconds: float


def process(runtime: Runtime, conversation_id: int) -> None:
    """Answer until nothing is left, looking again after each commit: the lock was ours meanwhile."""
    while True:
        match _answer_burst(runtime, conversation_id):
            case Answered(to_wake=to_wake):
                for conversation in sorted(to_wake):
                    enqueue.outbound(conversation)
            case Wait(seconds=seconds):
                enqueue.inbound(conversation_id, after_seconds=seconds)
                return
            case Nothing():
                return


def _answer_burst(runtime: Runtime, conversation_id: int) -> Answered | Nothing | Wait:
    taken: Sequence[Row] = ()
    try:
        with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
            conversation = db.locks.conversation(connection, conversation_id)
            if conversation is None:
                return Nothing()
            waiting = db.inbox.waiting(connection, conversation_id, BURST_MAX)
            now = db.clock.now(connection)
            pause = _pause(runtime, waiting, now)
            if pause > 0:
                return Wait(pause)
            if not waiting:
                return Nothing()
            person = db.people.find(connection, conversation.user_id)
            taken = _burst(waiting, person)
            db.engine.set_origin(connection, Origin(request_id=str(taken[0].public_id)))
            to_wake = _answer(runtime, connection, conversation, person, taken, now)
        return Answered(frozenset(to_wake))
    except sa.exc.OperationalError as error:
        if isinstance(error.orig, _PASSING):
            return Wait(1.0)
        if not taken or error.connection_invalidated:
            raise
        return _note_failure(runtime, conversation_id, taken, error)
    except Exception as error:
        if not taken:
            raise
        return _note_failure(runtime, conversation_id, taken, error)


def _pause(runtime: Runtime, waiting: Sequence[Row], now: datetime) -> float:
    if not waiting:
        return 0.0
    if waiting[0].available_at > now:
        return float((waiting[0].available_at - now).total_seconds())
    burst = [Said(row.created_at, is_complete=_is_complete(row)) for row in waiting]
    patience = Patience(
        runtime.settings.burst_silence_seconds, runtime.settings.burst_wait_max_seconds
    )
    return core.burst.seconds_to_wait(burst, patience, now)


def _is_complete(row: Row) -> bool:
    """Only text is written in pieces."""
    is_text = db.incoming.read(row).kind is MessageKind.TEXT
    return not is_text or is_command(row.body)


def _burst(waiting: Sequence[Row], person: Person | None) -> Sequence[Row]:
    """What one answer covers.

    After a failure one message, so that the others are not held up by what it does. Of a vendor one
    too: each of his is about an order, and two orders in one transaction could be locked in the
    opposite order by a colleague of his.
    """
    is_vendor = person is not None and person.vendor_id is not None
    return waiting[:1] if waiting[0].attempts or is_vendor else waiting


def _answer(
    runtime: Runtime,
    connection: sa.Connection,
    conversation: Row,
    person: Person | None,
    messages: Sequence[Row],
    now: datetime,
) -> set[int]:
    """Read, act, close the messages and write the reply: all of it or none of it."""
    turn = Turn.begin(connection, runtime, conversation, person or NOBODY, now)
    turn.hear(" ".join(message.body for message in messages))
    answers = _answers(turn, messages, conversation.user_id)
    turn.save()
    if person is not None:
        db.people.note_login(connection, person.user_id, now)
    db.engine.act_as(connection, db.engine.SYSTEM)
    db.inbox.close(connection, messages, "PROCESSED", now)
    for number, reply in enumerate(_bubbles(turn, answers)):
        _queue(connection, conversation.id, reply, messages[0], number)
    logger.info(
        "conversation answered",
        conversation_id=conversation.id,
        messages=len(messages),
        answers=len(answers),
    )
    return {conversation.id, *turn.notices.to_wake}


def _answers(turn: Turn, messages: Sequence[Row], user_id: int | None) -> list[Answer]:
    """One for each message that needs one. What a message of the burst asked is asked last, where a later
    one, written before he saw it, has only brought his draft up again."""
    answers: list[Answer] = []
    asked: Answer | None = None
    question: dict[str, Any] | None = None
    for message in messages:
        version = turn.talk.prompt_version
        answer = dialogues.answer(turn, message, user_id)
        if answer is None:
            continue
        answers.append(answer)
        if turn.talk.prompt_version != version:
            asked, question = answer, turn.talk.prompt
        elif turn.talk.prompt is None and answer.topic != core.replies.draft.TOPIC:
            asked = None
    if asked is None or question is None or turn.talk.prompt is not None:
        return answers
    if not question["choices"] or Topic[question["topic"]] in OF_BASKET:
        return answers
    turn.talk.prompt, turn.talk.prompt_at = question, turn.now
    return [*(answer for answer in answers if answer is not asked), asked]


def _bubbles(turn: Turn, answers: Sequence[Answer]) -> list[Reply]:
    replies = list(core.burst.bubbles(answers))
    if replies:
        body = "\n".join([*dict.fromkeys(turn.remarks), replies[0].body])
        replies[0] = replace(replies[0], body=body)
    return replies


def _queue(
    connection: sa.Connection, conversation_id: int, reply: Reply, first: Row, number: int
) -> None:
    """``number`` tells the bubbles of one burst apart."""
    cause = f"reply to {first.id}" if number == 0 else f"reply to {first.id}, {number}"
    db.outbox.queue(connection, conversation_id, reply, cause=cause, in_reply_to=first.id)


def _note_failure(
    runtime: Runtime, conversation_id: int, taken: Sequence[Row], error: Exception
) -> Answered | Nothing | Wait:
    """In a transaction of its own: count the attempt, or set the message aside and tell its sender."""
    attempts = taken[0].attempts + 1
    reason = _name(error)
    logger.error(
        "message not handled",
        conversation_id=conversation_id,
        message=taken[0].id,
        attempts=attempts,
        reason=reason,
        where=[f"{frame.filename}:{frame.lineno}" for frame in extract_tb(error.__traceback__)],
    )
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        conversation = db.locks.conversation(connection, conversation_id)
        if conversation is None:
            return Nothing()
        now = db.clock.now(connection)
        pause = core.attempts.pause_after(attempts)
        db.inbox.note_failure(connection, taken[:1], reason, now + pause)
        hopeless = isinstance(error, BahiError) and not error.retryable
        if attempts < core.attempts.ATTEMPTS_MAX and not hopeless:
            return Wait(pause.total_seconds())
        db.inbox.close(connection, taken[:1], "SET_ASIDE", now)
        db.hand_overs.hand_over(connection, conversation_id, Reason.OTHER, now)
        db.outbox.queue(
            connection,
            conversation_id,
            core.replies.stranger.set_aside(language_of(conversation), taken[0].body),
            cause=f"set aside {taken[0].id}",
            in_reply_to=taken[0].id,
        )
    return Answered(frozenset({conversation_id}))


def _name(error: Exception) -> str:
    """What went wrong in words that hold nothing of the message: PostgreSQL quotes the row it refuses."""
    cause = error.orig if isinstance(error, sa.exc.DBAPIError) else None
    if isinstance(cause, psycopg.Error):
        return " ".join(filter(None, [type(cause).__name__, cause.diag.constraint_name]))
    return type(error).__name__
