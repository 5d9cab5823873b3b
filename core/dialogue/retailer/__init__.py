"""The retailer's side: where his conversation stands and what he said lead to an outcome."""
