"""What a shop's complaint says."""

import pytest

from core.complaints import Reason
from core.understanding.catalogue import Catalogue
from core.understanding.complaints import Mention, read_complaint
from core.understanding.reading import Intent, read
from tests.core.understanding.products import product


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("kam aaya", Mention(Reason.SHORT, "")),
        ("kharab", Mention(Reason.DAMAGED, "")),
        ("1 peti kam aayi", Mention(Reason.SHORT, "1 peti")),
        ("atta ka packet phata hua", Mention(Reason.DAMAGED, "atta packet")),
        ("galat maal aaya", Mention(Reason.WRONG, "")),
        ("2 packet wapas le jao", Mention(Reason.RETURN, "2 packet")),
        ("#1023 mein chawal 10 kg kam aaya", Mention(Reason.SHORT, "chawal 10 kg", "1023")),
        ("haldi 1000 gm kam aayi", Mention(Reason.SHORT, "haldi 1000 gm")),
        ("kharab hai, wapas le jao", Mention(Reason.RETURN, "")),
        ("2 पैकेट फटे हुए", Mention(Reason.DAMAGED, "2 पैकेट")),
        ("atta 2 packet", Mention(None, "atta 2 packet")),
    ],
)
def test_reason_goods_and_order(text: str, mention: Mention) -> None:
    assert read_complaint(text) == mention


@pytest.mark.parametrize(
    "text",
    [
        "1 kg besan damaged",
        "1 kg besan damaged tha",
        "besan damaged",
        "2 packet biscuit toota hua tha",
        "2 packet rajdhani besan phate",
        "besan kharab nikla",
        "besan 2 kg geela aaya",
        "1 bori maida phat gayi",
        "maida sada hua hai",
        "2 kg besan missing",
        "1 किलो बेसन टूटा",
        "besan 5 kg kam tha",
        "besan 5 kg kam diya aapne",
        "5 kg besan aapne kam bheja hai",
        "बेसन 3 किलो कम था",
        "besan 1 bori gila nikla",
    ],
)
def test_goods_with_what_is_wrong_behind_them_are_no_order(
    demonstration: Catalogue, text: str
) -> None:
    assert read(text, demonstration).intent is Intent.COMPLAINT


@pytest.mark.parametrize(
    "text",
    [
        "5 kg besan bhejo, pichli baar kharab tha",
        "5 kg besan, kharab nahi hona chahiye",
        "besan kam hai 5 kg bhej do",
        "5 kg besan bhejo, pichli baar rate kam tha",
        "5 kg besan bhejo, pichli baar kam tha",
        "5 kg besan bhejo kharab mat bhejna",
        "2 kg sada namak",
        "5 kg cheeni, 1 kg besan damaged",
    ],
)
def test_goods_that_are_ordered_beside_it_still_are(demonstration: Catalogue, text: str) -> None:
    assert read(text, demonstration).intent is Intent.ORDER


def test_a_kind_of_goods_is_no_fault_of_them_unless_it_has_happened() -> None:
    sold = Catalogue([product(1, "Broken Rice", unit="kg"), product(2, "Basmati Rice", unit="kg")])

    assert read("5 kg rice broken", sold).intent is Intent.ORDER
    assert read("5 kg basmati rice broken tha", sold).intent is Intent.COMPLAINT
