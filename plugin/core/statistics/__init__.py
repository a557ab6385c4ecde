"""What a sample tells: its size, how good a map is, the biomass of plots, uncertainty."""
