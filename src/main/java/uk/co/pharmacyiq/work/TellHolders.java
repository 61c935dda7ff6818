package uk.co.pharmacyiq.work;

/** Tells people something they should know because of what they may do. The access module answers. */
public interface TellHolders {

    /**
     * Tells everybody who holds a permission, but for the person at work, in the work that is under way.
     *
     * @param kind a stable code: {@code record-opened}
     * @param told plain words; staff may be named, patients never
     * @param href a path of ours where they can look further, or empty
     * @return how many were told
     */
    int tell(Work work, String permission, String kind, String told, String href);
}
