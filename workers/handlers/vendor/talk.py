"""What a wholesaler's people say about the conversation itself, and what they may not do."""

import core.replies.denials
import core.replies.talk
import core.replies.vendor_talk
from core.dialogue.names import ForgetName, ShowNames
from core.dialogue.prompts import Prompt, Topic
from core.dialogue.vendor import outcomes
from core.dialogue.vendor.outcomes import TalkOutcome
from core.messages import Reply
from core.understanding.vendor.parts import Doubt
from workers import denials
from workers.handlers import names, talk
from workers.handlers.vendor import open_cards
from workers.handlers.vendor.desk import Desk


def carry_out(desk: Desk, outcome: TalkOutcome) -> Reply:
    turn = desk.turn
    match outcome:
        case outcomes.AskWhichCard(cards=cards, because_old=because_old, prompt=prompt):
            return turn.ask(
                core.replies.talk.which_card(turn.language, len(cards), because_old=because_old),
                Prompt(
                    Topic.WHICH_CARD,
                    tuple(open_cards.choice(desk, card, prompt) for card in cards),
                ),
            )
        case outcomes.KeepAsItIs():
            turn.close_prompt()
            return core.replies.vendor_talk.nothing_changed(turn.language)
        case ShowNames() | ForgetName():
            return names.of_vendor(turn, desk.vendor_id, outcome)
        case outcomes.ShowHelp():
            return core.replies.vendor_talk.help_text(turn.language, desk.staff_role)
        case outcomes.SayNotUnderstood(doubt=doubt):
            return core.replies.vendor_talk.not_understood(turn.language, Doubt(doubt))
        case outcomes.Denied(act=act):
            denials.record(turn.connection, act, "vendors", desk.vendor_id, role=desk.staff_role)
            return core.replies.denials.staff(turn.language, act)
        case _:
            return talk.carry_out(turn, outcome)
