"""Faults put into made-up sound reports, one at a time: a module a family, a function a fault."""
