package org.quintet.api.openevent.contract;

import org.jooq.DSLContext;
import org.quintet.identity.tokens.AccessTokens;
import org.quintet.platform.http.WireApis;
import org.quintet.testing.RunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the tests of the contract share. They change the whole installation, so each has a database for itself. */
abstract class ContractServer extends RunningServer {

    @Autowired
    DSLContext sql;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private WireApis apis;

    Routes routes() {
        return Routes.of(mapping, apis);
    }

    Fixtures fixtures(Contract contract) {
        return new Fixtures(http(), contract, sql, mailbox, tokens);
    }
}
