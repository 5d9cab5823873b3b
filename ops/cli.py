"""The command `bahi`.

Each command module imports what it needs inside its function: `bahi --help` answers at once.
"""

import click

from ops.commands.catalogue import catalogue
from ops.commands.clean import clean
from ops.commands.conversations import conversations
from ops.commands.demo import demo
from ops.commands.down import down
from ops.commands.dues import dues
from ops.commands.exec import execute
from ops.commands.ledger import ledger
from ops.commands.migrate import migrate
from ops.commands.monitor import monitor
from ops.commands.operators import operators
from ops.commands.parse import parse
from ops.commands.payments import payments
from ops.commands.registers import registers
from ops.commands.registrations import registrations
from ops.commands.say import say
from ops.commands.schema import schema
from ops.commands.seed import seed
from ops.commands.shops import shops
from ops.commands.staff import staff
from ops.commands.status import status
from ops.commands.templates import templates
from ops.commands.up import up
from ops.commands.vendors import vendors


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Wholesale orders and credit by WhatsApp chat.

    Without DATABASE_URL and REDIS_URL, PostgreSQL and Redis are started from wheels, with
    their data in this checkout (as root: below /var/lib/bahi). BAHI_DATA_DIR moves it.
    """


for command in (
    *(up, demo, say, status, monitor, execute, migrate, templates, seed, schema, down, clean),
    # The accountant's.
    *(ledger, payments, registers, dues),
    # The goods, and what is understood of messages about them.
    *(catalogue, parse),
    # What people write, where a person answers.
    conversations,
    # Who may trade, and from which phones.
    *(registrations, vendors, staff, shops, operators),
):
    main.add_command(command)
