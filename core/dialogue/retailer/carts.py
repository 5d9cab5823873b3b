"""Rules about goods that he picks in the catalogue on his phone: a cart, or a question about one of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from core.dialogue import answering
from core.dialogue.draft import Draft, joined, with_lines
from core.dialogue.retailer.basket import doubled, of_status
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.retailer.outcomes import (
    AskForCartAgain,
    OrderCart,
    RefuseRestricted,
    ShowDraft,
    ShowPrice,
)
from core.messages import Cart, CartItem, Incoming, MessageKind
from core.orders import GRAM
from core.understanding.catalogue import Catalogue
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
) -> OrderCart | AskForCartAgain | RefuseRestricted | ShowDraft | ShowPrice | None:
    """``None`` where it is no such message, or its words are about something else."""
    if incoming.kind is MessageKind.CART:
        return order(incoming.cart, said, facts)
    if incoming.kind is MessageKind.PRODUCT and incoming.sku is not None:
        return about_product(incoming.sku, said, facts)
    return None


def order(
    cart: Cart | None, said: Said, facts: Facts
) -> OrderCart | AskForCartAgain | RefuseRestricted:
    """Its goods go into the draft, with those that he wrote beside it."""
    comment = said.reading if said.reading.intent is Intent.ORDER else None
    if cart is None and (comment is None or not comment.lines):
        return AskForCartAgain()
    items = () if cart is None else tuple(map(_to_the_gram, cart.items))
    codes = _Codes.of(facts.catalogue)
    lines = tuple(codes.line(item) for item in items if item.quantity > 0)
    too_little = len(items) - len(lines)
    lines += () if comment is None else comment.lines
    not_found = of_status(LineStatus.NOT_FOUND, lines)
    restricted = of_status(LineStatus.RESTRICTED, lines)
    unreadable = None if cart is None else cart.unreadable + too_little
    if restricted and len(restricted) == len(lines) and unreadable == 0:
        return RefuseRestricted()
    step = ShowDraft(
        with_lines(facts.draft, lines, () if comment is None else comment.removed),
        not_found,
        doubled=doubled(facts.draft, lines),
        restricted=restricted,
        written=len(lines) - len(not_found) - len(restricted) if restricted else 0,
    )
    return OrderCart(step, codes.shown(items), unreadable)


def about_product(sku: str, said: Said, facts: Facts) -> ShowDraft | ShowPrice | None:
    """What it costs; where he says how much of it he wants, it goes into the draft."""
    if said.reading.intent not in _ABOUT_A_PRODUCT:
        return None
    line = _Codes.of(facts.catalogue).line(CartItem(sku, Decimal(1)))
    if line.status is not LineStatus.MATCH:
        return ShowPrice((line,))
    (product,) = line.candidates
    if said.text.strip():
        question = answering.about_price(product.name, [product.vendor_product_id])
        alone = Draft((), questions=(question,))
        answered = answering.by_words(alone, said.text, facts.catalogue)
        if answered is not None:
            return ShowDraft(joined(facts.draft, answered.draft))
        if of_status(LineStatus.MATCH, said.reading.lines):
            # He orders something else.
            return None
    return ShowPrice((replace(line, status=LineStatus.NEED_QUANTITY, quantity=None, unit=None),))


@dataclass(frozen=True, slots=True)
class _Codes:
    """The vendor's goods by the codes that they have in the catalogue on the phone."""

    goods: Mapping[str, Product]
    restricted: Mapping[str, Product]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "_Codes":
        forbidden = {} if catalogue.restricted is None else catalogue.restricted.products
        return cls(_by_code(catalogue.products.values()), _by_code(forbidden.values()))

    def line(self, item: CartItem) -> Line:
        """So many of the unit that its price is for."""
        code = _code(item.sku)
        if code in self.restricted:
            name = self.restricted[code].name
            return Line(name, LineStatus.RESTRICTED, name=name, is_sold_so=False)
        product = self.goods.get(code)
        if product is None:
            return Line(item.sku, LineStatus.NOT_FOUND, name=item.sku)
        return Line(
            product.name,
            LineStatus.MATCH,
            (product,),
            quantity=item.quantity,
            unit=product.unit,
            name=product.name,
        )

    def shown(self, items: Iterable[CartItem]) -> tuple[tuple[int, Decimal], ...]:
        """Which prices the phone showed, of goods that are sold."""
        prices = {
            self.goods[_code(item.sku)].vendor_product_id: item.price
            for item in items
            if item.price is not None and item.currency in _RUPEES and _code(item.sku) in self.goods
        }
        return tuple(prices.items())


def _by_code(products: Iterable[Product]) -> dict[str, Product]:
    return {_code(product.sku): product for product in products if product.sku}


def _code(sku: str) -> str:
    return sku.strip().casefold()


def _to_the_gram(item: CartItem) -> CartItem:
    return replace(item, quantity=item.quantity.quantize(GRAM, rounding=ROUND_HALF_UP))
