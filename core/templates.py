"""The texts that a provider has to know beforehand: what each is called and what fills its blanks.

Their words are in ``deploy/templates``, one file for each key. WhatsApp wants every parameter filled,
without line breaks and without runs of spaces, and the whole text within its limit.
"""

import re
from collections.abc import Mapping

from core.messages import ApprovedTemplate, Button, Template

# In the order of the blanks {{1}}, {{2}} and so on.
PARAMETERS: Mapping[str, tuple[str, ...]] = {
    # To the wholesaler's people.
    "order_placed": ("number", "shop", "goods", "total", "balance", "limit"),
    "shop_order_moved": ("number", "shop", "state"),
    "payment_claimed": ("shop", "amount", "method", "number"),
    # What is rarer than to have a text of its own.
    "shop_news": ("shop", "news"),
    # To the shop's people.
    "order_moved": ("number", "vendor", "state"),
    # Other goods or another price: what the shop is asked.
    "order_change_asked": ("vendor", "number", "news"),
    "order_dispatched": ("number", "vendor", "bill", "total", "due", "balance", "entry"),
    "payment_confirmed": ("vendor", "amount", "number", "balance"),
    "payment_clearing": ("vendor", "amount", "number", "balance"),
    "payment_bounced": ("vendor", "amount", "number", "balance"),
    "payment_not_received": ("vendor", "amount", "number", "balance"),
    "reminder_due_soon": ("vendor", "amount", "bill", "date", "due"),
    "reminder_overdue": ("vendor", "amount", "bill", "date", "due"),
    "vendor_news": ("vendor", "news"),
    # To somebody who asked to be admitted.
    "registration_decided": ("name", "news"),
}

# How many buttons a text carries; what each sends back fills the blanks after the parameters.
BUTTONS: Mapping[str, int] = {
    "order_placed": 3,
    "payment_claimed": 2,
    "order_change_asked": 2,
}

LONGEST = 60
# Characters of the parameters that may be longer than that.
LONGEST_OF: Mapping[str, int] = {"goods": 350, "news": 400}

# WhatsApp takes no empty parameter.
NOTHING = "-"

# Whose text somebody can read when there is none in his language: Hinglish is Hindi in the letters of
# English, so it stands between the two.
READABLE: Mapping[str, tuple[str, ...]] = {
    "hi_Latn": ("hi_Latn", "en", "hi"),
    "en": ("en", "hi_Latn", "hi"),
    "hi": ("hi", "hi_Latn", "en"),
}

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
# A place in a text that a parameter fills.
BLANK = re.compile(r"\{\{(\d+)\}\}")


def of(key: str, **values: str) -> Template:
    """The template with its parameters by name, each cleaned and cut to what WhatsApp takes."""
    names = PARAMETERS[key]
    if values.keys() != set(names):
        raise ValueError(f"{key} has the parameters {', '.join(names)}, not {', '.join(values)}")
    return Template(key, tuple(clean(values[name], longest(name)) for name in names))


def longest(parameter: str) -> int:
    """How many characters a parameter of this name may have."""
    return LONGEST_OF.get(parameter, LONGEST)


def clean(value: str, at_most: int) -> str:
    """One line with single spaces, never empty and never longer than ``at_most`` characters."""
    text = " ".join(_CONTROL.sub(" ", value).split())
    if len(text) > at_most:
        text = text[: at_most - 1].rstrip() + "…"
    return text or NOTHING


def approved(
    content_id: str, body: str, template: Template, buttons: tuple[Button, ...]
) -> ApprovedTemplate:
    """The template ready to be sent, where the provider knows ``body`` as ``content_id``."""
    values = (*template.parameters, *(button.payload for button in buttons))
    variables = {str(index): value for index, value in enumerate(values, start=1)}
    return ApprovedTemplate(content_id, variables, render(body, template.parameters))


def render(body: str, parameters: tuple[str, ...]) -> str:
    """``body`` with its blanks filled."""
    return BLANK.sub(lambda blank: parameters[int(blank[1]) - 1], body)
