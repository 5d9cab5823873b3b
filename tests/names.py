"""Shops that answer which product they meant, and what comes of it."""

from dataclasses import dataclass

import db.aliases
import db.engine
from db.engine import Actor
from tests.database import Database

SHARMA = Actor("VENDOR", user_id=1, vendor_id=1)
GUPTA = Actor("RETAILER", user_id=3, retailer_id=1)
VERMA = Actor("RETAILER", user_id=4, retailer_id=2)
KHAN = Actor("RETAILER", user_id=5, retailer_id=3)


@dataclass(frozen=True)
class Names:
    """What is called how at Sharma's. Products are said by their sku."""

    database: Database

    def product(self, sku: str, vendor_id: int = 1) -> int:
        found: int = self.database.value(
            "SELECT id FROM vendor_products WHERE vendor_id = %s AND sku = %s", vendor_id, sku
        )
        return found

    def learn(self, shop: Actor, alias: str, sku: str) -> bool:
        """The shop itself answers."""
        assert shop.retailer_id is not None
        with db.engine.transaction(self.database.engine, shop) as connection:
            return db.aliases.learn(
                connection,
                vendor_id=1,
                retailer_id=shop.retailer_id,
                vendor_product_id=self.product(sku),
                alias=alias,
            )

    def give(self, alias: str, sku: str, retailer_id: int | None = None) -> int:
        """Somebody writes a name down, for one shop or for all."""
        found: int = self.database.value(
            "INSERT INTO product_aliases (product_id, vendor_id, retailer_id, alias)"
            " SELECT product_id, 1, %s, %s FROM vendor_products WHERE id = %s RETURNING id",
            retailer_id,
            alias,
            self.product(sku),
        )
        return found

    def of(self, shop: Actor) -> dict[str, int]:
        assert shop.retailer_id is not None
        with db.engine.transaction(self.database.engine, shop) as connection:
            return dict(db.aliases.of_shop(connection, 1, shop.retailer_id))

    def forget(self, who: Actor, alias_id: int) -> bool:
        with db.engine.transaction(self.database.engine, who) as connection:
            return db.aliases.forget(connection, 1, alias_id)

    def of_all_shops(self, alias: str) -> list[tuple[str, str]]:
        """The vendor's own rows: what the name stands for, and where it is from."""
        return [
            (row["sku"], row["source"])
            for row in self.database.rows(
                "SELECT vp.sku, a.source FROM product_aliases AS a"
                " JOIN vendor_products AS vp USING (vendor_id, product_id)"
                " WHERE vendor_id = 1 AND a.retailer_id IS NULL AND a.alias = %s ORDER BY 1",
                alias,
            )
        ]

    def row(self, shop: Actor, alias: str) -> dict[str, object]:
        """The only one that this shop has learned by this name."""
        (found,) = self.database.rows(
            "SELECT a.*, vp.sku FROM product_aliases AS a"
            " JOIN vendor_products AS vp USING (vendor_id, product_id)"
            " WHERE vendor_id = 1 AND retailer_id = %s AND alias = %s AND source = 'LEARNED'",
            shop.retailer_id,
            alias,
        )
        return found
