"""Every query whose plan is tested and measured."""

from tests.db.plans import (
    admitting,
    after_leaving,
    agreeing,
    asking,
    messaging,
    paying,
    requirement,
    sending,
    trading,
)

CASES = [
    *requirement.CASES,
    *messaging.CASES,
    *sending.CASES,
    *admitting.CASES,
    *trading.CASES,
    *paying.CASES,
    *after_leaving.CASES,
    *agreeing.CASES,
    *asking.CASES,
]
