"""The proof of the books for the terminal."""

from rich.table import Table

from db.verification import Names, Proof

_MEANS = {
    "entry": "ledger entry",
    "head": "head of the account",
    "seal": "sealed head",
    "checkpoint": "proved head",
    "reversal": "mark of a reversal",
    "bill": "bill in the ledger",
    "payment": "payment in the ledger",
    "credit note": "credit note in the ledger",
    "lines": "lines of a bill",
    "note lines": "lines of a credit note",
    "trial balance": "trial balance",
    "order": "order and its bill",
    "terms": "due date or order of a due",
    "set aside": "set aside for a closed order",
    "due": "open of a due",
    "settlement": "left of a payment",
    "allocation": "allocation of what was taken back",
    "balance": "balance of the dues",
    "paid": "payment status of an order",
    "held": "credit held",
    "reserved": "stock reserved",
    "totals": "sums of a shop",
}


def breaks(proof: Proof, names: Names) -> Table:
    """Each contradiction with both figures."""
    table = Table("account", "what", "number", "should be", "is", box=None, padding=(0, 2))
    for one in proof.breaks:
        table.add_row(
            names.account(one),
            _MEANS.get(one.kind, one.kind),
            "" if one.position is None else str(one.position),
            one.expected or "nothing",
            one.found or "nothing",
        )
    return table


def conclusion(proof: Proof, *, full: bool) -> str:
    """What was looked at, and what to do where it was not sound."""
    looked_at = f"{proof.entries:,} entries of {proof.accounts:,} accounts"
    begun = "" if full else ", from where the last proof ended (--full recomputes all)"
    if not proof.breaks:
        return f"[green]The books are sound:[/] {looked_at} recomputed{begun}."
    broken = {(one.retailer_id, one.vendor_id) for one in proof.breaks}
    return (
        f"[red]{len(proof.breaks):,} contradictions in {len(broken):,} accounts[/], {looked_at}"
        f" recomputed{begun}. Stop posting to them, keep a copy of the database as it is, and compare with a"
        " backup, the seals and the statements that the shops have."
    )
