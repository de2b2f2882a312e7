-- Which sessions does a programme have?
-- One row per session, in order.
-- Columns: position, name_nl, name_en, held_on, held_year (both null where not known).
-- Parameters: $programme.
select position, name_nl, name_en, held_on, held_year
from known_session
where programme = $programme
order by position;
