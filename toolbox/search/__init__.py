"""Search: Dutch text analysis, the index that lunr scores, its packed form and the ranking."""
