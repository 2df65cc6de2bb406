"""Results to words and lines; the only code that imports Rich."""
