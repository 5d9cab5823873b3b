"""What every query costs on 100,000 orders and 1,000,000 ledger entries, and how fast goods are found.

The queries are those of ``tests/db/plans``, so what is printed is what is tested. Makes a server of its
own and removes it: ``.venv/bin/python -m bench.plans``.
"""

import psycopg
import sqlalchemy as sa
from rich.console import Console
from rich.table import Table

import db.engine
import db.migrate
import ops.embedded.postgres
from bench import searching
from db.engine import SYSTEM
from ops.embedded.accounts import scratch_folder
from tests.db.plans import filled
from tests.db.plans.all_cases import CASES
from tests.db.plans.cases import RETAILER, VENDOR
from tests.db.plans.explaining import Explainer

PASSWORD = "bench"  # noqa: S105


def main() -> None:
    with (
        scratch_folder() as folder,
        ops.embedded.postgres.running(
            folder / "postgres", extra_settings={"fsync": "off"}, deadline_seconds=60
        ) as url,
    ):
        db.migrate.upgrade(url)
        filled.fill(url)
        console = Console(width=200)
        console.print(_plans(url))
        console.print(_searches(url))


def _plans(url: str) -> Table:
    table = Table("who", "query", "indexes", "rows", "pages", "at most", "ms")
    explainer = Explainer(url)
    for case in CASES:
        explained = explainer.explain(case)
        missing = case.missing(explained.indexes(explainer.parents))
        table.add_row(
            case.who,
            case.asks,
            "NOT " + ", ".join(missing) if missing else ", ".join(case.indexes),
            str(explained.rows),
            str(explained.buffers),
            str(case.buffers),
            f"{explained.milliseconds:.2f}",
        )
    explainer.close()
    return table


def _searches(url: str) -> Table:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"ALTER ROLE app_user PASSWORD '{PASSWORD}'")
    admin = db.engine.create(url, application_name="bench")
    app = db.engine.create(
        sa.make_url(url)
        .set(username="app_user", password=PASSWORD)
        .render_as_string(hide_password=False),
        application_name="bench",
    )
    with admin.connect() as connection:
        asked = searching.queries(connection)
    table = Table("who searches", "queries", "ms p50", "ms p95", "ms max")
    for actor in (RETAILER, VENDOR, SYSTEM):
        taken = searching.milliseconds(app, actor, asked)
        shown = (taken[len(taken) // 2], taken[len(taken) * 95 // 100], taken[-1])
        table.add_row(actor.role.lower(), str(len(taken)), *(f"{ms:.1f}" for ms in shown))
    admin.dispose()
    app.dispose()
    return table


if __name__ == "__main__":
    main()
