"""From facts to a settled report: relations, causes, rules, accounting."""
