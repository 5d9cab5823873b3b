"""What an outcome takes, and whether somebody who works for a wholesaler may do it."""

from collections.abc import Mapping

from core.dialogue.names import ForgetName, ShowNames
from core.dialogue.retailer import outcomes as shop
from core.dialogue.vendor import outcomes
from core.dialogue.vendor.outcomes import Outcome
from core.permissions import Act, StaffRole, may
from core.understanding.vendor import commands
from core.understanding.vendor.parts import Listing

# What an outcome takes; what is not here anybody may who works for the wholesaler.
ACTS: Mapping[type, Act] = {
    commands.Accept: Act.ACCEPT,
    outcomes.AcceptOrder: Act.ACCEPT,
    commands.Reject: Act.REJECT,
    outcomes.AskWhyRejected: Act.REJECT,
    outcomes.RejectOrder: Act.REJECT,
    commands.ChangeOrder: Act.CHANGE_ORDER,
    outcomes.TellHowToChange: Act.CHANGE_ORDER,
    commands.Dispatch: Act.DISPATCH,
    outcomes.AcceptAndDispatch: Act.DISPATCH,
    commands.Deliver: Act.DELIVER,
    commands.OrderFor: Act.ORDER_ON_BEHALF,
    shop.PlaceOrder: Act.ORDER_ON_BEHALF,
    outcomes.PlaceBeyondLimit: Act.CHANGE_LIMIT,
    commands.ShowOrder: Act.SEE_ORDERS,
    commands.ShowAccount: Act.SEE_ACCOUNTS,
    commands.SetLimit: Act.CHANGE_LIMIT,
    outcomes.DecideRequest: Act.CHANGE_LIMIT,
    commands.SetBlock: Act.BLOCK,
    commands.DecideShop: Act.APPROVE_SHOPS,
    outcomes.AdmitShop: Act.APPROVE_SHOPS,
    commands.RecordPayment: Act.ENTER_PAYMENTS,
    outcomes.TakePayment: Act.ENTER_PAYMENTS,
    commands.DecideClaim: Act.DECIDE_PAYMENTS,
    outcomes.DecidePayment: Act.DECIDE_PAYMENTS,
    commands.ReversePayment: Act.REVERSE,
    outcomes.TakePaymentBack: Act.REVERSE,
    commands.CancelBill: Act.CANCEL_BILL,
    commands.MakeCreditNote: Act.DECIDE_COMPLAINTS,
    commands.DecideComplaint: Act.DECIDE_COMPLAINTS,
    outcomes.SettleComplaint: Act.DECIDE_COMPLAINTS,
    commands.SetStock: Act.CHANGE_STOCK,
    outcomes.ChangeStock: Act.CHANGE_STOCK,
    commands.StopCounting: Act.CHANGE_STOCK,
    outcomes.LeaveUncounted: Act.CHANGE_STOCK,
    commands.SetRate: Act.CHANGE_RATE,
    outcomes.ChangeRate: Act.CHANGE_RATE,
    commands.SetSelling: Act.CHANGE_SALE,
    outcomes.ChangeSale: Act.CHANGE_SALE,
    ForgetName: Act.FORGET_NAMES,
    ShowNames: Act.SEE_NAMES,
}

_LISTS: Mapping[Listing, Act] = {
    Listing.ORDERS: Act.SEE_ORDERS,
    Listing.DUES: Act.SEE_ACCOUNTS,
    Listing.SUMMARY: Act.SEE_ACCOUNTS,
    Listing.STAFF: Act.MANAGE_STAFF,
    Listing.STOCK: Act.SEE_ORDERS,
}


def permitted(outcome: Outcome, role: StaffRole) -> Outcome:
    """The outcome, or that he may not do that."""
    act = ACTS.get(type(outcome))
    if isinstance(outcome, commands.Show):
        act = _LISTS.get(outcome.listing)
    if act is not None and not may(role, act):
        return outcomes.Denied(act)
    if isinstance(outcome, commands.Deliver) and outcome.collected and not may(role, Act.TAKE_CASH):
        return outcomes.Denied(Act.TAKE_CASH)
    return outcome
