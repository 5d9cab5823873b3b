"""What runs while somebody whom nobody knows asks for an account."""

import db.people
import db.registrations
from core.registrations import Applicant
from db.engine import SYSTEM
from tests.db.plans.cases import VENDOR, Case, by

# A conversation of nobody who is known.
STRANGER = 2551

as_system = by(SYSTEM)

CASES: list[Case] = [
    *as_system(
        "finds a wholesaler for a stranger",
        (),
        buffers=60,
        call=lambda c, _: db.registrations.known_vendors(c),
    ),
    *as_system(
        "finds what was asked for in a stranger's conversation, and from which number",
        ("registrations_conversation_id_idx", "identities_conversation_id_idx"),
        buffers=40,
        call=lambda c, _: (
            db.registrations.of_conversation(c, STRANGER),
            db.registrations.phone(c, STRANGER),
        ),
    ),
    *as_system(
        "finds why somebody may not write",
        ("users_pkey", "retailer_members_user_id_idx"),
        buffers=20,
        call=lambda c, _: db.people.barred(c, 151),
    ),
    *as_system(
        "is asked for an account by a stranger",
        ("conversations_pkey", "registrations_conversation_vendor_pending_key"),
        buffers=80,
        call=lambda c, _: db.registrations.ask_for_account(
            c, STRANGER, 3, Applicant("Shop", "Ward", None, "07")
        ),
    ),
    *as_system(
        "lists everybody who waits to be admitted",
        "registrations_pending_idx",
        buffers=120,
        call=lambda c, _: db.registrations.waiting(c),
    ),
    *by(VENDOR)(
        "lists who waits for an account",
        "registrations_vendor_id_state_idx or registrations_pending_idx",
        buffers=60,
        call=lambda c, _: db.registrations.waiting(c, 1),
    ),
    *by(VENDOR)(
        "finds a registration by its number",
        "registrations_registration_number_key",
        buffers=20,
        call=lambda c, _: db.registrations.of_number(c, "REG-1"),
    ),
]
