"""The content as data for others: JSON, CSV, schemas, a DCAT catalogue, feeds, calendars, text."""
