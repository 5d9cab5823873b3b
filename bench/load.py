"""Messages per second through everything that runs: webhook, worker, sender, status callbacks.

Every message comes from a number of its own, so that no conversation waits for another one. Run it
while the system is up: ``.venv/bin/bahi exec -- .venv/bin/python bench/load.py``.
"""

import argparse
import os
import time
from concurrent.futures import ThreadPoolExecutor

import psycopg
import requests

SENDERS = 8
DEADLINE_SECONDS = 300


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=300)
    messages = parser.parse_args().messages

    control = os.environ["TWILIO_API_BASE_URL"] + "/control/inbound"
    session = requests.Session()
    first = time.time_ns() // 10**6 % 10**8
    began = time.time()

    def write(number: int) -> None:
        phone = f"+9199{(first + number) % 10**8:08d}"
        answer = session.post(control, json={"from": phone, "body": "balance"}, timeout=30)
        assert answer.json()["webhook_status"] == 200, answer.text

    with ThreadPoolExecutor(SENDERS) as pool:
        list(pool.map(write, range(messages)))
    stored = time.time() - began

    with psycopg.connect(os.environ["DATABASE_ADMIN_URL"], autocommit=True) as connection:
        while _count(connection, began) < messages:
            assert time.time() - began < DEADLINE_SECONDS, "not everything was answered in time"
            time.sleep(0.1)
        answered = time.time() - began
        latencies = connection.execute(
            """
            SELECT percentile_cont(ARRAY[0.5, 0.95, 1]) WITHIN GROUP (
                ORDER BY extract(epoch FROM reply.processed_at - message.created_at))
            FROM whatsapp_messages AS message
            JOIN whatsapp_messages AS reply ON reply.in_reply_to = message.id
            WHERE message.created_at > to_timestamp(%s)
            """,
            [began],
        ).fetchone()
    assert latencies is not None
    print(f"messages          {messages}")
    print(f"acknowledged      {messages / stored:.0f}/s")
    print(f"answered and sent {messages / answered:.0f}/s")
    print(
        "seconds from receipt to acceptance of the reply: p50 {:.2f}  p95 {:.2f}  max {:.2f}".format(
            *latencies[0]
        )
    )


def _count(connection: psycopg.Connection, began: float) -> int:
    row = connection.execute(
        "SELECT count(*) FROM whatsapp_messages"
        " WHERE direction = 'OUTBOUND' AND state = 'ACCEPTED' AND created_at > to_timestamp(%s)",
        [began],
    ).fetchone()
    assert row is not None
    return int(row[0])


if __name__ == "__main__":
    main()
