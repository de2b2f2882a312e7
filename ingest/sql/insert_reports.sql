-- Writes what participants say of their promises, of a delivery, from the registered frame filed_reports.
-- Parameters: $delivery_id.
insert into promise_report (
    delivery_id, programme, cohort, organisation, organisation_key, promise, said, evidence, said_on, is_invented, source_url,
    sheet, cell
)
select
    $delivery_id, programme, cohort, organisation,
    organisation_key(organisation, organisation_type, cbs_code, province_code), promise, said, evidence, cast(said_on as date),
    is_invented, source_url, sheet, cell
from filed_reports
