"""The Messages list, as the official client pages and filters it."""

from datetime import UTC, datetime, timedelta

import pytest
import requests

PHONE = "whatsapp:+919812345678"
OTHER = "whatsapp:+919812300000"


def test_both_directions_are_listed_newest_first(client, control, send):
    asked = control.inbound(**{"from": PHONE, "body": "2 bori atta"})["sid"]
    answered = send().sid

    assert [(m.sid, m.direction) for m in client.messages.list()] == [
        (answered, "outbound-api"),
        (asked, "inbound"),
    ]


def test_the_list_is_filtered_by_either_party(client, control, send):
    control.inbound(**{"from": PHONE, "body": "in"})
    send(to=PHONE, body="out")
    send(to=OTHER, body="elsewhere")

    assert [m.body for m in client.messages.list(to=PHONE)] == ["out"]
    assert [m.body for m in client.messages.list(from_=PHONE)] == ["in"]


def test_dates_include_the_day_or_the_second_they_name(client, control):
    control.inbound(**{"from": PHONE, "body": "now"})
    sent_at = client.messages.list()[0].date_sent
    second = timedelta(seconds=1)

    def found(**filters) -> int:
        return len(client.messages.list(**filters))

    assert found(date_sent=sent_at) == 1
    assert found(date_sent_after=sent_at) == 1
    assert found(date_sent_before=sent_at) == 1
    assert found(date_sent_after=sent_at - second, date_sent_before=sent_at + second) == 1
    assert found(date_sent_after=sent_at + second) == 0
    assert found(date_sent_before=sent_at - second) == 0


@pytest.mark.parametrize(("days", "count"), [(-1, 0), (0, 1), (1, 0)])
def test_a_plain_date_means_the_whole_day(client, control, days, count):
    control.inbound(**{"from": PHONE, "body": "now"})
    day = client.messages.list()[0].date_sent.date() + timedelta(days=days)

    assert len(client.messages.list(date_sent=str(day))) == count


def test_a_message_not_yet_sent_is_hidden_by_a_date_filter(serve_simulator, client_at):
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    with serve_simulator("http://127.0.0.1:9/inbound", status_delay_seconds=60) as control:
        client = client_at(control.url)
        client.messages.create(to=PHONE, from_="whatsapp:+912212345678", body="x")

        assert len(client.messages.list()) == 1
        assert client.messages.list(date_sent_before=tomorrow) == []


def test_stream_turns_the_pages_and_shows_each_message_once(client, send):
    sids = [send(body=str(number)).sid for number in range(7)]

    assert [m.sid for m in client.messages.stream(page_size=3)] == sids[::-1]
    assert [m.sid for m in client.messages.list(limit=4, page_size=3)] == sids[:2:-1]


def test_a_message_that_arrives_between_two_pages_moves_nothing(client, send):
    sids = [send().sid for _ in range(4)]
    first = client.messages.page(page_size=2)
    seen = [m.sid for m in first]

    send()
    second = first.next_page()
    seen += [m.sid for m in second]

    assert seen == sids[::-1]
    assert second.next_page() is None
    assert [m.sid for m in second.previous_page()] == sids[:1:-1]


def test_pages_keep_their_filters(client, send):
    for number in range(3):
        send(body=f"mine {number}")
        send(body="not mine", to=OTHER)

    bodies = [m.body for m in client.messages.stream(to=PHONE, page_size=1)]

    assert bodies == ["mine 2", "mine 1", "mine 0"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PageSize", "0"),
        ("PageSize", "some"),
        ("DateSent", "yesterday"),
        ("DateSent>", "2026-02-30"),
        ("PageToken", "x"),
        ("Status", "sent"),
    ],
)
def test_a_query_that_means_nothing_is_refused_by_name(control, client, name, value):
    response = requests.get(
        f"{control.url}/2010-04-01/Accounts/{client.username}/Messages.json",
        params={name: value},
        auth=(client.username, client.password),
        timeout=5,
    )

    assert response.status_code == 400
    assert name in response.json()["message"]
