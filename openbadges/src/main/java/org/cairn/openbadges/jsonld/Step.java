package org.cairn.openbadges.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.TermDefinition;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;

/**
 * A reason for which other words hold from here on (JSON-LD 1.1 API, section 5.1, steps 4 and 8 to
 * 11).
 */
sealed interface Step {

    ActiveContext from(ActiveContext here) throws JsonLdError;

    /** The document names contexts. */
    record Named(List<String> addresses) implements Step {

        public Named {
            addresses = List.copyOf(addresses);
        }

        @Override
        public ActiveContext from(ActiveContext here) throws JsonLdError {
            JsonArrayBuilder array = JsonProvider.provider().createArrayBuilder();
            addresses.forEach(array::add);
            return here.newContext().create(array.build(), null);
        }
    }

    /** Inside an object that is the value of a word with its own context. */
    record Within(TermDefinition property) implements Step {
        @Override
        public ActiveContext from(ActiveContext here) throws JsonLdError {
            return here.newContext()
                    .overrideProtected(true)
                    .create(property.getLocalContext(), property.getBaseUrl());
        }
    }

    /** For a text, number or truth value of such a word, which may not redefine as much. */
    record ForValue(TermDefinition property) implements Step {
        @Override
        public ActiveContext from(ActiveContext here) throws JsonLdError {
            return here.newContext().create(property.getLocalContext(), property.getBaseUrl());
        }
    }

    /** In an object of a type with its own context, but not in the objects further in. */
    record Typed(TermDefinition type) implements Step {
        @Override
        public ActiveContext from(ActiveContext here) throws JsonLdError {
            return here.newContext()
                    .propagate(false)
                    .create(type.getLocalContext(), type.getBaseUrl());
        }
    }
}
