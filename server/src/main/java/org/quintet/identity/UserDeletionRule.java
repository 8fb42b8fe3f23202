package org.quintet.identity;

import org.quintet.platform.failures.Failure;

/** Another module's reason why a user cannot go. All beans of this kind are asked before a user is deleted. */
public interface UserDeletionRule {

    /** @throws Failure.NotAllowed if the user is needed where he is */
    void check(long userId);
}
