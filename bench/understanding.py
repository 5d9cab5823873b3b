"""How much is understood and how fast: the labelled messages of the tests, and those of ``--data``, a
folder with ``dev.jsonl`` and ``catalogue.csv``, where there is one.

Speed is that of one process: ``.venv/bin/python -m bench.understanding``.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from dataclasses import replace
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from core.understanding.catalogue import Catalogue
from core.understanding.products import Product
from core.understanding.reading import read
from ops.understanding import catalogues
from ops.understanding.predictions import of_file, prediction
from tests.core.understanding.scoring import Score

SHARED = Path("../shared/data")
OWN = Path("tests/core/understanding/messages.jsonl")
LARGE = 16_000
ROUNDS = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=SHARED)
    data = parser.parse_args().data
    sets: list[tuple[str, Path, Path | None]] = [("the project's own", OWN, None)]
    if (data / "dev.jsonl").exists():
        sets.append((str(data), data / "dev.jsonl", data / "catalogue.csv"))
    console = Console()
    for name, labelled, catalogue in sets:
        labels = [_label(line) for line in labelled.read_text("utf-8").splitlines()]
        products = catalogues.read(catalogue)
        console.print(f"{name}: {len(labels)} messages, {len(products):,} products")
        script = labelled.parent / "score.py"
        if catalogue is not None and script.exists():
            console.print(_scored(script, labelled, catalogue))
        else:
            console.print(_accuracy(labels, Catalogue(products)))
        console.print(_speed([label["text"] for label in labels], products))


# What a folder's own score.py counts, and what we call it.
FIGURES = {
    "order_message_exact": "orders exact",
    "line_f1": "line F1",
    "intent_acc": "intents",
    "silent_wrong_rate": "silently wrong product",
    "silent_qty_wrong_rate": "silently wrong quantity",
    "needless_ask_rate": "needless question",
    "ask_ok": "right question",
    "remove_found": "removals understood",
}


def _scored(script: Path, labelled: Path, catalogue: Path) -> Table:
    """By the folder's own measure, which knows where a label allows for more than one answer."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as predictions:
        goods = Catalogue(catalogues.read(catalogue))
        predictions.writelines(f"{line}\n" for line in of_file(labelled, goods))
        predictions.flush()
        command = [sys.executable, script, labelled, predictions.name, "--catalogue", catalogue]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    figures, _ = json.JSONDecoder().raw_decode(printed)
    table = Table("understood", "share")
    for key, name in FIGURES.items():
        table.add_row(name, f"{figures[key]:.1%}")
    return table


def _label(line: str) -> dict[str, Any]:
    """With ``sku`` for what some files call ``code``."""
    label: dict[str, Any] = json.loads(line)
    lines = [{**goods, "sku": goods.get("sku", goods.get("code"))} for goods in label["lines"]]
    return {**label, "lines": lines}


def _accuracy(labels: list[dict[str, Any]], catalogue: Catalogue) -> Table:
    score = Score()
    for label in labels:
        score.add(label, prediction(read(label["text"], catalogue)))
    table = Table("understood", "share")
    for part, of in (
        ("orders exact", "orders"),
        ("others exact", "others"),
        ("intents", "messages"),
        ("silently wrong", "matched"),
    ):
        table.add_row(part, f"{score.share(part, of):.1%}")
    return table


def _speed(texts: list[str], products: list[Product]) -> Table:
    table = Table("products", "index", "memory", "p50", "p95", "longest")
    for goods in (products, _many(products)):
        tracemalloc.start()
        began = time.perf_counter()
        catalogue = Catalogue(goods)
        traced = time.perf_counter() - began
        memory = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
        began = time.perf_counter()
        catalogue = Catalogue(goods)
        index = min(traced, time.perf_counter() - began)
        times = sorted(_milliseconds(texts, catalogue))
        table.add_row(
            f"{len(goods):,}",
            f"{index:.2f} s",
            f"{memory / 1e6:.0f} MB",
            f"{statistics.median(times):.1f} ms",
            f"{times[int(len(times) * 0.95)]:.1f} ms",
            f"{times[-1]:.1f} ms",
        )
    return table


def _many(products: list[Product]) -> list[Product]:
    """So many that each name stands there several times, told apart by a word of its own."""
    copies = -(-LARGE // len(products))
    return [
        replace(
            product,
            vendor_product_id=copy * len(products) + at,
            name=product.name if copy == 0 else f"{_word(copy)} {product.name}",
            brand=product.brand if copy == 0 else _word(copy),
            sku=f"{product.sku}-{copy}",
        )
        for copy in range(copies)
        for at, product in enumerate(products)
    ][:LARGE]


def _word(number: int) -> str:
    return "brand" + "".join(chr(ord("a") + int(digit)) for digit in str(number))


def _milliseconds(texts: list[str], catalogue: Catalogue) -> list[float]:
    """The best of a few rounds for each text, after a first that fills the memory of words."""
    found = []
    for text in texts:
        read(text, catalogue)
        best = float("inf")
        for _ in range(ROUNDS):
            began = time.perf_counter()
            read(text, catalogue)
            best = min(best, time.perf_counter() - began)
        found.append(best * 1000)
    return found


if __name__ == "__main__":
    main()
