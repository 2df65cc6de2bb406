"""All that touches the disk: bytes, paths, locks, permissions, config, input and output files."""
