"""Templates made at the provider, submitted for approval, and asked about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

import db.clock
import db.engine
import db.templates
from core.errors import TemplateNotTaken
from core.wordings import Approval, Status, Wording
from db.engine import Actor, Origin
from db.rows import Row
from workers.providers.twilio_templates import TwilioTemplates

ADMIN = Actor("ADMIN")
ORIGIN = Origin(request_id="bahi templates")

GONE = "not at the provider any more: submit it again"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done about one wording; ``refusal`` is why it could not be."""

    wording: Wording
    is_submitted: bool
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How one wording stands. ``row`` is ``None`` when it was never submitted; ``in_use`` is the name of
    what is sent meanwhile, where another text is approved."""

    wording: Wording
    row: Row | None
    in_use: str | None

    @property
    def is_approved(self) -> bool:
        return self.row is not None and self.row.status == Status.APPROVED


def submit(
    engine: sa.Engine,
    templates: TwilioTemplates,
    wordings: Sequence[Wording],
    *,
    only_look: bool = False,
) -> Iterator[Outcome]:
    """Submit what the provider does not have yet, one by one: what was done stays done. A text that it
    has is left alone, so this can be run at any time.

    Raises TemplateNotTaken when the provider cannot be asked what it has.
    """
    there = templates.approvals()
    rows = _by_wording(_rows(engine, templates))
    for wording in wordings:
        row = rows.get(_key_of(wording))
        approval = there.get(row.content_id) if row is not None else None
        if approval is not None and approval.status is not Status.CREATED:
            yield Outcome(wording, is_submitted=False)
        elif only_look:
            yield Outcome(wording, is_submitted=True)
        else:
            yield _submit(engine, templates, wording, row if approval is not None else None)


def _submit(
    engine: sa.Engine, templates: TwilioTemplates, wording: Wording, made: Row | None
) -> Outcome:
    """``made`` is what an earlier attempt made and did not get to submit."""
    try:
        content_id = made.content_id if made is not None else templates.create(wording)
        if made is None:
            with db.engine.transaction(engine, ADMIN, ORIGIN) as connection:
                db.templates.keep(
                    connection, templates.provider, templates.account, wording, content_id
                )
        templates.ask_for_approval(wording, content_id)
    except TemplateNotTaken as error:
        return Outcome(wording, is_submitted=False, refusal=str(error))
    with db.engine.transaction(engine, ADMIN, ORIGIN) as connection:
        now = db.clock.now(connection)
        db.templates.submitted(connection, templates.provider, content_id, now)
    return Outcome(wording, is_submitted=True)


def refresh(engine: sa.Engine, templates: TwilioTemplates) -> None:
    """Write down what the provider thinks of everything that was submitted.

    Raises TemplateNotTaken when it cannot be asked.
    """
    there = templates.approvals()
    with db.engine.transaction(engine, ADMIN, ORIGIN) as connection:
        now = db.clock.now(connection)
        for row in db.templates.all_of(connection, templates.provider, templates.account):
            approval = there.get(row.content_id, Approval(Status.UNKNOWN, GONE))
            db.templates.judged(
                connection,
                templates.provider,
                row.content_id,
                status=approval.status,
                rejection_reason=approval.rejection_reason,
                now=now,
            )


def standings(
    engine: sa.Engine, templates: TwilioTemplates, wordings: Sequence[Wording]
) -> list[Standing]:
    """How each wording stood when the provider was last asked."""
    rows = _rows(engine, templates)
    by_wording = _by_wording(rows)
    in_use: dict[tuple[str, str], str] = {}
    for row in rows:
        if row.status == Status.APPROVED:
            in_use.setdefault((row.key, row.language), row.name)
    return [
        Standing(
            wording,
            by_wording.get(_key_of(wording)),
            in_use.get((wording.key, wording.language)),
        )
        for wording in wordings
    ]


def _rows(engine: sa.Engine, templates: TwilioTemplates) -> Sequence[Row]:
    with db.engine.snapshot(engine, ADMIN) as connection:
        return db.templates.all_of(connection, templates.provider, templates.account)


def _by_wording(rows: Sequence[Row]) -> Mapping[tuple[str, str, str], Row]:
    return {(row.key, row.language, row.fingerprint): row for row in rows}


def _key_of(wording: Wording) -> tuple[str, str, str]:
    return (wording.key, wording.language, wording.fingerprint)
