-- The numbers of the temporary table chain, in its order.
-- One row per row of it.
-- Not a number where one is missing.
-- Columns: round_year, chain_key, level_pct, linked_change_pct, linked_se_pct, linked_n, noise_sd_pct.
-- Parameters: none.
select
    round_year, chain_key, coalesce(level_pct, 'nan') as level_pct, coalesce(linked_change_pct, 'nan') as linked_change_pct,
    coalesce(linked_se_pct, 'nan') as linked_se_pct, coalesce(cast(linked_n as double), 'nan') as linked_n,
    coalesce(noise_sd_pct, 'nan') as noise_sd_pct
from chain
order by rowid;
