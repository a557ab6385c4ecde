"""The page of suggestions in the Parcels panel: evidence and limits, the list with its reasons, the map."""
