"""What a shop's complaint says."""

import pytest

from core.complaints import Reason
from core.understanding.complaints import Mention, read_complaint


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
