"""What a vendor changes of his goods: price, count, and whether they are on sale.

Each locks the product, and says what it was before and what it is now. Trail and version of the catalogue
are written by the database.
"""

from dataclasses import dataclass
from decimal import Decimal

import db.goods
from core.goods_changes import STOCK_MAX, Goods, HeldFor
from workers.bookkeeping.books import Books


@dataclass(frozen=True, slots=True)
class Changed:
    """The same before and after where it was so already."""

    before: Goods
    after: Goods


class NotOnHisList:
    """He has no such product, or has taken it off his list."""


@dataclass(frozen=True, slots=True)
class Promised:
    """Nothing was changed: ``orders`` hold more than was counted, ``goods.reserved`` together."""

    goods: Goods
    orders: tuple[HeldFor, ...]


@dataclass(frozen=True, slots=True)
class NotCounted:
    """Nothing was added: nobody has said how much there is."""

    goods: Goods


@dataclass(frozen=True, slots=True)
class TooMuch:
    """Nothing was added: together with what there is it is more than anybody has."""

    goods: Goods


def change_price(
    books: Books, vendor_id: int, vendor_product_id: int, price: Decimal
) -> Changed | NotOnHisList:
    """Ask ``price`` for one unit of the product; ``core.goods_changes.rate`` makes it of what was said."""
    before = db.goods.lock(books.connection, vendor_id, vendor_product_id)
    if before is None:
        return NotOnHisList()
    db.goods.change_price(books.connection, vendor_id, vendor_product_id, price)
    return _changed(books, vendor_id, before)


def set_stock(
    books: Books, vendor_id: int, vendor_product_id: int, stock: Decimal
) -> Changed | Promised | NotOnHisList:
    """So much is on hand, with what is reserved, in the product's unit; it is counted from now on."""
    before = db.goods.lock(books.connection, vendor_id, vendor_product_id)
    if before is None:
        return NotOnHisList()
    if stock < before.reserved:
        held = db.goods.held_for(books.connection, vendor_id, vendor_product_id)
        return Promised(before, held)
    db.goods.count(books.connection, vendor_id, vendor_product_id, stock)
    return _changed(books, vendor_id, before)


def receive_stock(
    books: Books, vendor_id: int, vendor_product_id: int, quantity: Decimal
) -> Changed | NotCounted | TooMuch | NotOnHisList:
    """So much has come in, in the product's unit."""
    before = db.goods.lock(books.connection, vendor_id, vendor_product_id)
    if before is None:
        return NotOnHisList()
    if before.stock is None:
        return NotCounted(before)
    if before.stock + quantity > STOCK_MAX:
        return TooMuch(before)
    db.goods.receive(books.connection, vendor_id, vendor_product_id, quantity)
    return _changed(books, vendor_id, before)


def stop_counting(books: Books, vendor_id: int, vendor_product_id: int) -> Changed | NotOnHisList:
    """Orders are not refused for stock any more."""
    before = db.goods.lock(books.connection, vendor_id, vendor_product_id)
    if before is None:
        return NotOnHisList()
    db.goods.stop_counting(books.connection, vendor_id, vendor_product_id)
    return _changed(books, vendor_id, before)


def set_on_sale(
    books: Books, vendor_id: int, vendor_product_id: int, *, is_on_sale: bool
) -> Changed | NotOnHisList:
    """Shops can order it, or cannot; what they have placed goes on."""
    before = db.goods.lock(books.connection, vendor_id, vendor_product_id)
    if before is None:
        return NotOnHisList()
    db.goods.put_on_sale(books.connection, vendor_id, vendor_product_id, is_on_sale=is_on_sale)
    return _changed(books, vendor_id, before)


def _changed(books: Books, vendor_id: int, before: Goods) -> Changed:
    after = db.goods.find(books.connection, vendor_id, [before.vendor_product_id])
    return Changed(before, after[before.vendor_product_id])
