"""People, shops and addresses."""

import sqlalchemy as sa

from db.tables.columns import BigInt, Instant, Json, Money, Text, table

users = table(
    "users",
    id=BigInt,
    phone_number=Text,
    name=Text,
    role=Text,
    is_active=sa.Boolean,
    last_login_at=Instant,
    metadata=Json,
    created_at=Instant,
    updated_at=Instant,
    deleted_at=Instant,
)
vendors = table(
    "vendors",
    id=BigInt,
    vendor_code=Text,
    name=Text,
    address=Text,
    state_code=Text,
    gstin=Text,
    charges_gst=sa.Boolean,
    upi_id=Text,
    invoice_prefix=Text,
    credit_limit=Money,
    terms_days=sa.Integer,
    auto_accept=sa.Boolean,
    total_sales=sa.Numeric(16, 2),
    is_approved=sa.Boolean,
    metadata=Json,
    created_at=Instant,
    updated_at=Instant,
    deleted_at=Instant,
)
retailers = table(
    "retailers",
    id=BigInt,
    shop_name=Text,
    area=Text,
    state_code=Text,
    gstin=Text,
    credit_score=sa.Integer,
    risk_category=Text,
    available_credit=Money,
    outstanding_debt=Money,
    last_order_at=Instant,
    metadata=Json,
    created_at=Instant,
    updated_at=Instant,
    deleted_at=Instant,
)
vendor_members = table(
    "vendor_members", vendor_id=BigInt, user_id=BigInt, staff_role=Text, created_at=Instant
)
retailer_members = table("retailer_members", retailer_id=BigInt, user_id=BigInt, created_at=Instant)
conversations = table(
    "conversations",
    id=BigInt,
    business_number=Text,
    user_id=BigInt,
    vendor_id=BigInt,
    language=Text,
    draft=Json(none_as_null=True),
    draft_version=sa.Integer,
    reminders_stopped_at=Instant,
    created_at=Instant,
    updated_at=Instant,
    prompt=Json(none_as_null=True),
    prompt_version=sa.Integer,
    draft_at=Instant,
    prompt_at=Instant,
    earlier_drafts=Json,
    speaks_as=Text,
    is_misunderstood=sa.Boolean,
    handed_over_at=Instant,
    hand_over_reason=Text,
    other_side=Json(none_as_null=True),
)
identities = table(
    "identities",
    id=BigInt,
    provider=Text,
    business_number=Text,
    kind=Text,
    value=Text,
    user_id=BigInt,
    conversation_id=BigInt,
    created_at=Instant,
)
registrations = table(
    "registrations",
    id=BigInt,
    registration_number=Text,
    kind=Text,
    conversation_id=BigInt,
    user_id=BigInt,
    retailer_id=BigInt,
    vendor_id=BigInt,
    shop_name=Text,
    area=Text,
    gstin=Text,
    state_code=Text,
    state=Text,
    decided_by=BigInt,
    decided_at=Instant,
    reason=Text,
    created_at=Instant,
)
