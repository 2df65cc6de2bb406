"""The command line: argv, one call, one result, shown."""
