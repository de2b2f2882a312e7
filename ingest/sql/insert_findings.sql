-- Writes the findings of a delivery, from the registered frame delivered_finding.
-- Parameters: $delivery_id.
insert into finding (delivery_id, position, severity, code, sheet, cell, found, params)
select $delivery_id, position, severity, code, sheet, cell, found, params from delivered_finding
