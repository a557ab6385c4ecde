"""What can be wrong with a set of parcels: kinds of findings, shared borders, attributes, totals."""
