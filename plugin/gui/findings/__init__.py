"""What the checks of parcels and those of sources share: page, tree, and what leads them."""
