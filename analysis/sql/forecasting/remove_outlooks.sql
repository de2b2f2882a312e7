-- Where nobody has a target there is nothing to say about one. Parameters: none.
delete from target_outlook;
