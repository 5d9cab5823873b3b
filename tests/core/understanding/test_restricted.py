"""Tobacco, alcohol and medicines are refused by name, and never taken for anything that is sold."""

from decimal import Decimal

import pytest

from core.understanding import restricted_words, vocabulary
from core.understanding.catalogue import Catalogue
from core.understanding.lines import LineStatus
from core.understanding.memory import Memory
from core.understanding.reading import EMPTY_CATALOGUE, Intent, Reading, read, stages
from tests.core.understanding.products import product

GOODS = [
    product(1, "Sugar", unit="kg"),
    product(2, "Sharbati Atta", unit="kg"),
    product(3, "Amrit Milk 500 ml", brand="Amrit"),
    product(4, "Nimo Beer Shampoo 100 ml", brand="Nimo"),
    product(5, "Fisher Drinking Water 1 l", brand="Fisher"),
    product(6, "Sona Gold Tea 250 g", brand="Sona"),
    product(7, "Rani Rum Cake 40 g", "rum", brand="Rani"),
]
RESTRICTED = [
    product(11, "Sona Filter Kings 10 pcs", "kings", brand="Sona", category="Tobacco"),
    product(12, "Tara 501 Bundle", brand="Tara", category="Tobacco"),
]
PLAIN = Catalogue(GOODS)
WITH_SOME = Catalogue(GOODS, restricted=RESTRICTED)

EVERYBODYS = [
    *("cigarette", "sigret", "सिगरेट", "bidi", "beedi", "बीड़ी", "gutka", "gutkha", "गुटखा"),
    *("tambaku", "तंबाकू", "khaini", "खैनी", "gold flake", "beer", "बीयर", "daru", "दारू", "sharab"),
    *("शराब", "whisky", "vodka", "old monk", "paracetamol", "crocin", "dolo 650", "dawai", "दवाई"),
]


def statuses(found: Reading) -> list[tuple[str, LineStatus]]:
    return [(line.name, line.status) for line in found.lines]


@pytest.mark.parametrize("said", EVERYBODYS)
@pytest.mark.parametrize("message", ["{} 2 packet", "2 {}", "{} bhej do", "{}", "{}, 5 kg cheeni"])
def test_what_everybody_knows_is_refused_without_any_catalogue(said: str, message: str) -> None:
    found = read(message.format(said), PLAIN)

    first, *others = found.lines
    assert first.status is LineStatus.RESTRICTED, first
    assert first.candidates == ()
    assert found.intent is Intent.ORDER
    assert [line.candidates[0].name for line in others] == ["Sugar"] * len(others)


def test_how_much_was_wanted_is_kept_to_be_said_again() -> None:
    (line,) = read("cigarette 2 packet", PLAIN).lines

    assert (line.text, line.quantity, line.unit) == ("cigarette 2 packet", Decimal(2), "pkt")


@pytest.mark.parametrize("text", ["2 पेटी गुटखा", "3 डिब्बा कखगघ"])
def test_words_are_said_again_in_the_script_they_were_written_in(text: str) -> None:
    lines = read(f"{text}, 5 किलो चीनी", PLAIN).lines

    assert lines[0].text == text


@pytest.mark.parametrize(
    "message",
    [
        "2 packet cigarette 5 kg cheeni",
        "old monk 2 bottle cheeni 5 kg",
        "cheeni 5 kg gold flake 2 packet",
        "5 kg cheeni 2 packet cigarette",
        "cheeni 5 kg\nbidi 3 bundle\n",
    ],
)
def test_the_goods_beside_them_are_ordered(message: str) -> None:
    found = {line.status: line for line in read(message, PLAIN).lines}

    assert found.keys() == {LineStatus.RESTRICTED, LineStatus.MATCH}
    assert found[LineStatus.MATCH].quantity == 5


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        # By more than the word that both have.
        ("nimo beer shampoo 2", 4),
        ("beer shampoo 2", 4),
        # What he himself calls so.
        ("rum 2", 7),
        ("gold tea 2 pkt", 6),
    ],
)
def test_what_is_sold_under_such_a_name_is_sold(message: str, expected: int) -> None:
    (line,) = read(message, WITH_SOME).lines

    assert line.status is LineStatus.MATCH, line.why
    assert line.candidates[0].vendor_product_id == expected


