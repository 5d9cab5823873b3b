"""Goods and what vendors ask for them."""

import sqlalchemy as sa

from db.tables.columns import BigInt, Instant, Json, Money, Percent, Quantity, Text, table

products = table(
    "products",
    id=BigInt,
    product_code=Text,
    name=Text,
    brand=Text,
    category=Text,
    sub_category=Text,
    unit=Text,
    hsn_code=Text,
    barcode=Text,
    is_restricted=sa.Boolean,
    is_active=sa.Boolean,
    metadata=Json,
    created_at=Instant,
    updated_at=Instant,
    deleted_at=Instant,
    name_hi=Text,
    search_text=Text,
    pack_size=Text,
)
product_tax_rates = table(
    "product_tax_rates", product_id=BigInt, valid_from=sa.Date, gst_rate=Percent
)
vendor_products = table(
    "vendor_products",
    id=BigInt,
    vendor_id=BigInt,
    product_id=BigInt,
    sku=Text,
    vendor_price=Money,
    price_includes_gst=sa.Boolean,
    mrp=Money,
    pack_sizes=Json,
    stock_tracked=sa.Boolean,
    stock=Quantity,
    reserved=Quantity,
    is_available=sa.Boolean,
    metadata=Json,
    created_at=Instant,
    updated_at=Instant,
    deleted_at=Instant,
    name=Text,
    hsn_code=Text,
)
product_aliases = table(
    "product_aliases",
    id=BigInt,
    product_id=BigInt,
    vendor_id=BigInt,
    retailer_id=BigInt,
    alias=Text,
    created_at=Instant,
    source=Text,
    created_by=BigInt,
)
catalogue_versions = table(
    "catalogue_versions", vendor_id=BigInt, version=BigInt, changed_at=Instant
)
vendor_words = table(
    "vendor_words",
    id=BigInt,
    vendor_id=BigInt,
    word=Text,
    means=Text,
    created_by=BigInt,
    created_at=Instant,
)
unclear_words = table(
    "unclear_words",
    id=BigInt,
    vendor_id=BigInt,
    words=Text,
    outcome=Text,
    vendor_product_id=BigInt,
    times=BigInt,
    first_seen_on=sa.Date,
    last_seen_on=sa.Date,
)
