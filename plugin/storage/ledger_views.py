"""The credits that come from each parcel: a view of the ledger in SQL, for any program to read."""

from __future__ import annotations

PARCEL_CREDIT = "parcel_credit"
#: ``OGC_FID`` is how GDAL knows the rows of a view; parcels and blocks have far fewer than 2^32.
VIEW = """CREATE VIEW parcel_credit AS SELECT
  (link.fid * 4294967296) + block.fid AS OGC_FID,
  link.parcel_id AS parcel_id,
  block.series || '-' || block.first || '-' || block.last AS serials,
  CAST(block.last - block.first + 1 AS INTEGER) AS amount_tco2e,
  CAST(block.vintage AS TEXT) AS vintage,
  project.code AS project,
  holder.name AS owner,
  block.state AS state
FROM project_parcel link
JOIN project ON project.id = link.project_id
JOIN credit_block block ON block.project_id = link.project_id
LEFT JOIN holder ON holder.id = block.owner_id"""


def create_views(connection) -> None:
    """Create the view in a GeoPackage's open transaction, known to it as a table without geometry."""
    connection.execute(VIEW)
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
        "VALUES (?, 'attributes', ?, 0)",
        (PARCEL_CREDIT, PARCEL_CREDIT),
    )
