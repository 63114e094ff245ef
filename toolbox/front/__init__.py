"""What a browser loads beside the pages: styles and scripts, in as few pieces as pays."""
