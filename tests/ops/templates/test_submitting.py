"""`bahi templates submit`: texts are submitted once, and a changed one anew."""

import json
from pathlib import Path

import pytest
import requests

from core.wordings import Wording
from tests.database import Database
from tests.ops.templates.provider import TOKEN, Bahi, answer, at_provider
from tests.templates import ACCOUNT, wordings
from workers.providers.twilio_templates import TwilioTemplates

HOW_MANY = len(wordings())


def test_all_are_submitted_and_approved(bahi: Bahi, outside: str, database: Database) -> None:
    submitted = bahi("submit")
    assert submitted.exit_code == 0
    assert submitted.output.splitlines()[0] == "order_change_asked en: submitted"
    assert len(submitted.output.splitlines()) == HOW_MANY

    status = bahi("status")

    assert status.exit_code == 0
    assert status.output.count(" approved") == HOW_MANY
    statuses = "SELECT DISTINCT status, submitted_at IS NULL AS a, checked_at IS NULL AS b"
    assert database.rows(f"{statuses} FROM message_templates") == [
        {"status": "APPROVED", "a": False, "b": False}
    ]


def test_what_reaches_whatsapp_is_what_the_file_says(bahi: Bahi, outside: str) -> None:
    bahi("submit", "--key", "order_placed")

    english, hindi, hinglish = at_provider(outside)
    assert (english["language"], hindi["language"], hinglish["language"]) == ("en", "hi", "en")
    assert english["variables"] == {
        "1": "1023",
        "2": "Gupta Kirana",
        "3": "Parmal Rice 2 bori, Sugar M-30 5 kg",
        "4": "₹2,433.00",
        "5": "₹14,333.00",
        "6": "₹50,000.00",
        "7": "order_placed-1",
        "8": "order_placed-2",
        "9": "order_placed-3",
    }
    types = english["types"]
    assert isinstance(types, dict)
    assert [(a["title"], a["id"]) for a in types["twilio/quick-reply"]["actions"]] == [
        ("Accept", "{{7}}"),
        ("Reject", "{{8}}"),
        ("Change", "{{9}}"),
    ]
    approval = hinglish["approval_requests"]
    assert isinstance(approval, dict)
    assert approval["category"] == "UTILITY"
    assert str(approval["name"]).startswith("bahi_order_placed_hi_latn_")


def test_a_second_time_nothing_is_submitted(bahi: Bahi, outside: str) -> None:
    bahi("submit")
    again = bahi("submit")

    assert again.output.count("there already") == HOW_MANY
    assert len(at_provider(outside)) == HOW_MANY


def test_a_changed_text_is_submitted_anew_and_the_earlier_one_serves_meanwhile(
    bahi: Bahi, outside: str, folder: Path
) -> None:
    bahi("submit")
    bahi("status")
    (before,) = [
        each["name"]
        for each in json.loads(bahi("status", "--json").output)
        if (each["key"], each["language"]) == ("order_moved", "en")
    ]
    file = folder / "order_moved.toml"
    file.write_text(file.read_text().replace("News of your order", "A word on your order"))
    answer(outside, "pending")

    assert bahi("submit").output.count(": submitted") == 1
    status = bahi("status", "--json")

    assert status.exit_code == 1
    (changed,) = [each for each in json.loads(status.output) if each["status"] != "APPROVED"]
    assert (changed["key"], changed["language"], changed["status"]) == (
        "order_moved",
        "en",
        "PENDING",
    )
    assert changed["in_use"] == before != changed["name"]
    assert f"an earlier text is sent: {before}" in bahi("status").output


def test_a_dry_run_does_nothing(bahi: Bahi, outside: str, database: Database) -> None:
    shown = bahi("submit", "--dry-run")

    assert shown.output.count("would be submitted") == HOW_MANY
    assert at_provider(outside) == []
    assert database.value("SELECT count(*) FROM message_templates") == 0


def test_what_somebody_removed_at_the_provider_is_made_again(
    bahi: Bahi, outside: str, database: Database
) -> None:
    bahi("submit", "--key", "order_moved")
    (first, *_) = at_provider(outside)
    requests.delete(f"{outside}/v1/Content/{first['sid']}", auth=(ACCOUNT, TOKEN), timeout=5)
    assert "not at the provider any more" in bahi("status").output

    answered = json.loads(bahi("submit", "--key", "order_moved", "--json").output)

    assert [each["submitted"] for each in answered] == [True, False, False]
    assert database.value("SELECT count(*) FROM message_templates") == 3


def test_a_submission_that_was_interrupted_goes_on_with_what_was_made(
    bahi: Bahi, outside: str, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(TwilioTemplates, "ask_for_approval", die)
        bahi("submit", "--key", "order_moved")
    assert database.value("SELECT status FROM message_templates") == "CREATED"

    assert bahi("submit", "--key", "order_moved").output.count(": submitted") == 3
    assert len(at_provider(outside)) == 3


def test_a_refusal_is_told_and_the_others_go_on(
    bahi: Bahi, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(
            Wording, "name", lambda w, _: "a name" if w.language == "en" else w.language.lower()
        )
        first = bahi("submit", "--key", "order_moved")

    assert first.exit_code == 1
    assert "order_moved en: refused. Twilio says: " in first.output
    assert "(HTTP 400, code 20422)" in first.output
    assert first.output.count(": submitted") == 2
    assert bahi("submit", "--key", "order_moved").output.count(": submitted") == 1


def test_an_unknown_key_is_answered_with_those_there_are(bahi: Bahi) -> None:
    answered = bahi("submit", "--key", "order_lost")

    assert answered.exit_code == 1
    assert "There is no template order_lost. There are: order_change_asked, order_dispatched" in (
        answered.output
    )
