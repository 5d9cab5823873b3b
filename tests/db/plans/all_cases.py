"""Every query whose plan is tested and measured."""

from tests.db.plans import messaging, paying, requirement, trading

CASES = [*requirement.CASES, *messaging.CASES, *trading.CASES, *paying.CASES]
