"""Drafts with open questions, over a few goods that are easily taken for each other."""

from datetime import date

from core.buttons import Press
from core.dialogue.draft import Draft, with_lines
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.retailer.outcomes import Outcome, ShowDraft, ShowPrice
from core.dialogue.retailer.table import decide
from core.understanding.catalogue import Catalogue
from core.understanding.reading import read
from tests.core.understanding.products import product

GOODS = Catalogue(
    [
        product(1, "Tur Dal", unit="kg"),
        product(2, "Sugar", "cheeni", unit="kg"),
        product(3, "Nimo Soap 75 g", brand="Nimo"),
        product(4, "Nimo Soap 125 g", brand="Nimo"),
        product(5, "Dazu Red Tea 250 g", brand="Dazu"),
        product(6, "Dazu Green Tea 250 g", brand="Dazu"),
        product(7, "Dazu Gold Tea 250 g", brand="Dazu"),
        product(8, "Lumo Soap 75 g", brand="Lumo"),
        product(9, "Lumo Soap 125 g", brand="Lumo"),
        *(product(10 + n, f"Patto Biscuit {n}0 g", brand="Patto") for n in range(1, 9)),
    ]
)


def step(text: str, draft: Draft | None = None, press: Press | None = None) -> Outcome:
    return decide(
        Said(text, read(text, GOODS), press),
        Facts(GOODS, date(2026, 11, 22), conversation_id=1, draft=draft, draft_version=3),
    )


def draft_of(text: str, draft: Draft | None = None, press: Press | None = None) -> Draft:
    """The draft after a message. Of a name alone, which only asks for a price, it is that with the question
    how much."""
    shown = step(text, draft, press)
    if isinstance(shown, ShowPrice):
        return with_lines(draft, shown.lines)
    assert isinstance(shown, ShowDraft), shown
    return shown.draft


def number(text: str, draft: Draft) -> ShowDraft:
    """A number typed below the list of choices, as the handlers find its button."""
    first = next(word for word in text.split() if word.isdigit())
    shown = step(text, draft, Press(f"choose-{first}", 1, 3))
    assert isinstance(shown, ShowDraft), shown
    return shown


def wishes(draft: Draft) -> list[tuple[int, str, str]]:
    return [(wish.vendor_product_id, str(wish.quantity), wish.unit) for wish in draft.wishes]


ASKED = draft_of("5 kg cheeni, nimo 6 pkt")
