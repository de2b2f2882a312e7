-- Writes how many people were at a session, of a delivery, from the registered frame filed_attendance.
-- Parameters: $delivery_id.
insert into attendance (
    delivery_id, programme, cohort, position, organisation, organisation_key, role, people_n, is_invented, sheet, cell
)
select
    $delivery_id, programme, cohort, position, organisation,
    organisation_key(organisation, organisation_type, cbs_code, province_code), role, people_n, is_invented, sheet, cell
from filed_attendance
