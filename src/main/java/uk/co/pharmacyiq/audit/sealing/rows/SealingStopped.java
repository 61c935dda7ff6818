package uk.co.pharmacyiq.audit.sealing.rows;

/** What is stored is not what was written, or an anchor says otherwise: nothing more may be signed until somebody looked. */
public final class SealingStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public SealingStopped(Finding finding) {
        super(finding.detail());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }

    public String sentence() {
        return finding.detail();
    }
}
