-- What links the rounds of each municipality, province and the country? Makes the temporary table chain.
-- One row per place, level or theme, and round with a score, the rounds of one place and scope beside each
-- other, oldest first.
-- Columns: place_code, scope, code, round_year, chain_key (a number; another one is another chain), level_pct
--     (a municipality: points since the first round of its chain), linked_change_pct, linked_se_pct, linked_n (a
--     group: mean change since the round before, its standard error and its municipalities; null where a chain
--     begins), noise_sd_pct (of one score).
-- Parameters: none. Needs the rules of derive/00_rules.sql.
create or replace temp table chain as
with
    linked as (
        select
            cbs_code as place_code, scope, code, round_year, hash(cbs_code, scope, code, chain_no) as chain_key,
            chain_pct as level_pct,
            cast(null as double) as linked_change_pct, cast(null as double) as linked_se_pct, cast(null as integer) as linked_n
        from linked_score
        union all by name
        select
            place_code, scope, code, round_year, hash(place_code, scope, code) as chain_key, cast(null as double) as level_pct,
            linked_change_pct, linked_se_pct, linked_n
        from group_score
        where scope in ('level', 'theme') and (score_n >= smallest_group_n() or linked_change_pct is not null)
    ),

    final as (
        select linked.*, change_noise.noise_sd_pct
        from linked
        left join change_noise using (scope, code)
    )

select
    place_code, scope, code, round_year, chain_key, level_pct, linked_change_pct, linked_se_pct, linked_n, noise_sd_pct
from final
order by scope, code, place_code, round_year;
