"""Functions that act with their owner's rights: each asks who calls before it does anything."""

from contextlib import suppress

import psycopg
import pytest

from db.engine import Actor
from tests.db.security.attempts import INSUFFICIENT_PRIVILEGE, acting, attempt
from tests.db.security.world import World

# Each definer function that the application may call, with calls that reach for Khan's dealings with
# Patel. A new function has to be added here, or the first test fails.
REACHING = {
    "lock_credit_account": "lock_credit_account(:khan, :patel)",
    "post_ledger_entry": "post_ledger_entry(:khan, :patel, 'ADJUSTMENT_DEBIT', 1, 'x', now(),"
    " p_note => 'x')",
    "post_ledger_entries": "post_ledger_entries(jsonb_build_array(jsonb_build_object("
    "'retailer_id', :khan, 'vendor_id', :patel, 'transaction_type', 'OPENING_BALANCE', 'amount', 1,"
    " 'idempotency_key', 'x', 'effective_at', now(), 'due_date', '2026-11-22', 'note', 'x')))",
    "allocate_settlement": "allocate_settlement(:settlement, ARRAY[:due], ARRAY[1])",
    "change_credit_terms": "change_credit_terms(:khan, :patel, 1, 1, true)",
    "hold_credit": "hold_credit(:order)",
    "release_credit": "release_credit(:order)",
    "reserve_stock": "reserve_stock(:spare_key, ARRAY[:product], ARRAY[1], now() + interval '1 h')",
    "keep_stock": "keep_stock(:order)",
    "release_stock": "release_stock(:order)",
    "fulfil_stock": "fulfil_stock(:order, ARRAY[:product], ARRAY[1])",
    "replace_reservations": "replace_reservations(:order, :spare_key, ARRAY[:product], ARRAY[1])",
    "accept_at_once": "accept_at_once(:order)",
    "decide_proposal": "decide_proposal(:proposal, 'REFUSED', NULL)",
    "return_stock": "return_stock(:patel, ARRAY[:product], ARRAY[1])",
    "queue_message": "queue_message(:conversation, gen_random_uuid(), 'hello', NULL, NULL)",
    "quoted_message": "quoted_message(:vendors_conversation, 'twilio', ':vendors_message')",
    "conversations_of_vendor": "conversations_of_vendor(:patel)",
    "conversations_of_retailer": "conversations_of_retailer(:khan)",
    "search_products": "search_products('chawal', 20, :patel)",
    "own_products": "own_products(:patel)",
    "lock_goods": "lock_goods(:patel, '{}')",
    "import_goods": "import_goods(:patel, '[]')",
    "lock_product": "lock_product(:patel, :product)",
    "change_price": "change_price(:patel, :product, 1)",
    "put_on_sale": "put_on_sale(:patel, :product, false)",
    "count_stock": "count_stock(:patel, :product, 5000)",
    "add_stock": "add_stock(:patel, :product, 1)",
    "stop_counting_stock": "stop_counting_stock(:patel, :product)",
    "learn_alias": "learn_alias(:patel, :khan, :product, 'khans word')",
    "forget_alias": "forget_alias(:patel, :alias)",
    "set_vendor_word": "set_vendor_word(:patel, 'laal paani', 'tea')",
    "forget_vendor_word": "forget_vendor_word(:patel, 1)",
    "note_unclear_words": "note_unclear_words(:patel, '[]')",
    "conversation_of_registration": "conversation_of_registration(:registration)",
    "register_shop": "register_shop(:conversation, :patel, 'Shop', 'Ward', NULL, '27')",
    "register_vendor": "register_vendor(:conversation, 'X', 'X', 'Shop', 'Ward', NULL, '27')",
    "approve_registration": "approve_registration(:registration, 1)",
    "refuse_registration": "refuse_registration(:registration, 'x')",
    "add_vendor": "add_vendor('X', 'X', 'x', 'x', NULL, '27', 1, 1)",
    "allow_vendor": "allow_vendor(:patel, false)",
    "add_vendor_member": "add_vendor_member(:patel, '+919800000009', 'x', 'PACKER')",
    "remove_vendor_member": "remove_vendor_member(:patel, '+919800000009')",
    "add_retailer_member": "add_retailer_member(:khan, '+919800000009', 'x')",
    "remove_retailer_member": "remove_retailer_member(:khan, '+919800000009')",
    "add_platform_person": "add_platform_person('+919800000009', 'x', 'OPERATOR')",
    "remove_platform_person": "remove_platform_person('+919800000009')",
    "staff_of_vendor": "staff_of_vendor(:patel)",
    "phones_of_shops": "phones_of_shops(:patel)",
    "record_action": "record_action('REFUSED', 'orders', ':order', NULL)",
}
# What the vendor does not say himself.
SAID_BY_SHOPS = {"decide_proposal"}
# They answer with nothing instead of refusing.
ANSWERING = {
    "conversations_of_vendor",
    "conversations_of_retailer",
    "quoted_message",
    "conversation_of_registration",
    "phones_of_shops",
    "search_products",
}
# They do nothing for a vendor either, who is refused like anybody else.
OF_THE_PLATFORM = {
    "add_vendor",
    "allow_vendor",
    "add_retailer_member",
    "remove_retailer_member",
    "add_platform_person",
    "remove_platform_person",
}
# They are for whoever writes in the conversation, which is his shop's here.
OF_THE_WRITER = {"register_shop", "register_vendor"}
# What somebody was refused is often another's; it is written down under the name of who tried.
RECORDING = {"record_action"}
# The clock of tests reads its offset with its owner's rights.
OF_TESTS = {"clock_now"}


