package uk.co.pharmacyiq.site;

import java.util.List;
import uk.co.pharmacyiq.kernel.Refusal;

/** Everything that is wrong with what was sent, all at once. */
public record FieldErrors(List<FieldError> errors) implements Refusal {

    public FieldErrors {
        errors = List.copyOf(errors);
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("nothing is wrong");
        }
    }

    @Override
    public String code() {
        return "invalid-fields";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String advice() {
        return errors.getFirst().message();
    }

    @Override
    public String field() {
        return errors.getFirst().field();
    }
}
