"""What one side of an order asks and the other one answers."""

import sqlalchemy as sa

from db.tables.columns import BigInt, Instant, Json, Money, Text, table

order_proposals = table(
    "order_proposals",
    id=BigInt,
    order_id=BigInt,
    retailer_id=BigInt,
    vendor_id=BigInt,
    lines=Json,
    disputed=sa.ARRAY(sa.Integer),
    total=Money,
    state=Text,
    proposed_by=BigInt,
    created_at=Instant,
    expires_at=Instant,
    decided_by=BigInt,
    decided_at=Instant,
    new_order_id=BigInt,
)
order_requests = table(
    "order_requests",
    id=BigInt,
    retailer_id=BigInt,
    vendor_id=BigInt,
    wishes=Json,
    total=Money,
    reason=Text,
    state=Text,
    requested_by=BigInt,
    created_at=Instant,
    expires_at=Instant,
    decided_by=BigInt,
    decided_at=Instant,
    order_id=BigInt,
)
