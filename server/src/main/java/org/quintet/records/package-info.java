/** Records of collections that the core has no tables for: kept as clients of a schemaless repository wrote them. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "organisations"})
@NullMarked
package org.quintet.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
