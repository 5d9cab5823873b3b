"""What happens to a message after Twilio has accepted it, and how the business hears of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from simulator.addresses import address
from simulator.faults import CallbackKind
from simulator.messages import Message, MessageStore, Refusal
from simulator.scheduler import Scheduler
from simulator.settings import Settings
from simulator.sids import new_sid
from simulator.webhooks import Webhooks

# Twilio: docs/messaging/guides/outbound-message-status-in-status-callbacks. The first status,
# "queued", is in the answer to the request and has no callback.
_DELIVERED = ("sent", "delivered", "read")
_REFUSED = ("failed",)


@dataclass(frozen=True, slots=True)
class _Step:
    """The message takes ``status``; then the business is told of each of ``told``, in order."""

    status: str
    told: tuple[str, ...]


def _plan(statuses: tuple[str, ...], kind: CallbackKind | None) -> Iterator[_Step]:
    for status in statuses:
        match kind:
            case None:
                yield _Step(status, (status,))
            case "doubled":
                yield _Step(status, (status, status))
            case "withheld":
                yield _Step(status, ())
            case "reordered":
                # The truth goes forward; only the news of it comes last first.
                last = status == statuses[-1]
                yield _Step(status, statuses[::-1] if last else ())


@dataclass(frozen=True, slots=True)
class _Journey:
    """One message on its way. ``refusal`` is why WhatsApp fails it, if it does."""

    message: Message
    callback_url: str | None
    refusal: Refusal | None
    steps: Iterator[_Step]


class StatusCallbacks:
    """Takes each message through its statuses, one step after the other."""

    def __init__(self, settings: Settings, messages: MessageStore, webhooks: Webhooks) -> None:
        self._delay_seconds = settings.status_delay_seconds
        self._account_sid = settings.account_sid
        self._channel_install_sid = new_sid("XE")
        self._messages = messages
        self._webhooks = webhooks
        self._scheduler = Scheduler()

    def follow(
        self,
        message: Message,
        callback_url: str | None,
        refusal: Refusal | None,
        kind: CallbackKind | None,
    ) -> None:
        """Deliver ``message``, or fail it where WhatsApp has a reason (``refusal``) to.

        Without a ``callback_url`` the statuses change all the same, unheard.
        """
        steps = _plan(_REFUSED if refusal else _DELIVERED, kind)
        self._schedule_next(_Journey(message, callback_url, refusal, steps))

    def _schedule_next(self, journey: _Journey) -> None:
        # A step is scheduled by the one before, never beside it: so a slow webhook delays the
        # callbacks of its own message and cannot reorder them.
        step = next(journey.steps, None)
        if step is not None:
            self._scheduler.after(self._delay_seconds, partial(self._take, journey, step))

    def _take(self, journey: _Journey, step: _Step) -> None:
        self._messages.advance(journey.message.sid, step.status, journey.refusal)
        if journey.callback_url:
            for status in step.told:
                form = self._form(journey.message, status, journey.refusal)
                self._webhooks.post(journey.callback_url, form)
        self._schedule_next(journey)

    def _form(self, message: Message, status: str, refusal: Refusal | None) -> dict[str, str]:
        form = {
            "MessageSid": message.sid,
            "SmsSid": message.sid,
            "MessageStatus": status,
            "SmsStatus": status,
            "AccountSid": self._account_sid,
            "From": address(message.draft.sender),
            "To": address(message.draft.recipient),
            "ApiVersion": "2010-04-01",
            "ChannelInstallSid": self._channel_install_sid,
            "ChannelPrefix": "whatsapp",
        }
        if status == "read":
            form["EventType"] = "READ"
        if refusal:
            form |= {"ErrorCode": str(refusal.code), "ChannelStatusMessage": refusal.reason}
        return form
