"""What a wholesaler writes, read in two steps and from nothing but values.

``reading.read_vendor`` says what a message asks for, by its words alone: numbers, shops and goods as they
were written. ``resolving`` then finds the goods among those of an order or of his catalogue, and
``core.shops.Directory`` the shop. What is negated, asked, put off or not certain does nothing: it comes
back as ``Unclear`` or as a question.
"""