@pytest.mark.parametrize("message", ["beer 2", "2 carton beer", "fisher beer 2 carton"])
def test_a_word_that_goods_have_too_does_not_make_it_those(message: str) -> None:
    (line,) = read(message, PLAIN).lines

    assert line.status is LineStatus.RESTRICTED, line.why


@pytest.mark.parametrize(
    "message",
    [
        *("paan masala 2 packet", "cigarette lighter 10", "ginger beer 2", "chuhe ki dawai 2"),
        *("bindi 5 packet", "dawai khane ke baad 5 kg cheeni", "5 kg cheeni", "ram ram"),
    ],
)
def test_what_only_sounds_like_them_is_not_refused(message: str) -> None:
    assert LineStatus.RESTRICTED not in [line.status for line in read(message, WITH_SOME).lines]


@pytest.mark.parametrize(
    "message",
    [
        *("sona filter kings 2 packet", "kings 2", "filter kings 5", "P11 3", "sona kings 2 pkt"),
        *("tara 501 2 bundle", "tara bundle 3"),
    ],
)
def test_what_a_vendor_has_is_refused_by_its_name(message: str) -> None:
    (line,) = read(message, WITH_SOME).lines

    assert (line.status, line.candidates) == (LineStatus.RESTRICTED, ()), line.why


def test_it_is_not_among_the_products_in_any_way() -> None:
    assert not {11, 12} & WITH_SOME.products.keys()
    assert not WITH_SOME.exactly(("kings",))
    assert {one.product.vendor_product_id for one in WITH_SOME.search(("sona",))} == {6}


def test_a_brand_with_both_offers_what_can_be_ordered() -> None:
    (line,) = read("sona 2 packet", WITH_SOME).lines

    assert line.status is not LineStatus.RESTRICTED
    assert [one.vendor_product_id for one in line.candidates] == [6]


def test_the_last_things_of_a_draft_do_not_become_restricted_ones_by_memory() -> None:
    """An answer from before the goods became restricted."""
    (line,) = read("kings 2", WITH_SOME, Memory(names={"kings": 11}, ordered={11: 5})).lines

    assert line.status is LineStatus.RESTRICTED


def test_a_name_that_a_shop_has_for_other_goods_means_those() -> None:
    (line,) = read("beer 2", PLAIN, Memory(names={"beer": 4})).lines

    assert [one.vendor_product_id for one in line.candidates] == [4]


def test_a_question_is_no_order() -> None:
    found = read("cigarette hai kya", PLAIN)

    assert found.intent is Intent.PRICE
    assert statuses(found) == [("cigarette", LineStatus.RESTRICTED)]


def test_it_answers_no_question() -> None:
    """Whoever reads an answer among the choices of a question asks for what is sold as he said."""
    (line,) = read("cigarette 2 packet", Catalogue(GOODS[:2])).lines

    assert not line.is_sold_so


def test_no_word_for_them_is_one_for_anything_else() -> None:
    known, goods = vocabulary.load(), vocabulary.read_file("goods")
    words = restricted_words.words()
    said = {
        vocabulary.phrase(spelling)
        for table in goods.values()
        for name, spellings in table.items()
        for spelling in (name, *spellings)
    }

    others = said | known.chatter | known.verbs | known.units.keys() | known.separators
    assert (words.named | words.alone) & others == set()


def test_no_goods_of_the_demonstration_are_refused(demonstration: Catalogue) -> None:
    names = [name for goods in demonstration.products.values() for name in goods.names]
    items = [item for name in names for item in stages(name, EMPTY_CATALOGUE).items.wanted]

    assert [item.text for item in items if restricted_words.named(item.name)] == []
