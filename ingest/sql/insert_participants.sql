-- Writes who takes part, of a delivery, from the registered frame filed_participants.
-- Parameters: $delivery_id.
insert into participation (
    delivery_id, programme, cohort, organisation, organisation_type, cbs_code, province_code, joined_on, left_on, may_be_named,
    is_invented, source_url, sheet, cell
)
select
    $delivery_id, programme, cohort, organisation, organisation_type, cbs_code, province_code, cast(joined_on as date),
    cast(left_on as date), may_be_named, is_invented, source_url, sheet, cell
from filed_participants
