-- Which levels and themes have a published score, by number: for arithmetic on all of them at once?
-- One row per score, in any order.
-- Columns: participant_no, scope_no.
-- Parameters: none. Needs the temporary tables of make_numbers.
with
    final as (
        select numbered_participant.participant_no, numbered_scope.scope_no
        from score
        join numbered_participant using (cbs_code, round_year)
        join numbered_scope using (scope, code)
        where score.scope in ('level', 'theme') and score.score_pct is not null
    )

select participant_no, scope_no from final;
