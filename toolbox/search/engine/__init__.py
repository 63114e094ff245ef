"""Handing search over to an engine of others: OpenSearch or Elasticsearch."""