def filled_in(world: World, call: str, *, retailer: str = "Khan", vendor: str = "Patel") -> str:
    order = world.order(retailer, vendor, "PLACED")
    values = {
        "khan": world.actors[retailer].retailer_id,
        "patel": world.actors[vendor].vendor_id,
        "spare_key": world.spare_key(retailer, vendor),
        "order": order,
        "product": world.value(
            "SELECT min(vendor_product_id) FROM order_items WHERE order_id = %s", order
        ),
        "vendors_conversation": world.conversation(vendor),
        "vendors_message": world.value(
            "SELECT min(message_id) FROM whatsapp_messages"
            " WHERE conversation_id = %s AND direction = 'OUTBOUND'",
            world.conversation(vendor),
        ),
        "conversation": world.conversation(retailer),
        "proposal": world.value("SELECT id FROM order_proposals WHERE order_id = %s", order),
        "settlement": world.open_item("settlements", retailer, vendor),
        "due": world.open_item("dues", retailer, vendor),
        "alias": world.value(
            "SELECT id FROM product_aliases WHERE (vendor_id, retailer_id) = (%s, %s)",
            world.actors[vendor].vendor_id,
            world.actors[retailer].retailer_id,
        ),
    }
    values["registration"] = world.value(
        "SELECT id FROM registrations WHERE state = 'PENDING' AND vendor_id = %s",
        world.actors["Patel"].vendor_id,
    )
    for name, value in values.items():
        call = call.replace(f":{name}", str(value))
    return f"SELECT * FROM {call}"


def test_every_definer_function_that_the_application_may_call_is_known(world: World) -> None:
    callable_ = world.rows(
        "SELECT DISTINCT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
        " AND prosecdef AND has_function_privilege('app_user', oid, 'EXECUTE')"
    )

    assert {row["proname"] for row in callable_} - OF_TESTS == REACHING.keys()


@pytest.mark.parametrize("name", sorted(REACHING))
@pytest.mark.parametrize("who", ["Sharma", "Gupta", "nobody"])
def test_a_function_does_nothing_for_a_stranger(world: World, who: str, name: str) -> None:
    actor = None if who == "nobody" else world.actors[who]
    with acting(world.database.engine, actor) as connection:
        outcome = attempt(connection, filled_in(world, REACHING[name]))

    if name in ANSWERING:
        assert (outcome.error, outcome.rows) == (None, [])
    elif name in RECORDING and actor is not None:
        assert outcome.error is None
    else:
        assert outcome.error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize(
    "name",
    sorted(REACHING.keys() - {"search_products", "conversations_of_vendor", "note_unclear_words"}),
)
def test_a_function_does_nothing_for_another_shop_of_the_same_vendor(
    world: World, name: str
) -> None:
    """Verma trades with Patel too; Khan's order is none of his business."""
    with acting(world.database.engine, world.actors["Verma"]) as connection:
        outcome = attempt(connection, filled_in(world, REACHING[name]))

    if name in ANSWERING:
        assert (outcome.error, outcome.rows) == (None, [])
    elif name not in RECORDING:
        assert outcome.error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize(
    "name", sorted(REACHING.keys() - {"conversations_of_retailer", "queue_message"})
)
def test_a_function_does_nothing_for_another_vendor_of_the_same_shop(
    world: World, name: str
) -> None:
    """Sharma may write to Verma; what Verma has with Patel is none of his business."""
    with acting(world.database.engine, world.actors["Sharma"]) as connection:
        outcome = attempt(connection, filled_in(world, REACHING[name], retailer="Verma"))

    if name in ANSWERING:
        assert (outcome.error, outcome.rows) == (None, [])
    elif name not in RECORDING:
        assert outcome.error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize("name", sorted(REACHING))
