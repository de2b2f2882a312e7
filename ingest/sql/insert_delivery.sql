-- Writes one delivery.
-- Parameters: the columns.
insert into delivery (
    delivery_id, delivered_at, delivered_by, channel, kind, file_name, checksum_sha256, instructions, is_partial
)
values (
    $delivery_id, $delivered_at, $delivered_by, $channel, $kind, $file_name, $checksum_sha256, $instructions, $is_partial
)
