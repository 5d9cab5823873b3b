"""Shops that want an account with him: his yes or no, once."""

import core.money
import core.replies.amounts
import core.replies.vendor_admission
import db.ledger
import db.registrations
from core.dialogue.vendor.outcomes import AdmitShop
from core.messages import Reply
from core.understanding.vendor.commands import DecideShop
from db.rows import Row
from workers.admission import registrations
from workers.handlers import registration_notices
from workers.handlers.vendor.desk import Desk


def decide(desk: Desk, outcome: DecideShop | AdmitShop) -> Reply:
    """Only of those who asked him. Whoever comes second is told what was decided."""
    turn = desk.turn
    if outcome.limit is not None:
        slip = core.money.slip(outcome.limit)
        if slip is not None:
            return Reply(core.replies.amounts.not_meant(turn.language, outcome.limit, slip))
    match outcome:
        case DecideShop(registration=number, reason=reason):
            found = db.registrations.of_number(turn.connection, number)
            called: str | None = number
        case AdmitShop(registration_id=registration_id):
            found = db.registrations.find(turn.connection, registration_id)
            called, reason = None, ""
    if found is None or (found.kind, found.vendor_id) != ("SHOP", desk.vendor_id):
        return core.replies.vendor_admission.no_such(turn.language, called)
    if outcome.is_approved:
        decided = registrations.approve(turn.connection, found, outcome.limit)
    else:
        decided = registrations.refuse(turn.connection, found, reason)
    registration_notices.decided(turn.notices, decided)
    return _told(desk, decided.registration, is_news=decided.is_news)


def _told(desk: Desk, registration: Row, *, is_news: bool) -> Reply:
    language = desk.turn.language
    if registration.state == "REFUSED":
        return core.replies.vendor_admission.refused(
            language,
            shop=registration.shop_name,
            number=registration.registration_number,
            is_news=is_news,
        )
    account = db.ledger.account(
        desk.turn.connection, registration.retailer_id, registration.vendor_id
    )
    return core.replies.vendor_admission.admitted(
        language,
        shop=registration.shop_name,
        credit_limit=account.credit_limit,
        is_news=is_news,
    )
