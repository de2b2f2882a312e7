-- Keeps what is expected. Parameters: none. Needs the frame fresh_forecast.
insert into forecast by name select * from fresh_forecast;
