"""Sending a conversation's messages: one at a time, in order, and never blindly twice."""

import random
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
import structlog

import db.clock
import db.engine
import db.outbox
import db.resends
from core.delivery import (
    CONFIGURATION_PAUSE,
    GIVE_UP_AFTER,
    LEASE,
    LOOK_UP_EVERY,
    SETTLE,
    Accepted,
    NotSent,
    SendFault,
    SendResult,
    Unknown,
    pause_before,
    status_rank,
)
from core.errors import LookUpFailed
from core.messages import ApprovedTemplate, OutboundMessage
from db.rows import Row
from workers import enqueue
from workers.handlers import window
from workers.handlers.window import AsWritten, NoTemplate
from workers.runtime import Runtime

logger = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Send:
    """Claimed: to be handed to the provider now."""

    row: Row
    message: OutboundMessage


@dataclass(frozen=True, slots=True)
class Settle:
    """Its last attempt ended without an answer: to be looked up at the provider."""

    row: Row
    message: OutboundMessage


@dataclass(frozen=True, slots=True)
class GivenUp:
    """It cannot be sent to somebody who has not written for a day."""


@dataclass(frozen=True, slots=True)
class Wait:
    seconds: float


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing waits, or somebody else is at it."""


def send(runtime: Runtime, conversation_id: int) -> None:
    """Send until nothing is left or the first message has to wait; those behind it wait with it."""
    while True:
        match _next(runtime, conversation_id):
            case Send(row=row, message=message):
                result = runtime.provider.send(message)
                _record(runtime, row, result)
            case Settle(row=row, message=message):
                _settle(runtime, row, message)
            case GivenUp():
                continue
            case Wait(seconds=seconds):
                enqueue.outbound(conversation_id, after_seconds=seconds)
                return
            case Nothing():
                return


def _next(runtime: Runtime, conversation_id: int) -> Send | Settle | GivenUp | Wait | Nothing:
    """Choose and claim in one short transaction; the provider is called outside of it."""
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        row = db.outbox.next_open(connection, conversation_id)
        if row is None:
            return Nothing()
        now = db.clock.now(connection)
        if row.state == "SENDING" and row.claimed_at + LEASE > now:
            return Nothing()
        if row.state != "SENDING" and row.available_at > now:
            return Wait((row.available_at - now).total_seconds())
        if row.state == "PENDING":
            return _claim(runtime, connection, row, now)
        # Others keep off while we ask.
        db.outbox.unknown(
            connection, row, error="no answer to the last attempt", available_at=now + LEASE
        )
        return Settle(row, db.outbox.to_message(row, window.sent_as(connection, row)))


def _claim(runtime: Runtime, connection: sa.Connection, row: Row, now: datetime) -> Send | GivenUp:
    """In the form that reaches him now; where none does, the message fails and an operator is told."""
    match window.form_of(connection, runtime.settings.twilio_account_sid, row, now):
        case AsWritten():
            claimed = db.outbox.claim(connection, row, now)
            return Send(claimed, db.outbox.to_message(claimed))
        case ApprovedTemplate() as template:
            claimed = db.outbox.claim(connection, row, now, content_id=template.content_id)
            return Send(claimed, db.outbox.to_message(claimed, template))
        case NoTemplate(reason=reason):
            db.outbox.failed(connection, row, error=reason, code=None, now=now)
            report_lost(row)
            return GivenUp()


def report_lost(row: Row) -> None:
    """Somebody was not told something, and an operator should know."""
    logger.error(
        "message outside the window has no template",
        message=row.id,
        conversation_id=row.conversation_id,
        template=row.template and row.template["key"],
        language=row.template and row.template["language"],
    )


def _record(runtime: Runtime, row: Row, result: SendResult) -> None:
    """Write down what the provider said, in a transaction of its own."""
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        now = db.clock.now(connection)
        is_stale = now - row.created_at > GIVE_UP_AFTER
        match result:
            case Accepted():
                _accept(connection, row, result, now)
            case NotSent(fault=SendFault.LATER, detail=detail) if not is_stale:
                pause = pause_before(row.attempts + 1, random.Random())
                db.outbox.later(
                    connection, row, error=detail, available_at=now + pause, is_resend=False
                )
            case NotSent(fault=SendFault.CONFIGURATION, detail=detail):
                db.outbox.later(
                    connection,
                    row,
                    error=detail,
                    available_at=now + CONFIGURATION_PAUSE,
                    is_resend=False,
                )
            case NotSent(fault=fault, code=code, detail=detail):
                db.outbox.failed(connection, row, error=detail, code=code, now=now)
                if fault is SendFault.WINDOW and not db.resends.as_template(connection, row):
                    report_lost(row)
            case Unknown(detail=detail):
                db.outbox.unknown(connection, row, error=detail, available_at=now + LOOK_UP_EVERY)
    logger.info(
        "message handed over" if isinstance(result, Accepted) else "message not handed over",
        message=row.id,
        attempt=row.attempts,
        result=type(result).__name__,
        detail=None if isinstance(result, Accepted) else result.detail,
    )


def _settle(runtime: Runtime, row: Row, message: OutboundMessage) -> None:
    """Find out what became of the last attempt.

    The provider's callback may have settled it already. Otherwise its list is searched; only when
    neither has shown anything for a while is the message sent again, marked as a repeat.
    """
    try:
        found = runtime.provider.find(message, row.claimed_at)
        detail = "not found at the provider"
    except LookUpFailed as error:
        found = None
        detail = f"look-up failed: {error}"
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        now = db.clock.now(connection)
        match_ = next(
            (
                candidate
                for candidate in found or ()
                if not db.outbox.is_known(connection, row.provider, candidate.message_id)
            ),
            None,
        )
        if match_ is not None:
            _accept(connection, row, match_, now)
        elif now - row.created_at > GIVE_UP_AFTER:
            db.outbox.failed(connection, row, error=detail, code=None, now=now)
        elif found is not None and now - row.claimed_at > SETTLE:
            db.outbox.later(connection, row, error=detail, available_at=now, is_resend=True)
        else:
            db.outbox.unknown(connection, row, error=detail, available_at=now + LOOK_UP_EVERY)
    logger.info("unknown send looked up", message=row.id, found=match_ is not None)


def _accept(connection: sa.Connection, row: Row, result: Accepted, now: datetime) -> None:
    db.outbox.accepted(
        connection,
        row,
        message_id=result.message_id,
        status=result.status,
        rank=status_rank(result.status),
        now=now,
    )
