"""What comes with each parcel: views of the ledger in SQL, for any program."""

from __future__ import annotations

PARCEL_CREDIT = "parcel_credit"
PARCEL_EVIDENCE = "parcel_evidence"
PARCEL_SIGN_OFF = "parcel_sign_off"
#: ``OGC_FID`` is how GDAL knows the rows of a view; parcels and blocks have far fewer than 2^32.
VIEWS = {
    PARCEL_CREDIT: """CREATE VIEW parcel_credit AS SELECT
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
LEFT JOIN holder ON holder.id = block.owner_id""",
    PARCEL_EVIDENCE: """CREATE VIEW parcel_evidence AS SELECT
  link.fid AS OGC_FID,
  link.parcel_id AS parcel_id,
  evidence.kind AS kind,
  evidence.title AS title,
  link.supports AS supports,
  COALESCE(evidence.path, evidence.uri) AS source,
  substr(evidence.added_at, 1, 10) AS added_on,
  evidence.added_by AS added_by,
  substr(evidence.taken_at, 1, 10) AS taken_on,
  evidence.remark AS remark,
  evidence.sha256 AS sha256
FROM evidence_parcel link
JOIN evidence ON evidence.id = link.evidence_id
WHERE link.state = 'attached'""",
    PARCEL_SIGN_OFF: """CREATE VIEW parcel_sign_off AS SELECT
  sign_off.fid AS OGC_FID,
  sign_off.parcel_id AS parcel_id,
  sign_off.state AS state,
  sign_off.who AS signed_by,
  sign_off.role AS role,
  substr(sign_off.at, 1, 10) AS signed_on,
  sign_off.statement AS statement,
  CAST(sign_off.round AS INTEGER) AS round,
  sign_off.reopened_by AS reopened_by,
  substr(sign_off.reopened_at, 1, 10) AS reopened_on,
  sign_off.reopen_reason AS reason
FROM sign_off""",
}


def create_views(connection, present=()) -> None:
    """Create the views in a GeoPackage's open transaction, known to it as tables without geometry.

    :param present: names of what is there already.
    """
    for name, statement in VIEWS.items():
        if name not in present:
            connection.execute(statement)
            connection.execute(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
                "VALUES (?, 'attributes', ?, 0)",
                (name, name),
            )
