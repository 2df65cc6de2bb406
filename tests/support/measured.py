"""Lets the coverage of a test run see what `wins` does on a terminal, in a process of its own."""

import os

MEASURED = {
    name: os.environ.pop(name) for name in ("COVERAGE_PROCESS_CONFIG",) if name in os.environ
}
"""What to add to the environment of a process that is to be measured, if anything is measured.

It is taken out of the environment of all the others: measuring costs some 100 ms a process.
"""
