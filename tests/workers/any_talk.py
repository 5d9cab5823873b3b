"""Two shops, a wholesaler and a stranger who write and press anything at any time."""

import random
import string
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from core.messages import Button
from core.replies.length import BODY_MAX
from tests import broker
from tests.clones import Clones
from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones, RecordingProvider, settings_for
from tests.workers.any_words import LABELLED, OF_SHOPS, OF_STRANGERS, OF_VENDORS, filled
from workers.handlers import closing, expiry, proposals, requests, unanswered

STRANGER = "+919990000009"
SHOPS = [GUPTA, VERMA]
EVERYBODY = [GUPTA, VERMA, SHARMA, STRANGER]


class AnyTalk(RuleBasedStateMachine):
    clones: Clones

    def __init__(self) -> None:
        super().__init__()
        broker.use_none()
        self.database = Database(self.clones.take())
        self.database.execute(
            "UPDATE credit_accounts SET credit_limit = 20000;"
            "UPDATE vendor_products SET stock_tracked = true, stock = 500 WHERE sku = 'SUGAR-M'"
        )
        self.provider = RecordingProvider()
        self.phones = Phones(self.database, settings_for(self.database), self.provider)
        self.said: list[str] = []

    def teardown(self) -> None:
        try:
            self._everybody_gets_out()
        finally:
            self.database.close()
            self.clones.give_back(self.database.admin_url)

    @rule(phone=st.sampled_from(SHOPS), seed=st.integers(0, 2**32))
    def a_shop_says_something_of_its_trade(self, phone: str, seed: int) -> None:
        self._say(phone, filled(OF_SHOPS, seed))

    @rule(seed=st.integers(0, 2**32))
    def the_vendor_says_something_of_his_trade(self, seed: int) -> None:
        self._say(SHARMA, filled(OF_VENDORS, seed))

    @rule(seed=st.integers(0, 2**32))
    def a_stranger_says_something(self, seed: int) -> None:
        self._say(STRANGER, filled(OF_STRANGERS, seed))

    @rule(phone=st.sampled_from(EVERYBODY), text=st.sampled_from(LABELLED))
    def somebody_says_what_another_once_wrote(self, phone: str, text: str) -> None:
        self._say(phone, text)

    @rule(
        phone=st.sampled_from(EVERYBODY),
        text=st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=60)
        | st.text(string.digits + " .,/-:#₹", max_size=12),
    )
    def somebody_says_anything(self, phone: str, text: str) -> None:
        self._say(phone, text)

    @rule(phone=st.sampled_from(EVERYBODY), seed=st.integers(0, 2**32))
    def somebody_presses_a_button_old_or_new(self, phone: str, seed: int) -> None:
        dice = random.Random(seed)
        cards = [m for m in self.provider.taken if m.recipient == phone and m.buttons][-6:]
        if cards:
            button = dice.choice(dice.choice(cards).buttons)
            times = dice.choice([1, 1, 1, 2])
            for _ in range(times):
                self.phones.writes(phone, button.text, pressed=button)
            self._settle(f"{phone} presses {button.text} {times} times")

    @rule(
        phone=st.sampled_from(EVERYBODY),
        action=st.sampled_from(["confirm", "accept", "take-1", "x"]),
    )
    def somebody_presses_a_button_that_he_made_himself(self, phone: str, action: str) -> None:
        self.phones.writes(phone, "x", pressed=Button("x", f"{action}:1:1:0123456789abcdef"))
        self._settle(f"{phone} forges {action}")

    @rule(
        phone=st.sampled_from(SHOPS), seeds=st.lists(st.integers(0, 2**32), min_size=2, max_size=4)
    )
    def a_shop_says_several_things_at_once(self, phone: str, seeds: list[int]) -> None:
        for seed in seeds:
            self.phones.writes(phone, filled(OF_SHOPS, seed))
        self._settle(f"{phone} says {len(seeds)} things")

    @rule(minutes=st.sampled_from([1, 25, 70, 150, 800, 1500]))
    def time_goes_by(self, minutes: int) -> None:
        self.database.move_clock(timedelta(minutes=minutes))
        runtime = self.phones.runtime
        expiry.expire_orders(runtime)
        proposals.lapse_proposals(runtime)
        requests.lapse_requests(runtime)
        closing.close_old(runtime)
        unanswered.nudge_unanswered(runtime)
        self._settle(f"{minutes} minutes go by")

    @invariant()
    def nobody_is_left_without_an_answer(self) -> None:
        unanswered_messages = self.database.rows(
            "SELECT m.body, m.state, m.attempts, m.error FROM whatsapp_messages AS m"
            " WHERE m.direction = 'INBOUND' AND (m.state <> 'PROCESSED' OR m.attempts > 0)"
        )
        assert unanswered_messages == [], self._story()

    @invariant()
    def every_answer_can_be_sent(self) -> None:
        for message in self.provider.taken:
            assert 0 < len(message.body) <= BODY_MAX + len("(resent) "), self._story()
            assert "{" not in message.body, message.body

    @invariant()
    def money_and_stock_are_right(self) -> None:
        assert self.database.breaks() == [], self._story()

    def _say(self, phone: str, text: str) -> None:
        before = len(self.provider.taken)
        self.phones.writes(phone, text)
        self._settle(f"{phone}: {text}")
        answers = [m for m in self.provider.taken[before:] if m.recipient == phone]
        assert answers, self._story()

    def _settle(self, what: str) -> None:
        self.said.append(what)
        self.phones.settle()

    def _everybody_gets_out(self) -> None:
        """Whatever state a shop is in, it can drop what it has begun and order something."""
        for phone in SHOPS:
            for text in ("english", "0", "cancel", "nahi", "cancel", "nahi", "sharma"):
                self._say(phone, text)
            self._say(phone, "help")
            assert "\nOrder from" in f"\n{self.phones.reads(phone)}", self._story()

    def _story(self) -> str:
        return "\n".join(self.said[-30:])
