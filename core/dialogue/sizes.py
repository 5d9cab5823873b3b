"""A number below a list of goods with sizes: "5" may be the fifth, the 5 kg one, or five packets."""

from collections.abc import Sequence
from decimal import Decimal

from core.dialogue.draft import Draft
from core.dialogue.questions import numbered
from core.dialogue.retailer.outcomes import AskWhichMeant
from core.understanding.catalogue import Catalogue
from core.understanding.packs import Pack, amount


def same_number(draft: Draft, choices: Sequence[int], catalogue: Catalogue) -> AskWhichMeant | None:
    """What to ask where the number is the size of a choice, and another choice or a quantity as well.
    ``None`` where it is only one of these."""
    shown = numbered(draft.questions)
    if len(choices) != 1 or len(shown) != 1:
        return None
    (number,), (only,) = choices, shown
    for of_choice, product_id in zip(only.numbers, only.product_ids, strict=True):
        product = catalogue.products.get(product_id)
        size = None if product is None or product.pack is None else _size(product.pack, number)
        if size is not None and of_choice != number:
            is_choice = number in only.numbers
            is_quantity_open = only.question.quantity is None
            if is_choice or is_quantity_open:
                return AskWhichMeant(number, size, is_choice, is_quantity_open)
    return None


def _size(pack: Pack, number: int) -> str | None:
    """``5 kg`` for a pack of five kilos."""
    return next(
        (
            f"{number} {unit}"
            for unit in ("kg", "l", "g", "ml", "pcs")
            if amount(Decimal(number), unit) == pack.amount
        ),
        None,
    )
