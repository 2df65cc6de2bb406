"""Where wins live: the only code that touches the disk."""
