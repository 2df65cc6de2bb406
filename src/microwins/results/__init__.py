"""What commands answer with: frozen records without a sentence in them."""
