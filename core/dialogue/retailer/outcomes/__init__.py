"""What is to be done about a retailer's message. Each is a value; the handlers carry it out.

The first sentence of each stands in the table of moves (docs/conversation.md).
"""

from core.dialogue.names import ForgetName, ShowNames
from core.dialogue.retailer.outcomes.basket import (
    AskForCartAgain,
    AskForChange,
    AskVendor,
    AskWhichMeant,
    DropDraft,
    NothingFound,
    OrderCart,
    PayForAll,
    PlaceOrder,
    RefuseRestricted,
    RepeatOrder,
    SayAgain,
    ShowDraft,
    TakeBack,
    TakeChoice,
    TakeWhatCanGo,
)
from core.dialogue.retailer.outcomes.money import (
    AskPayment,
    AskPromise,
    AskRestOrBalance,
    ClaimPayment,
    GivePromise,
    ShowBalance,
    ShowClaims,
    ShowPromise,
    ShowStatement,
    TellReference,
)
from core.dialogue.retailer.outcomes.orders import (
    AnswerProposal,
    AskForRest,
    AskToCancel,
    CancelOrder,
    ComplainAbout,
    HearComplaint,
    KeepAsItIs,
    SayPlaced,
    ShowComplaint,
    ShowOrder,
    ShowOrders,
)
from core.dialogue.retailer.outcomes.prices import AskHowMuch, SayOnlyPriced, ShowPrice
from core.dialogue.retailer.outcomes.talk import (
    SayEditsAreUnseen,
    SayNotUnderstood,
    ShowHelp,
    ShowVendors,
    SwitchVendor,
)
from core.dialogue.talk import (
    AskAgain,
    AskLanguage,
    ChangeLanguage,
    HandOver,
    LeaveForPerson,
    Remind,
)

__all__ = [
    "AnswerProposal",
    "AskForCartAgain",
    "AskForChange",
    "AskForRest",
    "AskHowMuch",
    "AskPayment",
    "AskPromise",
    "AskRestOrBalance",
    "AskToCancel",
    "AskVendor",
    "AskWhichMeant",
    "BasketOutcome",
    "CancelOrder",
    "ClaimPayment",
    "ComplainAbout",
    "DraftOutcome",
    "DropDraft",
    "GivePromise",
    "HearComplaint",
    "KeepAsItIs",
    "MoneyOutcome",
    "NothingFound",
    "OrderCart",
    "OrderOutcome",
    "Outcome",
    "PayForAll",
    "PlaceOrder",
    "RefuseRestricted",
    "RepeatOrder",
    "SayAgain",
    "SayEditsAreUnseen",
    "SayNotUnderstood",
    "SayOnlyPriced",
    "SayPlaced",
    "ShowBalance",
    "ShowClaims",
    "ShowComplaint",
    "ShowDraft",
    "ShowHelp",
    "ShowOrder",
    "ShowOrders",
    "ShowPrice",
    "ShowPromise",
    "ShowStatement",
    "ShowVendors",
    "SwitchVendor",
    "TakeBack",
    "TakeChoice",
    "TakeWhatCanGo",
    "TalkOutcome",
    "TellReference",
]

# What is done with a draft in the same way whoever writes it: the shop, or its wholesaler for it.
DraftOutcome = (
    ShowDraft
    | NothingFound
    | RefuseRestricted
    | DropDraft
    | AskForChange
    | TakeBack
    | RepeatOrder
    | TakeWhatCanGo
    | AskWhichMeant
    | TakeChoice
    | ShowPrice
    | AskHowMuch
    | SayOnlyPriced
)
BasketOutcome = (
    DraftOutcome | PlaceOrder | PayForAll | AskVendor | OrderCart | AskForCartAgain | SayPlaced
)
OrderOutcome = (
    ShowOrders
    | ShowOrder
    | AskToCancel
    | CancelOrder
    | KeepAsItIs
    | AnswerProposal
    | HearComplaint
    | ComplainAbout
    | ShowComplaint
    | SayEditsAreUnseen
    | AskForRest
)
MoneyOutcome = (
    ShowBalance
    | ShowStatement
    | AskRestOrBalance
    | ClaimPayment
    | AskPayment
    | TellReference
    | ShowClaims
    | GivePromise
    | AskPromise
    | ShowPromise
)
TalkOutcome = (
    ShowVendors
    | SwitchVendor
    | ShowHelp
    | SayNotUnderstood
    | ShowNames
    | ForgetName
    | AskAgain
    | Remind
    | AskLanguage
    | ChangeLanguage
    | HandOver
    | LeaveForPerson
)
Outcome = BasketOutcome | OrderOutcome | MoneyOutcome | TalkOutcome | SayAgain
