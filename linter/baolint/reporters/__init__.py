"""Report to a form each."""
