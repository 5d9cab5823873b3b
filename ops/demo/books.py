"""The demonstration's figures, read back from the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import psycopg
from psycopg.rows import dict_row

RICE, SUGAR = "RICE-PARMAL", "SUGAR-M"


@dataclass(frozen=True, slots=True)
class Figures:
    """Where the shop's account and the vendor's goods stand. Rupees and kilograms."""

    balance: Decimal
    held: Decimal
    available: Decimal
    rice: Decimal
    rice_reserved: Decimal
    sugar: Decimal
    sugar_reserved: Decimal


class Books:
    """Reads as the superuser, so that nothing of the program stands between. One vendor, one shop."""

    def __init__(self, admin_url: str, vendor_phone: str, retailer_phone: str) -> None:
        self._url = admin_url
        self._parties = {"vendor": vendor_phone, "retailer": retailer_phone}

    def figures(self) -> Figures:
        account = self._row(
            """
            SELECT a.balance, a.held, a.available
            FROM credit_accounts AS a
            JOIN vendor_members AS vm USING (vendor_id)
            JOIN users AS v ON v.id = vm.user_id AND v.phone_number = %(vendor)s
            JOIN retailer_members AS rm USING (retailer_id)
            JOIN users AS r ON r.id = rm.user_id AND r.phone_number = %(retailer)s
            """
        )
        rice, sugar = self._goods(RICE), self._goods(SUGAR)
        return Figures(
            **account,
            rice=rice["stock"],
            rice_reserved=rice["reserved"],
            sugar=sugar["stock"],
            sugar_reserved=sugar["reserved"],
        )

    def latest_order(self) -> dict[str, Any]:
        """The vendor's newest order, or an empty row before there is one."""
        return self._row(
            """
            SELECT o.id, o.order_number, o.status, o.payment_status, o.total, o.invoice_number
            FROM orders AS o JOIN vendor_members AS vm USING (vendor_id)
            JOIN users AS v ON v.id = vm.user_id AND v.phone_number = %(vendor)s
            ORDER BY o.id DESC LIMIT 1
            """
        )

    def orders(self) -> int:
        """How many orders the vendor has had."""
        row = self._row(
            """
            SELECT count(*) AS orders
            FROM orders JOIN vendor_members AS vm USING (vendor_id)
            JOIN users AS v ON v.id = vm.user_id AND v.phone_number = %(vendor)s
            """
        )
        return int(row["orders"])

    def orders_in(self, status: str) -> int:
        """How many orders of the vendor are in this state."""
        row = self._row(
            """
            SELECT count(*) AS orders
            FROM orders JOIN vendor_members AS vm USING (vendor_id)
            JOIN users AS v ON v.id = vm.user_id AND v.phone_number = %(vendor)s
            WHERE status = %(status)s
            """,
            status=status,
        )
        return int(row["orders"])

    def unaccepted(self) -> list[str]:
        """Numbers of the shop's orders that still wait for the vendor, with their credit held."""
        row = self._row(
            """
            SELECT coalesce(array_agg(o.order_number ORDER BY o.id), '{}') AS numbers
            FROM orders AS o
            JOIN vendor_members AS vm USING (vendor_id)
            JOIN users AS v ON v.id = vm.user_id AND v.phone_number = %(vendor)s
            JOIN retailer_members AS rm USING (retailer_id)
            JOIN users AS r ON r.id = rm.user_id AND r.phone_number = %(retailer)s
            WHERE o.status = 'PLACED'
            """
        )
        return list(row["numbers"])

    def latest_entry(self) -> dict[str, Any]:
        return self._row(
            """
            SELECT l.ledger_number, l.transaction_type, l.amount, l.running_balance, l.due_date
            FROM credit_ledgers AS l JOIN retailer_members AS rm USING (retailer_id)
            JOIN users AS r ON r.id = rm.user_id AND r.phone_number = %(retailer)s
            ORDER BY l.id DESC LIMIT 1
            """
        )

    def payment(self, transaction_id: str) -> dict[str, Any]:
        return self._row(
            """
            SELECT p.payment_number, p.status, p.amount,
                coalesce((SELECT s.amount - s.open_amount FROM settlements AS s
                          WHERE s.payment_id = p.id), 0) AS allocated
            FROM payments AS p WHERE p.transaction_id = %(transaction_id)s
            """,
            transaction_id=transaction_id,
        )

    def has_draft(self) -> bool:
        row = self._row(
            """
            SELECT bool_or(draft IS NOT NULL) AS has_draft
            FROM conversations JOIN users AS r ON r.id = user_id
            WHERE r.phone_number = %(retailer)s
            """
        )
        return bool(row["has_draft"])

    def breaks(self) -> int:
        """Places where the books contradict themselves."""
        return int(self._row("SELECT count(*) AS breaks FROM ledger_breaks")["breaks"])

    def statuses(self, sids: Sequence[str]) -> dict[str, str]:
        """Our record of what became of messages, by the provider's id."""
        with psycopg.connect(self._url) as connection:
            return dict(
                connection.execute(
                    "SELECT message_id, status FROM whatsapp_messages"
                    " WHERE message_id = ANY(%s) AND direction = 'OUTBOUND'",
                    [list(sids)],
                ).fetchall()
            )

    def restock(self, kilograms: int) -> None:
        """Fill the shelves again: the demonstration may have been played many times."""
        with psycopg.connect(self._url) as connection:
            connection.execute(
                "UPDATE vendor_products SET stock = reserved + %s"
                " WHERE sku = ANY(%s) AND stock - reserved < %s",
                [kilograms, [RICE, SUGAR], kilograms],
            )

    def _goods(self, sku: str) -> dict[str, Any]:
        return self._row(
            """
            SELECT stock, reserved
            FROM vendor_products JOIN vendor_members AS vm USING (vendor_id)
            JOIN users AS v ON v.id = vm.user_id AND v.phone_number = %(vendor)s
            WHERE sku = %(sku)s
            """,
            sku=sku,
        )

    def _row(self, statement: str, **values: Any) -> dict[str, Any]:
        with psycopg.connect(self._url, row_factory=dict_row) as connection:
            return connection.execute(statement.encode(), self._parties | values).fetchone() or {}
