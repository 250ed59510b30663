"""All texts of the engine that a person reads; imports nothing."""
