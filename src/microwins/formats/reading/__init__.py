"""What the readers of other programs' files share."""
