package uk.co.pharmacyiq.tenancy;

import uk.co.pharmacyiq.kernel.Refusal;

/** Every reason why an organisation or premises is not added. */
public sealed interface TenancyRefusal extends Refusal {

    /** Another organisation signs in under this handle. */
    record HandleTaken() implements TenancyRefusal {
        @Override
        public String code() {
            return "handle-taken";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "Another organisation uses this handle. Choose another.";
        }

        @Override
        public String field() {
            return "handle";
        }
    }

    /** The organisation has premises with this ODS code. */
    record OdsCodeTaken() implements TenancyRefusal {
        @Override
        public String code() {
            return "ods-code-taken";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "Your organisation already has premises with this ODS code. Check the code on the NHS directory.";
        }

        @Override
        public String field() {
            return "odsCode";
        }
    }
}
