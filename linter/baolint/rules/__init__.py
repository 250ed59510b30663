"""What a pack may import: the rule, the diagnostic, the pack."""
