"""What a shop reads that asks for an account with another wholesaler."""

from core.messages import Reply
from core.replies.texts import say


def whom(language: str) -> str:
    return say(language, "With which wholesaler? Write his name, code or phone number.")


def which(language: str) -> str:
    return say(language, "Several are called so. Which one do you mean?")


def whether(language: str, *, vendor_name: str) -> str:
    return say(
        language,
        "Shall {vendor} be asked to open an account for your shop? He sees its name, area, GSTIN and your"
        " phone number.",
        vendor=vendor_name,
    )


def not_found(language: str) -> str:
    return say(
        language,
        "I find no wholesaler of this name. Please look at his bill for the full name, his code or his"
        " phone number.",
    )


def not_trading(language: str) -> Reply:
    return Reply(say(language, "This wholesaler does not sell here any more."))


def has_account(language: str, *, vendor_name: str) -> Reply:
    return Reply(
        say(
            language,
            "You have an account with {vendor} already. To write to him: {vendor}",
            vendor=vendor_name,
        )
    )


def nobody_asked(language: str) -> Reply:
    return Reply(say(language, "All right, nobody is asked."))


def asked(language: str, *, registration_number: str, is_news: bool) -> Reply:
    if not is_news:
        return Reply(
            say(
                language,
                "{number}: he was asked before and has not answered yet. It is quickest to call him.",
                number=registration_number,
            )
        )
    return Reply(
        say(
            language,
            "{number}: he is asked for an account, and you are told here when he has answered.",
            number=registration_number,
        )
    )
