"""What each of a wholesaler's people may do for him, and each of those who run the platform."""

from enum import StrEnum


class StaffRole(StrEnum):
    OWNER = "OWNER"
    BILLING = "BILLING"
    PACKER = "PACKER"
    DRIVER = "DRIVER"


class Act(StrEnum):
    """What somebody does for a wholesaler, as the audit trail names it."""

    SEE_ORDERS = "see orders"
    ACCEPT = "accept"
    REJECT = "reject"
    CHANGE_ORDER = "change order"
    DISPATCH = "dispatch"
    DELIVER = "deliver"
    TAKE_CASH = "take cash"
    DECIDE_PAYMENTS = "decide payments"
    ENTER_PAYMENTS = "enter payments"
    REVERSE = "reverse"
    CANCEL_BILL = "cancel bill"
    DECIDE_COMPLAINTS = "decide complaints"
    SEE_ACCOUNTS = "see accounts"
    CHANGE_LIMIT = "change limit"
    BLOCK = "block"
    CHANGE_STOCK = "change stock"
    CHANGE_RATE = "change rate"
    CHANGE_SALE = "put on or off sale"
    ORDER_ON_BEHALF = "order on behalf"
    APPROVE_SHOPS = "approve shops"
    MANAGE_STAFF = "manage staff"
    SEE_NAMES = "see names"
    FORGET_NAMES = "forget names"


class PlatformRole(StrEnum):
    ADMIN = "ADMIN"
    OPERATOR = "OPERATOR"


class PlatformAct(StrEnum):
    """What somebody does for the platform, as the audit trail names it."""

    SEE_REGISTRATIONS = "see registrations"
    DECIDE_REGISTRATIONS = "decide registrations"
    ADD_VENDORS = "add vendors"
    ALLOW_VENDORS = "approve or suspend vendors"
    MANAGE_STAFF = "manage staff"
    MANAGE_OWNERS = "manage owners"
    MANAGE_SHOP_PHONES = "manage phones of shops"
    MANAGE_PLATFORM = "manage administrators and operators"


_OWNER, _BILLING, _PACKER, _DRIVER = StaffRole
_ADMIN, _OPERATOR = PlatformRole

# fmt: off
STAFF: dict[Act, frozenset[StaffRole]] = {
    Act.SEE_ORDERS:        frozenset({_OWNER, _BILLING, _PACKER, _DRIVER}),
    Act.ACCEPT:            frozenset({_OWNER, _BILLING, _PACKER}),
    Act.REJECT:            frozenset({_OWNER, _BILLING}),
    Act.CHANGE_ORDER:      frozenset({_OWNER, _BILLING}),
    Act.DISPATCH:          frozenset({_OWNER, _BILLING, _PACKER}),
    Act.DELIVER:           frozenset({_OWNER, _BILLING, _DRIVER}),
    Act.TAKE_CASH:         frozenset({_OWNER, _BILLING, _DRIVER}),
    Act.DECIDE_PAYMENTS:   frozenset({_OWNER, _BILLING}),
    Act.ENTER_PAYMENTS:    frozenset({_OWNER, _BILLING}),
    Act.REVERSE:           frozenset({_OWNER}),
    Act.CANCEL_BILL:       frozenset({_OWNER}),
    Act.DECIDE_COMPLAINTS: frozenset({_OWNER, _BILLING}),
    Act.SEE_ACCOUNTS:      frozenset({_OWNER, _BILLING}),
    Act.CHANGE_LIMIT:      frozenset({_OWNER}),
    Act.BLOCK:             frozenset({_OWNER}),
    Act.CHANGE_STOCK:      frozenset({_OWNER}),
    Act.CHANGE_RATE:       frozenset({_OWNER}),
    Act.CHANGE_SALE:       frozenset({_OWNER}),
    Act.ORDER_ON_BEHALF:   frozenset({_OWNER, _BILLING}),
    Act.APPROVE_SHOPS:     frozenset({_OWNER}),
    Act.MANAGE_STAFF:      frozenset({_OWNER}),
    Act.SEE_NAMES:         frozenset({_OWNER, _BILLING}),
    Act.FORGET_NAMES:      frozenset({_OWNER, _BILLING}),
}

PLATFORM: dict[PlatformAct, frozenset[PlatformRole]] = {
    PlatformAct.SEE_REGISTRATIONS:    frozenset({_ADMIN, _OPERATOR}),
    PlatformAct.DECIDE_REGISTRATIONS: frozenset({_ADMIN}),
    PlatformAct.ADD_VENDORS:          frozenset({_ADMIN, _OPERATOR}),
    PlatformAct.ALLOW_VENDORS:        frozenset({_ADMIN}),
    PlatformAct.MANAGE_STAFF:         frozenset({_ADMIN, _OPERATOR}),
    PlatformAct.MANAGE_OWNERS:        frozenset({_ADMIN}),
    PlatformAct.MANAGE_SHOP_PHONES:   frozenset({_ADMIN, _OPERATOR}),
    PlatformAct.MANAGE_PLATFORM:      frozenset({_ADMIN}),
}
# fmt: on


def may(staff_role: str | None, act: Act) -> bool:
    """Whether somebody with this role at a wholesaler may do this for him; nobody without one may."""
    return staff_role in STAFF[act]


def may_for_platform(role: str | None, act: PlatformAct) -> bool:
    """Whether somebody with this role of the platform may do this for it."""
    return role in PLATFORM[act]
