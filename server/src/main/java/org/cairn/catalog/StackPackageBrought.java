package org.cairn.catalog;

import java.util.List;
import org.cairn.platform.web.Text;

/** What came of bringing the package of a stack. */
public sealed interface StackPackageBrought {

    /** It is sound and is kept for some days, to be looked at. */
    record Kept(StackPackageId id) implements StackPackageBrought {}

    /** Nothing was kept. */
    record Refused(List<Text> problems) implements StackPackageBrought {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
