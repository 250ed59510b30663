"""A whole corpus: its units and years, kept in a store from which everything asked is answered."""
