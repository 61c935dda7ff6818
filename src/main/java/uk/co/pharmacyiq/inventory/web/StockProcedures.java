package uk.co.pharmacyiq.inventory.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.site.RelatedPage.SopSlot;

/** Where the written procedures of the stock room belong, beside the pages of its modules. */
@Configuration(proxyBeanMethods = false)
class StockProcedures {

    private static final String PREMISES = "/premises/{premises}";

    @Bean
    SopSlot receiveProcedure() {
        return new SopSlot("stock-receive", "Receiving stock", PREMISES + "/stock/goods-in");
    }

    @Bean
    SopSlot issueProcedure() {
        return new SopSlot("stock-issue", "Issuing stock", PREMISES + "/stock/issue");
    }

    @Bean
    SopSlot wasteProcedure() {
        return new SopSlot("stock-waste", "Waste and destruction", PREMISES + "/stock/consignments");
    }

    @Bean
    SopSlot consignmentProcedure() {
        return new SopSlot("stock-waste", "Waste and destruction", PREMISES + "/stock/consignments/{consignment}");
    }

    @Bean
    SopSlot oneWasteProcedure() {
        return new SopSlot("stock-waste", "Waste and destruction", PREMISES + "/stock/waste");
    }

    @Bean
    SopSlot returnsProcedure() {
        return new SopSlot("stock-returns", "Returns", PREMISES + "/stock/returns");
    }

    @Bean
    SopSlot recallsProcedure() {
        return new SopSlot("recalls", "Recalls and alerts", PREMISES + "/stock/recalls");
    }

    @Bean
    SopSlot recallProcedure() {
        return new SopSlot("recalls", "Recalls and alerts", PREMISES + "/stock/recalls/{alert}");
    }

    @Bean
    SopSlot fridgesProcedure() {
        return new SopSlot("cold-chain", "Cold chain", PREMISES + "/stock/fridges");
    }

    @Bean
    SopSlot fridgeProcedure() {
        return new SopSlot("cold-chain", "Cold chain", PREMISES + "/stock/fridges/{fridge}");
    }

    @Bean
    SopSlot countsProcedure() {
        return new SopSlot("stock-count", "Counting stock", PREMISES + "/stock/counts");
    }

    @Bean
    SopSlot countProcedure() {
        return new SopSlot("stock-count", "Counting stock", PREMISES + "/stock/counts/{count}");
    }

    @Bean
    SopSlot expiryProcedure() {
        return new SopSlot("expiry", "Expiry rounds", PREMISES + "/stock/expiry");
    }

    @Bean
    SopSlot openingProcedure() {
        return new SopSlot("cd-register", "Controlled drugs register", PREMISES + "/controlled/opening");
    }

    @Bean
    SopSlot entryProcedure() {
        return new SopSlot(
                "cd-register",
                "Controlled drugs register",
                PREMISES + "/controlled/sections/{section}/entries/{number}");
    }
}