def test_the_same_call_works_for_whom_it_is_for(world: World, name: str) -> None:
    """So that none of the calls above was refused for being wrong in itself."""
    whose = {name: Actor("ADMIN") for name in OF_THE_PLATFORM} | dict.fromkeys(
        OF_THE_WRITER | SAID_BY_SHOPS, world.actors["Khan"]
    )
    with acting(world.database.engine, whose.get(name, world.actors["Patel"])) as connection:
        outcome = attempt(connection, filled_in(world, REACHING[name]))

    assert outcome.error is None
    # Reserving answers with what is short.
    assert outcome.count > 0 or name in {"reserve_stock", "replace_reservations"}


@pytest.mark.parametrize("name", sorted(OF_THE_PLATFORM))
@pytest.mark.parametrize("who", ["Patel", "Khan"])
def test_what_is_the_platforms_is_refused_to_the_parties_themselves(
    world: World, who: str, name: str
) -> None:
    with acting(world.database.engine, world.actors[who]) as connection:
        outcome = attempt(connection, filled_in(world, REACHING[name]))

    assert outcome.error == INSUFFICIENT_PRIVILEGE


def test_functions_that_answer_strangers_with_nothing_cannot_write(world: World) -> None:
    """They do not refuse, so it is their kind that shows that nothing was done."""
    kinds = world.rows(
        "SELECT provolatile FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
        " AND proname = ANY (%s)",
        sorted(ANSWERING),
    )

    assert [row["provolatile"] for row in kinds] == ["s"] * len(ANSWERING)


def test_what_is_recorded_stands_under_the_name_of_who_acted(world: World) -> None:
    """He cannot read it, so it is read where no policy holds, before it is undone."""
    sharma = world.actors["Sharma"]
    with suppress(psycopg.Rollback), world.superuser.transaction():
        for setting in ("user_id", "vendor_id"):
            world.rows(
                "SELECT set_config(%s, %s, true)", f"app.{setting}", str(getattr(sharma, setting))
            )
        world.rows("SELECT set_config('app.actor_role', 'VENDOR', true)")
        world.rows("SELECT record_action('REFUSED', 'orders', '7', NULL)")
        (entry,) = world.rows("SELECT user_id, actor_role FROM audit_logs WHERE action = 'REFUSED'")
        assert entry == {"user_id": sharma.user_id, "actor_role": "VENDOR"}
        raise psycopg.Rollback


@pytest.mark.parametrize("action", ["CREATE", "UPDATE", "DELETE", "ARCHIVE"])
def test_nobody_forges_a_history(world: World, action: str) -> None:
    with acting(world.database.engine, world.actors["Sharma"]) as connection:
        outcome = attempt(connection, "SELECT record_action(%s, 'orders', '7', NULL)", action)

    assert outcome.error == INSUFFICIENT_PRIVILEGE


def test_goods_of_another_vendor_are_not_reserved_with_ones_own_order(world: World) -> None:
    patels = world.value(
        "SELECT min(id) FROM vendor_products WHERE vendor_id = %s", world.actors["Patel"].vendor_id
    )
    with acting(world.database.engine, world.actors["Gupta"]) as connection:
        outcome = attempt(
            connection,
            "SELECT * FROM reserve_stock(%s, ARRAY[%s]::bigint[], ARRAY[1], now())",
            world.spare_key("Gupta", "Sharma"),
            patels,
        )

    # As if there were none at all.
    assert outcome.rows == [(patels, 1, 0)]
