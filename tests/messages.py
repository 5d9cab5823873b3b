"""Messages as a busy month leaves them: the rows that webhook and sender write, the same at every run.

Shopkeepers write English, Hindi and Hinglish; the forms are Twilio's, the replies ours, every message
is answered and every answer has been reported on. A few shops write a lot and many write little.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import psycopg
from psycopg.types.json import Jsonb

import core.buttons
from core.buttons import Press
from core.wire.twilio import parse_inbound
from tests.database import BUSINESS_NUMBER

ACCOUNT = "AC" + "5d41402abc4b2a76b9719d911017c592"

COLUMNS = (
    "id, created_at, provider, message_id, public_id, conversation_id, direction, from_number,"
    " to_number, body, buttons, media, raw, in_reply_to, is_resend, state, attempts, available_at,"
    " claimed_at, processed_at, status, status_rank, error_code, error, kind,"
    " content, quoted_message_id"
)

GOODS = (
    ("chawal", "Parmal Rice", "bori", 50, 42), ("cheeni", "Sugar M-30", "kg", 1, 43),
    ("atta", "Aashirvaad Atta 10 kg", "bag", 1, 430), ("tel", "Fortune Mustard Oil 1 l", "peti", 12, 148),
    ("चावल", "Parmal Rice", "बोरी", 50, 42), ("दाल", "Toor Dal", "किलो", 1, 139),
    ("maggi", "Maggi Noodles 70 g", "peti", 96, 12), ("surf excel", "Surf Excel Bar 250 g", "dozen", 12, 28),
    ("नमक", "Tata Salt 1 kg", "पेटी", 25, 24), ("biscuit", "Parle-G 800 g", "carton", 12, 78),
    ("chai patti", "Red Label Tea 500 g", "packet", 1, 265), ("besan", "Besan Loose", "kg", 1, 88),
)  # fmt: skip
QUESTIONS = (
    "balance", "hisab batao", "उधार", "kitna baki hai bhai", "status", "order kahan hai", "mera order kab aayega",
    "हिसाब भेजो", "confirm", "haan", "ok", "ji", "हाँ", "1", "2", "accept", "dispatched", "namaste", "thik hai",
    "paid 5000 upi 412345678901", "12000 cash de diya", "5000 का भुगतान कर दिया", "rate kya hai cheeni ka",
)  # fmt: skip
SHOPS = (
    "Gupta Kirana",
    "Verma General Store",
    "Khan Provision",
    "Shree Ganesh Traders",
    "Jain Stores",
)
VENDORS = ("Sharma Traders", "Patel Wholesale", "Maa Durga Agency")


@dataclass(frozen=True, slots=True)
class Person:
    conversation_id: int
    phone: str
    name: str
    vendor: str


def load(connection: psycopg.Connection, count: int, month: datetime, *, after: int = 0) -> None:
    """Write ``count`` messages of ``month`` (its first moment, in UTC) into the message table.

    Its partition has to be there. Their ids begin behind ``after``.
    """
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY whatsapp_messages ({COLUMNS}) FROM STDIN".encode()) as copy,
    ):
        for row in rows(count, month, after):
            copy.write_row(row)


def rows(count: int, month: datetime, after: int) -> Iterator[tuple[Any, ...]]:
    """Rows in the order of ``COLUMNS``, a message and its answer by turns."""
    # The same people every month, who say something else.
    dice = random.Random("people")
    people = [_person(dice, number) for number in range(max(1, count // 200))]
    dice = random.Random(f"{month}")
    # Every fifth writes ten times as much as the others.
    weights = [10 if number % 5 == 0 else 1 for number in range(len(people))]
    step = timedelta(days=28) / count
    row_id, last = after, after + count
    while row_id < last:
        (person,) = dice.choices(people, weights)
        moment = month + (row_id - after) * step + timedelta(microseconds=dice.randrange(10**6))
        text, card, answer = _exchange(dice, person)
        row_id += 1
        asked = row_id
        yield _inbound(dice, row_id, person, moment, text, card)
        if row_id < last:
            row_id += 1
            yield _outbound(dice, row_id, person, moment, answer, asked)


def _inbound(
    dice: random.Random, row_id: int, person: Person, moment: datetime, text: str, pressed: Any
) -> tuple[Any, ...]:
    form = _form(dice, person, text, pressed)
    message = parse_inbound(form)
    return (
        row_id, moment, message.provider, message.message_id, _uuid(dice), person.conversation_id,
        "INBOUND", message.sender.value, message.business_number, message.body,
        pressed and Jsonb({"payload": pressed["payload"], "text": pressed["text"]}),
        Jsonb(list(message.media)), Jsonb(message.raw), None, False, "PROCESSED", 0, moment, None,
        moment + timedelta(microseconds=dice.randrange(30_000, 4 * 10**6)), None, 0, None, None,
        message.kind, None, message.quoted_message_id,
    )  # fmt: skip


def _outbound(
    dice: random.Random, row_id: int, person: Person, asked_at: datetime, body: str, asked: int
) -> tuple[Any, ...]:
    moment = asked_at + timedelta(microseconds=dice.randrange(30_000, 4 * 10**6))
    claimed = moment + timedelta(microseconds=dice.randrange(8_000, 60_000))
    accepted = claimed + timedelta(microseconds=dice.randrange(90_000, 700_000))
    status, rank = dice.choices(
        (("read", 5), ("delivered", 4), ("sent", 3), ("failed", 4)), (70, 25, 3, 2)
    )[0]
    buttons = _buttons(dice) if "1 Confirm" in body else None
    return (
        row_id, moment, "twilio", _sid(dice), _uuid(dice), person.conversation_id, "OUTBOUND",
        BUSINESS_NUMBER, person.phone, body, buttons and Jsonb(buttons), None, Jsonb({}), asked,
        False, "ACCEPTED", 1, moment, claimed, accepted, status, rank,
        "63016" if status == "failed" else None, None, None, None, None,
    )  # fmt: skip


def _exchange(dice: random.Random, person: Person) -> tuple[str, Any, str]:
    """What he writes, the button it was if it was one, and what we answer."""
    number, rupees = dice.randrange(1000, 9999), dice.randrange(500, 60_000)
    kind = dice.choices(("order", "press", "balance", "state"), (35, 20, 20, 25))[0]
    if kind == "order":
        chosen = dice.sample(GOODS, dice.randrange(1, 6))
        wanted = [(dice.randrange(1, 12), *goods) for goods in chosen]
        text = dice.choice((", ", "\n", " aur ")).join(
            f"{n} {unit} {word}" for n, word, _, unit, *_ in wanted
        )
        lines = [
            f"{place}. {name}: {n} {unit} × ₹{price}.00 = ₹{n * size * price:,}.00"
            for place, (n, _, name, unit, size, price) in enumerate(wanted, 1)
        ]
        total = sum(n * size * price for n, *_, size, price in wanted)
        return text, None, (
            f"Your order with {person.vendor}:\n" + "\n".join(lines)
            + f"\nSubtotal ₹{total:,}.00\nGST ₹{total * 5 // 100:,}.00 (CGST ₹{total * 5 // 200:,}.00 +"
            f" SGST ₹{total * 5 // 200:,}.00)\nTotal ₹{total * 105 // 100:,}.00\nBalance after this order"
            f" ₹{total + rupees:,}.00 (limit ₹50,000.00)\n\n1 Confirm  2 Change  3 Cancel"
        )  # fmt: skip
    if kind == "press":
        return "Confirm", _buttons(dice)[0], (
            f"Order #{number} is placed with {person.vendor}: ₹{rupees:,}.00."
            " We will tell you when it is accepted."
        )  # fmt: skip
    if kind == "balance":
        entries = [
            f"{dice.randrange(1, 29)} Jan L{dice.randrange(10**6):09d}: ₹{dice.randrange(9999):,}.00 → ₹{rupees:,}.00"
            for _ in range(dice.randrange(1, 5))
        ]
        return dice.choice(QUESTIONS), None, (
            f"{person.vendor}: you owe ₹{rupees:,}.00\nOverdue ₹0.00\n"
            f"Credit left ₹{60_000 - rupees:,}.00 of ₹50,000.00\n" + "\n".join(entries)
        )  # fmt: skip
    return dice.choice(QUESTIONS), None, (
        f"Order #{number} from {person.vendor} is on its way.\nBill SHT/26-27/{number}: ₹{rupees:,}.00,"
        f" to be paid by {dice.randrange(1, 29)} Feb.\nBalance ₹{rupees:,}.00 (entry L{number:09d})"
    )  # fmt: skip


def _form(dice: random.Random, person: Person, text: str, pressed: Any) -> dict[str, str]:
    sid = _sid(dice)
    form = {
        "SmsMessageSid": sid, "NumMedia": "0", "ProfileName": person.name,
        "MessageType": "interactive" if pressed else "text", "SmsSid": sid,
        "WaId": person.phone[1:], "SmsStatus": "received", "Body": text,
        "To": f"whatsapp:{BUSINESS_NUMBER}", "NumSegments": "1", "ReferralNumMedia": "0",
        "MessageSid": sid, "AccountSid": ACCOUNT, "From": f"whatsapp:{person.phone}",
        "ApiVersion": "2010-04-01",
        "ChannelMetadata": json.dumps({"type": "whatsapp", "data": {"context": {
            "ProfileName": person.name, "WaId": person.phone[1:]}}}, separators=(",", ":")),
    }  # fmt: skip
    if pressed:
        form |= {
            "ButtonText": pressed["text"],
            "ButtonPayload": pressed["payload"],
            "ButtonType": "REPLY",
        }
    return form


def _buttons(dice: random.Random) -> list[dict[str, str]]:
    about, version = dice.randrange(1, 5000), dice.randrange(9)
    return [
        {
            "text": text,
            "payload": core.buttons.payload(Press(text.lower(), about, version), "secret"),
        }
        for text in ("Confirm", "Change", "Cancel")
    ]


def _person(dice: random.Random, number: int) -> Person:
    return Person(
        1000 + number, f"+9198{dice.randrange(10**8):08d}", dice.choice(SHOPS), dice.choice(VENDORS)
    )


def _sid(dice: random.Random) -> str:
    return f"SM{dice.getrandbits(128):032x}"


def _uuid(dice: random.Random) -> UUID:
    return UUID(int=dice.getrandbits(128), version=4)
