"""What an entry of the ledger is for, in the words of a statement."""

from dataclasses import dataclass

from core.credit_notes import Reason
from core.payments import METHODS

_RETURNED = {
    Reason.RETURNED: "goods returned",
    Reason.SHORT: "goods short",
    Reason.DAMAGED: "goods damaged",
}


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an entry stands on; what it does not is ``None``. ``reversed_number`` is the entry that it
    takes back."""

    transaction_type: str
    note: str
    invoice_number: str | None = None
    order_number: str | None = None
    payment_number: str | None = None
    payment_method: str | None = None
    payment_reference: str | None = None
    collected_by: str | None = None
    credit_note_number: str | None = None
    credit_note_reason: str | None = None
    reversed_number: str | None = None


def what_for(grounds: Grounds) -> str:
    """``Bill SHT/26-27/0001, order 1001``; ``Payment PAY-3, UPI 412345678901``."""
    if grounds.reversed_number:
        return _listed(
            f"Takes back {grounds.reversed_number}", _document(grounds), grounds.note or None
        )
    match grounds.transaction_type:
        case "ORDER_CREDIT":
            order = f"order {grounds.order_number}" if grounds.order_number else None
            return _listed(f"Bill {grounds.invoice_number}", order)
        case "PAYMENT_DEBIT":
            by = f"taken by {grounds.collected_by}" if grounds.collected_by else None
            return _listed(f"Payment {grounds.payment_number}", _means(grounds), by)
        case "OPENING_BALANCE":
            return f"Opening bill {grounds.note}"
    if grounds.credit_note_number:
        return _listed(
            f"Credit note {grounds.credit_note_number}",
            _RETURNED[Reason(grounds.credit_note_reason)] if grounds.credit_note_reason else None,
            f"bill {grounds.invoice_number}",
        )
    raises = grounds.transaction_type == "ADJUSTMENT_CREDIT"
    return _listed("Charge" if raises else "Allowance", grounds.note or None)


def _document(grounds: Grounds) -> str | None:
    if grounds.payment_number:
        return f"payment {grounds.payment_number}"
    if grounds.invoice_number:
        return f"bill {grounds.invoice_number}"
    return None


def _means(grounds: Grounds) -> str:
    method = METHODS.get(grounds.payment_method or "", "")
    return " ".join(part for part in (method, grounds.payment_reference) if part)


def _listed(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
