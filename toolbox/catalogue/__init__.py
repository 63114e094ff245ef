"""From raw documents to one frozen catalogue."""
