-- From which deliveries do the answers of one municipality in one round come?
-- One row per delivery that holds an answer that counts, oldest first.
-- Columns: file_name, delivered_at (timestamp, UTC), checksum_sha256 (of the original file), answer_n (answers that count).
-- Parameters: $code, $round_year.
with
    final as (
        select delivery.delivery_id, delivery.file_name, delivery.delivered_at, delivery.checksum_sha256, count(*) as answer_n
        from current_answer
        join delivery using (delivery_id)
        where current_answer.cbs_code = $code and current_answer.round_year = $round_year
            and (current_answer.value is not null or current_answer.not_applicable)
        group by all
    )

select file_name, delivered_at, checksum_sha256, answer_n from final order by delivered_at, delivery_id;
