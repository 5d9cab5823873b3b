"""A priced line as orders and invoices keep it: a snapshot that later changes do not reach."""

from typing import Any

import db.amounts
from core.orders import Offer, QuoteLine, Wish
from db.rows import Row


def snapshot(number: int, retailer_id: int, vendor_id: int, line: QuoteLine) -> dict[str, Any]:
    """The columns that lines of orders and of invoices have in common."""
    return {
        "line_number": number,
        "retailer_id": retailer_id,
        "vendor_id": vendor_id,
        "product_name": line.offer.name,
        "product_sku": line.offer.sku,
        "hsn_code": line.offer.hsn_code,
        "quantity": line.quantity,
        "unit": line.offer.unit,
        "unit_price": line.offer.price,
        "price_includes_gst": line.offer.price_includes_gst,
        "tax_rate": line.offer.gst_rate,
        **db.amounts.columns(line.amounts),
        "line_total": line.amounts.total,
    }


def ordered(number: int, retailer_id: int, vendor_id: int, line: QuoteLine) -> dict[str, Any]:
    """The columns of a line of an order, but for the order's id."""
    return snapshot(number, retailer_id, vendor_id, line) | {
        "vendor_product_id": line.offer.vendor_product_id,
        "ordered_quantity": line.wish.quantity,
        "ordered_unit": line.wish.unit,
        "tax_amount": line.amounts.tax,
    }


def as_quoted(row: Row) -> QuoteLine:
    """A line of an order with its price and taxes of then."""
    return QuoteLine(
        offer=Offer(
            vendor_product_id=row.vendor_product_id,
            name=row.product_name,
            sku=row.product_sku,
            hsn_code=row.hsn_code,
            unit=row.unit,
            price=row.unit_price,
            price_includes_gst=row.price_includes_gst,
            gst_rate=row.tax_rate,
            pack_sizes={},
        ),
        wish=Wish(row.vendor_product_id, row.ordered_quantity, row.ordered_unit),
        quantity=row.quantity,
        amounts=db.amounts.of_row(row),
    )
