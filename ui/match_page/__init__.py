"""The page wie-leert-van-wie: one table in which each participant of a programme gets and gives."""
