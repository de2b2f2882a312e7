-- What did the municipalities that take part in a programme score on every theme, round by round?
-- One row per municipality, theme, chain and round with a score up to the round it is seen from.
-- Columns: cbs_code, code (theme), chain_no (rounds of one chain can be compared), round_year, score_pct (0-100), chain_pct (points).
-- Parameters: $programme, $round_year.
with
    final as (
        select linked_score.*
        from linked_score
        where scope = 'theme' and round_year <= $round_year
            and cbs_code in (select organisation_key from current_participation where programme = $programme)
    )

select cbs_code, code, chain_no, round_year, score_pct, chain_pct
from final
order by cbs_code, code, chain_no, round_year;
