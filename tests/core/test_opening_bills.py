"""A file of old bills is taken as a whole, or everything that is wrong with it is said."""

from datetime import date
from decimal import Decimal

import pytest

from core.errors import UnreadableFile
from core.money import ZERO
from core.opening_bills import checking, reading
from core.opening_bills.bills import Imported, OpeningBill, Plan
from core.shops import Directory, Shop

TODAY = date(2026, 11, 22)
GUPTA = Shop(
    1, "Gupta Kirana", "Andheri", ("+919810000001",), 15, Decimal(1000), ZERO, Decimal(1000)
)
VERMA = Shop(2, "Verma Store", "Kurla", ("+919810000002",), 30, Decimal(9000), ZERO, Decimal(9000))
HEADER = "shop,bill_number,bill_date,due_date,amount\n"


def bill(
    amount: str = "500.00", number: str = "A-1", due: date = date(2026, 11, 16)
) -> OpeningBill:
    return OpeningBill(1, number, date(2026, 11, 1), due, Decimal(amount))


def check(text: str, *imported: Imported) -> Plan | list[str]:
    books = checking.Books(
        shops=Directory([GUPTA, VERMA]),
        imported={(known.bill.retailer_id, known.bill.bill_number): known for known in imported},
        invoice_numbers=frozenset({"SHT/26-27/0001"}),
        today=TODAY,
    )
    plan = checking.plan(reading.read(text.encode()), books)
    return plan if isinstance(plan, Plan) else [str(problem) for problem in plan]


def test_bills_are_planned_account_by_account_and_oldest_first() -> None:
    plan = check(
        HEADER
        + "#2,V-1,2026-10-01,,1\n"
        + '#1,G-2,20/11/2026,2026-12-31,"₹1,23,456.50"\n'
        + "\n"
        + "#1,G-1,01-11-2026,,500\n"
    )

    assert isinstance(plan, Plan)
    assert plan.bills == (
        OpeningBill(1, "G-1", date(2026, 11, 1), date(2026, 11, 16), Decimal(500)),
        OpeningBill(1, "G-2", date(2026, 11, 20), date(2026, 12, 31), Decimal("123456.50")),
        OpeningBill(2, "V-1", date(2026, 10, 1), date(2026, 10, 31), Decimal(1)),
    )
    assert plan.total == Decimal("123957.50")
    assert plan.above_limit() == [(GUPTA, Decimal("122956.50"))]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",A-1,2026-11-01,,5", "shop is empty"),
        ("Nobody,A-1,2026-11-01,,5", "no shop with an account is “Nobody”"),
        ("#1,,2026-11-01,,5", "bill_number is empty"),
        (f"#1,{'A' * 41},2026-11-01,,5", "longer than 40"),
        ("#1,A\x07,2026-11-01,,5", "cannot be printed"),
        ("#1,SHT/26-27/0001,2026-11-01,,5", "is a bill that was made here"),
        ("#1,A-1,,,5", "bill_date “” is no day"),
        ("#1,A-1,2026-11-31,,5", "bill_date “2026-11-31” is no day"),
        ("#1,A-1,2026-11-23,,5", "is in the future"),
        ("#1,A-1,2026-11-01,soon,5", "due_date “soon” is no day"),
        ("#1,A-1,2026-11-01,2026-10-31,5", "is before bill_date"),
        ("#1,A-1,2026-11-01,,", "amount is empty"),
        ("#1,A-1,2026-11-01,,0", "is not above zero"),
        ("#1,A-1,2026-11-01,,-5", "is not above zero"),
        ("#1,A-1,2026-11-01,,5.001", "more than two decimals"),
        ("#1,A-1,2026-11-01,,10000000.01", "above one crore"),
        ('#1,A-1,2026-11-01,,"5,00"', "amount “5,00” is none"),
        ("#1,A-1,2026-11-01,,1,23,456", "quotation marks"),
    ],
)
def test_a_row_that_makes_no_sense_is_refused_with_line_and_reason(row: str, reason: str) -> None:
    (problem,) = check(HEADER + "#2,B-1,2026-11-01,,5\n" + row)

    assert problem.startswith("line 3: ")
    assert reason in problem


def test_everything_that_is_wrong_is_said_at_once() -> None:
    problems = check(HEADER + "Nobody,,2026-13-01,,0\n#1,A-1,2026-11-01,,x\n")

    assert [problem.partition(":")[0] for problem in problems] == ["line 2"] * 4 + ["line 3"]


def test_one_crore_is_taken() -> None:
    assert isinstance(check(HEADER + "#1,A-1,2026-11-01,,10000000\n"), Plan)


def test_the_same_bill_twice_in_the_file_is_refused_with_both_lines() -> None:
    assert check(HEADER + "#1,A-1,2026-11-01,,5\n+919810000001,A-1,2026-11-01,,5\n") == [
        "line 3: bill A-1 of Gupta Kirana is also in line 2"
    ]


def test_two_shops_may_have_a_bill_of_one_number() -> None:
    plan = check(HEADER + "#1,A-1,2026-11-01,,5\n#2,A-1,2026-11-01,,5\n")

    assert isinstance(plan, Plan)
    assert len(plan.bills) == 2


def test_a_bill_that_is_there_already_is_counted() -> None:
    known = Imported("L000000001", bill(), is_reversed=False)

    plan = check(HEADER + "#1,A-1,2026-11-01,2026-11-16,500\n", known)

    assert isinstance(plan, Plan)
    assert (plan.bills, plan.there_already) == ((), 1)


def test_terms_that_changed_since_make_no_other_bill_of_one_without_a_due_date() -> None:
    known = Imported("L000000001", bill(due=date(2026, 11, 8)), is_reversed=False)

    plan = check(HEADER + "#1,A-1,2026-11-01,,500\n", known)

    assert isinstance(plan, Plan)
    assert plan.there_already == 1


@pytest.mark.parametrize("row", ["2026-11-01,,501", "2026-11-02,,500", "2026-11-01,2026-11-17,500"])
def test_a_bill_that_is_there_with_other_figures_is_refused_with_both(row: str) -> None:
    known = Imported("L000000001", bill(), is_reversed=False)

    (problem,) = check(HEADER + f"#1,A-1,{row}\n", known)

    assert "is in the books (L000000001) with ₹500.00 of 2026-11-01, due 2026-11-16" in problem
    assert "in the file with ₹50" in problem


def test_a_bill_that_was_taken_back_is_not_taken_for_one_that_is_there() -> None:
    known = Imported("L000000001", bill(), is_reversed=True)

    (problem,) = check(HEADER + "#1,A-1,2026-11-01,,500\n", known)

    assert "taken back" in problem


def test_columns_may_be_written_as_people_do() -> None:
    plan = check("\ufeffShop;Bill Number;BILL DATE;due date;Amount;\n#1;A-1;2026-11-01;;5;\n")

    assert isinstance(plan, Plan)
    assert len(plan.bills) == 1


def test_unknown_missing_and_repeated_columns_are_named() -> None:
    with pytest.raises(UnreadableFile) as refused:
        reading.read(b"shop,bill_number,bill_number,date,amount\n")

    assert "Missing: bill_date, due_date. Unknown: date. Twice: bill_number." in str(refused.value)


def test_an_empty_file_is_told_the_columns() -> None:
    with pytest.raises(UnreadableFile, match="shop, bill_number, bill_date, due_date, amount"):
        reading.read(b"\n\n")
