-- Which changes are known, by number: for arithmetic on all of them at once?
-- One row per change, in any order.
-- Columns: participant_no (of the later round), scope_no, change_pct (points, SR-6).
-- Parameters: none. Needs the temporary tables of make_numbers.
with
    final as (
        select numbered_participant.participant_no, numbered_scope.scope_no, score_change.change_pct
        from score_change
        join numbered_participant
            on numbered_participant.cbs_code = score_change.cbs_code
            and numbered_participant.round_year = score_change.to_round_year
        join numbered_scope using (scope, code)
        where score_change.change_pct is not null
    )

select participant_no, scope_no, change_pct from final;
