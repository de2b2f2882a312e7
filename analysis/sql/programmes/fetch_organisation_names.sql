-- Under which names are organisations known here?
-- One row per name of who takes part in a programme or does a pilot, by name.
-- Columns: organisation.
select organisation from current_participation
union
select organisation from current_pilot
order by organisation;
