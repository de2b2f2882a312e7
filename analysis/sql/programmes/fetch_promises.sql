-- What does a programme ask of its participants?
-- One row per promise, in order.
-- Columns: text_nl, text_en, due_on (null where not known).
-- Parameters: $programme.
select text_nl, text_en, due_on
from known_promise
where programme = $programme
order by position, promise;
