-- To which procurement category of the questionnaire does a category of the pilot register belong?
-- One row per category of the register that belongs to one.
-- Columns: pilot_category, category.
-- Parameters: none.
with
    final as (
        select * from pilot_category
    )

select pilot_category, category
from final
order by pilot_category, category;
