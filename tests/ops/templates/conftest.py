"""The command beside the provider's stand-in, which knows no templates yet."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result
from werkzeug.serving import make_server

import simulator.app
import simulator.settings
from ops import checkout, sharing
from ops.cli import main
from tests.database import BUSINESS_NUMBER, Database
from tests.ops.templates.provider import TOKEN, Bahi
from tests.phones import settings_for
from tests.templates import ACCOUNT, FOLDER


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
