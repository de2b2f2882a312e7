-- Up to which change is a theme within the noise?
-- One row per theme.
-- Columns: code, border_pct (points).
-- Parameters: none.
with
    final as (select code, border_pct from change_noise where scope = 'theme')

select code, border_pct
from final
order by code;
