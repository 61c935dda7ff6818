package uk.co.pharmacyiq.inventory;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.Work;

/**
 * Stock that leaves the books without being supplied: above so many packs of one batch it takes a second person. Asked
 * after it was posted, so that what could not be done anyway is refused at once; waiting rolls it back.
 */
@Component
class WriteOffs {

    private static final Setting MOST_ALONE = Setting.whole(
                    "stock.write-off",
                    "Packs one person may write off",
                    "Wasting more of a batch, or correcting the books downwards by more, takes a second person.",
                    50,
                    new Setting.Form.Whole(1, 100_000, "packs"))
            .bySecondPerson()
            .perPremises();

    private final Settings settings;
    private final Packs packs;

    WriteOffs(Settings settings, Packs packs) {
        this.settings = settings;
        this.packs = packs;
    }

    /** What an organisation may set about it. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Setting mostWrittenOffAlone() {
            return MOST_ALONE;
        }
    }

    /** That it waits for a second person; empty where one is enough. */
    <Q> Optional<Refusal> waiting(Work work, Shift shift, TwoPersonAct<Q> act, Q asked, String verb) {
        return packs.byCode(work, shift.lot().product())
                .filter(pack -> isMuch(work, shift, pack))
                .map(pack -> {
                    work.about("product", shift.lot().product());
                    return SecondPerson.Awaited.of(act, asked, words(shift, pack, verb));
                });
    }

    /** Whether it takes a second person. */
    boolean takesTwo(Work work, Shift shift) {
        return packs.byCode(work, shift.lot().product())
                .filter(pack -> isMuch(work, shift, pack))
                .isPresent();
    }

    private boolean isMuch(Work work, Shift shift, Pack pack) {
        long alone = settings.whole(work, MOST_ALONE, shift.premises());
        var most = pack.packSize().value().multiply(BigDecimal.valueOf(alone));
        return shift.quantity().value().compareTo(most) > 0;
    }

    private static String words(Shift shift, Pack pack, String verb) {
        var why = shift.why()
                .map(reason ->
                        ", because: " + reason.reason().title() + (reason.note().isEmpty() ? "" : ", " + reason.note()))
                .orElse("");
        return verb + " " + new PackText(shift.quantity(), pack.packSize(), pack.unit()).text() + " of " + pack.name()
                + ", batch " + shift.lot().batch().value() + why;
    }
}
