"""What either side says about the conversation itself."""

from collections.abc import Callable

import core.replies.people
import core.replies.prompts
import core.replies.talk
import db.hand_overs
import db.people
from core.dialogue.prompts import Choice, Prompt, Topic, name
from core.dialogue.talk import (
    AskAgain,
    AskLanguage,
    ChangeLanguage,
    HandOver,
    LeaveForPerson,
    Remind,
)
from core.hand_overs import Reason
from core.messages import Notice, Reply
from core.permissions import Act
from core.replies.texts import LANGUAGES
from workers.handlers.turn import Turn


def carry_out(
    turn: Turn,
    outcome: AskAgain | Remind | AskLanguage | ChangeLanguage | HandOver | LeaveForPerson,
) -> Reply:
    match outcome:
        case AskAgain(prompt=prompt, number=number):
            last = len(prompt.choices)
            return turn.ask(
                core.replies.prompts.no_such_number(turn.language, number, last), prompt
            )
        case Remind(wanted=wanted):
            return turn.remind(wanted=wanted)
        case AskLanguage():
            return turn.ask(
                core.replies.talk.which_language(turn.language),
                Prompt(
                    Topic.LANGUAGE,
                    tuple(
                        Choice(name(named), ChangeLanguage(language))
                        for language, named in LANGUAGES.items()
                    ),
                ),
            )
        case ChangeLanguage(language=language):
            turn.talk.language = language
            turn.close_prompt()
            return core.replies.talk.language_changed(language)
        case HandOver(reason=reason):
            hand_over(turn, reason)
            return core.replies.talk.handed_over(turn.language)
        case LeaveForPerson():
            return core.replies.talk.left_for_person(turn.language)


def hand_over(turn: Turn, reason: Reason) -> None:
    """A person answers here from now on what the program does not understand. The wholesaler of a shop is
    told who asks for one; whoever has sent something, when it is passed on."""
    db.hand_overs.hand_over(turn.connection, turn.conversation_id, reason, turn.now)
    turn.handed_over_at = turn.handed_over_at or turn.now
    if reason in (Reason.ASKED, Reason.MISUNDERSTOOD):
        tell_vendor(
            turn,
            f"handed over {turn.conversation_id} {turn.now.isoformat()}",
            lambda language, shop: core.replies.people.needs_person(language, reason, shop=shop),
        )


def tell_vendor(turn: Turn, cause: str, text: Callable[[str, str], Notice]) -> bool:
    """The wholesaler whom a shop is writing to; ``text`` makes it in a language, of the shop as it is told
    apart. ``False`` where no shop is writing, or one that has no wholesaler."""
    retailer_id = turn.person.retailer_id
    if turn.speaks_as != "RETAILER" or retailer_id is None:
        return False
    vendors = [row.id for row in db.people.vendors_of(turn.connection, retailer_id)]
    if not vendors:
        return False
    vendor_id = next((one for one in vendors if one == turn.talk.vendor_id), vendors[0])
    shop = core.replies.people.shop(
        db.people.retailer(turn.connection, retailer_id).shop_name,
        db.people.phone(turn.connection, turn.person.user_id),
    )
    turn.notices.to_vendor(
        vendor_id, cause, lambda language: text(language, shop), act=Act.SEE_ACCOUNTS
    )
    return True
