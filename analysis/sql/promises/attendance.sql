-- How many people of each organisation were at each meeting?
-- One row per cohort, session and organisation that is on the list; 0 is on the list as absent.
-- Columns: cohort, position, organisation_key, people_n (over all roles), delivery_id, delivered_on (date), is_invented.
-- Parameters: $programme.
select
    current_attendance.cohort, current_attendance.position, current_attendance.organisation_key,
    cast(sum(current_attendance.people_n) as integer) as people_n,
    current_attendance.delivery_id, cast(delivery.delivered_at as date) as delivered_on,
    bool_or(current_attendance.is_invented) as is_invented
from current_attendance
join delivery using (delivery_id)
where current_attendance.programme = $programme
group by all
order by current_attendance.cohort, current_attendance.position, current_attendance.organisation_key;
