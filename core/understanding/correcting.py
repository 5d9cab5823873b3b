"""Stage 4: what is said again, and counts in the place of what was said before."""

from dataclasses import replace

from core.understanding.cutting import Knowledge
from core.understanding.items import Item


def corrected(said: Item, meant: Item) -> Item:
    """The later quantity, in the earlier one's unit where it has none; the size stays."""
    quantities = meant.quantities
    counted = said.counts or said.quantities
    if len(quantities) == 1 and quantities[0].unit is None and counted:
        quantities = (replace(quantities[0], unit=counted[-1].unit),)
    is_amount = bool(quantities) and quantities[0].is_amount
    kept = tuple(q for q in said.quantities if q.is_amount and not is_amount)
    return replace(
        said,
        quantities=kept + quantities,
        is_unsure=meant.is_unsure,
        is_set=True,
        text=said.text + meant.text,
    )


def of_named(wanted: list[Item], item: Item, known: Knowledge) -> bool:
    """ "onion 50 kg, scratch that, onion 30 kg"; "poha mota 10 kilo, sorry patla": puts the later in the
    earlier one's place. ``False`` where nothing of the kind was named before."""
    if not item.has_measure:
        return False
    for at in range(len(wanted) - 1, -1, -1):
        if set(wanted[at].words) == set(item.words):
            wanted[at] = corrected(wanted[at], item)
            return True
    last = wanted[-1] if wanted else None
    if last is None or not all(map(known.is_describing, item.words)):
        return False
    kept = tuple(word for word in last.words if not known.is_describing(word))
    if kept:
        wanted[-1] = replace(corrected(last, item), words=(*kept, *item.words), name=())
    return bool(kept)
