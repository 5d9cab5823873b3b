"""However much there is to list, an answer fits its bubble and keeps its total and what to do next."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.burst import Answer, bubbles
from core.dialogue.prompts import Choice, Prompt, Topic, name
from core.messages import Button, Listing, Notice, Reply
from core.replies import order_decisions, prompts
from core.replies.length import BODY_MAX, TEXT_WITH_BUTTONS_MAX, fit
from core.replies.listing import bubble, in_a_row, listed, quoted
from core.replies.texts import LANGUAGES, shows_numbers
from tests.core.long_lists import LISTS
from tests.core.long_orders import ORDERS
from tests.core.long_sizes import Size

CARDS = {**ORDERS, **LISTS}
BUTTONS = tuple(Button(text, text) for text in ("Accept", "Reject", "Change"))

_ROW = re.compile(r"^.*माल-(\d{3})", re.MULTILINE)
_HIDDEN = re.compile(r"^…\D*(\d+)", re.MULTILINE)


def shown(body: str) -> list[int]:
    return [int(number) for number in dict.fromkeys(_ROW.findall(body))]


def hidden(body: str) -> int:
    return sum(map(int, _HIDDEN.findall(body)))


def rows(count: int, width: int) -> list[str]:
    return [f"• {at:03} ".ljust(width, "x") for at in range(1, count + 1)]


@given(
    card=st.sampled_from(sorted(CARDS)),
    size=st.builds(
        Size, st.sampled_from(sorted(LANGUAGES)), st.integers(1, 80), st.integers(9, 200)
    ),
)
def test_whatever_is_listed_the_answer_fits_and_says_what_counts(card: str, size: Size) -> None:
    reply, stays = CARDS[card](size)

    fitted = fit(reply)

    assert len(fitted.body) <= BODY_MAX
    assert [text for text in stays if text not in fitted.body] == []
    assert len(shown(fitted.body)) + hidden(fitted.body) == size.count
    assert fitted.buttons == reply.buttons
    assert not fitted.buttons or shows_numbers(fitted)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("card", CARDS)
def test_sixty_lines_with_long_names_in_devanagari_are_cut_with_a_count(
    card: str, language: str
) -> None:
    reply, stays = CARDS[card](Size(language, 60, 90))

    body = fit(reply).body

    assert len(body) <= BODY_MAX
    assert all(text in body for text in stays)
    assert shown(body)
    assert hidden(body) == 60 - len(shown(body))


@pytest.mark.parametrize("card", CARDS)
def test_a_short_list_is_shown_whole(card: str) -> None:
    body = fit(CARDS[card](Size("hi_Latn", 3, 20))[0]).body

    assert shown(body) == [1, 2, 3]
    assert hidden(body) == 0


@pytest.mark.parametrize("card", CARDS)
def test_as_many_lines_are_shown_as_there_is_room_for(card: str) -> None:
    """One more row would be too long, or is more than anybody reads."""
    reply, _ = CARDS[card](Size("hi", 60, 120))
    body = fit(reply).body

    whole = len(shown(reply.body)) == len(shown(body))
    assert whole or len(body) + 250 > BODY_MAX


@pytest.mark.parametrize("buttons", [(), BUTTONS, BUTTONS * 3])
def test_a_body_of_just_the_limit_goes_as_it_is(buttons: tuple[Button, ...]) -> None:
    listing = listed("en", rows(10, 50))
    rest = BODY_MAX - len(str(listing)) - len("\n")

    exact = bubble(listing, "x" * rest, buttons=buttons)
    longer = bubble(listing, "x" * (rest + 1), buttons=buttons)

    assert len(exact.body) == BODY_MAX
    assert fit(exact) == exact
    assert fit(longer).body.startswith("\n".join(rows(9, 50)) + "\n…and 1 more\nxxx")


def test_the_count_has_its_room_too() -> None:
    """Without the last row there would be room for the others, but not for what is said of it."""
    listing = Listing(("a" * 20, "b" * 8, "c" * 8), "…and {count} more")

    assert listing.within(len(str(listing))) == str(listing)
    assert listing.within(len(str(listing)) - 1) == f"{'a' * 20}\n…and 2 more"
    assert listing.within(3) == "…and 3 more"


def test_of_a_statement_the_newest_entries_stay() -> None:
    listing = listed("en", ["1", "2", "3"], more="…{count} earlier entries", most=2, newest=True)

    assert str(listing) == "…1 earlier entries\n2\n3"
    assert listing.of_rows(1) == "…2 earlier entries\n3"


def test_what_is_left_out_from_the_start_is_counted_with_what_finds_no_room() -> None:
    assert listed("en", ["1", "2", "3"], most=2, hidden=4).of_rows(1) == "1\n…and 6 more"


def test_what_is_clear_of_a_draft_gives_way_before_what_is_not() -> None:
    reply, stays = CARDS["a draft that asks"](Size("hi", 60, 200))

    body = fit(reply).body

    assert len(shown(body)) < 5
    assert "नमक: ₹21.00 था" in body
    assert "तंबाकू" in body
    assert all(text in body for text in stays)


@pytest.mark.parametrize("card", ["an order card", "an order accepted at once", "a bill"])
def test_the_template_of_a_long_card_counts_too_and_says_what_counts(card: str) -> None:
    reply, stays = CARDS[card](Size("en", 60, 60))
    assert isinstance(reply, Notice)

    said = " ".join(reply.template.parameters)

    assert stays[0] in said
    assert re.search(r"…and \d+ more", said)
    assert all(len(one) <= 400 for one in reply.template.parameters)


@given(st.integers(1, 80), st.integers(9, 200))
def test_names_in_a_row_are_counted_too(count: int, width: int) -> None:
    names = Size("en", count, width).names

    row = in_a_row("en", names)

    more = re.search(r"…and (\d+) more", row)
    assert len(re.findall(r"माल-", row)) + (int(more[1]) if more else 0) == count
    assert len(row) <= 160


def test_of_many_numbers_that_are_no_orders_some_are_named() -> None:
    said = order_decisions.no_such_orders("en", [str(number) for number in range(1000, 1060)])

    assert "#1000, #1001" in said
    assert len(said) < 250


def test_choices_are_never_cut_and_long_ones_are_shortened() -> None:
    choices = tuple(Choice(name(f"{at} {'नाम ' * 60}"), None) for at in range(9))
    said = bubble(listed("en", rows(60, 60)), "Which one?")

    reply = fit(
        prompts.ask("en", "s" * 32, said, Prompt(Topic.SURE, choices), conversation_id=1, version=1)
    )

    assert len(reply.body) <= BODY_MAX
    assert all(f"\n{at + 1} {at} नाम" in reply.body for at in range(9))
    assert "Which one?" in reply.body
    assert len(quoted("नाम " * 60)) <= 60


def test_answers_to_a_burst_keep_their_lists() -> None:
    first = bubble(listed("en", rows(30, 60)), "To order, write how much.")
    second = bubble(listed("en", rows(30, 59)), "Statement?", buttons=BUTTONS)

    (joined,) = bubbles([Answer(first), Answer(second)])
    body = fit(joined).body

    assert len(body) <= BODY_MAX
    assert "To order, write how much." in body
    assert body.endswith("Statement?")


def test_where_no_list_gives_enough_the_beginning_and_the_end_stay() -> None:
    body = fit(Reply("\n".join(["Head", *["x" * 80] * 40, "Total ₹1.00", "1 Yes  2 No"]))).body

    assert len(body) <= BODY_MAX
    assert body.startswith("Head\n")
    assert body.endswith("x\nTotal ₹1.00\n1 Yes  2 No")


def test_buttons_are_given_up_before_lines_are() -> None:
    """The numbers of the choices are in the text, so that it works without."""
    listing = listed("en", rows(30, 45))
    reply = bubble(listing, "1 Accept  2 Reject  3 Change", buttons=BUTTONS)

    assert len(reply.body) > TEXT_WITH_BUTTONS_MAX
    assert fit(reply) == reply


def test_an_amount_says_how_much_in_lakhs() -> None:
    for card in CARDS.values():
        body = card(Size("hi", 2, 20))[0].body
        assert re.search(r"\d{4,}\.\d\d", body) is None, body
        assert re.search(r"\d,\d{3},\d{3}", body) is None, body
