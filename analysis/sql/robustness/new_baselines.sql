-- Between which rounds did a municipality begin anew, so that nothing can be compared (SR-8)?
-- One row per municipality and later round.
-- Columns: cbs_code, round_year (of the later round).
-- Parameters: none.
with
    final as (
        select distinct cbs_code, to_round_year as round_year from score_change where reason = 'new_baseline'
    )

select cbs_code, round_year from final;
