"""Which category the words of a win suggest."""
