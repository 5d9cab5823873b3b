"""Whether a message may go as it is written, or only as a template that was approved."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

import core.templates
import core.window
import db.cards
import db.inbox
import db.templates
from core.messages import ApprovedTemplate, Template
from core.replies.texts import DEFAULT_LANGUAGE
from db.rows import Row


@dataclass(frozen=True, slots=True)
class AsWritten:
    """The person has written within a day."""


@dataclass(frozen=True, slots=True)
class NoTemplate:
    """He has not, and there is nothing that may be sent to him. ``reason`` says to an operator why."""

    reason: str


def form_of(
    connection: sa.Connection, account: str, row: Row, now: datetime
) -> AsWritten | ApprovedTemplate | NoTemplate:
    """In which form a message of the outbox is sent at this moment. ``account`` is ours at the provider.

    What was refused once as it was written goes as a template, whatever we believe of the window.
    """
    if row.resend_of is None:
        last_written_at = db.inbox.last_written_at(
            connection, row.conversation_id, core.window.opened_after(now)
        )
        if core.window.is_open(last_written_at, now):
            return AsWritten()
    if row.template is None:
        return NoTemplate("outside the 24-hour window, and only notices have templates")
    template = _template(row)
    found = db.templates.approved(connection, row.provider, account, template.key)
    for language in core.templates.READABLE.get(row.template["language"], (DEFAULT_LANGUAGE,)):
        if language in found and len(found[language].parameters) == len(template.parameters):
            return _approved(row, found[language])
    return NoTemplate(f"outside the 24-hour window, and no template {template.key} is approved")


def sent_as(connection: sa.Connection, row: Row) -> ApprovedTemplate | None:
    """The template that the last attempt was made with; ``None`` when it went as it is written."""
    if row.content_id is None:
        return None
    found = db.templates.of_content(connection, row.provider, row.content_id)
    return None if found is None else _approved(row, found)


def _approved(row: Row, found: Row) -> ApprovedTemplate:
    return core.templates.approved(
        found.content_id, found.body, _template(row), db.cards.buttons_of(row)
    )


def _template(row: Row) -> Template:
    return Template(row.template["key"], tuple(row.template["parameters"]))
