-- Which rounds are there?
-- One row per round, oldest first.
-- Columns: round_year, edition, opens_on, closes_on (dates), participant_n (municipalities that took part).
-- Parameters: none.
with
    final as (
        select
            round.round_year, round.edition, round.opens_on, round.closes_on,
            count(participation_round.cbs_code) as participant_n
        from round
        left join participation_round using (round_year)
        group by all
    )

select round_year, edition, opens_on, closes_on, participant_n from final order by round_year;
