"""What options and arguments say, understood."""
