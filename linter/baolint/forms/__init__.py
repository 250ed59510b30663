"""What a statutory form demands: profiles, relations, claims and lexicons, as data."""
