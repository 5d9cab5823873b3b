"""Notices that have no approved text of their own: each goes into one that says whose news it is."""

from core import templates
from core.messages import Button, Notice


def of_shop(body: str, *, shop: str, buttons: tuple[Button, ...] = ()) -> Notice:
    """To the wholesaler's people."""
    return Notice(body, buttons, template=templates.of("shop_news", shop=shop, news=body))


def of_vendor(body: str, *, vendor_name: str, buttons: tuple[Button, ...] = ()) -> Notice:
    """To the shop's people."""
    return Notice(
        body, buttons, template=templates.of("vendor_news", vendor=vendor_name, news=body)
    )


def of_registration(body: str, *, name: str) -> Notice:
    """To somebody who asked to be admitted."""
    return Notice(body, template=templates.of("registration_decided", name=name, news=body))
