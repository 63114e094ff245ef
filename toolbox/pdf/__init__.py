"""PDF: records become data, fixed templates set the data in type."""
