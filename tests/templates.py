"""The templates of the checkout, as if a provider had approved all of them."""

from pathlib import Path

import sqlalchemy as sa

import db.clock
import db.engine
import db.templates
from core.wordings import Status, Wording
from ops.templates import files

FOLDER = Path(__file__).parents[1] / "deploy" / "templates"
ACCOUNT = "AC" + "0" * 32


def wordings() -> list[Wording]:
    return files.read(FOLDER)


def content_id(wording: Wording) -> str:
    """The same in every run."""
    return "HX" + wording.fingerprint[:32]


def approve_all(url: str) -> None:
    """By the superuser, in the account of the tests."""
    engine = db.engine.create(url, application_name="test")
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        now = db.clock.now(connection)
        for wording in wordings():
            db.templates.keep(connection, "twilio", ACCOUNT, wording, content_id(wording))
            db.templates.submitted(connection, "twilio", content_id(wording), now)
            judge(connection, wording, Status.APPROVED)
    engine.dispose()


def judge(connection: sa.Connection, wording: Wording, status: Status) -> None:
    db.templates.judged(
        connection,
        "twilio",
        content_id(wording),
        status=status,
        rejection_reason=None,
        now=db.clock.now(connection),
    )
