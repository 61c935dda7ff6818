package uk.co.pharmacyiq.site.share;

/** Leave for one request to be under way; to be given back. */
public interface Turn extends AutoCloseable {
    @Override
    void close();
}
