"""A micro-victory journal for the terminal: model, journal, analysis, formats, render, cli."""
