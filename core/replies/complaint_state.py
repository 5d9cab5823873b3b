"""What became of a complaint, as the shop reads it."""

from core.messages import Reply
from core.money import rupees
from core.replies.complaints import Complaint
from core.replies.texts import say


def state(language: str, complaint: Complaint) -> Reply:
    values = {
        "complaint": complaint.complaint_number,
        "number": complaint.order_number,
        "goods": complaint.goods(language),
        "vendor": complaint.vendor_name,
    }
    match complaint.state:
        case "ACCEPTED":
            assert complaint.credited is not None
            text = say(
                language,
                "{complaint} (order #{number}, {goods}): {vendor} accepted it. Credit note {note}, {amount}.",
                **values,
                note=complaint.credit_note_number,
                amount=rupees(complaint.credited),
            )
        case "REFUSED":
            text = say(
                language,
                "{complaint} (order #{number}, {goods}): {vendor} did not accept it.",
                **values,
            )
            if complaint.why:
                text += f" “{complaint.why}”"
        case "WITHDRAWN":
            text = say(
                language, "{complaint} (order #{number}, {goods}): you took it back.", **values
            )
        case _:
            text = say(
                language,
                "{complaint} (order #{number}, {goods}): {vendor} has not decided yet. You will be told.",
                **values,
            )
    return Reply(text)


def no_such_complaint(language: str, complaint: str) -> Reply:
    return Reply(
        say(language, "You have no complaint {complaint}. Your orders: status", complaint=complaint)
    )
