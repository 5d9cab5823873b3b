"""New orders as those of the wholesaler's people read them who pack, and do not see what shops owe."""

from core.messages import Notice
from core.orders import Quote
from core.permissions import StaffRole
from core.replies import news
from core.replies.goods import brief_lines
from core.replies.listing import bubble
from core.replies.texts import say
from core.replies.vendor import next_step


def order_card(
    language: str, *, order_number: str, shop: str, quote: Quote, is_accepted: bool
) -> Notice:
    """Without buttons: what he may do with it is one word and its number."""
    head = say(language, "New order #{number} from {shop}:", number=order_number, shop=shop)
    what_to_do = (
        next_step(language, order_number, "ACCEPTED", StaffRole.PACKER)
        if is_accepted
        else [say(language, "To accept it, write: accept {number}", number=order_number)]
    )
    return news.of_shop(bubble(head, brief_lines(language, quote), *what_to_do), shop=shop)
