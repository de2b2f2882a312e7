-- Which meetings does the programme have?
-- One row per session, in their order.
-- Columns: position, name_nl, name_en, held_on (date), held_year; null is not published.
-- Parameters: $programme.
select position, name_nl, name_en, held_on, held_year from known_session where programme = $programme order by position;
