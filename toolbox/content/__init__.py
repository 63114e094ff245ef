"""From files to data: reading with positions, nothing about what the data means."""
