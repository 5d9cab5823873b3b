"""Notices that have no approved text of their own: each goes into one that says whose news it is."""

from core import templates
from core.messages import Button, Notice, Reply
from core.replies.length import within


def of_shop(said: str | Reply, *, shop: str, buttons: tuple[Button, ...] = ()) -> Notice:
    """To the wholesaler's people."""
    return _notice(said, "shop_news", buttons, shop=shop)


def of_vendor(said: str | Reply, *, vendor_name: str, buttons: tuple[Button, ...] = ()) -> Notice:
    """To the shop's people."""
    return _notice(said, "vendor_news", buttons, vendor=vendor_name)


def of_registration(said: str | Reply, *, name: str) -> Notice:
    """To somebody who asked to be admitted."""
    return _notice(said, "registration_decided", (), name=name)


def _notice(said: str | Reply, key: str, buttons: tuple[Button, ...], **names: str) -> Notice:
    """A template has less room than a bubble, so more of the lists gives way in it."""
    reply = said if isinstance(said, Reply) else Reply(said)
    news = within(reply.body, reply.lists, templates.longest("news"))
    return Notice(
        reply.body, buttons, lists=reply.lists, template=templates.of(key, news=news, **names)
    )
