"""What a wholesaler's people read of a complaint about goods."""

from collections.abc import Sequence
from decimal import Decimal

from core.buttons import Press
from core.messages import Notice, Reply
from core.money import number, rupees
from core.replies import news
from core.replies.complaints import REASONS, Complaint
from core.replies.listing import in_a_row, quoted
from core.replies.texts import buttons, mark, numbered, say


def card(language: str, secret: str, complaint: Complaint, *, value: Decimal) -> Notice:
    """``value`` is what a yes would credit, in rupees."""
    choices = buttons(
        language,
        secret,
        (mark("Accept"), Press("complaint_yes", complaint.complaint_id, 0)),
        (mark("Refuse"), Press("complaint_no", complaint.complaint_id, 0)),
    )
    text = say(
        language,
        "{complaint}: {shop}, order #{number}: {goods}, {reason}, {amount}.",
        complaint=complaint.complaint_number,
        shop=complaint.shop,
        number=complaint.order_number,
        goods=complaint.goods(language),
        reason=say(language, REASONS[complaint.reason]),
        amount=rupees(value),
    )
    if complaint.note:
        text += f" “{complaint.note}”"
    notice = news.of_shop(text, shop=complaint.shop, buttons=choices)
    more = say(
        language,
        "For a part of it, or with a reason: {complaint} 1 {unit} hi, reject {complaint} and why",
        complaint=complaint.complaint_number,
        unit=complaint.lines[0][2],
    )
    return Notice(
        f"{text}\n{more}\n\n{numbered(choices)}", notice.buttons, template=notice.template
    )


def said_otherwise(language: str, complaint: Complaint, said: str) -> Notice:
    """What a shop says of a complaint that waits, where it was another quantity before."""
    return news.of_shop(
        say(
            language,
            "{complaint} ({goods}): {shop} says now: “{said}”. Decide how much it is: {complaint} 1 {unit}"
            " hi",
            complaint=complaint.complaint_number,
            goods=complaint.goods(language),
            shop=complaint.shop,
            said=quoted(said),
            unit=complaint.lines[0][2],
        ),
        shop=complaint.shop,
    )


def decided(language: str, complaint: Complaint, *, balance: Decimal, is_news: bool) -> Reply:
    """``is_news`` is false when it was decided before, and this is what was."""
    values = {
        "complaint": complaint.complaint_number,
        "shop": complaint.shop,
        "number": complaint.order_number,
    }
    match complaint.state:
        case "ACCEPTED":
            assert complaint.credited is not None
            text = say(
                language,
                "{complaint}, {shop}, order #{number}: accepted. Credit note {note}, {amount}. He owes"
                " {balance}.",
                **values,
                note=complaint.credit_note_number,
                amount=rupees(complaint.credited),
                balance=rupees(balance),
            )
        case "WITHDRAWN":
            text = say(
                language, "{complaint}: {shop} has taken it back (order #{number}).", **values
            )
        case _:
            text = say(language, "{complaint}, {shop}, order #{number}: not accepted.", **values)
            if complaint.why:
                text += f" “{complaint.why}”"
    return Reply(text if is_news else f"{say(language, 'Already decided.')} {text}")


def no_such_complaint(language: str, complaint: str, waiting: Sequence[str]) -> Reply:
    if waiting:
        return Reply(
            say(
                language,
                "There is no complaint {complaint}. Waiting for your word: {waiting}",
                complaint=complaint,
                waiting=in_a_row(language, waiting),
            )
        )
    return Reply(
        say(
            language,
            "There is no complaint {complaint}, and none waits for your word.",
            complaint=complaint,
        )
    )


def more_than_complained(
    language: str, complaint: Complaint, *, name: str, quantity: Decimal, unit: str
) -> Reply:
    return Reply(
        say(
            language,
            "{complaint} is about {quantity} {unit} of {name} and no more. Nothing was credited; for all of"
            " it write: {complaint} haan",
            complaint=complaint.complaint_number,
            quantity=number(quantity),
            unit=unit,
            name=name,
        )
    )


def already_credited(language: str, complaint: Complaint) -> Reply:
    return Reply(
        say(
            language,
            "{goods} of order #{number} were credited after {complaint} came, so nothing was credited again."
            " To end it write: reject {complaint} and why. If more is missing: credit note {number} and the"
            " goods",
            complaint=complaint.complaint_number,
            number=complaint.order_number,
            goods=complaint.goods(language),
        )
    )


def cannot_credit(language: str, complaint: Complaint) -> Reply:
    return Reply(
        say(
            language,
            "{complaint}: the bill of order #{number} has less than that left, so nothing was credited. It"
            " stays open; to end it write: reject {complaint} and why",
            complaint=complaint.complaint_number,
            number=complaint.order_number,
        )
    )
