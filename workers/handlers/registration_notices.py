"""What a wholesaler is told of a shop that asks for an account, and what somebody is told who asked to be
admitted, whoever decided: chat or command line."""

import core.replies.registrations
import db.ledger
import db.people
import db.registrations
from core.messages import Notice
from workers.admission.registrations import Decided, Waits
from workers.handlers.notices import Notices


def asked(notices: Notices, secret: str, outcome: Waits, phone: str | None) -> None:
    """To the wholesaler's people; nothing where he had been asked before. ``phone`` is whose it is."""
    registration = outcome.registration
    if not outcome.is_news:
        return

    def text(language: str) -> Notice:
        return core.replies.registrations.registration_card(
            language,
            secret,
            registration_id=registration.id,
            registration_number=registration.registration_number,
            shop=registration.shop_name,
            area=registration.area,
            gstin=registration.gstin,
            phone=phone,
        )

    notices.to_vendor(registration.vendor_id, f"registration {registration.id} PENDING", text)


def decided_for_owner(notices: Notices, outcome: Decided) -> None:
    """To the wholesaler's owners, where those who run the platform have decided on a shop of his."""
    registration = outcome.registration
    if not outcome.is_news or registration.kind != "SHOP":
        return
    limit = None
    if registration.state == "APPROVED":
        parties = (registration.retailer_id, registration.vendor_id)
        limit = db.ledger.account(notices.connection, *parties).credit_limit

    def text(language: str) -> Notice:
        return core.replies.registrations.decided_for_owner(
            language,
            registration_number=registration.registration_number,
            shop=registration.shop_name,
            area=registration.area,
            credit_limit=limit,
        )

    cause = f"registration {registration.id} {registration.state}, for the owner"
    notices.to_owners(registration.vendor_id, cause, text)


def decided(notices: Notices, outcome: Decided) -> None:
    """What became of his registration, in the conversation where he asked; nothing where it is no news."""
    registration = outcome.registration
    where = db.registrations.conversation(notices.connection, registration.id)
    if not outcome.is_news or where is None:
        return
    vendor_name = db.people.vendor(notices.connection, registration.vendor_id).name
    wants_account = registration.kind == "SHOP"

    def text(language: str) -> Notice:
        if registration.state == "REFUSED":
            return core.replies.registrations.refused(
                language,
                vendor_name=vendor_name if wants_account else None,
                reason=registration.reason,
            )
        if not wants_account:
            return core.replies.registrations.vendor_admitted(language, vendor_name=vendor_name)
        account = db.ledger.account(
            notices.connection, registration.retailer_id, registration.vendor_id
        )
        return core.replies.registrations.shop_admitted(
            language, vendor_name=vendor_name, credit_limit=account.credit_limit
        )

    notices.to_conversation(where, f"registration {registration.id} {registration.state}", text)
