package org.quintet.api.openevent;

import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.jsonapi.Requester;

/** The caller, as the JSON:API engine knows him. */
public record OpenEventCaller(Caller caller) implements Requester {

    @Override
    public boolean isStaff() {
        return caller.isPlatformStaff();
    }

    @Override
    public void requireKnown() {
        requireUser();
    }

    /** @throws org.quintet.platform.failures.Failure.NotSignedIn if nobody is signed in */
    public User requireUser() {
        return caller.requireUser();
    }
}
