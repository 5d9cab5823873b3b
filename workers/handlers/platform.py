"""The side of those who run the platform: carry out the step that his message leads to."""

import core.replies.platform
import db.ledger
import db.people
import db.registrations
import workers.admission.registrations
from core.burst import Answer
from core.dialogue import platform as dialogue
from core.messages import Reply
from core.replies.platform import Waiting
from db.rows import Row
from workers import denials
from workers.admission.registrations import Decided
from workers.handlers import registration_notices
from workers.handlers.turn import Turn

# So many are counted where not all are shown.
COUNTED_MAX = 500


def answer(turn: Turn, message: Row) -> Answer:
    """Do what one message asks for and say what was done; the transaction acts as ADMIN or OPERATOR."""
    match dialogue.decide(message.body, turn.person.role):
        case dialogue.ListRegistrations():
            return Answer(_list(turn))
        case dialogue.ApproveRegistration() | dialogue.RefuseRegistration() as step:
            return Answer(_decide(turn, step))
        case dialogue.AskReason(registration_number=number):
            return Answer(_ask_reason(turn, number))
        case dialogue.BadLimit(registration_number=number, said=said):
            reply = core.replies.platform.bad_limit(
                turn.language, registration_number=number, said=said
            )
            return Answer(reply)
        case dialogue.NotAllowed(act=act, registration_number=number):
            meant = db.registrations.of_number(turn.connection, number)
            entity_id = meant.id if meant else number
            denials.record(turn.connection, act, "registrations", entity_id, role=turn.person.role)
            return Answer(core.replies.platform.not_allowed(turn.language))
        case dialogue.ShowHelp(understood=understood):
            return Answer(core.replies.platform.help_text(turn.language, understood=understood))


def _list(turn: Turn) -> Reply:
    rows = db.registrations.waiting(turn.connection, limit=COUNTED_MAX)
    return core.replies.platform.waiting(
        turn.language,
        [
            Waiting(
                row.registration_number,
                row.shop_name,
                row.area,
                row.gstin,
                row.vendor_name if row.kind == "SHOP" else None,
            )
            for row in rows
        ],
    )


def _ask_reason(turn: Turn, number: str) -> Reply:
    """Unless there is nothing to decide any more."""
    registration = db.registrations.of_number(turn.connection, number)
    if registration is None:
        return core.replies.platform.not_known(turn.language, number)
    if registration.state != "PENDING":
        return core.replies.platform.decided_before(
            turn.language, registration_number=number, state=registration.state
        )
    return core.replies.platform.ask_reason(turn.language, number)


def _decide(turn: Turn, step: dialogue.ApproveRegistration | dialogue.RefuseRegistration) -> Reply:
    registration = db.registrations.of_number(turn.connection, step.registration_number)
    if registration is None:
        return core.replies.platform.not_known(turn.language, step.registration_number)
    match step:
        case dialogue.ApproveRegistration(credit_limit=limit):
            outcome = workers.admission.registrations.approve(turn.connection, registration, limit)
        case dialogue.RefuseRegistration(reason=reason):
            outcome = workers.admission.registrations.refuse(turn.connection, registration, reason)
    registration_notices.decided(turn.notices, outcome)
    registration_notices.decided_for_owner(turn.notices, outcome)
    return _said(turn, outcome)


def _said(turn: Turn, outcome: Decided) -> Reply:
    registration = outcome.registration
    number, name = registration.registration_number, registration.shop_name
    if not outcome.is_news:
        return core.replies.platform.decided_before(
            turn.language, registration_number=number, state=registration.state
        )
    if registration.state == "REFUSED":
        return core.replies.platform.refused(turn.language, registration_number=number, name=name)
    of_shop = registration.kind == "SHOP"
    parties = (registration.retailer_id, registration.vendor_id)
    return core.replies.platform.approved(
        turn.language,
        registration_number=number,
        name=name,
        vendor_name=db.people.vendor(turn.connection, registration.vendor_id).name
        if of_shop
        else None,
        credit_limit=db.ledger.account(turn.connection, *parties).credit_limit if of_shop else None,
    )
