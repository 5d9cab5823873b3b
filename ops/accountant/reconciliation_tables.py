"""A reconciliation for the terminal: what needs a person in tables, what agrees as a sum."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from core.bank_lists import BankList, Credit
from core.calendar import dated
from core.money import ZERO, plain, rupees
from core.monitoring.formatting import number
from core.reconciliation import Pair, Payment, Reconciliation, total
from ops.accountant.tables import money, table
from workers.bookkeeping.receipts import Outcome


def report(
    bank: BankList, found: Reconciliation, outcomes: Sequence[Outcome] | None
) -> Iterator[RenderableType]:
    """``outcomes`` are of the claims that were confirmed, ``None`` when none was to be."""
    columns = ", ".join(f"{role} from “{name}”" for role, name in bank.columns.items())
    yield Text(f"{dated(bank.first)} to {dated(bank.last)}; {columns}", "dim")
    for shown, notes in _tables(found, outcomes):
        if shown.row_count:
            yield Padding(shown, (1, 0, 0, 0))
            yield from map(Text, notes)
    yield Padding(_totals(bank, found), (1, 0))
    if outcomes is not None:
        yield _confirmed(outcomes)
    elif found.confirmable:
        yield Text("Confirm the claims with: --post")


def _tables(
    found: Reconciliation, outcomes: Sequence[Outcome] | None
) -> Iterable[tuple[Table, Iterable[str]]]:
    """What needs a person, each with what there is to say below it."""
    states = {each.payment.id: each.payment.status.lower() for each in outcomes or ()}
    yield _pairs("Claims that the bank confirms", found.confirmable, states), ()
    yield (
        _pairs("Same transaction, but not as in the books", found.differing),
        (pair.difference for pair in found.differing),
    )
    yield (
        _credits("At the bank, not in the books", found.missing_in_books),
        _to_be_told(found.missing_in_books),
    )
    yield _payments("In the books, not at the bank", found.missing_in_file), ()
    yield _credits("More than once in the file, left alone", found.duplicates), ()


def _to_be_told(missing: Iterable[Credit]) -> Iterator[str]:
    """What brings them into the books, with the first one that has an id as the example."""
    credit = next((each for each in missing if each.transaction_id), None)
    if credit is not None:
        by = "upi" if credit.transaction_id.isdecimal() else "neft"
        words = f"paid {plain(credit.amount)} {by} {credit.transaction_id}"
        yield f"Ask the shop to write it, such as: {words}. Then run this again."


def _pairs(title: str, pairs: Iterable[Pair], states: Mapping[int, str] | None = None) -> Table:
    """``states`` are those of payments that have changed since they were compared."""
    shown = table(
        "!day", "!transaction", ">bank", ">books", "!payment", "!state", "shop", title=title
    )
    for pair in pairs:
        shown.add_row(
            dated(pair.credit.day),
            Text(pair.credit.transaction_id),
            money(pair.credit.amount),
            money(pair.payment.amount),
            pair.payment.payment_number,
            (states or {}).get(pair.payment.payment_id, pair.payment.state),
            Text(pair.payment.shop),
        )
    return shown


def _credits(title: str, credits_: Iterable[Credit]) -> Table:
    shown = table(">line", "!day", "!transaction", ">bank", "payer", title=title)
    for credit in credits_:
        shown.add_row(
            str(credit.line),
            dated(credit.day),
            Text(credit.transaction_id or "none"),
            money(credit.amount),
            Text(credit.payer),
        )
    return shown


def _payments(title: str, payments: Iterable[Payment]) -> Table:
    shown = table("!day", "!transaction", ">books", "!payment", "!state", "shop", title=title)
    for payment in payments:
        shown.add_row(
            dated(payment.day),
            Text(payment.transaction_id or "none"),
            money(payment.amount),
            payment.payment_number,
            payment.state,
            Text(payment.shop),
        )
    return shown


def _totals(bank: BankList, found: Reconciliation) -> Table:
    shown = table("", ">count", ">bank", ">books")
    for name, pairs in (
        ("matched", found.matched),
        ("claims that the bank confirms", found.confirmable),
        ("same transaction, not as in the books", found.differing),
    ):
        shown.add_row(
            name,
            str(len(pairs)),
            money(total(pair.credit for pair in pairs)),
            money(total(pair.payment for pair in pairs)),
        )
    for name, credits_ in (
        ("at the bank, not in the books", found.missing_in_books),
        ("more than once in the file", found.duplicates),
    ):
        shown.add_row(name, str(len(credits_)), money(total(credits_)))
    shown.add_row(
        "in the books, not at the bank",
        str(len(found.missing_in_file)),
        "",
        money(total(found.missing_in_file)),
    )
    shown.add_row("debits, skipped", str(bank.debits))
    if bank.not_done:
        shown.add_row("never arrived, skipped", str(bank.not_done))
    return shown


def _confirmed(outcomes: Sequence[Outcome]) -> Text:
    """What ``--post`` has done. Claims that somebody decided meanwhile are not counted."""
    amounts = [outcome.payment.amount for outcome in outcomes if outcome.is_news]
    if not amounts:
        return Text("Nothing was to be confirmed.")
    claims = number(len(amounts), "claim")
    return Text(f"{claims} confirmed, {rupees(sum(amounts, ZERO))}; the shops are told.", "bold")
