-- Writes the municipalities and rounds of a delivery, from the registered frame delivered_response.
-- Parameters: $delivery_id.
insert into response (delivery_id, cbs_code, round_year, edition)
select $delivery_id, cbs_code, round_year, edition from delivered_response
