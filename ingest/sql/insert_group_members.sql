-- Writes in which working groups the participants sit, of a delivery, from the registered frame filed_group_members.
-- Parameters: $delivery_id.
insert into participation_group (delivery_id, programme, cohort, organisation_key, working_group)
select
    $delivery_id, programme, cohort, organisation_key(organisation, organisation_type, cbs_code, province_code), working_group
from filed_group_members
