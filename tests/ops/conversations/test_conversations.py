"""`bahi conversations`: an operator finds, reads and answers what waits for a person."""

import json
import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

import db.clock
import db.engine
import db.hand_overs
from core.calendar import INDIA
from core.hand_overs import Reason
from core.messages import Cart, CartItem, MessageKind
from tests.database import Database
from tests.ops.accountant.conftest import Bahi, command_line
from tests.phones import GUPTA, Phones, RecordingProvider

RAVI = "+919800000009"


@pytest.fixture
def bahi(database: Database, monkeypatch: pytest.MonkeyPatch) -> Bahi:
    return command_line(database, monkeypatch)


@pytest.fixture
def waiting(phones: Phones, database: Database) -> int:
    """Gupta's conversation: he ordered, asked for a person and waits."""
    phones.says(GUPTA, "2 bori chawal")
    conversation_id = phones.writes(GUPTA, "kisi se baat karni hai")
    phones.settle()
    phones.reads(GUPTA)
    with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
        now = db.clock.now(connection)
        db.hand_overs.hand_over(connection, conversation_id, Reason.ASKED, now)
    database.move_clock(timedelta(minutes=2))
    phones.writes(GUPTA, "hello?")
    return conversation_id


@pytest.fixture
def ravi(database: Database) -> int:
    user: int = database.value(
        "INSERT INTO users (phone_number, name, role) VALUES (%s, 'Ravi', 'OPERATOR') RETURNING id",
        RAVI,
    )
    return user


def trail(database: Database) -> list[tuple[Any, ...]]:
    return [
        tuple(row.values())
        for row in database.rows(
            "SELECT action, actor_role, user_id, request_id FROM audit_logs"
            " WHERE entity_type = 'conversations' ORDER BY id OFFSET 1"
        )
    ]


def test_the_list_fits_a_narrow_terminal(bahi: Bahi, waiting: int) -> None:
    result = bahi("conversations", "list", columns=80)

    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= 80
    words = " ".join(result.stdout.split())
    assert "Gupta Kirana" in words
    assert "Gupta Kirana, Gupta" not in words
    assert GUPTA not in words
    assert "asked for a person" in words


def test_with_nobody_waiting_the_list_says_so_and_all_shows_the_others(
    bahi: Bahi, phones: Phones
) -> None:
    phones.says(GUPTA, "balance")

    assert "No conversation waits" in bahi("conversations", "list").stdout
    assert "Gupta Kirana" in bahi("conversations", "list", "--all").stdout


def test_the_list_for_programs(bahi: Bahi, waiting: int) -> None:
    (found,) = json.loads(bahi("conversations", "list", "--json").stdout)

    assert found["id"] == waiting
    assert (found["reason"], found["messages_since"]) == ("ASKED", 1)
    assert (found["phone"], found["window_open"]) == ("…0001", True)
    assert found["handed_over_at"].endswith("+05:30")


def test_show_has_both_sides_in_the_time_of_india(
    bahi: Bahi, waiting: int, database: Database
) -> None:
    result = bahi("conversations", "show", waiting, columns=80)

    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= 80
    lines = result.stdout.splitlines()
    (hello,) = (line for line in lines if "hello?" in line)
    at = database.value("SELECT max(created_at) FROM whatsapp_messages")
    assert hello.split() == [f"{at.astimezone(INDIA):%H:%M}", "they", "hello?", "received"]
    assert re.search(r"Bahi +.*Sharma Traders.* queued", result.stdout)
    assert "With a person since" in result.stdout
    assert result.stdout.index("2 bori chawal") < result.stdout.index("hello?")


def test_show_names_carts_media_and_replies(bahi: Bahi, phones: Phones, waiting: int) -> None:
    cart = Cart((CartItem("RICE", Decimal(2), Decimal(42), "INR"),))
    phones.writes(GUPTA, "", kind=MessageKind.CART, cart=cart)
    picture = ({"url": "https://media.test/1", "content_type": "image/jpeg"},)
    phones.writes(GUPTA, "yeh", kind=MessageKind.IMAGE, media=picture)
    phones.writes(GUPTA, "haan", quoted_message_id="SM-long-ago", message_id="SM-haan")
    phones.writes(GUPTA, "pakka", quoted_message_id="SM-haan")

    text = bahi("conversations", "show", waiting).stdout

    assert "[cart: 2 × RICE at INR 42]" in text
    assert "[picture image/jpeg]" in text
    assert "[in reply to an earlier message]" in text
    assert re.search(r"\[in reply to that of \d\d:\d\d\] +received\n +pakka", text)


def test_show_shows_the_newest_and_what_steers_a_terminal_is_taken_out(
    bahi: Bahi, phones: Phones, waiting: int
) -> None:
    phones.writes(GUPTA, "\x1b[2J[bold]last[/bold]")

    text = bahi("conversations", "show", waiting, "--last", 1).stdout

    assert "[2J[bold]last[/bold]" in text
    assert "\x1b" not in text
    assert "hello?" not in text


