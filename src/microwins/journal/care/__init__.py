"""Keeping the journal whole: doctor, repair, restore, purge."""
