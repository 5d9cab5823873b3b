"""What runs when a shop asks for its orders, its payments and what there is of goods."""

import db.orders
import db.payments
import db.shop_orders
import db.stock
from tests.db.plans.cases import RETAILER, Case, by

as_shop = by(RETAILER)

CASES: list[Case] = [
    *as_shop(
        "finds its last order at the vendor, to repeat it",
        ("orders_account_created_at_idx", "order_items_pkey"),
        buffers=60,
        call=lambda c, _: db.shop_orders.last(c, 1, 1),
    ),
    *as_shop(
        "finds an order that it wants to cancel",
        "orders_pkey",
        buffers=20,
        call=lambda c, e: db.shop_orders.by_id(c, 1, e.order_to_load.id),
    ),
    *as_shop(
        "lists its orders that have not left",
        "orders_retailer_id_open_idx or orders_account_created_at_idx",
        buffers=400,
        call=lambda c, _: db.shop_orders.not_sent(c, 1, 1, 5),
    ),
    *as_shop(
        "looks for the same order of today",
        "orders_retailer_id_open_idx or orders_account_created_at_idx",
        buffers=400,
        call=lambda c, e: db.shop_orders.with_the_same_goods(
            c,
            1,
            1,
            [line.wish for line in db.orders.as_ordered(c, e.order_to_load.id).lines],
            e.now,
        ),
    ),
    *as_shop(
        "asks what is there of some goods",
        "vendor_products_pkey",
        buffers=60,
        call=lambda c, _: db.stock.on_hand(c, [1, 2, 3]),
    ),
    *as_shop(
        "lists its payments that wait for the vendor's word",
        "payments_account_awaited_idx",
        buffers=60,
        call=lambda c, _: db.payments.waiting_of_account(c, 1, 1),
    ),
]
