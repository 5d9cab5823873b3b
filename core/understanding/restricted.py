"""Whether an item means goods that are not ordered by WhatsApp, whatever else it may be taken for."""

from core.understanding import restricted_words
from core.understanding.candidates import by_words
from core.understanding.catalogue import Catalogue
from core.understanding.items import Item
from core.understanding.lines import Line, LineStatus
from core.understanding.memory import Memory

# Who says not how much says at most so many words besides; more is talk that has such a word in it.
REST_MAX = 1


def reason(item: Item, line: Line, catalogue: Catalogue, memory: Memory) -> str:
    """Why it means restricted goods rather than those of its ``line``; nothing where it does not."""
    if memory.names.get(" ".join(item.name)) in catalogue.products or catalogue.exactly(item.name):
        return ""
    return _known_to_everybody(item, line, catalogue) or _his_own(item, line, catalogue)


def _known_to_everybody(item: Item, line: Line, catalogue: Catalogue) -> str:
    """Beer, but not the shampoo that has it in its name and was named by more than that."""
    named = restricted_words.named(item.name) or restricted_words.named(item.words)
    if named is None or (not item.has_measure and len(named.rest) > REST_MAX):
        return ""
    is_called_so = line.candidates and all(
        catalogue.found(product).naming.words.issuperset(named.words) for product in line.candidates
    )
    return "" if named.rest and is_called_so else f"“{' '.join(named.words)}” is restricted"


def _his_own(item: Item, line: Line, catalogue: Catalogue) -> str:
    """What the vendor has, where it is named better than anything that can be ordered."""
    if catalogue.restricted is None or not item.words:
        return ""
    exact = catalogue.restricted.exactly(item.name)
    if exact:
        return f"exactly called “{' '.join(item.name)}”: {exact[0].name}, which is restricted"
    pool = by_words(item, catalogue.restricted, is_measured=item.has_measure)
    if not pool.found or not pool.has_all_things:
        return ""
    best = pool.found[0]
    is_better = best.coverage > catalogue.coverage(item.words)
    if not is_better and line.status is not LineStatus.NOT_FOUND:
        return ""
    return f"{best.product.name} is restricted"
