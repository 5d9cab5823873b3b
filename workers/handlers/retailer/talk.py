"""What a retailer says about the conversation itself."""

from collections.abc import Sequence

import core.replies.retailer
import core.replies.retailer_help
import core.replies.talk
import db.people
from core.dialogue.names import ForgetName, ShowNames
from core.dialogue.prompts import Choice, Prompt, Topic, name
from core.dialogue.retailer import outcomes
from core.dialogue.retailer.outcomes import SwitchVendor, TalkOutcome
from core.dialogue.talk import (
    AskAgain,
    AskLanguage,
    ChangeLanguage,
    HandOver,
    LeaveForPerson,
    Remind,
)
from core.messages import Reply
from db.rows import Row
from workers.handlers import basket, names, talk
from workers.handlers.counter import Counter
from workers.handlers.turn import Turn


def carry_out(counter: Counter, outcome: TalkOutcome) -> Reply:
    turn = counter.turn
    match outcome:
        case outcomes.ShowVendors():
            return _vendors(counter)
        case outcomes.SwitchVendor(vendor_id=vendor_id):
            vendors = db.people.vendors_of(turn.connection, counter.retailer_id)
            return switch(turn, vendors, vendor_id)
        case outcomes.ShowHelp():
            return core.replies.retailer_help.help_text(
                turn.language, vendor_name=counter.vendor.name
            )
        case outcomes.SayNotUnderstood():
            return core.replies.retailer_help.not_understood(
                turn.language, vendor_name=counter.vendor.name
            )
        case ShowNames() | ForgetName():
            return names.of_shop(turn, counter.retailer_id, counter.vendor, outcome)
        case (
            AskAgain() | Remind() | AskLanguage() | ChangeLanguage() | HandOver() | LeaveForPerson()
        ):
            return talk.carry_out(turn, outcome)


def switch(turn: Turn, vendors: Sequence[Row], vendor_id: int) -> Reply:
    """Go over to another wholesaler, whose basket is shown where one was begun."""
    chosen = next((row for row in vendors if row.id == vendor_id), None)
    if chosen is None:
        return core.replies.talk.no_such_vendor(turn.language)
    turn.switch_vendor(chosen.id)
    assert turn.person.retailer_id is not None
    said = core.replies.talk.switched(turn.language, vendor_name=chosen.name)
    draft = turn.draft
    if draft is None:
        return Reply(said)
    return basket.show(Counter(turn, turn.person.retailer_id, chosen.id), draft, heading=[said])


def _vendors(counter: Counter) -> Reply:
    turn = counter.turn
    rows = db.people.vendors_of(turn.connection, counter.retailer_id)
    if len(rows) == 1:
        return core.replies.talk.only_vendor(turn.language, vendor_name=rows[0].name)
    return turn.ask(
        core.replies.talk.which_vendor(turn.language, vendor_name=counter.vendor.name),
        Prompt(Topic.VENDOR, tuple(Choice(name(row.name), SwitchVendor(row.id)) for row in rows)),
    )
