"""A conversation that was played, as a page to read; and the page that lists them all."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from core.replies.texts import LANGUAGES
from tests.conversations.playing import Event, Got, Passed, Wrote, told
from tests.conversations.script import Script, all_scripts, names, read, rows

_TABLES = {
    "retailer": ("Retailer", "he writes", "he gets"),
    "vendor": ("Vendor", "event or text", "effect"),
    "moment": ("Moments that go wrong in real life", "he writes", "answer"),
    "rule": ("Rules", "rule", ""),
}


def page(script: Script, events: Sequence[Event]) -> str:
    lines = [f"# {script.title}", "", script.shows, "", *_facts(script)]
    day: date | None = None
    for event in events:
        if event.at.date() != day:
            day = event.at.date()
            lines += ["", f"## {event.at:%A, %-d %B %Y}"]
        lines += ["", *_event(event)]
    return "\n".join(lines) + "\n"


def _facts(script: Script) -> Iterator[str]:
    yield f"- Language: {LANGUAGES[script.language]}"
    if before := told(script.given):
        yield f"- Before: {before}"
    yield "- Shows: " + ", ".join(f"[{key}](../README.md#{_anchor(key)})" for key in script.covers)


def _event(event: Event) -> Iterator[str]:
    match event:
        case Wrote(at=at, who=who, act=act, text=text):
            verb = {"says": "", "presses": " presses", "sends": " sends"}[act]
            yield f"**{_time(at)} {who}**{verb}"
            yield ""
            # A backslash ends a line of a quote without ending the quote.
            yield "> " + "\\\n> ".join(text.split("\n"))
        case Got(at=at, who=who, bubble=bubble, is_answer=is_answer):
            yield f"**{_time(at)} to {who}**" + ("" if is_answer else " (by itself)")
            yield ""
            yield from ("```text", *bubble.body.split("\n"), "```")
            if bubble.buttons:
                yield ""
                yield "Buttons: " + " ".join(f"`{name}`" for name in bubble.names)
        case Passed(at=at, said=said):
            yield f"*{_time(at)}: {said or 'time has passed'}.*"


def _time(at: datetime) -> str:
    return f"{at:%H:%M}"


def index() -> str:
    """Every row with the conversations that show it, and every conversation."""
    lines = [
        "# Conversations",
        "",
        "Whole conversations, played through the webhook, the workers and the provider's stand-in, and"
        " written down as the phones showed them. `make conversations` writes these pages anew from"
        " `tests/conversations/scripts`; `make test` fails while one of them is not what would be said"
        " today.",
    ]
    shown: dict[str, list[str]] = {}
    for name, script in all_scripts():
        for key in script.covers:
            shown.setdefault(key, []).append(f"[{name.partition('/')[2]}]({name}.md)")
    for table, (heading, left, right) in _TABLES.items():
        found = {key: row for key, row in rows().items() if row.table == table}
        if found:
            lines += ["", f"## {heading}", ""]
            lines += [f"| key | {left} | {right} | conversations |", "|---|---|---|---|"]
        lines += [
            f'| <a id="{_anchor(key)}"></a>{key} | {_cell(row.writes)} | {_cell(row.gets)}'
            f" | {', '.join(shown.get(key, ()))} |"
            for key, row in found.items()
        ]
    lines += ["", "## All conversations"]
    topic = ""
    for name in names():
        if name.partition("/")[0] != topic:
            topic = name.partition("/")[0]
            lines += ["", f"### {topic.capitalize()}", ""]
        script = read(name)
        lines.append(
            f"- [{script.title}]({name}.md) ({LANGUAGES[script.language]}): {script.shows}"
        )
    return "\n".join(lines) + "\n"


def _anchor(key: str) -> str:
    return key.replace(".", "-").replace("_", "-")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").strip()
