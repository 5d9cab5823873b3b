"""Which dialogue answers a message: that of a shop, of a wholesaler, of those who run the platform, or of
somebody new."""

import db.engine
from core.burst import Answer
from core.dialogue.sides import Side
from db.engine import SYSTEM, Actor
from db.people import NOBODY
from db.rows import Row
from workers.handlers import kinds, platform, sides, stranger
from workers.handlers.retailer import answer as retailer
from workers.handlers.turn import Turn
from workers.handlers.vendor import answer as vendor


def answer(turn: Turn, message: Row, user_id: int | None) -> Answer | None:
    """What one message is answered with; ``None`` for what needs no answer. The transaction acts from now
    on as whoever wrote it. ``user_id`` is also known of somebody who may not trade."""
    person = turn.person
    if person is NOBODY:
        db.engine.act_as(turn.connection, SYSTEM)
        return stranger.answer(turn, message, user_id)
    if person.vendor_id is None and person.retailer_id is None:
        is_admin = person.role == "ADMIN"
        db.engine.act_as(
            turn.connection, Actor("ADMIN" if is_admin else "OPERATOR", person.user_id)
        )
        return platform.answer(turn, message)
    if person.vendor_id is not None and person.retailer_id is not None:
        return sides.answer(turn, message, _BY_SIDE)
    side = Side.RETAILER if person.vendor_id is None else Side.VENDOR
    sides.have_only(turn, side)
    return _BY_SIDE[side](turn, message)


def _of_shop(turn: Turn, message: Row) -> Answer | None:
    return kinds.answer(turn, message, retailer.answer, retailer.waits_for)


def _of_wholesaler(turn: Turn, message: Row) -> Answer | None:
    return kinds.answer(turn, message, vendor.answer, vendor.waits_for)


_BY_SIDE = {Side.RETAILER: _of_shop, Side.VENDOR: _of_wholesaler}
