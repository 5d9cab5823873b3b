"""Plays one order by two phones and holds every figure against the database."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from rich.console import Console

from core.money import rupees
from ops.demo.books import Figures
from ops.demo.stage import BOTH, RETAILER, RETAILER_ONLY, VENDOR, Stage, Stopped

ORDER = "2 bori chawal aur 5kg cheeni bhej do"

# Worked out by hand from the demonstration's prices: 50 kg at ₹42.00 and 5 kg at ₹43.50, 5 % GST in two
# halves that are rounded by themselves (52.50 + 5.44 each), and 38 paise off for a whole rupee.
GST = Decimal("115.88")
TOTAL = Decimal("2433.00")
RICE, SUGAR = Decimal(50), Decimal(5)

PAID = Decimal("500.00")
FIRST_TRANSACTION = 632145678901

STOCK_KILOGRAMS = 1000


def run(console: Console, environment: Mapping[str, str]) -> bool:
    """Play the conversation; true when every figure was right."""
    stage = Stage(console, environment)
    try:
        _clear_the_way(stage)
        _play(stage)
    except Stopped as reason:
        stage.wrong.append(str(reason))
    if stage.wrong:
        console.print("\nNot right:", style="bold red")
        for difference in stage.wrong:
            console.print(f"  {difference}", markup=False)
        return False
    console.print("\nEvery figure is right.", style="bold green")
    return True


def _clear_the_way(stage: Stage) -> None:
    """What earlier conversations left must not be in the way of this one."""
    stage.books.restock(STOCK_KILOGRAMS)
    if stage.books.has_draft():
        stage.heading("An open draft of before is dropped")
        stage.says(RETAILER, "cancel", RETAILER_ONLY)
    for number in stage.books.unaccepted():
        stage.heading("An order that nobody accepted is rejected")
        stage.says(VENDOR, f"reject {number}", BOTH)
    figures = stage.books.figures()
    if figures.available < TOTAL < figures.balance:
        stage.heading("The shop pays off what it owes, to have credit again")
        stage.says(RETAILER, f"paid {figures.balance} cash", BOTH)
        stage.presses(VENDOR, "Received", BOTH)


def _play(stage: Stage) -> None:
    start = stage.books.figures()
    _order(stage, start)
    number = _confirm(stage, start)
    _accept(stage, number)
    _dispatch(stage, start, number)
    _deliver(stage, number)
    transaction = _claim(stage, start)
    _receive(stage, start, transaction)
    _ask_balance(stage, start)


def _order(stage: Stage, start: Figures) -> None:
    stage.heading("The retailer orders")
    orders = stage.books.orders()
    draft = stage.says(RETAILER, ORDER, RETAILER_ONLY)[RETAILER]
    stage.expect_in(draft, "GST", rupees(GST))
    stage.expect_in(draft, "total", rupees(TOTAL))
    stage.expect_in(draft, "balance after it", rupees(start.balance + TOTAL))
    stage.expect("orders in the books", orders, stage.books.orders())


def _confirm(stage: Stage, start: Figures) -> str:
    stage.heading("He confirms: stock is reserved, credit held, the vendor told")
    card = stage.presses(RETAILER, "Confirm", BOTH)[VENDOR]
    order = stage.books.latest_order()
    stage.expect_in(card, "order on the vendor's card", f"#{order['order_number']}")
    stage.expect_in(card, "total on the vendor's card", rupees(TOTAL))
    stage.expect("order", "PLACED", order["status"])
    stage.expect_rupees("order total", TOTAL, order["total"])
    stage.expect_figures(
        replace(
            start,
            held=start.held + TOTAL,
            available=start.available - TOTAL,
            rice_reserved=start.rice_reserved + RICE,
            sugar_reserved=start.sugar_reserved + SUGAR,
        )
    )
    return str(order["order_number"])


def _accept(stage: Stage, number: str) -> None:
    stage.heading("The vendor accepts")
    news = stage.presses(VENDOR, "Accept", BOTH)[RETAILER]
    stage.expect_in(news, "order in the news", f"#{number}")
    stage.expect("order", "ACCEPTED", stage.books.latest_order()["status"])


def _dispatch(stage: Stage, start: Figures, number: str) -> None:
    stage.heading("The goods are loaded: invoice, ledger, due date")
    bill = stage.says(VENDOR, _command(stage, "dispatched", "ACCEPTED", number), BOTH)[RETAILER]
    order, entry = stage.books.latest_order(), stage.books.latest_entry()
    stage.expect("order", "DISPATCHED", order["status"])
    stage.expect_in(bill, "invoice on the bill", order["invoice_number"])
    stage.expect_in(bill, "entry on the bill", entry["ledger_number"])
    stage.expect("entry", "ORDER_CREDIT", entry["transaction_type"])
    stage.expect_rupees("its amount", TOTAL, entry["amount"])
    stage.expect_rupees("balance in the ledger", start.balance + TOTAL, entry["running_balance"])
    stage.expect_figures(
        replace(
            start,
            balance=start.balance + TOTAL,
            available=start.available - TOTAL,
            rice=start.rice - RICE,
            sugar=start.sugar - SUGAR,
        )
    )


def _deliver(stage: Stage, number: str) -> None:
    stage.heading("The goods arrive")
    stage.says(VENDOR, _command(stage, "delivered", "DISPATCHED", number), BOTH)
    stage.expect("order", "DELIVERED", stage.books.latest_order()["status"])


def _claim(stage: Stage, start: Figures) -> str:
    stage.heading("The retailer says he paid: nothing is posted yet")
    transaction = _fresh_transaction(stage)
    stage.says(RETAILER, f"paid {PAID:.0f} upi {transaction}", BOTH)
    stage.expect("payment", "PENDING", stage.books.payment(transaction)["status"])
    stage.expect_rupees("balance", start.balance + TOTAL, stage.books.figures().balance)
    return transaction


def _receive(stage: Stage, start: Figures, transaction: str) -> None:
    stage.heading("The vendor has received it: it goes into the books")
    owed = start.balance + TOTAL - PAID
    receipt = stage.presses(VENDOR, "Received", BOTH)[RETAILER]
    payment, entry = stage.books.payment(transaction), stage.books.latest_entry()
    stage.expect("payment", "CONFIRMED", payment["status"])
    stage.expect("entry", "PAYMENT_DEBIT", entry["transaction_type"])
    stage.expect_rupees("its amount", PAID, entry["amount"])
    stage.expect_rupees("balance in the ledger", owed, entry["running_balance"])
    stage.expect_rupees("paid on bills", PAID, payment["allocated"])
    stage.expect_in(receipt, "balance on the receipt", rupees(owed))


def _ask_balance(stage: Stage, start: Figures) -> None:
    stage.heading("The retailer asks what he owes")
    owed = start.balance + TOTAL - PAID
    answer = stage.says(RETAILER, "balance", RETAILER_ONLY)[RETAILER]
    stage.expect_in(answer, "balance in the answer", rupees(owed))
    stage.expect_rupees("balance", owed, stage.books.figures().balance)
    stage.expect("contradictions in the books", 0, stage.books.breaks())


def _command(stage: Stage, word: str, waits_in: str, number: str) -> str:
    """The bare word, unless other orders wait for it too and this one has to be named."""
    return word if stage.books.orders_in(waits_in) == 1 else f"{word} {number}"


def _fresh_transaction(stage: Stage) -> str:
    """A bank's reference is booked once, so each conversation on kept data needs its own."""
    number = FIRST_TRANSACTION
    while stage.books.payment(str(number)):
        number += 1
    return str(number)
