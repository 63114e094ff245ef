"""What a server and a storage need to serve the built site well: rules, packed files, upload."""
