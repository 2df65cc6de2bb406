"""What wins mean: pure functions from wins to frozen results."""
