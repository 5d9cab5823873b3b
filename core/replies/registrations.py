"""What somebody reads who asked to be admitted, and whoever decides on it."""

from decimal import Decimal

from core.buttons import Press
from core.messages import Notice
from core.money import rupees
from core.registrations import Wrong
from core.replies import news
from core.replies.texts import buttons, mark, numbered, say

PROBLEMS = {
    Wrong.NAME_LENGTH: mark("The name needs 2 to 60 letters."),
    Wrong.NAME_LETTERS: mark("The name needs letters, not figures alone."),
    Wrong.AREA_LENGTH: mark("The area needs 2 to 60 letters, such as: Andheri East, Mumbai"),
    Wrong.GSTIN_FORM: mark("A GSTIN has 15 letters and figures, such as 27AAPFU0939F1ZV."),
    Wrong.GSTIN_CHECK: mark("This GSTIN has a mistake somewhere. Please look at it again."),
    Wrong.GSTIN_STATE: mark("This GSTIN does not begin with a state's number. Please look again."),
    Wrong.GSTIN_MISSING: mark("A wholesaler needs his GSTIN."),
    Wrong.STATE: mark("A state is two figures, such as 27 for Maharashtra."),
}


def problem(language: str, wrong: Wrong) -> str:
    """What is wrong with what he wrote, and what would be right."""
    return say(language, PROBLEMS[wrong])


def registration_card(
    language: str,
    secret: str,
    *,
    registration_id: int,
    registration_number: str,
    shop: str,
    area: str,
    gstin: str | None,
    phone: str | None,
) -> Notice:
    """To the wholesaler's people: a shop asks for an account."""
    choices = buttons(
        language,
        secret,
        (mark("Add shop"), Press("admit", registration_id, 0)),
        (mark("Send away"), Press("turn_away", registration_id, 0)),
    )
    text = say(
        language,
        "{number}: {shop}, {area} asks for an account with you.",
        number=registration_number,
        shop=shop,
        area=area,
    )
    known = [
        *([say(language, "Phone {phone}", phone=phone)] if phone else []),
        say(language, "GSTIN: {gstin}", gstin=gstin) if gstin else say(language, "Without GSTIN"),
    ]
    limit = say(
        language,
        "He gets your usual limit. For another one: approve {number} limit 20000",
        number=registration_number,
    )
    body = "\n".join([text, ", ".join(known), limit])
    return news.of_shop(f"{body}\n\n{numbered(choices)}", shop=shop, buttons=choices)


def shop_admitted(language: str, *, vendor_name: str, credit_limit: Decimal) -> Notice:
    """To the shop, which can order nothing without a limit."""
    if credit_limit <= 0:
        return news.of_registration(
            say(
                language,
                "{vendor} has added your shop. Your credit with him is still {limit}: nothing can be"
                " ordered before he gives you a limit. You can ask for prices already.",
                vendor=vendor_name,
                limit=rupees(credit_limit),
            ),
            name=vendor_name,
        )
    return news.of_registration(
        say(
            language,
            "{vendor} has added your shop, with a limit of {limit}. Write your order now, for example:"
            " 2 bag rice, 5 kg sugar",
            vendor=vendor_name,
            limit=rupees(credit_limit),
        ),
        name=vendor_name,
    )


def decided_for_owner(
    language: str,
    *,
    registration_number: str,
    shop: str,
    area: str,
    credit_limit: Decimal | None,
) -> Notice:
    """To the wholesaler's owner; ``credit_limit`` is ``None`` where the shop was sent away."""
    said = {"number": registration_number, "shop": shop, "area": area}
    if credit_limit is None:
        text = say(
            language,
            "{number}: {shop}, {area} was sent away by those who run this number. You need not answer.",
            **said,
        )
    else:
        text = say(
            language,
            "{number}: {shop}, {area} was added to your shops by those who run this number, with a limit of"
            " {limit}. To change it: limit, the shop's name and the amount",
            **said,
            limit=rupees(credit_limit),
        )
    return news.of_shop(text, shop=shop)


def vendor_admitted(language: str, *, vendor_name: str) -> Notice:
    """To the new wholesaler."""
    return news.of_registration(
        say(
            language,
            "{vendor} may sell here now. Send your list of goods here, as a file or as photos. A person"
            " puts it in, and then your shops can order.",
            vendor=vendor_name,
        ),
        name=vendor_name,
    )


def refused(language: str, *, vendor_name: str | None, reason: str | None) -> Notice:
    """To who asked; ``vendor_name`` is ``None`` where he wanted to become a wholesaler."""
    if vendor_name is None:
        text = say(language, "We cannot add you as a wholesaler.")
    else:
        text = say(language, "{vendor} has not added your shop.", vendor=vendor_name)
    if reason:
        text += " " + say(language, "Reason: {reason}", reason=reason)
    return news.of_registration(text, name=vendor_name or "Bahi")
