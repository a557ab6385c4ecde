"""Several editors' work merged: a three-way comparison of parcels, pure."""
