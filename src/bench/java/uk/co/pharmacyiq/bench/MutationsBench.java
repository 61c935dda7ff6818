package uk.co.pharmacyiq.bench;

import uk.co.pharmacyiq.walls.Mutations;

/**
 * Takes down each policy, grant, key and filter in turn and says how many of them a test misses:
 * {@code ./pharmacyiq bench mutations}.
 */
public final class MutationsBench {

    private MutationsBench() {}

    public static void main(String[] args) throws Exception {
        var all = Mutations.run();
        int taken = 0;
        int noticed = 0;
        System.out.println("| taken down | how many | noticed | by the catalogue or the sources | by rows |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (var kind : all.entrySet()) {
            var tally = kind.getValue();
            taken += tally.taken();
            noticed += tally.noticed();
            System.out.printf(
                    "| %s | %d | %d | %d | %d |%n",
                    kind.getKey(), tally.taken(), tally.noticed(), tally.byCatalogue(), tally.byRows());
            tally.unnoticed().forEach(each -> System.out.println("unnoticed: " + each));
        }
        System.out.printf("noticed %d of %d%n", noticed, taken);
        System.exit(0);
    }
}
