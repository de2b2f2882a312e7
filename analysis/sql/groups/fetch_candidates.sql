-- Which municipalities can be in a comparison group of a round, and what are they chosen by?
-- One row per municipality that existed on the last day of the round, by name.
-- Columns: cbs_code, name, province_code, country_code, population (inhabitants), start_round_year, start_pct (0-100, its
--     first published score on the level up to the round, since it last began anew by a merger; null without any).
-- Parameters: $round_year, $level. Needs the rules of derive/00_rules.sql.
with
    existing as (
        select place.cbs_code, place.name, place.parent_code as province_code, place.population, round.closes_on
        from round
        join place
            on place.place_level = 'municipality'
            and coalesce(place.valid_from <= round.closes_on, true)
            and coalesce(place.valid_to > round.closes_on, true)
        where round.round_year = $round_year
    ),

    begun as (
        select existing.cbs_code, max(area.effective_on) as effective_on
        from existing
        join area_change() as area on area.cbs_code = existing.cbs_code and area.effective_on <= existing.closes_on
        where area.is_new_baseline
        group by existing.cbs_code
    ),

    start as (
        select
            score.cbs_code,
            min(score.round_year) as start_round_year,
            arg_min(score.score_pct, score.round_year) as start_pct
        from score
        join round using (round_year)
        left join begun on begun.cbs_code = score.cbs_code
        where score.scope = 'level' and score.code = $level
            and score.score_pct is not null
            and score.round_year <= $round_year
            and coalesce(round.closes_on >= begun.effective_on, true)
        group by score.cbs_code
    ),

    final as (
        select
            existing.cbs_code, existing.name, existing.province_code, province.parent_code as country_code,
            existing.population, start.start_round_year, start.start_pct
        from existing
        left join place as province on province.cbs_code = existing.province_code
        left join start on start.cbs_code = existing.cbs_code
    )

select cbs_code, name, province_code, country_code, population, start_round_year, start_pct
from final
order by name collate nocase.noaccent, cbs_code;
