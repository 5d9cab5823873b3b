"""Templates at a provider: what was submitted, what he said of it, and which may be sent."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import distinct_on, insert

import core.templates
from core.wordings import Status, Wording
from db.rows import Row
from db.tables.messages import message_templates

templates = message_templates.c


def all_of(connection: sa.Connection, provider: str, account: str) -> Sequence[Row]:
    """Everything that was ever submitted, by key and language, the newest first."""
    return connection.execute(
        sa.select(message_templates)
        .where(templates.provider == provider, templates.account == account)
        .order_by(templates.key, templates.language, templates.created_at.desc())
    ).all()


def approved(connection: sa.Connection, provider: str, account: str, key: str) -> Mapping[str, Row]:
    """By language, the newest that is approved and has the blanks and buttons that we fill today."""
    rows = connection.execute(
        sa.select(message_templates)
        .where(
            templates.provider == provider,
            templates.account == account,
            templates.key == key,
            templates.status == Status.APPROVED,
            templates.parameters == list(core.templates.PARAMETERS.get(key, ())),
            templates.button_count == core.templates.BUTTONS.get(key, 0),
        )
        .ext(distinct_on(templates.language))
        .order_by(templates.language, templates.created_at.desc())
    )
    return {row.language: row for row in rows}


def of_content(connection: sa.Connection, provider: str, content_id: str) -> Row | None:
    """The template that a message was sent as."""
    return connection.execute(
        sa.select(message_templates).where(
            templates.provider == provider, templates.content_id == content_id
        )
    ).one_or_none()


def keep(
    connection: sa.Connection, provider: str, account: str, wording: Wording, content_id: str
) -> None:
    """Remember what was made at the provider, in the place of one that is gone there."""
    new = insert(message_templates).values(
        provider=provider,
        account=account,
        key=wording.key,
        language=wording.language,
        fingerprint=wording.fingerprint,
        name=wording.name(content_id),
        body=wording.body,
        parameters=list(core.templates.PARAMETERS[wording.key]),
        button_count=len(wording.buttons),
        content_id=content_id,
    )
    connection.execute(
        new.on_conflict_do_update(
            index_elements=["provider", "account", "key", "language", "fingerprint"],
            set_={
                "content_id": content_id,
                "name": wording.name(content_id),
                "status": Status.CREATED,
                "rejection_reason": None,
                "submitted_at": None,
                "checked_at": None,
            },
        )
    )


def submitted(connection: sa.Connection, provider: str, content_id: str, now: datetime) -> None:
    """Approval was asked for."""
    connection.execute(_this(provider, content_id).values(status=Status.PENDING, submitted_at=now))


def judged(
    connection: sa.Connection,
    provider: str,
    content_id: str,
    *,
    status: Status,
    rejection_reason: str | None,
    now: datetime,
) -> None:
    """What the provider thinks of it now."""
    connection.execute(
        _this(provider, content_id).values(
            status=status, rejection_reason=rejection_reason, checked_at=now
        )
    )


def _this(provider: str, content_id: str) -> sa.Update:
    return sa.update(message_templates).where(
        templates.provider == provider, templates.content_id == content_id
    )
