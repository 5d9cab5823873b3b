"""What either side says about the conversation itself."""

import core.replies.talk
from core.dialogue.prompts import Choice, Prompt, Topic, name
from core.dialogue.talk import AskLanguage, ChangeLanguage, HandOver, LeaveForPerson, Remind
from core.messages import Reply
from core.replies.texts import LANGUAGES
from workers.handlers.turn import Turn


def carry_out(
    turn: Turn, outcome: Remind | AskLanguage | ChangeLanguage | HandOver | LeaveForPerson
) -> Reply:
    match outcome:
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
        case HandOver():
            return core.replies.talk.handed_over(turn.language)
        case LeaveForPerson():
            return core.replies.talk.left_for_person(turn.language)
