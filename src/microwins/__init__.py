"""A micro-victory journal for the terminal: model, journal, analysis, formats, render, cli."""

__version__ = "0.1.0"
