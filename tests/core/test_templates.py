"""Templates: what fills their blanks, and what WhatsApp demands of their words."""

import dataclasses
import string
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import core.replies.payments
import core.replies.retailer
import core.replies.vendor
import core.templates
import core.window
import core.wordings
from core.messages import Button, Notice, Reply, Template
from core.replies.length import BODY_MAX, fit
from core.templates import BUTTONS, PARAMETERS, READABLE
from core.wordings import CODES, Wording
from tests.templates import wordings

ALL = wordings()
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_every_key_of_the_code_has_its_words_in_all_three_languages() -> None:
    assert {(w.key, w.language) for w in ALL} == {
        (key, language) for key in PARAMETERS for language in ("en", "hi", "hi_Latn")
    }


@pytest.mark.parametrize("wording", ALL, ids=lambda w: f"{w.key} {w.language}")
def test_whatsapp_takes_the_words(wording: Wording) -> None:
    assert core.wordings.problems(wording) == []
    blanks = set(core.templates.BLANK.findall(wording.body))
    assert blanks == {str(n + 1) for n in range(len(PARAMETERS[wording.key]))}
    assert len(wording.samples) == len(PARAMETERS[wording.key])
    assert len(wording.buttons) == BUTTONS.get(wording.key, 0)
    assert len(core.templates.render(wording.body, wording.samples)) <= 1024
    assert wording.variables.keys() == {
        str(n + 1) for n in range(len(wording.samples) + len(wording.buttons))
    }
    is_devanagari = any("ऀ" <= letter <= "ॿ" for letter in wording.body)
    assert is_devanagari == (wording.language == "hi")


def test_names_at_whatsapp_are_all_different_and_of_its_letters() -> None:
    names = {wording.name(content_id) for wording in ALL for content_id in ("HX12345678", "HXAB")}

    assert len(names) == 2 * len(ALL)
    assert set("".join(names)) <= set(string.ascii_lowercase + string.digits + "_")


def test_a_changed_word_is_another_text() -> None:
    changed = dataclasses.replace(ALL[0], body=ALL[0].body.replace("Your", "This"))

    assert changed.fingerprint != ALL[0].fingerprint
    assert dataclasses.replace(ALL[0]).fingerprint == ALL[0].fingerprint


GOOD = "News of order #{{1}} with {{2}}: its state is {{3}} now."


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"body": "{{1}} of {{2}}: its state is now {{3}} since today, we hear."}, "beginning"),
        ({"body": "News of order #{{1}} with {{2}}: its state is now {{3}}."}, "end"),
        ({"body": "News of the order #{{1}} {{2}}: its state is {{3}} now."}, "between them"),
        ({"body": "Order {{1}}, by {{2}} is {{3}} now."}, "need 7 words"),
        ({"body": "News of order #{{1}} with {{2}}: its state is known now."}, "its blanks"),
        ({"body": GOOD + " And {{4}} too."}, "its blanks"),
        ({"body": GOOD + " very" * 300}, "of 1024 characters"),
        ({"body": GOOD.replace(" its", "\n\n\nits")}, "blank lines"),
        ({"buttons": ("Yes",)}, "needs 0 buttons"),
        ({"key": "payment_claimed", "buttons": ("Received",) * 2}, "its blanks"),
        ({"category": "PROMOTION"}, "category"),
        ({"samples": ("1023", "Sharma\nTraders", "accepted")}, "sample of vendor"),
        ({"samples": ("", "Sharma Traders", "accepted")}, "sample of number"),
    ],
)
def test_what_whatsapp_would_refuse_is_named(change: dict[str, object], problem: str) -> None:
    good = Wording("order_moved", "en", "UTILITY", GOOD, ("1023", "Sharma Traders", "accepted"))
    assert core.wordings.problems(good) == []

    (found,) = core.wordings.problems(dataclasses.replace(good, **change))

    assert problem in found


def test_two_buttons_that_read_the_same_or_too_long_are_named() -> None:
    (card,) = (w for w in ALL if (w.key, w.language) == ("order_placed", "en"))

    assert (
        "the same"
        in core.wordings.problems(dataclasses.replace(card, buttons=("Yes", "No", "Yes")))[0]
    )
    assert (
        "20 characters"
        in core.wordings.problems(dataclasses.replace(card, buttons=("Yes", "No", "x" * 21)))[0]
    )


