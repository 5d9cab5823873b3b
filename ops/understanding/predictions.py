"""What is understood of labelled messages, a line of JSON for each, to be scored against them."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from core.understanding.catalogue import Catalogue
from core.understanding.lines import Line, LineStatus
from core.understanding.reading import Intent, Reading, read

# The labels know fewer intents: a question about prices is "other", and a promise is about a payment.
_INTENTS = {
    Intent.PRICE: "other",
    Intent.COMPLAINT: "other",
    Intent.UNDO: "other",
    Intent.EDITED: "other",
    Intent.PERSON: "other",
    Intent.REMINDED: "other",
    Intent.CLAIMS: "other",
    Intent.PROMISED: "other",
    Intent.VENDORS: "other",
    Intent.LANGUAGE: "other",
    Intent.REST: "other",
    Intent.STATEMENT: "balance",
    Intent.PROMISE: "payment",
}
_STATUSES = {
    LineStatus.NEED_QUANTITY: "need_qty",
    LineStatus.NEED_UNIT: "match",
    LineStatus.RESTRICTED: "not_found",
}


def of_file(path: Path, catalogue: Catalogue) -> Iterator[str]:
    """A prediction for every line of a JSONL file, with the milliseconds that it took."""
    try:
        rows = path.read_text("utf-8").splitlines()
    except OSError as problem:
        raise click.ClickException(f"{path} cannot be read: {problem.strerror}") from problem
    for number, row in enumerate(rows, start=1):
        if row.strip():
            yield json.dumps(_of_row(row, number, path, catalogue), ensure_ascii=False)


def _of_row(row: str, number: int, path: Path, catalogue: Catalogue) -> dict[str, Any]:
    try:
        message = json.loads(row)
        message_id, text = message["id"], str(message["text"])
    except (ValueError, KeyError, TypeError) as problem:
        raise click.ClickException(
            f"{path}, line {number}: not an object with “id” and “text”"
        ) from problem
    began = time.perf_counter()
    reading = read(text, catalogue)
    return {"id": message_id, **prediction(reading), "ms": (time.perf_counter() - began) * 1000}


def prediction(reading: Reading) -> dict[str, Any]:
    return {
        "intent": _INTENTS.get(reading.intent, reading.intent.value),
        "lines": [_line(line) for line in reading.lines if reading.intent is not Intent.PRICE],
        "remove": [goods.text for goods in reading.removed],
    }


def _line(line: Line) -> dict[str, Any]:
    status = _STATUSES.get(line.status, line.status.value)
    codes = [product.sku for product in line.candidates]
    is_one = status in ("match", "need_qty")
    return {
        "status": status,
        "code": codes[0] if is_one else None,
        "candidates": [] if status == "match" else codes,
        "qty": None if line.quantity is None else float(line.quantity),
        "unit": line.unit,
    }
