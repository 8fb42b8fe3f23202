package org.quintet.api.openevent.payments;

import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Gateways that clients know and this server has no account at: it says so. */
@RestController
class OtherGatewaysController {

    @RequestMapping(
            path = {"/v1/alipay/create_source/{identifier}", "/v1/alipay/alipay_return_uri/{identifier}"},
            method = {RequestMethod.GET, RequestMethod.POST})
    @Permits(Who.SIGNED_IN)
    void alipay(@PathVariable String identifier) {
        throw notConfigured("Alipay");
    }

    @RequestMapping(
            path = "/v1/orders/{identifier}/omise-checkout",
            method = {RequestMethod.GET, RequestMethod.POST})
    @Permits(Who.SIGNED_IN)
    void omise(@PathVariable String identifier) {
        throw notConfigured("Omise");
    }

    @RequestMapping(
            path = {
                "/v1/orders/{identifier}/paytm/initiate-transaction",
                "/v1/orders/{identifier}/paytm/fetch-payment-options/{token}",
                "/v1/orders/{identifier}/paytm/send_otp/{token}",
                "/v1/orders/{identifier}/paytm/validate_otp/{token}",
                "/v1/orders/{identifier}/paytm/process_transaction/{token}",
                "/v1/orders/{identifier}/paytm/transaction-status"
            },
            method = {RequestMethod.GET, RequestMethod.POST})
    @Permits(Who.SIGNED_IN)
    void paytm(@PathVariable String identifier) {
        throw notConfigured("PayTM");
    }

    private static Failure.Conflict notConfigured(String gateway) {
        return new Failure.Conflict("payment_mode", gateway + " isn't configured on this server");
    }
}
