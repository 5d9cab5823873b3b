"""Starts and breaks the processes of one test, and asks both sides what became of its messages."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import redis
import requests

from ops.templates import session, submission
from tests.database import BUSINESS_NUMBER, Database
from tests.templates import wordings

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
DEADLINE_SECONDS = 60

# Connect and read timeout of the sender, with room for a busy machine.
SEND_TAKES_AT_MOST = timedelta(seconds=20)


class System:
    def __init__(self, database: Database, redis_url: str, folder: Path, token: str) -> None:
        self.database = database
        self.redis_url = redis_url
        self.folder = folder
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.webhook = f"http://127.0.0.1:{_free_port()}"
        self.provider = f"http://127.0.0.1:{_free_port()}"
        account = "AC" + "0" * 32
        redis.from_url(redis_url).flushall()
        self.environment = {
            "PATH": os.environ["PATH"],
            "TMPDIR": str(folder),
            "DATABASE_URL": database.app_url,
            "DATABASE_MAINTENANCE_URL": database.maintenance_url,
            "REDIS_URL": redis_url,
            "PUBLIC_BASE_URL": self.webhook,
            "BUSINESS_NUMBER": BUSINESS_NUMBER,
            "BUTTON_SECRET": "a secret for buttons",
            "TWILIO_ACCOUNT_SID": account,
            "TWILIO_AUTH_TOKEN": token,
            "TWILIO_API_BASE_URL": self.provider,
            "BURST_SILENCE_SECONDS": "0.1",
            "SIMULATOR_ACCOUNT_SID": account,
            "SIMULATOR_AUTH_TOKEN": token,
            "SIMULATOR_BUSINESS_NUMBER": BUSINESS_NUMBER,
            "SIMULATOR_WEBHOOK_URL": f"{self.webhook}/twilio/inbound",
            "SIMULATOR_STATUS_DELAY_SECONDS": "0.05",
        }

    def start(self) -> None:
        """Everything, and return when it answers."""
        self.start_provider()
        self.start_webhook()
        self.start_worker()
        self.start_beat()
        self.wait_for("webhook", lambda: requests.get(f"{self.webhook}/readyz", timeout=2).ok)

    def start_provider(self) -> None:
        """With the texts of notices approved, as an operator has them long before a shop writes."""
        self._gunicorn("provider", "simulator.wsgi:app", self.provider, workers=1)
        self.wait_for(
            "provider", lambda: requests.get(f"{self.provider}/control/health", timeout=2).ok
        )
        with session.connected(session.settings_of(self.environment)) as (engine, provider):
            assert all(o.is_submitted for o in submission.submit(engine, provider, wordings()))
            submission.refresh(engine, provider)

    def start_webhook(self) -> None:
        self._gunicorn("webhook", "webhook.wsgi:app", self.webhook, workers=2)

    def start_worker(
        self, app: str = "workers.main", environment: dict[str, str] | None = None
    ) -> None:
        command = ["celery", "-A", app, "worker", "-Q", "inbound,outbound,sweep,maintenance"]
        self._run(
            "worker", [*command, "-c", "2", "--without-gossip", "--without-mingle"], environment
        )

    def start_crashing_worker(self, crash_at: str) -> Path:
        """A worker that dies once at this point; the file that is there when it has."""
        crashed = self.folder / "crashed"
        self.start_worker(
            "tests.processes.crashing", {"CRASH_AT": crash_at, "CRASHED": str(crashed)}
        )
        return crashed

    def start_beat(self) -> None:
        schedule = str(self.folder / "beat")
        self._run("beat", ["celery", "-A", "workers.main", "beat", "-s", schedule, "--pidfile="])

    def kill(self, name: str, sign: signal.Signals = signal.SIGKILL) -> None:
        """The whole process group, as a dead machine would take it."""
        process = self.processes.pop(name)
        os.killpg(process.pid, sign)
        process.wait()

    def stop(self) -> None:
        for name in list(self.processes):
            self.kill(name)

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(errors="replace")

    def write(self, phone: str, body: str, **more: Any) -> int | None:
        """One signed webhook; the webhook's HTTP status."""
        answer = requests.post(
            f"{self.provider}/control/inbound",
            json={"from": phone, "body": body, **more},
            timeout=30,
        )
        status: int | None = answer.json()["webhook_status"]
        return status

    def received(self, phone: str) -> list[dict[str, Any]]:
        """What the provider has taken for this phone, in order."""
        messages = requests.get(
            f"{self.provider}/control/messages", params={"party": phone, "after": 0}, timeout=10
        ).json()
        return [message for message in messages if message["direction"] == "outbound"]

    def fault(self, **fault: Any) -> None:
        requests.post(f"{self.provider}/control/faults", json=fault, timeout=5).raise_for_status()

    def wait_for(
        self, what: str, condition: Callable[[], object], deadline_seconds: float = DEADLINE_SECONDS
    ) -> None:
        deadline = time.monotonic() + deadline_seconds
        while time.monotonic() < deadline:
            try:
                if condition():
                    return
            except requests.RequestException:
                pass
            time.sleep(0.05)
        logs = "\n".join(f"--- {name}\n{self.log(name)[-2000:]}" for name in self.processes)
        raise AssertionError(f"no {what} within {deadline_seconds} s\n{logs}")

    def wait_until_settled(self) -> None:
        """Every stored message is processed, in and out.

        A send that died before it reached the provider waits for its lease and for word of it. That
        time is let pass by the clock once nobody can be at that send any more.
        """

        given_up: set[int] = set()

        def settled() -> bool:
            open_rows = self.database.rows(
                "SELECT id, state, clock_now() - claimed_at AS age FROM whatsapp_messages"
                " WHERE NOT is_processed"
            )
            dead = {
                row["id"]
                for row in open_rows
                if row["state"] in ("SENDING", "UNKNOWN") and row["age"] > SEND_TAKES_AT_MOST
            }
            if dead - given_up:
                self.database.move_clock(timedelta(minutes=3))
                given_up.update(dead)
            return not open_rows

        self.wait_for("settled state", settled)

    def _gunicorn(self, name: str, app: str, url: str, workers: int) -> None:
        bind = url.removeprefix("http://")
        command = ["gunicorn", app, "--bind", bind, "--workers", str(workers), "--threads", "8"]
        self._run(name, [*command, "--worker-class", "gthread", "--no-control-socket"])

    def _run(
        self, name: str, command: list[str], environment: dict[str, str] | None = None
    ) -> None:
        with (self.folder / f"{name}.log").open("ab") as log:
            self.processes[name] = subprocess.Popen(
                [str(BIN / command[0]), *command[1:]],
                cwd=ROOT,
                env=self.environment | (environment or {}),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
