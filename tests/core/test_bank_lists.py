"""The lists of banks and UPI apps are read whatever they call their columns."""

from datetime import date
from decimal import Decimal

import pytest

from core import bank_lists
from core.bank_lists import Credit
from core.errors import UnreadableFile
from core.payments import normal_reference

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    [
        "transaction_id,amount,date\n412,500,2026-11-22\n",
        "Date;Narration;UTR;Credit\n22/11/2026;x;412;500.00\n",
        "Txn Date,RRN,Withdrawal Amt.,Deposit Amt.\n22/11/26,412,,500.00 \n",
        "Value Date,Ref No,Debit,Credit,Balance\n22-Nov-2026,'412,,₹500.00,9\n",
        "\ufeffUPI Ref\tAmount\tDate\tDr/Cr\n4 1 2\t500.00\t22 Nov 2026\tCR\n",
        "A Bank of India\nAccount,123\n\nDate,Reference,Amount\n22/11/2026,412,500.00 Cr\n,,Total,500\n",
        "Date,UTR,Amount,Status\n22/11/2026,412,500,SUCCESS\n",
    ],
)
def test_what_came_in_is_found(text: str) -> None:
    bank = bank_lists.read(text.encode())

    (credit,) = bank.credits
    assert (credit.transaction_id, credit.amount, credit.day) == ("412", Decimal(500), DAY)
    assert (bank.first, bank.last) == (DAY, DAY)


def test_what_went_out_or_never_arrived_is_counted_and_left_out() -> None:
    bank = bank_lists.read(
        b"Date,UTR,Amount,Dr/Cr,Status\n"
        b"21/11/2026,1,-5,,\n"
        b"21/11/2026,2,5,DR,\n"
        b"21/11/2026,3,,,\n"
        b"21/11/2026,4,0.00,,\n"
        b"21/11/2026,5,5.00 Dr,,\n"
        b"21/11/2026,6,5,CR,FAILED\n"
        b"22/11/2026,7,5,CR,Success\n"
    )

    assert [credit.transaction_id for credit in bank.credits] == ["7"]
    assert (bank.debits, bank.not_done) == (5, 1)
    assert bank.first == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("written", "compared"),
    [("'0412 ", "0412"), ("axis 0012 ab", "AXIS0012AB"), ("’7", "7"), ("", "")],
)
def test_ids_are_compared_without_spaces_and_case_and_with_their_zeros(
    written: str, compared: str
) -> None:
    assert normal_reference(written) == compared


def test_columns_that_are_missing_are_named_with_what_they_may_be_called() -> None:
    with pytest.raises(UnreadableFile, match=r"transaction id \(such as UTR No\., RRN, Ref No\."):
        bank_lists.read(b"Date,Narration,Amount\n22/11/2026,x,5\n")


@pytest.mark.parametrize("role", bank_lists.NEEDED)
def test_what_a_refusal_calls_a_column_is_found(role: str) -> None:
    names = {other: spelling.split(", ")[0] for other, spelling in bank_lists.NEEDED.items()}
    for spelling in bank_lists.NEEDED[role].split(", "):
        columns = {**names, role: spelling}
        text = f"{columns['date']},{columns['transaction id']},{columns['amount']}\n22/11/26,1,5\n"

        assert bank_lists.read(text.encode()).columns[role] == spelling


@pytest.mark.parametrize("content", [b"", b"\n\n", "\ufeff".encode()])
def test_an_empty_file_is_said_to_be_empty(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="The file is empty"):
        bank_lists.read(content)


def test_every_row_that_makes_no_sense_is_named() -> None:
    with pytest.raises(UnreadableFile) as refused:
        bank_lists.read(b"Date,UTR,Credit\nyesterday,1,5\n22/11/2026,2,five\n22/11/2026,3,5.001\n")

    assert "line 2: “yesterday” is no day; write 2026-11-22, 22-11-2026," in str(refused.value)
    assert "line 3: “five” is no amount" in str(refused.value)
    assert "line 4: “5.001” is no amount" in str(refused.value)


def test_of_some_days_only_the_ids_of_the_others_are_kept() -> None:
    bank = bank_lists.read(b"Date,UTR,Credit\n21/11/2026,1,5\n22/11/2026,2,5\n23/11/2026,3,5\n")

    within = bank.within(DAY, DAY)

    assert within.credits == (Credit(3, "2", Decimal(5), DAY, ""),)
    assert within.other_ids == {"1", "3"}
    assert (within.first, within.last) == (DAY, DAY)
