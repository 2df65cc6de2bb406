"""What the pages that people keep or pass on are made of."""
