"""Rules about goods that he picks in the catalogue on his phone: a cart, or a question about one of them."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import ROUND_HALF_UP

from core.dialogue import answering
from core.dialogue.draft import Draft, joined, with_lines
from core.dialogue.retailer.basket import doubled
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.retailer.outcomes import AskForCartAgain, OrderCart, ShowDraft, ShowPrice
from core.messages import Cart, CartItem, Incoming, MessageKind
from core.orders import GRAM
from core.understanding.lines import Line, LineStatus
from core.understanding.products import Product
from core.understanding.reading import Intent

# The phone shows rupees; what it shows in anything else says nothing about our rate.
_RUPEES = ("", "INR")
# With these he says how much of the product he asks about, or only that he asks.
_ABOUT_A_PRODUCT = (
    Intent.ORDER,
    Intent.CHOICE,
    Intent.PRICE,
    Intent.CONFIRM,
    Intent.GREETING,
    Intent.OTHER,
)


def of_message(
    incoming: Incoming, said: Said, facts: Facts
) -> OrderCart | AskForCartAgain | ShowDraft | ShowPrice | None:
    """``None`` where it is no such message, or its words are about something else."""
    if incoming.kind is MessageKind.CART:
        return order(incoming.cart, said, facts)
    if incoming.kind is MessageKind.PRODUCT and incoming.sku is not None:
        return about_product(incoming.sku, said, facts)
    return None


def order(cart: Cart | None, said: Said, facts: Facts) -> OrderCart | AskForCartAgain:
    """Its goods go into the draft, with those that he wrote beside it."""
    comment = said.reading if said.reading.intent is Intent.ORDER else None
    if cart is None and (comment is None or not comment.lines):
        return AskForCartAgain()
    items = () if cart is None else tuple(_to_the_gram(item) for item in cart.items)
    known = _by_sku(facts.catalogue.products.values())
    forbidden = facts.catalogue.restricted
    restricted = {} if forbidden is None else _by_sku(forbidden.products.values())
    lines = [_line(item, known, restricted) for item in items if item.quantity > 0]
    if comment is not None:
        lines += comment.lines
    every = tuple(lines)
    of_status = {
        status: tuple(one for one in every if one.status is status) for status in LineStatus
    }
    step = ShowDraft(
        with_lines(facts.draft, every, comment.removed if comment is not None else ()),
        not_found=of_status[LineStatus.NOT_FOUND],
        doubled=doubled(facts.draft, every),
        restricted=of_status[LineStatus.RESTRICTED],
        written=len(every)
        - len(of_status[LineStatus.NOT_FOUND])
        - len(of_status[LineStatus.RESTRICTED]),
    )
    shown = {
        known[_code(item.sku)].vendor_product_id: item.price
        for item in items
        if item.price is not None and item.currency in _RUPEES and _code(item.sku) in known
    }
    too_little = sum(item.quantity <= 0 for item in items)
    unreadable = None if cart is None else cart.unreadable + too_little
    return OrderCart(step, tuple(shown.items()), unreadable)


def about_product(sku: str, said: Said, facts: Facts) -> ShowDraft | ShowPrice | None:
    """What it costs; where he says how much of it he wants, it goes into the draft."""
    if said.reading.intent not in _ABOUT_A_PRODUCT:
        return None
    forbidden = facts.catalogue.restricted
    line = _line(
        CartItem(sku, GRAM),
        _by_sku(facts.catalogue.products.values()),
        {} if forbidden is None else _by_sku(forbidden.products.values()),
    )
    if line.status is LineStatus.MATCH:
        (product,) = line.candidates
        question = answering.about_price(product.name, [product.vendor_product_id])
        alone = Draft((), questions=(question,))
        has_words = bool(said.text.strip())
        answered = answering.by_words(alone, said.text, facts.catalogue) if has_words else None
        if answered is not None:
            return ShowDraft(joined(facts.draft, answered.draft))
        if any(one.status is LineStatus.MATCH for one in said.reading.lines):
            # He orders something else.
            return None
        line = replace(line, status=LineStatus.NEED_QUANTITY, quantity=None, unit=None)
    return ShowPrice((line,))


def _line(item: CartItem, known: dict[str, Product], restricted: dict[str, Product]) -> Line:
    code = _code(item.sku)
    if code in restricted:
        name = restricted[code].name
        return Line(name, LineStatus.RESTRICTED, name=name, is_sold_so=False)
    if code not in known:
        return Line(item.sku, LineStatus.NOT_FOUND, name=item.sku)
    product = known[code]
    return Line(
        product.name,
        LineStatus.MATCH,
        (product,),
        quantity=item.quantity,
        unit=product.unit,
        name=product.name,
    )


def _by_sku(products: Iterable[Product]) -> dict[str, Product]:
    return {_code(product.sku): product for product in products if product.sku}


def _code(sku: str) -> str:
    return sku.strip().casefold()


def _to_the_gram(item: CartItem) -> CartItem:
    return replace(item, quantity=item.quantity.quantize(GRAM, rounding=ROUND_HALF_UP))
