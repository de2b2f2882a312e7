-- Writes how many people take part per role, of a delivery, from the registered frame filed_people.
-- Parameters: $delivery_id.
insert into participation_people (delivery_id, programme, cohort, organisation_key, role, people_n)
select
    $delivery_id, programme, cohort, organisation_key(organisation, organisation_type, cbs_code, province_code), role, people_n
from filed_people
