-- Goods. Products are shared by all vendors and never changed by one of them; what a vendor calls,
-- asks and has of a product is in vendor_products.

CREATE TABLE products (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_code text NOT NULL CONSTRAINT products_product_code_key UNIQUE,
    name text NOT NULL,
    brand text,
    category text NOT NULL,
    sub_category text NOT NULL DEFAULT '',
    -- The unit that prices and stock are counted in.
    unit text NOT NULL,
    hsn_code text NOT NULL DEFAULT '',
    barcode text,
    -- Tobacco, alcohol, medicines: not to be ordered by WhatsApp.
    is_restricted boolean NOT NULL DEFAULT false,
    is_active boolean NOT NULL DEFAULT true,
    metadata jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    updated_at timestamptz NOT NULL DEFAULT clock_now(),
    deleted_at timestamptz
);
-- Browsing by category.
CREATE INDEX products_category_sub_category_idx ON products (category, sub_category);

-- A change of rate is a new row: old documents and returns keep the rate of their day.
CREATE TABLE product_tax_rates (
    product_id bigint NOT NULL REFERENCES products ON DELETE RESTRICT,
    valid_from date NOT NULL,
    -- Per cent, CGST and SGST together.
    gst_rate numeric(5, 2) NOT NULL
        CONSTRAINT product_tax_rates_gst_rate_check CHECK (gst_rate BETWEEN 0 AND 100),
    PRIMARY KEY (product_id, valid_from)
);

CREATE TABLE vendor_products (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    vendor_id bigint NOT NULL REFERENCES vendors ON DELETE RESTRICT,
    product_id bigint NOT NULL REFERENCES products ON DELETE RESTRICT,
    sku text NOT NULL,
    -- Per unit of the product.
    vendor_price numeric(14, 2) NOT NULL
        CONSTRAINT vendor_products_vendor_price_check
        CHECK (vendor_price > 0 AND vendor_price <> 'NaN'),
    price_includes_gst boolean NOT NULL DEFAULT false,
    mrp numeric(14, 2),
    -- What this vendor's packs hold, in units of the product: {"bori": 25}.
    pack_sizes jsonb NOT NULL DEFAULT '{}',
    -- Off until somebody counts: then an order is never refused for stock.
    stock_tracked boolean NOT NULL DEFAULT false,
    stock numeric(12, 3) NOT NULL DEFAULT 0
        CONSTRAINT vendor_products_stock_check CHECK (stock >= 0 AND stock <> 'NaN'),
    reserved numeric(12, 3) NOT NULL DEFAULT 0
        CONSTRAINT vendor_products_reserved_check CHECK (reserved >= 0 AND reserved <> 'NaN'),
    is_available boolean NOT NULL DEFAULT true,
    metadata jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    updated_at timestamptz NOT NULL DEFAULT clock_now(),
    deleted_at timestamptz,
    -- Nothing is promised twice, whatever the code above believes.
    CONSTRAINT vendor_products_reserved_within_stock_check
        CHECK (NOT stock_tracked OR reserved <= stock),
    CONSTRAINT vendor_products_vendor_id_sku_key UNIQUE (vendor_id, sku),
    CONSTRAINT vendor_products_vendor_id_product_id_key UNIQUE (vendor_id, product_id),
    -- Lets an item name its product and its vendor in one foreign key.
    CONSTRAINT vendor_products_id_vendor_id_key UNIQUE (id, vendor_id)
) WITH (fillfactor = 50);
-- What a vendor sells today: read for every order.
CREATE INDEX vendor_products_vendor_id_is_available_idx ON vendor_products (vendor_id, is_available);
-- Low stock alerts.
CREATE INDEX vendor_products_stock_idx ON vendor_products (stock);

-- What people call a product: for everybody, or learned for one vendor or one shop.
CREATE TABLE product_aliases (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id bigint NOT NULL REFERENCES products ON DELETE RESTRICT,
    vendor_id bigint REFERENCES vendors ON DELETE RESTRICT,
    retailer_id bigint REFERENCES retailers ON DELETE RESTRICT,
    alias text NOT NULL CONSTRAINT product_aliases_alias_check CHECK (alias <> ''),
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    CONSTRAINT product_aliases_key
        UNIQUE NULLS NOT DISTINCT (product_id, vendor_id, retailer_id, alias)
);
