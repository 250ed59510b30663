"""What was read: blocks of text and tables in which every character knows its place."""
