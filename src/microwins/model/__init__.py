"""What a win is: no disk, no clock, no colour."""
