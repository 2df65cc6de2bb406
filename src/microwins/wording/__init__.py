"""Every sentence that speaks to the person, a topic a file, for a translator and for its tone.

Warm, plain, adult. No sentence counts what isn't there. Functions take what varies, so that word
order is free; `grammar.count` chooses the plural.
"""
