-- How are the scores on one thing spread over the municipalities of a province or the country?
-- One row per municipality with a score that existed on the last day of the round, lowest first.
-- Columns: cbs_code, name, score_pct (0-100).
-- Parameters: $round_year, $scope, $code, $within_code.
with
    final as (
        select place.cbs_code, place.name, score.score_pct
        from score
        join round using (round_year)
        join place using (cbs_code)
        left join place as province on province.cbs_code = place.parent_code
        where score.round_year = $round_year and score.scope = $scope and score.code = $code
            and score.score_pct is not null
            and $within_code in (place.parent_code, province.parent_code)
            and coalesce(place.valid_from <= round.closes_on, true)
            and coalesce(place.valid_to > round.closes_on, true)
    )

select cbs_code, name, score_pct from final order by score_pct, name collate nocase.noaccent, cbs_code;
