"""A priced line as orders and invoices keep it: a snapshot that later changes do not reach."""

from typing import Any

import db.amounts
from core.orders import QuoteLine


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
