"""Bytes to Document, a format each."""
