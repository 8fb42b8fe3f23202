package org.quintet.api.appmint.tickets;

import org.quintet.api.appmint.tenancy.Tenant;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Paying by card (P-cust), which this installation cannot: there is no gateway for it, and the answer says so. */
@RestController("appMintStripeController")
@RequestMapping("/client/events/stripe")
class StripeController {

    @GetMapping("/config")
    @Permits(Who.ANYONE)
    Object config(Tenant tenant) {
        throw noGateway();
    }

    @PostMapping({"/intent", "/checkout-session"})
    @Permits(Who.ANYONE)
    Object pay(Tenant tenant) {
        throw noGateway();
    }

    private static Failure.Conflict noGateway() {
        return new Failure.Conflict("gateway", "No card gateway is configured");
    }
}
