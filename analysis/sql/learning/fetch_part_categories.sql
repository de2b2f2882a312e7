-- Which procurement categories do the questions of each theme belong to?
-- One row per theme and category that occurs in it. Themes without a category are not in it.
-- Columns: code (level/theme), level, category.
-- Parameters: none.
with
    final as (
        select distinct level || '/' || theme as code, level, category
        from question
        where category is not null
    )

select code, level, category
from final
order by code, category;
