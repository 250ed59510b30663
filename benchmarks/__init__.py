"""Speed against peers, growth, memory and where the time goes; `make bench` writes RESULTS.md."""
