"""What people fill in: the form for visitors, the empty file, the editor's configuration."""
