-- A feed ends where its last entry says, which event_envelopes_feed finds as fast as a row of its own was found: that row was written anew for each event.
DROP TABLE events.feed_heads;
