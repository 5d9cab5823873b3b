"""What a shop can write, by examples."""

from core.messages import Reply
from core.replies.texts import say


def help_text(language: str, *, vendor_name: str) -> Reply:
    """Five lines of examples."""
    return Reply(
        say(
            language,
            "Order from {vendor}: 2 bori chawal aur 5kg cheeni, then: yes\n"
            "Change: chawal 3 bori kar do, or: cheeni hatao\n"
            "Your account: balance, or: statement\nPaid: paid 500 upi 412345678901\n"
            "Your orders: status, repeat, cancel, or: 1 peti kam aayi\n"
            "Besides: rate atta, hindi, person",
            vendor=vendor_name,
        )
    )


def not_understood(language: str, *, vendor_name: str) -> Reply:
    examples = help_text(language, vendor_name=vendor_name)
    return Reply(f"{say(language, 'I did not understand that.')}\n{examples.body}")
