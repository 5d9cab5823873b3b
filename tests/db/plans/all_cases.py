"""Every query whose plan is tested and measured."""

from tests.db.plans import after_leaving, agreeing, asking, messaging, paying, requirement, trading

CASES = [
    *requirement.CASES,
    *messaging.CASES,
    *trading.CASES,
    *paying.CASES,
    *after_leaving.CASES,
    *agreeing.CASES,
    *asking.CASES,
]
