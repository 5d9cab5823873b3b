"""Who of the platform's people acts."""

import sqlalchemy as sa

import core.phones
import db.engine
import db.people
from db.engine import Actor
from ops.accountant.session import ADMIN
from ops.errors import OperatorError


def person(engine: sa.Engine, phone: str | None) -> Actor:
    """The operator or administrator with this number; without one the administrator, nobody by name.

    Raises OperatorError for a number that is nobody's of the platform.
    """
    if phone is None:
        return ADMIN
    with db.engine.snapshot(engine, ADMIN) as connection:
        found = db.people.of_the_platform(connection, core.phones.normal(phone) or phone)
    if found is None:
        raise OperatorError(
            f"No active operator or administrator has the number {phone}."
            " Write it as +919812345678, or leave --as out. Who there are: bahi operators list"
        )
    return Actor(found.role, user_id=found.id)