@given(st.text(), st.integers(min_value=1, max_value=400))
def test_any_text_becomes_a_parameter_that_whatsapp_takes(text: str, at_most: int) -> None:
    cleaned = core.templates.clean(text, at_most)

    assert 0 < len(cleaned) <= at_most
    assert cleaned == cleaned.strip()
    assert "    " not in cleaned
    assert not set(cleaned) & {"\n", "\r", "\t", "\x00", "\u2028"}
    assert core.templates.clean(cleaned, at_most) == cleaned


def test_what_is_short_enough_is_not_changed() -> None:
    assert core.templates.clean("शर्मा ट्रेडर्स & Sons", 60) == "शर्मा ट्रेडर्स & Sons"
    assert core.templates.clean("₹2,433.00", 60) == "₹2,433.00"


def test_parameters_are_put_in_their_order_and_none_is_forgotten() -> None:
    made = core.templates.of("order_moved", state="accepted", number="1023", vendor="A\n B")

    assert made == Template("order_moved", ("1023", "A B", "accepted"))
    with pytest.raises(ValueError, match="has the parameters number, vendor, state"):
        core.templates.of("order_moved", number="1023", vendor="Sharma")


def test_buttons_fill_the_blanks_behind_the_parameters() -> None:
    template = Template("x", ("1023", "{{1}}"))

    ready = core.templates.approved(
        "HX1", "Order {{1}} of {{2}} came.", template, (Button("Yes", "accept:1"),)
    )

    assert ready.variables == {"1": "1023", "2": "{{1}}", "3": "accept:1"}
    assert ready.text == "Order 1023 of {{1}} came."


@pytest.mark.parametrize("language", CODES)
def test_somebody_reads_his_own_language_first_and_hindi_letters_come_last_for_others(
    language: str,
) -> None:
    assert READABLE[language][0] == language
    assert set(READABLE[language]) == set(CODES)
    if language != "hi":
        assert READABLE[language][-1] == "hi"


def test_a_notice_cannot_be_made_without_its_template() -> None:
    with pytest.raises(TypeError, match="template"):
        Notice("Order #1023 is accepted.")  # type: ignore[call-arg]


def test_a_long_notice_that_is_cut_keeps_its_template() -> None:
    notice = Notice("x\n" * BODY_MAX, template=Template("order_moved", ("1", "2", "3")))

    assert fit(notice).template == notice.template
    assert fit(Reply("short")).template is None


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("status", ["CONFIRMED", "CLEARING", "BOUNCED", "REJECTED"])
def test_each_word_on_a_payment_has_a_text_of_its_own(language: str, status: str) -> None:
    notice = core.replies.payments.decided(
        language,
        vendor_name="Sharma Traders",
        amount=Decimal(500),
        payment_number="PAY-31",
        status=status,
        ledger_number="L000000002",
        balance=Decimal(1933),
    )

    expected = "not_received" if status == "REJECTED" else status.lower()
    assert notice.template == Template(
        f"payment_{expected}", ("Sharma Traders", "₹500.00", "PAY-31", "₹1,933.00")
    )


def test_the_bill_is_told_with_its_figures() -> None:
    notice = core.replies.retailer.dispatched(
        "hi_Latn",
        order_number="1023",
        vendor_name="Sharma Traders",
        invoice_number="SHT/26-27/0001",
        total=Decimal(2433),
        due=date(2026, 12, 7),
        ledger_number="L000000001",
        balance=Decimal(14333),
    )

    assert notice.template.parameters == (
        *("1023", "Sharma Traders", "SHT/26-27/0001", "₹2,433.00", "7 Dec", "₹14,333.00"),
        "L000000001",
    )


@pytest.mark.parametrize(
    ("ago", "is_open"),
    [
        (timedelta(0), True),
        (timedelta(hours=23, minutes=54), True),
        (timedelta(hours=23, minutes=55), False),
        (timedelta(hours=24), False),
        (None, False),
    ],
)
def test_the_window_closes_five_minutes_before_the_day_is_over(
    ago: timedelta | None, is_open: bool
) -> None:
    assert core.window.is_open(None if ago is None else NOW - ago, NOW) is is_open
