-- Into which municipalities did this one go?
-- One row per successor and day, oldest first.
-- Columns: asked_code, cbs_code, name, place_level, parent_code, valid_from, valid_to (dates), population (inhabitants),
--     effective_on (date), share (0-1, of the inhabitants of $code that went there).
-- Parameters: $code (null: all).
with
    final as (
        select
            place_successor.old_code as asked_code, place.cbs_code, place.name, place.place_level, place.parent_code, place.valid_from, place.valid_to,
            place.population, place_successor.effective_on, place_successor.share
        from place_successor
        join place on place.cbs_code = place_successor.new_code
        where ($code is null or place_successor.old_code = $code)
    )

select asked_code, cbs_code, name, place_level, parent_code, valid_from, valid_to, population, effective_on, share
from final
order by asked_code, effective_on, share desc, cbs_code;
