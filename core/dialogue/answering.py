"""Answers to the open questions of a draft: by their numbers, or by words that only fit one choice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.dialogue.draft import Draft, with_lines
from core.dialogue.questions import Question, numbered
from core.understanding import spelling
from core.understanding.catalogue import Catalogue
from core.understanding.lines import Line, LineStatus
from core.understanding.products import Product
from core.understanding.reading import read, stages
from core.understanding.units_of_sale import in_units_of, value_and_unit


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a shop means by a name, as it has answered."""

    name: str
    vendor_product_id: int


@dataclass(frozen=True, slots=True)
class Answered:
    draft: Draft
    meanings: tuple[Meaning, ...] = ()
    # What he said of the lines that are not wanted.
    left_out: tuple[str, ...] = ()


def by_numbers(draft: Draft, numbers: Sequence[int], catalogue: Catalogue) -> Answered | None:
    """``None`` where a number stands for nothing that is sold, or two for one line."""
    chosen: dict[int, Product] = {}
    shown = numbered(draft.questions)
    for number in numbers:
        place = next((at for at, one in enumerate(shown) if number in one.numbers), None)
        if place is None or place in chosen:
            return None
        product_id = shown[place].product_ids[shown[place].numbers.index(number)]
        if product_id not in catalogue.products:
            return None
        chosen[place] = catalogue.products[product_id]
    answered = draft
    meanings: list[Meaning] = []
    for place, product in chosen.items():
        question = shown[place].question
        line = _line(question, product, catalogue)
        answered = with_lines(_without(answered, question), [line], is_answer=True)
        meanings += _meaning(question, product)
    return Answered(answered, tuple(meanings))


def with_none(draft: Draft) -> Answered:
    """None of the choices that are shown is meant: their lines are left out."""
    refused = [shown.question for shown in numbered(draft.questions)]
    if not refused:
        # Only quantities are asked for: of none of those goods he wants any.
        refused = list(draft.questions)
    kept = tuple(question for question in draft.questions if question not in refused)
    left_out = tuple(question.text for question in refused)
    return Answered(replace(draft, questions=kept), left_out=left_out)


def by_words(draft: Draft, text: str, catalogue: Catalogue) -> Answered | None:
    """ "1 kg wala", "gold", "do peti": read as if it had been said of the goods that were asked about.
    ``None`` where it makes none of them clearer, or more than one."""
    answers = []
    for question in draft.questions:
        products = [
            catalogue.products[one] for one in question.product_ids if one in catalogue.products
        ]
        answer = _read(text, question, products, catalogue)
        if answer is not None:
            answers.append((question, answer))
    if len(answers) != 1:
        return None
    ((question, answer),) = answers
    answered = with_lines(_without(draft, question), [answer], is_answer=True)
    is_chosen = question.is_which and len(answer.candidates) == 1
    meanings = _meaning(question, answer.candidates[0]) if is_chosen else ()
    return Answered(answered, meanings)


def of_only_goods(draft: Draft, text: str, catalogue: Catalogue) -> Draft | None:
    """ "Aur 2 bori", "20 bori kar do": a quantity alone is of the only goods of the draft, in their unit
    where it says none. ``None`` where there are others, or something else is said."""
    items = stages(text, catalogue).items
    if len(draft.wishes) != 1 or draft.questions or len(items.wanted) != 1 or items.removed:
        return None
    (wish,), (item,) = draft.wishes, items.wanted
    product = catalogue.products.get(wish.vendor_product_id)
    said = item.quantities[0] if len(item.quantities) == 1 and not item.is_unsure else None
    if product is None or item.words or said is None or said.value is None:
        return None
    _, unit = value_and_unit(said)
    line = Line(
        text=text,
        status=LineStatus.NEED_QUANTITY,
        candidates=(product,),
        quantity=said.value,
        unit=unit or wish.unit,
        is_set=item.is_set,
        name=product.name,
    )
    return with_lines(draft, [in_units_of(product, line, catalogue.vocabulary)])


def about_price(name: str, product_ids: Sequence[int]) -> Question:
    """How much of goods whose price was asked."""
    return Question(
        text=name,
        name=name,
        product_ids=tuple(product_ids),
        is_which=len(product_ids) > 1,
        teaches=False,
    )


def _read(
    text: str, question: Question, products: Sequence[Product], catalogue: Catalogue
) -> Line | None:
    among = Catalogue(products, catalogue.vocabulary)
    said = read(f"{question.name} {text}", among)
    if len(said.lines) != 1 or said.removed or names_others(text, among):
        return None
    (line,) = said.lines
    if line.status is LineStatus.NOT_FOUND or not line.is_sold_so:
        return None
    is_clearer = len(line.candidates) < len(products) or (
        question.quantity is None and line.quantity is not None
    )
    if not (is_clearer or (line.status is LineStatus.MATCH and question.unit is not None)):
        return None
    has_quantity = line.quantity is not None
    wanted = replace(
        line,
        text=question.text,
        name=question.name,
        is_set=question.is_set,
        quantity=line.quantity if has_quantity else question.quantity,
        unit=line.unit if has_quantity else question.unit,
    )
    if len(wanted.candidates) == 1 and wanted.quantity is not None:
        return in_units_of(wanted.candidates[0], wanted, catalogue.vocabulary)
    return wanted


def names_others(text: str, among: Catalogue) -> bool:
    """Whether a word is said that belongs to none of the choices: "nimo 6", when sugar was asked about."""
    words = (word for item in stages(text, among).items.wanted for word in item.words)
    return any(max(among.alike(word).values(), default=0.0) < spelling.CONSONANTS for word in words)


def _line(question: Question, product: Product, catalogue: Catalogue) -> Line:
    line = Line(
        text=question.text,
        status=LineStatus.NEED_QUANTITY,
        candidates=(product,),
        quantity=question.quantity,
        unit=question.unit,
        is_set=question.is_set,
        name=question.name,
    )
    if question.quantity is None:
        return line
    return in_units_of(product, line, catalogue.vocabulary)


def _without(draft: Draft, question: Question) -> Draft:
    return replace(draft, questions=tuple(one for one in draft.questions if one is not question))


def _meaning(question: Question, product: Product) -> tuple[Meaning, ...]:
    return (Meaning(question.name, product.vendor_product_id),) if question.teaches else ()
