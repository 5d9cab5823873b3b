"""`bahi templates`: texts are submitted once, a changed one anew, and their approvals are read back."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest
import requests
from click.testing import CliRunner, Result
from werkzeug.serving import make_server

import simulator.app
import simulator.settings
from core.wordings import Wording
from ops import checkout, sharing
from ops.cli import main
from ops.errors import OperatorError
from ops.templates import files
from tests.database import BUSINESS_NUMBER, Database
from tests.phones import settings_for
from tests.templates import ACCOUNT, FOLDER, wordings
from workers.providers.twilio_templates import TwilioTemplates

TOKEN = "an auth token for tests"
Bahi = Callable[..., Result]
HOW_MANY = len(wordings())


@pytest.fixture
def outside(database: Database) -> Iterator[str]:
    """The stand-in, which knows no templates yet, and a database that has never heard of one."""
    database.execute("TRUNCATE message_templates")
    app = simulator.app.create_app(
        simulator.settings.Settings(
            account_sid=ACCOUNT,
            auth_token=TOKEN,
            business_number=BUSINESS_NUMBER,
            webhook_url="http://127.0.0.1:1/twilio/inbound",
        )
    )
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the texts, to be changed."""
    copy = tmp_path / "deploy" / "templates"
    shutil.copytree(FOLDER, copy)
    monkeypatch.setattr(checkout.Checkout, "templates", copy)
    return copy


@pytest.fixture
def bahi(database: Database, outside: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Bahi:
    settings = settings_for(database)
    environment = {
        "DATABASE_URL": database.app_url,
        "DATABASE_MAINTENANCE_URL": database.maintenance_url,
        "REDIS_URL": "memory://",
        "PUBLIC_BASE_URL": settings.public_base_url,
        "BUSINESS_NUMBER": BUSINESS_NUMBER,
        "BUTTON_SECRET": "a secret for buttons",
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_API_BASE_URL": outside,
    }

    @contextmanager
    def services(*_: object, **__: object) -> Iterator[SimpleNamespace]:
        yield SimpleNamespace(environment=environment)

    monkeypatch.setattr(sharing, "services", services)

    def run(*words: str) -> Result:
        return CliRunner(env={"COLUMNS": "120"}).invoke(main, ["templates", *words])

    return run


def answer(outside: str, how: str) -> None:
    requests.post(
        f"{outside}/control/approvals", json={"answer": how}, timeout=5
    ).raise_for_status()


def at_provider(outside: str) -> list[dict[str, object]]:
    listed = requests.get(
        f"{outside}/v1/ContentAndApprovals?PageSize=500", auth=(ACCOUNT, TOKEN), timeout=5
    )
    contents: list[dict[str, object]] = listed.json()["contents"]
    return contents


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


def test_a_rejection_is_shown_with_its_reason(bahi: Bahi, outside: str) -> None:
    answer(outside, "reject")
    bahi("submit", "--key", "order_moved")

    shown = bahi("status")

    assert shown.exit_code == 1
    assert shown.output.count("rejected by order") == 3
    assert shown.output.count("not submitted") == HOW_MANY - 3


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


def test_a_provider_that_does_not_answer_is_said_so(
    bahi: Bahi, monkeypatch: pytest.MonkeyPatch, database: Database
) -> None:
    environment = {
        "DATABASE_URL": database.app_url,
        "DATABASE_MAINTENANCE_URL": database.maintenance_url,
        "REDIS_URL": "memory://",
        "PUBLIC_BASE_URL": "http://bahi.test",
        "BUSINESS_NUMBER": BUSINESS_NUMBER,
        "BUTTON_SECRET": "a secret for buttons",
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_API_BASE_URL": "http://127.0.0.1:1",
    }
    # An account in the environment is used as it is, and nothing is started.
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delattr(sharing, "services")

    answered = bahi("status")

    assert answered.exit_code == 1
    assert "Twilio cannot be reached: ConnectionError" in answered.output


def test_every_wrong_file_is_named_at_once(folder: Path) -> None:
    (folder / "order_moved.toml").unlink()
    (folder / "order_lost.toml").write_text("")
    (folder / "order_placed.toml").write_text("category =")
    (folder / "payment_claimed.toml").write_text('category = "UTILITY"')
    text = (folder / "payment_bounced.toml").read_text()
    (folder / "payment_bounced.toml").write_text(text.replace('amount = "', 'sum = "'))
    text = (folder / "payment_clearing.toml").read_text()
    (folder / "payment_clearing.toml").write_text(text.replace("{{4}}", ""))

    with pytest.raises(OperatorError) as wrong:
        files.read(folder)

    for part in (
        "order_moved: no file order_moved.toml",
        "order_lost.toml: the code has no such template",
        "order_placed.toml: Invalid value",
        "payment_claimed.toml: it needs category, samples, en, hi, hi_Latn",
        "payment_bounced.toml: its samples must be vendor, amount, number, balance",
        "payment_clearing.toml, hi: its blanks must be {{1}} to {{4}}",
    ):
        assert part in wrong.value.message
