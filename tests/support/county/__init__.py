"""A made-up county: sixty units, three years, figures that fit together, and faults put in on purpose."""
