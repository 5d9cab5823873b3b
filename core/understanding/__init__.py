"""From a shopkeeper's text to an intent and order lines. Deterministic: no network, no model.

``reading.read`` is the way in. It is given the text and the vendor's catalogue and never fails: what
it does not understand comes back as such, and nothing is dropped in silence. docs/understanding.md
tells the stages.
"""
