"""Configuration: the nearest file upwards, what it extends, checked, and what holds for a file."""
