package org.quintet.exports;

import org.springframework.stereotype.Component;

/** The lists of an event: whole ones for programs, and shorter ones that fit on paper (Open Event, part B13.1). */
@Component
record EventListings(
        OrderListing orders, AttendeeListing attendees, SessionListing sessions, SpeakerListing speakers) {}