def test_show_for_programs(bahi: Bahi, waiting: int) -> None:
    document = json.loads(bahi("conversations", "show", waiting, "--json").stdout)

    assert document["conversation"]["id"] == waiting
    first, *_, last = document["messages"]
    assert (first["by"], first["kind"], first["body"]) == ("they", "TEXT", "2 bori chawal")
    assert (last["state"], last["summary"]) == ("RECEIVED", "hello?")


def test_reading_and_answering_stand_in_the_trail_under_the_operators_name(
    bahi: Bahi, database: Database, waiting: int, ravi: int
) -> None:
    bahi("conversations", "list", "--as", RAVI)
    bahi("conversations", "show", waiting, "--as", "+91 98000-00009")
    bahi("conversations", "answer", waiting, "Bataiye", "--as", RAVI)
    bahi("conversations", "give-back", waiting)

    assert trail(database) == [
        ("READ_CONVERSATION", "OPERATOR", ravi, "bahi conversations show"),
        ("ANSWERED_BY_HAND", "OPERATOR", ravi, "bahi conversations answer"),
        ("GIVEN_BACK", "ADMIN", None, "bahi conversations give-back"),
    ]


@pytest.mark.parametrize("phone", [GUPTA, "+919800000000", "ravi"])
def test_nobody_else_acts_for_the_platform(
    bahi: Bahi, database: Database, waiting: int, phone: str
) -> None:
    result = bahi("conversations", "answer", waiting, "hello", "--as", phone)

    assert result.exit_code == 1
    assert f"No active operator or administrator has the number {phone}" in result.stderr
    assert trail(database) == []


def test_somebody_who_left_does_not_act_any_more(
    bahi: Bahi, database: Database, waiting: int, ravi: int
) -> None:
    database.execute("UPDATE users SET is_active = false WHERE id = %s", ravi)

    assert bahi("conversations", "show", waiting, "--as", RAVI).exit_code == 1


def test_an_answer_arrives_and_is_shown_as_a_persons(
    bahi: Bahi, phones: Phones, waiting: int, provider: RecordingProvider
) -> None:
    result = bahi("conversations", "answer", waiting, " Ji, bataiye ")
    taken = len(provider.taken)
    phones.settle()

    assert result.exit_code == 0
    assert "Gupta Kirana" in result.stdout
    assert "The program answers" not in result.stdout
    assert "Ji, bataiye" in [message.body for message in provider.taken[taken:]]
    assert re.search(r"person +Ji, bataiye", bahi("conversations", "show", waiting).stdout)


def test_who_answers_beside_the_program_is_told_so(bahi: Bahi, phones: Phones) -> None:
    conversation_id = phones.writes(GUPTA, "balance")

    assert "The program answers" in bahi("conversations", "answer", conversation_id, "Ji").stdout


@pytest.mark.parametrize(
    ("text", "reason"),
    [(" ", "empty"), ("x" * 1600, "1,600 characters; a message takes 1,591")],
)
def test_what_cannot_be_one_message_is_refused(
    bahi: Bahi, database: Database, waiting: int, text: str, reason: str
) -> None:
    before = database.value("SELECT count(*) FROM whatsapp_messages")

    result = bahi("conversations", "answer", waiting, text)

    assert result.exit_code == 1
    assert reason in result.stderr
    assert database.value("SELECT count(*) FROM whatsapp_messages") == before


def test_after_a_day_an_answer_is_refused_with_what_to_do(
    bahi: Bahi, database: Database, waiting: int
) -> None:
    database.move_clock(timedelta(hours=24))
    before = database.value("SELECT count(*) FROM whatsapp_messages")

    result = bahi("conversations", "answer", waiting, "Ji")

    assert result.exit_code == 1
    assert "wrote last more than 24 hours ago" in result.stderr
    assert "call, or wait" in result.stderr
    assert database.value("SELECT count(*) FROM whatsapp_messages") == before
    assert trail(database) == []
    assert "closed" in bahi("conversations", "list").stdout
    assert "no answer can be sent" in bahi("conversations", "show", waiting).stdout


@pytest.mark.parametrize("command", [["show", 9], ["answer", 9, "Ji"], ["give-back", 9]])
def test_a_conversation_that_is_not_there_is_said(bahi: Bahi, command: list[object]) -> None:
    result = bahi("conversations", command[0], 999_999, *command[2:])

    assert result.exit_code == 1
    assert "There is no conversation 999999" in result.stderr


def test_what_was_given_back_is_answered_by_the_program(bahi: Bahi, waiting: int) -> None:
    assert "again" in bahi("conversations", "give-back", waiting).stdout
    assert "already" in bahi("conversations", "give-back", waiting).stdout
    assert "No conversation waits" in bahi("conversations", "list").stdout
